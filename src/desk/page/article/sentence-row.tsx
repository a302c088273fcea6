import type { DeskSentence, Span } from '../../protocol.ts';
import { textOf } from './words.ts';

interface SentenceRowProps {
  readonly sentence: DeskSentence;
  readonly place: number;
  readonly total: number;
  readonly uncovered: boolean;
  readonly points: readonly string[];
  readonly chosen: Span | undefined;
  /** Words that claims rest on. */
  readonly claimed: readonly Span[];
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
  readonly isFocus: boolean;
  readonly measure: ((row: HTMLElement | null) => void) | null;
}

/** A sentence with its key and what was made of it in the margin. */
export function SentenceRow(props: SentenceRowProps) {
  const { sentence, place, total, uncovered, points, chosen, claimed, begins, isFocus, measure } = props;
  const { key, note, claims, start } = sentence;
  const part = partOf(points, sentence, claimed);
  return (
    <div
      class={begins ? 'sentence begins' : 'sentence'}
      role="option"
      data-place={place}
      data-index={place}
      data-state={uncovered ? 'uncovered' : note === null ? 'claimed' : 'noted'}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={chosen !== undefined && overlap(chosen, sentence) !== undefined}
      aria-setsize={total}
      aria-posinset={place + 1}
      ref={measure}
    >
      <span class="margin">
        <span class="state" aria-hidden="true">
          {uncovered ? '○' : claims.length === 0 ? '–' : part.claimed < part.all ? '◐' : '●'}
        </span>
        <b>{key}</b>
        <small>{stateWords(sentence, uncovered, part)}</small>
      </span>
      <span class="words" dir="auto" data-start={start}>
        {piecesOf(points, sentence, chosen, claimed).map(({ text, isChosen, isClaimed }, index) =>
          isChosen ? (
            <mark key={index} class={isClaimed ? 'claimed' : ''}>
              {text}
            </mark>
          ) : (
            <span key={index} class={isClaimed ? 'claimed' : ''}>
              {text}
            </span>
          ),
        )}
      </span>
      {note !== null && (
        <small class="note" dir="auto">
          {note}
        </small>
      )}
    </div>
  );
}

/** How many words of a sentence there are, and on how many claims rest. */
interface Part {
  readonly all: number;
  readonly claimed: number;
}

/** What has no full stop for pages is no sentence whose words anybody counts. */
const LONGEST = 5_000;

function partOf(points: readonly string[], { start, end }: Span, claimed: readonly Span[]): Part {
  if (end - start > LONGEST) return { all: 0, claimed: 0 };
  const isSpace = (at: number) => /\s/.test(points[at] ?? ' ');
  const words = Array.from({ length: end - start }, (_, offset) => start + offset).filter(
    (at) => !isSpace(at) && (at === start || isSpace(at - 1)),
  );
  const within = words.filter((at) => claimed.some((span) => span.start <= at && at < span.end));
  return { all: words.length, claimed: within.length };
}

function stateWords({ claims, note }: DeskSentence, uncovered: boolean, { all, claimed }: Part): string {
  if (uncovered) return 'nothing yet';
  const where = claimed < all ? ` on ${claimed} of ${all} words` : '';
  if (claims.length > 0) return `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}${where}`;
  return note === null ? '' : 'says nothing';
}

const overlap = (one: Span, other: Span): Span | undefined =>
  one.start < other.end && one.end > other.start
    ? { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }
    : undefined;

interface Piece {
  readonly text: string;
  readonly isChosen: boolean;
  readonly isClaimed: boolean;
}

/** A sentence cut where chosen or claimed words begin or end; words of a whole sentence that is claimed are not marked. */
function piecesOf(
  points: readonly string[],
  { start, end }: Span,
  chosen: Span | undefined,
  claimed: readonly Span[],
): readonly Piece[] {
  const sentence = { start, end };
  const within = claimed.flatMap((span) => {
    const part = overlap(span, sentence);
    return part === undefined || (part.start === start && part.end === end) ? [] : [part];
  });
  const mine = chosen && overlap(chosen, sentence);
  const cuts = [
    start,
    end,
    ...[...within, ...(mine ? [mine] : [])].flatMap((span) => [span.start, span.end]),
  ];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const inside = (span: Span) => span.start <= from && span.end >= to;
    return {
      text: textOf(points, { start: from, end: to }),
      isChosen: mine !== undefined && inside(mine),
      isClaimed: within.some(inside),
    };
  });
}
