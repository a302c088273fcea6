import { located } from '../seed/check/locate.ts';
import { PassageKeys, type Stretch } from '../seed/format/passage-keys.ts';
import type { SeedClaim } from '../seed/model/seed.ts';
import type { Change } from './change.ts';
import type { DeskPassage, Span } from './protocol.ts';
import { refused } from './refusal.ts';
import type { Source } from './source.ts';

/** A stretch without the white space at its ends. Throws a Refusal where it holds no words of the text. */
function trimmed(points: readonly string[], { start, end }: Span): Stretch {
  const isWord = (point: string) => /\S/.test(point);
  const words = points.slice(Math.max(0, start), Math.max(0, end));
  const [first, last] = [words.findIndex(isWord), words.findLastIndex(isWord)];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > points.length || first === -1)
    throw refused(
      `there are no words at ${start} to ${end}`,
      `the text has ${points.length} characters; choose some words of it`,
    );
  return { start: start + first, end: start + last + 1 };
}

/** Sentences go by `s01`, and what is quoted from one by `s01a`; where nothing is called so, what lies in nothing else. */
export function sentencesOf(passages: ReadonlyMap<string, Stretch>): readonly DeskPassage[] {
  const all = [...passages].map(([key, span]) => ({ key, ...span }));
  const named = all.filter(({ key }) => /^s\d+$/.test(key));
  const found = named.length > 0 ? named : all.filter((one) => !all.some((other) => lies(one, other)));
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether a stretch lies in another and is not all of it. */
const lies = (one: Stretch, other: Stretch): boolean =>
  other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;

export interface KeysOf {
  keys(spans: readonly Span[]): readonly string[];
  /** The passages that had to be made. */
  made(): readonly Change[];
}

/** Finds the keys of stretches of the text, and makes passages of those that have none. */
export function keysIn({ passages }: Source, points: readonly string[]): KeysOf {
  const keys = new PassageKeys(passages);
  const sentences = sentencesOf(passages);
  const needed = new Map<string, Stretch>();
  const one = (given: Span): string => {
    const span = trimmed(points, given);
    const sentence = sentences.findLast(({ start }) => start <= span.start) ?? sentences[0];
    const key = keys.keyOf(points, span, sentence?.key ?? 's');
    if (keys.added.has(key)) needed.set(key, span);
    return key;
  };
  return {
    keys: (spans) => [...new Set(spans.map(one))],
    made: () =>
      [...needed].map(([id, span]): Change => {
        const { start, end, sha256 } = located(points, span);
        return { sort: 'passage', id, before: null, after: { start, end, sha256 } };
      }),
  };
}

/** Passages that only this claim needed: quoted words, which nobody misses. Sentences and what has a note stay. */
export function unneeded(
  source: Source,
  claim: SeedClaim,
  {
    kept,
    isRead,
  }: { readonly kept: readonly string[]; readonly isRead: (key: string, but: string) => boolean },
): readonly string[] {
  const sentences = new Set(sentencesOf(source.passages).map(({ key }) => key));
  const own = [...claim.passages, ...claim.context].map((id) => keyOf(source, id));
  return [...new Set(own)].filter(
    (key) => source.passages.has(key) && !sentences.has(key) && !kept.includes(key) && !isRead(key, claim.id),
  );
}

/** The key of a passage in its file; the id of one of another document stays. */
export function keyOf({ document }: Pick<Source, 'document'>, id: string): string {
  return id.startsWith(`${document}-`) ? id.slice(document.length + 1) : id;
}
