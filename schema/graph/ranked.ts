import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { factTypes, typePattern } from './relations.ts';

const RANKED_TOGETHER = 1_000;
const PATTERN = raw(typePattern(factTypes()));

/**
 * Stores which records are the most connected, all of them in their order: whoever wants some of them, by whatever lens or
 * filter, walks down from the top and stops when there are enough.
 */
export const ranked: Fragment = cypher`MATCH (node:Named) WHERE EXISTS { (node)-[:${PATTERN}]-() }
WITH node, COUNT { (node)-[:${PATTERN}]-() } AS degree ORDER BY degree DESC, node.id
WITH collect([node.id, node.label]) AS records
UNWIND range(0, size(records) - 1, ${raw(String(RANKED_TOGETHER))}) AS place
WITH place, records[place..place + ${raw(String(RANKED_TOGETHER))}] AS some
CREATE (:AntiphonRank {place: place, ids: [one IN some | one[0]], kinds: [one IN some | one[1]]})`;

/** Binds the records to `node`, the most connected first; only of some kinds, if any are named. */
export function mostConnected(node: Fragment, kinds: readonly string[] | undefined): Fragment {
  return cypher`MATCH (rank:AntiphonRank) WITH rank.ids AS ids, rank.kinds AS kinds, rank.place AS place ORDER BY place
UNWIND range(0, size(ids) - 1) AS at WITH ids[at] AS id, kinds[at] AS kind${kinds ? cypher` WHERE kind IN ${kinds}` : cypher``}
MATCH (${node}:Named {id: id})`;
}
