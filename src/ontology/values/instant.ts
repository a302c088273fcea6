import { z } from 'zod';
import { cypher } from '../../cypher/fragment.ts';
import type { ValueType } from '../value-type.ts';
import { hasOffset, MAX_DATE_CHARACTERS } from './edtf.ts';
import { single } from './edtf-single.ts';

/** A moment in time, kept in UTC: `2014-11-24T00:00:00Z`. Neo4j stores it as a zoned date-time, so that it can be indexed. */
export const instant: ValueType<string> = {
  name: 'moment',
  description: 'A moment in UTC, such as 2014-11-24T00:00:00Z.',
  check: z.string({ error: 'must be a moment' }).refine(isMoment, 'must be a moment of the calendar'),
  hint: 'write for example 2014-11-24T00:00:00Z',
  write: (moment) => cypher`datetime(${moment})`,
  // Read as text: the driver's own date objects cost more than the rest of the row.
  read: (moment) => cypher`toString(${moment})`,
  stored: 'datetime',
  scalar: 'String',
  operators: ['eq', 'lt', 'lte', 'gt', 'gte'],
};

function isMoment(text: string): boolean {
  try {
    return text.length <= MAX_DATE_CHARACTERS && hasOffset(text) && single(text, undefined).timed;
  } catch {
    return false;
  }
}
