import { createHash } from 'node:crypto';
import { Late } from '../../../src/cypher/late.ts';
import { QueryError } from '../../../src/errors.ts';
import { edtfBounds, quotedDate } from '../../../src/ontology/index.ts';
import { rankOf } from '../../ontology/certainty.ts';
import type { LensValue } from './lens-value.ts';

const CHARACTERS = 16;

/**
 * Names a lens by what it asks: lists in any order, and what is left out or null, make no difference. Undefined for one
 * that asks nothing.
 */
export function fingerprintOf({ minBasis, asOf, without, ...lists }: LensValue): Late | undefined {
  const rank = minBasis ? rankOf(minBasis) : 0;
  const asked = Object.entries({
    ...lists,
    withoutAssertedBy: without?.assertedBy,
    withoutDocuments: without?.documents,
    minBasis: rank > 0 ? [rank] : null,
    asOf: asOf && [momentOf(asOf)],
  }).filter(([, part]) => part !== null && part !== undefined);
  // Placeholders replace ids while a statement is planned, so the name is made when it is sent.
  return asked.length === 0 ? undefined : new Late(asked, nameOf);
}

const nameOf = (asked: unknown): string =>
  createHash('sha256').update(canonical(asked)).digest('base64url').slice(0, CHARACTERS);

/** A text that is the same for lists of the same, whatever their order. */
const canonical = (part: unknown): string =>
  Array.isArray(part) ? `[${[...new Set(part.map(canonical))].sort().join()}]` : JSON.stringify(part);

/** The end of an `asOf`. Throws a QueryError for what is none. */
export function momentOf(asOf: string | null | undefined, lens = 'lens'): string | undefined {
  if (asOf === null || asOf === undefined) return undefined;
  let reason = 'it has no end';
  try {
    const { end } = edtfBounds(asOf);
    if (end !== null) return end;
  } catch (error) {
    reason = error instanceof RangeError ? error.message : 'it is not an EDTF date';
  }
  throw new QueryError(`${lens}.asOf: ${quotedDate(asOf)} is not a moment: ${reason}`, {
    hint: 'write an EDTF date with an end, such as "2016-07-10", "2016-07" or "2016-07-10T12:00:00-05:00"',
  });
}
