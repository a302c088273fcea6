import { capital } from '../../../dossier/capital.ts';
import type { Around } from './around.ts';
import { ownFields } from './choices.ts';
import { copyFields, type Party } from './model.ts';

/** Somebody or something new, with what its name and the words tell of it. */
export const newParty = (
  { form, words, newId }: Pick<Around, 'form' | 'words' | 'newId'>,
  name: string,
  kind: string,
): Party => ({
  id: newId(name, kind),
  isNew: true,
  name,
  kind,
  fields: copyFields(
    ownFields(
      form.kinds.find((one) => one.name === kind),
      name,
      words,
    ),
  ),
});

/** So many letters tell what somebody means to type. */
const ENOUGH = 3;
const MOST = 2;

interface Begun {
  readonly name: string;
  /** What was typed ends within a word of it. */
  readonly isCut: boolean;
}

/** Names that words of the article give, where they go on from what was typed, the longest first. */
export function phrasesFor(typed: string, { phrases }: Pick<Around, 'phrases'>): readonly Begun[] {
  if (typed.length < ENOUGH) return [];
  const begun = phrases.flatMap(({ name }): readonly Begun[] => {
    const isOne = name.toLowerCase().startsWith(typed.toLowerCase()) && name.length > typed.length;
    return isOne ? [{ name: capital(name), isCut: /[\p{L}\p{N}]/u.test(name[typed.length] ?? '') }] : [];
  });
  return begun
    .filter(({ name }, place) => begun.findIndex((one) => one.name === name) === place)
    .toSorted((one, other) => other.name.length - one.name.length)
    .slice(0, MOST);
}
