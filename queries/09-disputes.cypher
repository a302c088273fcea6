// $p0: 50
// $p1: 10
// $p2: 10
MATCH (claim0:Claim {contested: true})
  WHERE claim0.polarity = 'AFFIRMED'
    AND true
    AND NOT EXISTS {
      MATCH (first:Claim {rid: claim0.rid})
        WHERE first.polarity = 'AFFIRMED' AND first.contested AND first.id < claim0.id AND true
    }
MATCH (subject0:Entity {id: claim0.subjectId})
OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
WITH claim0, subject0, object0
WITH claim0, subject0, object0
  ORDER BY claim0.id
  LIMIT $p0
RETURN [
  [
    [subject0.id, subject0.name, subject0.label],
    claim0.predicate,
    CASE WHEN object0.id IS NOT NULL THEN [object0.id, object0.name, object0.label] END,
    claim0.value,
    [
      COLLECT {
        MATCH (node1:Claim {rid: claim0.rid})
          WHERE node1.polarity = claim0.polarity
            AND NOT EXISTS {(node1)-[:CONTRADICTS {how: 'DIFFERS'}]-(claim0)}
            AND true
        WITH node1
        WITH node1
          ORDER BY node1.id
          LIMIT $p1
        RETURN [
          [
            node1.id,
            node1.value,
            node1.outcome,
            node1.modality,
            node1.basis,
            head(
              COLLECT {
                MATCH (node1)-[r2:ASSERTED_BY]->(n2)
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            )
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        CALL (claim0) {
          MATCH (same:Claim {rid: claim0.rid})
            WHERE same.polarity = claim0.polarity
              AND NOT EXISTS {(same)-[:CONTRADICTS {how: 'DIFFERS'}]-(claim0)}
          MATCH (same)-[:CONTRADICTS]-(other:Claim)
          RETURN other UNION
          MATCH (other:Claim {rid: claim0.rid})
            WHERE other.polarity <> claim0.polarity AND other.polarity <> 'OPEN'
          RETURN other
        }
        WITH DISTINCT other AS node1
          WHERE true
        WITH node1
        WITH node1
          ORDER BY node1.id
          LIMIT $p2
        RETURN [
          [
            node1.id,
            node1.value,
            node1.outcome,
            node1.modality,
            node1.basis,
            head(
              COLLECT {
                MATCH (node1)-[r2:ASSERTED_BY]->(n2)
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            )
          ]
        ]
      },
      null
    ]
  ]
] AS item
