import { raw, render } from '../../src/cypher/fragment.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { USUAL } from '../certainty/lens/index.ts';
import { countRecords, RECORDS_BY_KIND } from '../graph/found.ts';
import { ranked } from '../graph/ranked.ts';
import { allEvents, countEvents, EVENT_GROUPINGS, eventsBy } from '../queries/counts.ts';
import { countRelations, RELATIONS_BY_KINDS } from '../queries/relation-counts.ts';
import { storing } from './stored.ts';

const group = raw('group');

/**
 * What is counted once a graph is complete, and then read in the place of a count: without a lens and without a filter it is
 * the same for everybody, and in a large graph takes seconds.
 */
export const counts: readonly Statement[] = [
  render(ranked),
  storing(RECORDS_BY_KIND, countRecords(USUAL, group)),
  storing(RELATIONS_BY_KINDS, countRelations(USUAL, group)),
  ...EVENT_GROUPINGS.map((by) =>
    storing(eventsBy(by), countEvents({ ...allEvents(USUAL), group }, by, USUAL)),
  ),
];
