import type { DeskName, Named } from '../../protocol.ts';
import type { Around } from './around.ts';
import { kindNear } from './kind-near.ts';
import type { NameNear } from './likely.ts';

const DEFINITE = /^the (.+)$/i;

/** The record that is meant by a name: whoever is called so; by "the officer", the last that is an officer by its name. */
export function meantBy(
  { name, kind }: Pick<DeskName, 'name' | 'kind'>,
  records: readonly Named[],
): Named | undefined {
  const [, bare] = DEFINITE.exec(name) ?? [];
  return (
    records.find((one) => one.name === name) ??
    (bare === undefined
      ? undefined
      : records.find((one) => (kind === null || one.kind === kind) && headOf(one.name) === headOf(bare)))
  );
}

/** The kind of somebody new by a name near the words: an event that they tell of has its own, else the text beside the name tells it. */
export const kindMeant = (one: NameNear, { told, text, form }: Pick<Around, 'told' | 'text' | 'form'>) =>
  told.some((event) => event === one) ? one.kind : (kindNear(one.name, text, form.kinds) ?? one.kind);

/** The word that says what it is: "officer" of "Police officer at the dam". */
const headOf = (name: string): string =>
  (name.split(/ (?:of|on|in|at|by|for|from|with|who) |,/)[0] ?? '').split(' ').at(-1)?.toLowerCase() ?? '';
