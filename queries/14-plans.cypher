// $p0: ["PLANNED","CALLED_FOR","PLEDGED"]
// $p1: 51
// $p2: 20
// $p3: 10
// $p4: 10
// $p5: 10
// $p6: 20
// $p7: 10
// $p8: 20
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0.occurrence IN $p0
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
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
        LIMIT $p2
      WITH asserter AS node1
      WITH node1
        ORDER BY node1.id
      RETURN [node1.id, node1.name]
    },
    CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay] END,
    [
      COLLECT {
        MATCH (n0)<-[r1:CALLS_FOR]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p3
        RETURN [[n1.id, n1.name]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:PLEDGES]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p4
        RETURN [[n1.id, n1.name]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p5
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
                LIMIT $p6
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
        MATCH (n0)<-[r1:REALIZES]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p7
        RETURN [
          [
            r1.status,
            r1.basis,
            COLLECT {
              UNWIND [r1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter
                ORDER BY asserter.id
                LIMIT $p8
              WITH asserter AS node2
              WITH node2
                ORDER BY node2.id
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.occurrence, n1.status, n1.label]
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
