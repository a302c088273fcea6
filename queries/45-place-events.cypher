// $p0: ["cleveland"]
// $p1: 101
// $p2: 5
// $p3: 20
// $p4: 5
// $p5: 20
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND EXISTS {
      MATCH (n0)-[r1:OCCURRED_AT]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND (
            n1.id IN $p0
              OR EXISTS {
                MATCH (n1)-[r2:WITHIN]->(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND (
                      n2.id IN $p0
                        OR EXISTS {
                          MATCH (n2)-[r3:WITHIN]->(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                              AND (
                                n3.id IN $p0
                                  OR EXISTS {
                                    MATCH (n3)-[r4:WITHIN]->(n4)
                                      WHERE NOT r4.status IN ['REFUTED', 'RETRACTED']
                                        AND r4.modality <> 'HYPOTHETICAL'
                                        AND (
                                          n4.id IN $p0
                                            OR EXISTS {
                                              MATCH (n4)-[r5:WITHIN]->(n5)
                                                WHERE NOT r5.status IN ['REFUTED', 'RETRACTED']
                                                  AND r5.modality <> 'HYPOTHETICAL'
                                                  AND n5.id IN $p0
                                            }
                                        )
                                  }
                              )
                        }
                    )
              }
          )
    }
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
    n0.occurrence,
    CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay, toString(n0.start)] END,
    [
      COLLECT {
        MATCH (n0)-[r1:OCCURRED_AT]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p2
        RETURN [
          [
            r1.rid,
            r1.basis,
            r1.status,
            r1.sentence,
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
            [n1.id, n1.name]
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
            r1.rid,
            r1.role,
            r1.basis,
            r1.status,
            r1.sentence,
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
    [
      null,
      COUNT {
        MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
      }
    ],
    n0.label
  ],
  n0.orderKey,
  n0.id
] AS item
