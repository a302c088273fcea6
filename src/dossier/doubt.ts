import { isSure, type Line, lineOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import { inSayingOrder } from './saying-order.ts';
import type { GlanceLink, Happening } from './search-answer.ts';
import { onlyWords, sureOf, sureWords } from './standing.ts';

/** What has to be said of an event wherever it is named: that it did not happen, is only claimed, or disputed. */
export interface Doubt {
  readonly line: Line;
  readonly disputed: boolean;
  /** Whether it is not told as something that took place. */
  readonly hollow: boolean;
  /** "only called for, disputed" */
  readonly words: string;
  /** Of how sure it is, what must stand with its bare words in a picture: "assumed", "disputed"; empty where a source reports it. */
  readonly brief: string;
}

/** Of these a basis alone says too little. */
const DOUBTED = ['DISPUTED', 'UNVERIFIED', 'ONE_SIDED', 'SELF_CLAIMED', 'REFUTED', 'RETRACTED'];

/** Those that say more than any basis. */
const WORST = ['RETRACTED', 'REFUTED', 'DISPUTED'];

/** The doubt about an event or a fact; none for what is reported, and for records of other kinds. */
export function doubtOf({ occurrence, status, basis }: Happening): Doubt | undefined {
  const unreal = onlyWords(occurrence);
  const words = [
    ...(unreal === undefined ? [] : [unreal]),
    ...(isSure(basis) || !basis ? [] : [sureWords(basis)]),
    ...(status && DOUBTED.includes(status) ? [labelOf('Status', status)] : []),
  ];
  if (words.length === 0) return undefined;
  return {
    line: lineOf(basis),
    disputed: status === 'DISPUTED',
    hollow: unreal !== undefined,
    words: words.join(', '),
    brief: briefOf(status, basis),
  };
}

function briefOf(status: Happening['status'], basis: Happening['basis']): string {
  if (status && (WORST.includes(status) || (status === 'UNVERIFIED' && isSure(basis))))
    return labelOf('Status', status);
  return isSure(basis) ? '' : sureWords(basis ?? '');
}

/** How sure a fact is and, unless a source vouches for it, by whose word: "claimed by Anonymous, disputed". */
export function sureBy({ basis, status, assertedBy }: GlanceLink): string {
  const [first, second, ...more] = inSayingOrder(assertedBy).map(({ name }) => name);
  const by = [first, second].filter((name) => name !== undefined).join(' and ');
  const isTold = first !== undefined && (basis === 'CLAIMED' || basis === 'ASSUMED');
  const words = isTold
    ? `${sureWords(basis)} by ${by}${more.length > 0 ? ` and ${more.length} more` : ''}`
    : sureOf([{ basis, status }], basis);
  if (status === 'DISPUTED') return `${words}, disputed`;
  // Many names look like many sources.
  return isTold && status === 'ONE_SIDED' ? `${words}, one side only` : words;
}
