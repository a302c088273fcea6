import type { NodeRow } from '../../src/seed/seed.ts';
import type { SeedView } from '../../src/seed/seed-view.ts';
import { ontology } from '../ontology/index.ts';
import type { Grounds } from './certainty.ts';
import { compare, type ReadClaim, textOf } from './claim.ts';
import { dateValues } from './events.ts';
import { LATER_TO_EARLIER, placeOnTimeline } from './timeline.ts';

/** Relations that place an event; a repost answers what it reposts. */
const PLACING = [...LATER_TO_EARLIER, 'REPOSTS'];

/**
 * The places of all events without a date, by id. Of the dated ones only those are looked at that stand next to one
 * without, so that this takes little where most have a date.
 */
export function placeUndated(
  view: SeedView,
  read: (id: string, predicate: string) => readonly ReadClaim[],
  grounds: Grounds,
): ReadonlyMap<string, NodeRow['values']> {
  const startOf = (id: string) => textOf(dateValues(read(id, 'DATED'), grounds).start);
  const undated: string[] = [];
  for (const { id, kind } of view.entities())
    if (ontology.isA(kind, 'Event') && startOf(id) === undefined) undated.push(id);
  const edges = new Map<string, { readonly type: string; readonly from: string; readonly to: string }>();
  for (const id of undated.sort(compare)) {
    for (const predicate of PLACING) {
      for (const claim of [...view.claimsAbout(id, predicate), ...view.claimsTo(id, predicate)]) {
        if (claim.object === undefined || (claim.values.polarity ?? 'AFFIRMED') !== 'AFFIRMED') continue;
        const [from, to] = [view.canonical(claim.subject), view.canonical(claim.object)];
        const type = predicate === 'REPOSTS' ? 'RESPONDS_TO' : predicate;
        edges.set(`${type} ${from} ${to}`, { type, from, to });
      }
    }
  }
  const sorted = [...edges].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge);
  const neighbours = new Set([...undated, ...sorted.flatMap(({ from, to }) => [from, to])]);
  const events = [...neighbours].map((id) => ({ id, values: { start: startOf(id) } }));
  return placeOnTimeline(events, sorted);
}
