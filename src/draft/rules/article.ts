import { HEDGE, SUPPOSED } from '../hedges.ts';
import type { DraftDocument, DraftRequest, DraftSentence } from '../request.ts';
import { type Mention, Names } from './names.ts';
import { Proposals } from './proposals.ts';

/** A sentence with its names, without what stands in quotation marks. */
export interface Read extends DraftSentence {
  /** The sentence, with blanks for what somebody else is quoted with: places stay the same. */
  readonly own: string;
  readonly mentions: readonly Mention[];
  readonly isSupposed: boolean;
}

/** A quotation, which may go on over several sentences; `start` and `end` count UTF-16 units of the text. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A text as the rules read it. */
export interface Article {
  readonly document: DraftDocument;
  readonly text: string;
  readonly names: Names;
  readonly sentences: readonly Read[];
  readonly quotations: readonly Quotation[];
  readonly found: Proposals;
}

/** Between quotation marks of either form, within one paragraph. */
const QUOTED = /“([^”\n]+)”|"([^"\n]+)"/gu;

export function articleOf(request: DraftRequest, events: ReadonlySet<string>): Article {
  const { document, text, sentences } = request;
  const names = new Names(request, events);
  const known = new Set(request.entities.map(({ id }) => id));
  const quotations = [...text.matchAll(QUOTED)].map(({ 0: all, 1: curly, 2: straight, index }) => ({
    start: index,
    end: index + all.length,
    words: curly ?? straight ?? '',
  }));
  // Beyond the basic plane a code point takes two units.
  const units = unitsOf(text);
  return {
    document,
    text,
    names,
    quotations,
    found: new Proposals(document.id, (id) => known.has(id)),
    sentences: sentences.map((sentence) => {
      const start = units[sentence.start] ?? 0;
      const end = units[sentence.end] ?? text.length;
      const own = blanked(text, quotations, start, end);
      return {
        ...sentence,
        own,
        start,
        end,
        mentions: names.in(text.slice(start, end)),
        isSupposed: SUPPOSED.test(own),
      };
    }),
  };
}

function unitsOf(text: string): readonly number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return [...units, at];
}

function blanked(text: string, quotations: readonly Quotation[], start: number, end: number): string {
  let own = text.slice(start, end);
  for (const quote of quotations) {
    const from = Math.max(quote.start, start) - start;
    const to = Math.min(quote.end, end) - start;
    // Single words in quotation marks are the document's own, put at a distance.
    if (from < to && quote.words.split(' ').length > 3)
      own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to);
  }
  return own;
}

/** How far from its words a hedge may stand. */
const HEDGE_BEFORE = 80;
const HEDGE_AFTER = 30;

/** Whether the sentence hedges what it says from `start` to `end`. */
export const isHedged = ({ own }: Read, start: number, end: number): boolean =>
  HEDGE.test(own.slice(Math.max(0, start - HEDGE_BEFORE), end + HEDGE_AFTER));
