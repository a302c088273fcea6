import { cypher, type Fragment } from '../../src/cypher/fragment.ts';

/** A moment as a DateTime in its own zone, so that it reads as the clocks showed it there; one of no known zone is taken as it is. */
export const byClock = (moment: Fragment, zone: Fragment): Fragment =>
  cypher`datetime({datetime: ${moment}, timezone: coalesce(${zone}, 'Z')})`;
