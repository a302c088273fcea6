import { HEDGE } from './hedges.ts';
import type { ClaimProposal } from './proposal.ts';
import { type Quotable, quotedText } from './quote.ts';

interface Graded {
  readonly text: Quotable;
  /** The kind of an entity, and those above it. */
  readonly lineageOf: (id: string) => readonly string[];
}

/** These events are done by saying something. */
const SAID = new Set(['Statement', 'Communication']);

/**
 * Says how a claim is put more surely than the coding manual allows, where a program can see it in the claim and its
 * words; the rules of `antiphon check` see the rest.
 */
export function tooSure(
  { subject, fields, predicate, other, passages }: ClaimProposal,
  document: string,
  { text, lineageOf }: Graded,
): string | undefined {
  const { assertedBy, voice, modality, basis } = fields;
  if (assertedBy === document && basis === 'STATED')
    return 'a document reports; STATED is for what only the speaker can know';
  if (voice !== 'OWN' || passages.length === 0) return undefined;
  const words = passages.map((passage) => quotedText(passage, text)).map(unquoted);
  // A value that keeps the hedge says no more than the words do.
  const keepsHedge = typeof other === 'string' && HEDGE.test(other);
  if (modality === 'ASSERTED' && !keepsHedge && words.every((one) => HEDGE.test(one)))
    return 'its words are hedged: the modality is ALLEGED, or what is hedged is another claim';
  // A threat has happened once it is uttered; what it threatens has not.
  if (lineageOf(subject).some((kind) => SAID.has(kind))) return undefined;
  if (predicate === 'OCCURRED' && (other === 'HAPPENED' || other === 'ONGOING') && words.every(isOnlyAhead))
    return `its words speak of what is planned, promised or threatened, not of what is ${other}`;
  return undefined;
}

/** What stands outside quotation marks: within them the document does not hedge. */
const unquoted = (words: string): string => words.replaceAll(/“[^”]*”|"[^"]*"/g, ' ');

/** Words that lead straight to what has not happened, with no other verb. */
const isOnlyAhead = (words: string): boolean =>
  /^(?:\W*\p{L}+){0,3}\W*\b(?:will|would|plans? to|vow(?:s|ed)? to|threat(?:ens?|ened) to|promis(?:es?|ed) to|going to)\b/iu.test(
    words,
  );
