import { cypher, type Fragment } from '../../src/cypher/fragment.ts';

/**
 * A moment as a DateTime in its own zone, so that it reads as the clocks showed it there; one of no known zone is taken as
 * it is, and none stays none: the database would fail at it, and it asks conditions in an order of its own.
 */
export const byClock = (moment: Fragment, zone: Fragment): Fragment =>
  cypher`CASE WHEN ${moment} IS NOT NULL THEN datetime({datetime: ${moment}, timezone: coalesce(${zone}, 'Z')}) END`;
