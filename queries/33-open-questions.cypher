// $p0: 51
// $p1: 10
MATCH (claim0:Claim {polarity: 'OPEN'})
  WHERE claim0.id IS NOT NULL AND true
MATCH (claim0)-[:ASSERTED_BY]->(asserter0:Entity)
MATCH (subject0:Entity {id: claim0.subjectId})
OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
WITH claim0, subject0, object0, asserter0
WITH claim0, subject0, object0, asserter0
  ORDER BY claim0.id
  LIMIT $p0
RETURN [
  [
    [subject0.id, subject0.name, subject0.label],
    claim0.predicate,
    CASE WHEN object0.id IS NOT NULL THEN [object0.id, object0.name, object0.label] END,
    claim0.value,
    claim0.of,
    [asserter0.id, asserter0.name, asserter0.label],
    claim0.asOf,
    [
      COLLECT {
        MATCH (claim0)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
        WITH DISTINCT node1
        WITH node1
          ORDER BY node1.id
          LIMIT $p1
        RETURN [[node1.id, node1.name]]
      },
      null
    ],
    [claim0.id, claim0.modality, claim0.basis, claim0.note]
  ],
  claim0.id
] AS item
