import type { Ontology } from './define.ts';
import { leadsAhead } from './kinds.ts';
import type { Look } from './look.ts';
import { enumsOf } from './reference.ts';
import type { EnumType } from './value-type.ts';
import type { EnumWord, Phrase } from './words.ts';

/** The closed lists whose words are shown. */
export interface ShownEnums {
  /** With what they mean, and all else that is declared of them. */
  readonly explained: readonly EnumType[];
  /** With their labels alone. */
  readonly named: readonly EnumType[];
  /** Kinds that nobody sees. */
  readonly hidden?: readonly string[];
}

/**
 * What people read and see of an ontology, as data: how its kinds, facts and words are called, and how they are drawn. It is
 * downloaded with the page, so it holds no more than that. Kinds are in the order of legends, by family; words as declared.
 */
export function vocabularyOf(ontology: Ontology, { explained, named, hidden = [] }: ShownEnums) {
  const drawn = ontology.nodes.flatMap((kind) =>
    kind.look === undefined || hidden.includes(kind.name) ? [] : [{ kind, look: kind.look }],
  );
  const families = [...new Set(drawn.map(({ look }) => look.family))];
  const place = ({ look }: { readonly look: Look }) => families.indexOf(look.family);
  return {
    families: Object.fromEntries(families.map(({ name, ...family }) => [name, family])),
    kinds: Object.fromEntries(
      drawn
        .toSorted((one, other) => place(one) - place(other))
        .map(({ kind: { name, words }, look: { family, glyph } }) => [
          name,
          { ...words, family: family.name, glyph },
        ]),
    ),
    relations: Object.fromEntries(
      ontology.relations
        .filter(({ layer }) => layer === 'fact')
        .map(({ name, words, rank, time }) => [
          name,
          { said: words.said, reverse: words.reverse, rank, ahead: leadsAhead(time) || undefined },
        ]),
    ),
    terms: Object.fromEntries(explained.map(({ name, words }) => [name, withoutTold(words)])),
    names: Object.fromEntries(named.map(({ name, words }) => [name, labelsOf(words)])),
    // Words that keep capitals inside a sentence: "DDoS", which no code tells.
    spelled: Object.fromEntries(
      enumsOf(ontology).flatMap(({ words }) => Object.entries(words).flatMap(ownCapitals)),
    ),
  };
}

function ownCapitals([code, { label }]: readonly [string, EnumWord]): readonly (readonly [string, string])[] {
  const isCode = label.toLowerCase() === code.replaceAll('_', ' ').toLowerCase();
  return isCode && label !== label.toLowerCase() ? [[code, label]] : [];
}

/** How they read inside a sentence is for whoever makes one: readers of the vocabulary get whole sentences. */
const withoutTold = (words: Readonly<Record<string, EnumWord & { readonly told?: Phrase }>>) =>
  Object.fromEntries(Object.entries(words).map(([word, { told: _, ...rest }]) => [word, rest]));

const labelsOf = (words: Readonly<Record<string, EnumWord>>) =>
  Object.fromEntries(Object.entries(words).map(([word, { label }]) => [word, label]));
