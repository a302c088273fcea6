import type { SourceText } from '../text/source-texts.ts';
import { type ReadText, readText, type Shared, sharedWith } from './measure.ts';

/** What a seed knows of a text, if there is one: found by its fingerprint. */
export interface KnownDocument {
  readonly id: string;
  /** The latest and the earliest moment at which it came out. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly passages: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

export interface ComparedText {
  readonly text: SourceText;
  /** Its id in a seed, or one made from the name of its file. */
  readonly id: string;
  readonly known: KnownDocument | undefined;
}

/** Two texts, and what of each stands in the other. */
export interface Overlap {
  readonly texts: readonly [ComparedText, ComparedText];
  readonly shared: readonly [Shared, Shared];
  readonly longestRun: number;
  readonly proposal: Proposal | undefined;
}

/** How a seed would say it, if a person finds that it is so. */
export interface Proposal {
  readonly document: string;
  readonly copies: {
    readonly from: string;
    readonly ground: 'MEASURED';
    readonly share: number;
    readonly longestRun: number;
    /** Passages that lie in what both have, if not all of its passages do. */
    readonly taken?: readonly string[];
  };
}

export interface Measure {
  /** Words that a run has at least. */
  readonly words: number;
  /** Of 100 words of a text, how many must stand in the other for a proposal. */
  readonly share: number;
}

/** Compares each text with each, those that share the most first. */
export function overlapsOf(texts: readonly ComparedText[], least: Measure): readonly Overlap[] {
  const read = texts.map(({ text }) => readText(text.points));
  const found = texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other, behind): readonly Overlap[] => {
      const [left, right] = [read[at], read[at + 1 + behind]];
      return left === undefined || right === undefined ? [] : [overlap([one, other], [left, right], least)];
    }),
  );
  const most = ({ shared }: Overlap) => Math.max(...shared.map(({ share }) => share));
  return found.sort((a, b) => most(b) - most(a) || b.longestRun - a.longestRun);
}

function overlap(
  texts: readonly [ComparedText, ComparedText],
  [left, right]: readonly [ReadText, ReadText],
  least: Measure,
): Overlap {
  const shared = [sharedWith(left, right, least.words), sharedWith(right, left, least.words)] as const;
  const longestRun = Math.max(shared[0].longestRun, shared[1].longestRun);
  return { texts, shared, longestRun, proposal: proposed(texts, shared, least) };
}

/** The later one is proposed as the copy; where dates do not tell, the one more of which stands in the other. */
function proposed(
  texts: readonly [ComparedText, ComparedText],
  shared: readonly [Shared, Shared],
  { share }: Measure,
): Proposal | undefined {
  const [one, other] = texts;
  if (Math.max(shared[0].share, shared[1].share) < share || one.text.sha256 === other.text.sha256)
    return undefined;
  const isLater = (a: ComparedText, b: ComparedText) =>
    a.known?.start !== undefined && b.known?.end !== undefined && a.known.start > b.known.end;
  const isFirst = isLater(one, other) || (!isLater(other, one) && shared[0].share >= shared[1].share);
  const [copy, from, measured] = isFirst ? [one, other, shared[0]] : [other, one, shared[1]];
  const passages = copy.known?.passages ?? [];
  const taken = passages.filter((passage) => measured.stretches.some((stretch) => holds(stretch, passage)));
  return {
    document: copy.id,
    copies: {
      from: from.id,
      ground: 'MEASURED',
      share: measured.share,
      longestRun: measured.longestRun,
      ...(taken.length === 0 || taken.length === passages.length
        ? {}
        : { taken: taken.map(({ key }) => key) }),
    },
  };
}

/** Signs and spaces at the ends of a passage are no words: a few code points more make no difference. */
const EDGE = 3;

const holds = (stretch: { readonly start: number; readonly end: number }, passage: typeof stretch): boolean =>
  stretch.start <= passage.start + EDGE && stretch.end >= passage.end - EDGE;
