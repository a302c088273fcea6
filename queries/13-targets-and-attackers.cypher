// $p0: 51
// $p1: 20
// $p2: 10
// $p3: 20
// $p4: 10
// $p5: 20
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0:CyberAction
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    n0.id,
    n0.name,
    n0.type,
    n0.occurrence,
    n0.status,
    n0.basis,
    COLLECT {
      UNWIND [n0.rid] AS rid
      MATCH (said:Claim {rid: rid})
        WHERE said.polarity = 'AFFIRMED' AND true
      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
      WITH DISTINCT asserter
        ORDER BY asserter.id
        LIMIT $p1
      WITH asserter AS node1
      WITH node1
        ORDER BY node1.id
      RETURN [node1.id, node1.name]
    },
    n0.effect,
    [
      COLLECT {
        MATCH (n0)<-[r1:TARGETED_BY]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND (
              NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                AND n1.modality <> 'HYPOTHETICAL'
            )
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p2
        RETURN [
          [
            r1.role,
            r1.status,
            r1.basis,
            COLLECT {
              UNWIND [r1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter
                ORDER BY asserter.id
                LIMIT $p3
              WITH asserter AS node2
              WITH node2
                ORDER BY node2.id
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.label]
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p4
        RETURN [
          [
            r1.role,
            r1.modality,
            r1.basis,
            r1.status,
            COLLECT {
              UNWIND [r1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter
                ORDER BY asserter.id
                LIMIT $p5
              WITH asserter AS node2
              WITH node2
                ORDER BY node2.id
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.label]
          ]
        ]
      },
      null
    ],
    n0.label
  ],
  n0.orderKey,
  n0.id
] AS item
