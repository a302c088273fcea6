import { distance } from 'fastest-levenshtein';
import { normalizeText } from '../../text/normalized.ts';
import { sha256 } from '../../text/sha256.ts';
import type { SourceText } from '../../text/source-texts.ts';
import type { SeedClaim, SeedPassage } from '../model/seed.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { SeedIndex } from '../model/seed-index.ts';
import type { SeedRule } from '../model/seed-rules.ts';

/** Fields of a claim that hold words of the source. */
const QUOTING = ['wording', 'dateText'] as const;

type Texts = ReadonlyMap<string, SourceText>;

/** The words that a claim gives as those of its source stand in its passages, where the texts are at hand. */
export const quotationsStand = (texts: Texts): SeedRule => ({
  name: 'quotations-stand',
  why: 'Words in quotation marks that nobody wrote are the worst mistake of all.',
  *check(seed, index) {
    for (const claim of seed.claims)
      for (const field of QUOTING) {
        const words = claim.values[field];
        if (typeof words !== 'string') continue;
        const problem = problemOf(words, claim, { texts, index });
        if (problem !== undefined)
          yield index.issue(claim, [field], `${field}: ${problem.message}`, problem.hint);
      }
  },
});

interface WithTexts {
  readonly texts: Texts;
  readonly index: SeedIndex;
}

function problemOf(
  words: string,
  claim: SeedClaim,
  seed: WithTexts,
): Pick<SeedIssue, 'message' | 'hint'> | undefined {
  const passages = [...claim.passages, ...claim.context].flatMap((id) => seed.index.passage(id) ?? []);
  const said = wordsBehind(passages, seed);
  if (said === undefined || said.some((text) => stand(words, text))) return undefined;
  return {
    message: `“${words}” does not stand in ${passages.map(({ id }) => id).join(', ')}`,
    hint: hintFor(words, said.join(' '), elsewhere(words, passages, seed)),
  };
}

function hintFor(words: string, said: string, other: SeedPassage | undefined): string {
  if (other !== undefined) return `these words stand in ${other.id}: name it in passages or context`;
  const near = nearest(words, said);
  return near === undefined
    ? 'copy the words from the passage, or leave the field out'
    : `the nearest words there are “${near}”: copy them, with … for what is left out`;
}

/** The words of some passages, by document and in their order; undefined where not all of them are at hand. */
function wordsBehind(passages: readonly SeedPassage[], seed: WithTexts): readonly string[] | undefined {
  const pieces = passages.map((passage) => ({ passage, words: wordsOf(passage, seed) }));
  if (pieces.length === 0 || pieces.some(({ words }) => words === undefined)) return undefined;
  const documents = [...new Set(passages.map(({ document }) => document))];
  return documents.map((document) =>
    pieces
      .filter(({ passage }) => passage.document === document)
      .sort((a, b) => a.passage.start - b.passage.start)
      .map(({ words }) => words)
      .join(' '),
  );
}

/** The words of a passage; undefined where its text is not at hand. */
export function wordsOf(passage: SeedPassage, { index, texts }: WithTexts): string | undefined {
  const text = texts.get(String(index.entity(passage.document)?.values.sha256));
  const words = text?.points.slice(passage.start, passage.end).join('');
  // A passage at a wrong place is reported as such.
  return words !== undefined && sha256(words) === passage.sha256 ? words : undefined;
}

/** The shortest passage of the same documents in which the words do stand. */
function elsewhere(
  words: string,
  passages: readonly SeedPassage[],
  seed: WithTexts,
): SeedPassage | undefined {
  const documents = new Set(passages.map(({ document }) => document));
  return [...seed.index.ids('passage')]
    .flatMap((id) => seed.index.passage(id) ?? [])
    .filter((one) => documents.has(one.document) && stand(words, wordsOf(one, seed) ?? ''))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Signs that are set in several ways and mean the same. */
const SIGNS = [
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛]/g, "'"],
  [/…/g, '...'],
  [/[‐‑‒–—―−]/g, '-'],
  [/\s+/g, ' '],
] as const;

const plain = (text: string): string =>
  SIGNS.reduce((all, [sign, one]) => all.replaceAll(sign, one), normalizeText(text)).trim();

/** Whether words stand in a text as they are; those before and after `…` in that order. */
function stand(words: string, text: string): boolean {
  const whole = plain(text);
  let from = 0;
  for (const part of plain(words).split(/ ?\.\.\. ?/)) {
    const at = indexOfWords(whole, part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

const LETTER = /[\p{L}\p{N}]/u;

/** "art" does not stand in "party". */
function indexOfWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const joins = (place: number) => LETTER.test(text.charAt(place - 1)) && LETTER.test(text.charAt(place));
    if (words === '' || (!joins(at) && !joins(end))) return at;
  }
  return -1;
}

/** As many words of the text, or one more or less, that differ in the fewest letters; undefined where most differ. */
function nearest(words: string, text: string): string | undefined {
  const wanted = plain(words);
  const all = text.split(/\s+/).filter((word) => word !== '');
  const count = wanted.split(' ').length;
  let [best, fewest]: [string | undefined, number] = [undefined, wanted.length / 2];
  for (const length of [count, count - 1, count + 1].filter((one) => one > 0))
    for (let start = 0; start + length <= all.length; start += 1) {
      const window = all.slice(start, start + length).join(' ');
      const differing = distance(wanted.toLowerCase(), plain(window).toLowerCase());
      if (differing < fewest) [best, fewest] = [window, differing];
    }
  return best;
}
