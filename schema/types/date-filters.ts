import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Predicate } from '../../src/cypher/plan.ts';
import { QueryError } from '../../src/errors.ts';
import { edtfBounds, hasOffset, quotedDate } from '../../src/ontology/index.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { byClock } from './clock.ts';

export const DateRange = builder.inputType('DateRange', {
  description:
    'A stretch of time. Each end is an EDTF date such as "2014", "2014-11" or "2014-11-24", or a time of a day such as "2014-11-24T18:00"; leave one out for an open end. Days and times are those of the clocks where an event took place; with Z or an offset, a time is that one moment everywhere.',
  fields: (t) => ({
    from: t.string({ description: 'From the beginning of this date.' }),
    to: t.string({ description: 'To the end of this date.' }),
  }),
});

/** An end of a stretch of time: a moment, or what the clocks showed at it wherever something was. */
interface Bound {
  readonly moment: string;
  readonly byClock: boolean;
}

/** The first and last moment of a stretch of time. */
export interface Range {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

/** Reads a DateRange. Throws a QueryError that names the argument and the field. */
export function rangeOf(
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  argument: string,
): Range {
  const bound = (text: string | null | undefined, end: 'start' | 'end', field: string): Bound | undefined => {
    if (text === null || text === undefined) return undefined;
    try {
      const moment = edtfBounds(text, 'UTC')[end];
      return moment ? { moment, byClock: !hasOffset(text) } : undefined;
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : 'it is not an EDTF date';
      throw new QueryError(`${argument}.${field}: ${quotedDate(text)} is not a date: ${reason}`, {
        hint: 'write for example "2014-11-24", "2014-11" or "2014"',
      });
    }
  };
  return { from: bound(from, 'start', 'from'), to: bound(to, 'end', 'to') };
}

/** What tells when an event took place, by the names of its properties. */
type Moments = Readonly<Record<'start' | 'end' | 'notBefore' | 'zone', Fragment>>;

const momentsOf = (node: Fragment): Moments => ({
  start: cypher`${node}.start`,
  end: cypher`${node}.end`,
  notBefore: cypher`${node}.notBefore`,
  zone: cypher`${node}.zone`,
});

/** What the clocks of a zone show at a moment. */
const clock = (moment: Fragment, zone: Fragment): Fragment => cypher`localdatetime(${byClock(moment, zone)})`;

/** A stored moment and a bound, as they are compared. */
const compared = (stored: Fragment, zone: Fragment, { moment, byClock: isLocal }: Bound) =>
  isLocal
    ? { stored: clock(stored, zone), bound: cypher`localdatetime(${moment.replace(/Z$/, '')})` }
    : { stored, bound: cypher`datetime(${moment})` };

const isUntil = (stored: Fragment, zone: Fragment, to: Bound): Fragment => {
  const sides = compared(stored, zone, to);
  return cypher`${sides.stored} <= ${sides.bound}`;
};

const isSince = (stored: Fragment, zone: Fragment, from: Bound): Fragment => {
  const sides = compared(stored, zone, from);
  return cypher`${sides.stored} >= ${sides.bound}`;
};

/** Whether an event may have taken place in a stretch of time; if nothing is known of its date, it has not. */
export function mayLieIn({ from, to }: Range, { start, end, notBefore, zone }: Moments): Fragment {
  const earliest = cypher`coalesce(${start}, ${notBefore})`;
  return allOf([
    ...(to === undefined ? [] : [cypher`(${earliest} IS NULL OR ${isUntil(earliest, zone, to)})`]),
    ...(from === undefined ? [] : [cypher`(${end} IS NULL OR ${isSince(end, zone, from)})`]),
    cypher`(${start} IS NOT NULL OR ${end} IS NOT NULL)`,
  ]);
}

function condition(filter: string, parts: (node: Fragment, range: Range) => readonly Fragment[]) {
  return (value: unknown): Predicate => {
    // The schema has checked that it is a DateRange.
    const range = rangeOf(value as Parameters<typeof rangeOf>[0], filter);
    return {
      kind: 'written',
      predicate: ({ node = raw('node') }) => cypher`(${join(parts(node, range), ' AND ')})`,
    };
  };
}

/** No clock is further ahead of UTC, or behind it. */
const MOST_AHEAD_MS = 14 * 3_600_000;

/**
 * A bound on the key of events, for what a clock shows no later (or, with `apart` negative, no earlier) than a moment. Said
 * beside the date itself: lists are read in the order of this key, and without a bound on it all events would be looked at.
 */
function keyBound({ moment }: Bound, apart: number): string {
  const shifted = Date.parse(moment) + apart;
  return toTheSecond(Number.isNaN(shifted) ? moment : new Date(shifted).toISOString());
}

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
    predicate: condition('possiblyIn', (node, range) => [
      ...(range.to === undefined
        ? []
        : [cypher`${node}.orderKey <= ${`${keyBound(range.to, MOST_AHEAD_MS)}~`}`]),
      mayLieIn(range, momentsOf(node)),
    ]),
  },
  certainlyIn: {
    type: DateRange,
    description:
      'Its date lies in this stretch of time, whichever moment it means. Rough or uncertain dates (~, ?, %) never match.',
    predicate: condition('certainlyIn', (node, { from, to }) => [
      ...(from === undefined
        ? []
        : [
            isSince(cypher`${node}.start`, cypher`${node}.zone`, from),
            cypher`${node}.orderKey >= ${keyBound(from, -MOST_AHEAD_MS)}`,
          ]),
      ...(to === undefined
        ? []
        : [
            isUntil(cypher`${node}.end`, cypher`${node}.zone`, to),
            cypher`${node}.orderKey <= ${`${keyBound(to, MOST_AHEAD_MS)}~`}`,
          ]),
      cypher`${node}.start IS NOT NULL AND ${node}.end IS NOT NULL`,
      ...UNSURE.map((property) => cypher`NOT coalesce(${node}.${raw(identifier(property))}, false)`),
    ]),
  },
};
