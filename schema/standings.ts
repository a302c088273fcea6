import type { Statement } from '../src/cypher/statement.ts';

/** Claims that are read about one fact: more tell no more of how it stands. */
const CLAIMS = 200;

const CLAIM =
  '{.id, .sentence, .polarity, .basis, .basisRank, .modality, .contested, .withdrawn, .subjectId, .objectId}';

/** The ids that were merged into a record. */
export const formerIds = (id: string): Statement => ({
  text: 'MATCH (old:Entity)-[:REDIRECTS_TO]->(:Entity {id: $id}) RETURN old.id ORDER BY old.id',
  params: { id },
});

/**
 * What is stored under ids: keys of facts, records, merged ones, claims. A row has the id, the record or claim with it, the
 * relation or event with it as its key, the claims about that fact, those that say that one of them is not so, and whether the
 * claims are all that there are.
 */
export const standings = (ids: readonly string[]): Statement => ({
  text: `UNWIND $ids AS asked
OPTIONAL MATCH (given:Entity {id: asked})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH asked, coalesce(kept, given) AS node
WITH asked, node, coalesce(node.rid, asked) AS key
CALL (key) {
  MATCH (c:Claim {rid: key}) WITH c ORDER BY c.id LIMIT ${CLAIMS}
  RETURN collect(c ${CLAIM}) AS claims,
    collect(COLLECT { MATCH (other:Claim)-[by:CONTRADICTS]->(c) WHERE by.how <> 'DIFFERS' RETURN other ${CLAIM} ORDER BY other.id }) AS against
}
CALL (key, claims) {
  WITH key, claims[0] AS one
  OPTIONAL MATCH (a:Entity {id: one.subjectId})
  OPTIONAL MATCH (a)-[r]->(:Entity {id: one.objectId}) WHERE r.rid = key
  WITH key, a, r ORDER BY type(r) LIMIT 1
  RETURN CASE WHEN r IS NOT NULL THEN properties(r) WHEN a.rid = key AND a.status IS NOT NULL THEN properties(a) END AS fact
}
RETURN asked, node.id, properties(node), fact, claims, against, COUNT { (:Claim {rid: key}) } <= ${CLAIMS} AS isWhole`,
  params: { ids },
});
