import { type Names, namedIn, namesOf } from '../explorer/lens/names.ts';
import { lensSaid } from '../explorer/lens/sentence.ts';
import type { Asks } from '../explorer/scene/load.ts';
import { readAddress } from '../explorer/view/address.ts';
import type { Lens } from '../explorer/view/view.ts';
import { previewWords } from './preview-words.ts';

/** What the lens of an address lets through, for what is told of it before it is drawn; empty without one. */
export async function lensOf(search: string, ask: Asks): Promise<string> {
  const { lens } = readAddress(search);
  return lensSaid(lens, await namesFor(lens, ask));
}

/** What the preview of an address says before it is drawn. */
export async function previewOf(search: string, ask: Asks): Promise<ReturnType<typeof previewWords>> {
  const { around, lens } = readAddress(search);
  const names = await namesWith([...around, ...namedIn(lens)], ask);
  return previewWords({
    about: around.flatMap((id) => names.get(id) ?? []),
    lens: lensSaid(lens, names),
  });
}

/** The names of those whom the lens names. */
export const namesFor = (lens: Lens, ask: Asks): Promise<Names> => namesWith(namedIn(lens), ask);

/** What records are called; nothing is asked where there are none. */
const namesWith = async (ids: readonly string[], ask: Asks): Promise<Names> =>
  namesOf(ids.length === 0 ? [] : (await ask('names', { ids })).nodes);
