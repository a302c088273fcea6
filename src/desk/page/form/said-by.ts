import { SAYING, saidIn } from '../../../text/saying.ts';
import type { FieldValue, Named } from '../../protocol.ts';

/** How somebody's words come to the reader, unless somebody says otherwise: the article speaks for itself and quotes others. */
export function saidBy(
  asserter: Named,
  document: Named,
  isQuoted: boolean,
): Readonly<Record<string, FieldValue>> {
  if (asserter.id === document.id)
    return { assertedBy: asserter.id, relayedBy: null, voice: 'OWN', basis: 'REPORTED' };
  if (asserter.kind === 'Curator')
    return {
      assertedBy: asserter.id,
      relayedBy: null,
      voice: 'READING',
      modality: 'ASSERTED',
      basis: 'INFERRED',
    };
  return {
    assertedBy: asserter.id,
    relayedBy: [document.id],
    voice: isQuoted ? 'QUOTED' : 'PARAPHRASED',
    basis: 'CLAIMED',
  };
}

const QUOTES = /[“”„«»"]/;
const ALLEGEDLY = /\ballegedly\b/i;

/** Whether words read as if somebody else said so than the article that has them. */
export const isOfOthers = (words: string): boolean =>
  QUOTES.test(words) || ALLEGEDLY.test(words) || saidIn(words, SAYING) !== undefined;
