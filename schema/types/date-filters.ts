import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Predicate, Scope } from '../../src/cypher/plan.ts';
import { QueryError } from '../../src/errors.ts';
import { edtfBounds, quotedDate } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';

const DateRange = builder.inputType('DateRange', {
  description:
    'A stretch of time. Each end is an EDTF date such as "2014", "2014-11" or "2014-11-24"; leave one out for an open end.',
  fields: (t) => ({
    from: t.string({ description: 'From the beginning of this date.' }),
    to: t.string({ description: 'To the end of this date.' }),
  }),
});

interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The first and last moment of a range. Throws a QueryError that names the field. */
function rangeOf(value: unknown, filter: string): Range {
  const { from, to } = value as { readonly from?: string | null; readonly to?: string | null };
  const bound = (text: string | null | undefined, end: 'start' | 'end', field: string) => {
    if (text === null || text === undefined) return undefined;
    try {
      return edtfBounds(text)[end] ?? undefined;
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : 'it is not an EDTF date';
      throw new QueryError(`${filter}.${field}: ${quotedDate(text)} is not a date: ${reason}`, {
        hint: 'write for example "2014-11-24", "2014-11" or "2014"',
      });
    }
  };
  return { from: bound(from, 'start', 'from'), to: bound(to, 'end', 'to') };
}

function condition(filter: string, parts: (scope: Scope, range: Range) => readonly Fragment[]) {
  return (value: unknown): Predicate => {
    const range = rangeOf(value, filter);
    return { kind: 'written', predicate: (scope) => cypher`(${join(parts(scope, range), ' AND ')})` };
  };
}

/**
 * What no key of an event that starts by then lies beyond. Said beside the date itself: lists are read in the order of
 * this key, and without a bound on it all earlier events would be looked at.
 */
const upTo = (moment: string): string => `${toTheSecond(moment)}~`;

/** As text, moments only compare where all are written to the same fraction of a second. */
const toTheSecond = (moment: string): string => moment.slice(0, 'yyyy-mm-ddThh:mm:ss'.length);

/** The marks of an uncertain date. */
const UNSURE = ['approximate', 'dateContested'];

/** Filters by time that every event has: what may lie in a stretch of time, and what surely does. */
export const dateFilters = {
  possiblyIn: {
    type: DateRange,
    description:
      'Its date may lie in this stretch of time. An open end matches everything beyond it; if the beginning is open, `notBefore` bounds it: what it came after. Undated events never match.',
    predicate: condition('possiblyIn', ({ node = cypher`` }, { from, to }) => [
      ...(to === undefined
        ? []
        : [
            cypher`(coalesce(${node}.start, ${node}.notBefore) IS NULL OR coalesce(${node}.start, ${node}.notBefore) <= datetime(${to}))`,
            cypher`${node}.orderKey <= ${upTo(to)}`,
          ]),
      ...(from === undefined ? [] : [cypher`(${node}.end IS NULL OR ${node}.end >= datetime(${from}))`]),
      cypher`(${node}.start IS NOT NULL OR ${node}.end IS NOT NULL)`,
    ]),
  },
  certainlyIn: {
    type: DateRange,
    description:
      'Its date lies in this stretch of time, whichever moment it means. Rough or uncertain dates (~, ?, %) never match.',
    predicate: condition('certainlyIn', ({ node = cypher`` }, { from, to }) => [
      ...(from === undefined
        ? []
        : [cypher`${node}.start >= datetime(${from})`, cypher`${node}.orderKey >= ${toTheSecond(from)}`]),
      ...(to === undefined
        ? []
        : [cypher`${node}.end <= datetime(${to})`, cypher`${node}.orderKey <= ${upTo(to)}`]),
      cypher`${node}.start IS NOT NULL AND ${node}.end IS NOT NULL`,
      ...UNSURE.map((property) => cypher`NOT coalesce(${node}.${raw(identifier(property))}, false)`),
    ]),
  },
};
