// $p0: 50
// $p1: 10
MATCH (claim0:Claim {predicate: 'DID_RESPOND'})
  WHERE claim0.polarity = 'NEGATED' AND true
MATCH (to:Entity {id: claim0.objectId})
MATCH (actor0:Entity {id: claim0.subjectId})
WITH claim0, actor0, to AS to0
WITH claim0, actor0, to0
  ORDER BY claim0.id
  LIMIT $p0
RETURN [
  [
    [actor0.id, actor0.name, actor0.label],
    [to0.id, to0.name, to0.label],
    claim0.asOf,
    claim0.modality,
    claim0.basis,
    [
      claim0.id,
      head(
        COLLECT {MATCH (claim0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      ),
      [
        COLLECT {
          MATCH (claim0)-[r1:EVIDENCED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.start, n1.id, r1.rid
            LIMIT $p1
          RETURN [
            [n1.start, n1.end, head(COLLECT {MATCH (n1)-[r2:IN]->(n2) RETURN [n2.id] LIMIT 1})]
          ]
        },
        null
      ]
    ]
  ]
] AS item
