import { cypher, type Fragment, render } from '../../src/cypher/fragment.ts';
import type { Statement } from '../../src/cypher/statement.ts';

/** Finds counts of the whole graph as they were stored when it was loaded, each as a node with a number for every column. */
export const storedCounts = (group: Fragment | undefined, of: string): Fragment =>
  cypher`MATCH (stored:AntiphonCount {of: ${of}}) WITH stored AS ${group}`;

/** Stores counts: `counted` binds maps of numbers to `group`. */
export const storing = (of: string, counted: Fragment): Statement =>
  render(cypher`${counted} CREATE (count:AntiphonCount) SET count = group, count.of = ${of}`);
