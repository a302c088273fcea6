import { stemmer } from 'stemmer';
import { IRREGULAR, SYNONYMS } from './synonyms.ts';

/** Shorter beginnings are those of too many other words. */
const SHORTEST_STEM = 4;

/** What else a key may have where it has not the word itself: each stands as in a key, behind a space, and before one where it is a whole word. */
export interface Alike {
  /** Its other forms: "hacked" is found by "hack". */
  readonly forms: readonly string[];
  /** What means nearly the same, in every form. */
  readonly synonyms: readonly string[];
}

/** The stem of a word, also of one that changes inside: of "shot" as of "shooting". */
const rootOf = (word: string): string => ROOTS.get(word) ?? stemmer(word);

const ROOTS: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR).flatMap(([verb, forms]) =>
    [verb, ...forms].map((form) => [form, stemmer(verb)] as const),
  ),
);

/** How words of a root stand in a key: they all begin so, or are whole. */
const standsAs = (word: string): string => {
  const stem = stemmer(word);
  return stem.length >= SHORTEST_STEM && word.startsWith(stem) ? ` ${stem}` : ` ${word} `;
};

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(IRREGULAR).map(([verb, forms]) => [stemmer(verb), [verb, ...forms]]),
);

/** What a word is also found by. */
export function alikeTo(word: string): Alike {
  const root = rootOf(word);
  const forms = new Set([word, ...(FORMS.get(root) ?? [])].map(standsAs));
  const synonyms = SYNONYMS.filter((line) => line.some((one) => rootOf(one) === root)).flatMap((line) =>
    line.map(standsAs),
  );
  return {
    forms: [...forms].filter((form) => form.trim() !== word),
    synonyms: [...new Set(synonyms)].filter((form) => !forms.has(form)),
  };
}
