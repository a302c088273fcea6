// $p0: ["CORRECTS","UPDATES","RETRACTS"]
// $p1: 51
// $p2: 1
// $p3: 10
// $p4: 20
// $p5: 5
// $p6: 20
// $p7: 5
CALL () {
  MATCH (n0:Document)
    WHERE n0.id IS NOT NULL
      AND EXISTS {
        MATCH (n0)-[r1:DERIVED_FROM]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
            AND r1.how IN $p0
      }
  RETURN count(*) AS total
}
OPTIONAL CALL () {
  MATCH (n0:Document)
    WHERE n0.id IS NOT NULL
      AND EXISTS {
        MATCH (n0)-[r1:DERIVED_FROM]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
            AND r1.how IN $p0
      }
  WITH n0
    ORDER BY n0.id
    LIMIT $p1
  RETURN [
    [
      n0.id,
      n0.name,
      n0.title,
      n0.edtf,
      n0.zone,
      [
        COLLECT {
          MATCH (n0)-[r1:PUBLISHED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p2
          RETURN [[n1.id, n1.name, n1.label]]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)-[r1:DERIVED_FROM]->(n1)
            WHERE (
              NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                AND n1.modality <> 'HYPOTHETICAL'
            )
              AND r1.how IN $p0
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p3
          RETURN [
            [
              r1.how,
              r1.ground,
              r1.note,
              coalesce(r1.saidIn, []),
              [n1.id, n1.name, n1.edtf, n1.zone, n1.label]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)<-[r1:ASSERTED_BY]-(n1)
            WHERE EXISTS {MATCH (n1)-[r2:CONTRADICTS]->(n2)}
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p4
          RETURN [
            [
              n1.id,
              n1.sentence,
              head(
                COLLECT {
                  MATCH (n1)-[r2:ASSERTED_BY]->(n2)
                  RETURN [n2.id, n2.name, n2.label]
                    LIMIT 1
                }
              ),
              [
                COLLECT {
                  MATCH (n1)-[r2:CONTRADICTS]->(n2)
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p5
                  RETURN [
                    [
                      r2.how,
                      [
                        n2.id,
                        n2.sentence,
                        n2.withdrawn,
                        head(
                          COLLECT {
                            MATCH (n2)-[r3:ASSERTED_BY]->(n3)
                            RETURN [n3.id, n3.name, n3.label]
                              LIMIT 1
                          }
                        )
                      ]
                    ]
                  ]
                },
                null
              ]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)<-[r1:RELAYED_BY]-(n1)
            WHERE EXISTS {MATCH (n1)-[r2:CONTRADICTS]->(n2)}
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p6
          RETURN [
            [
              n1.id,
              n1.sentence,
              head(
                COLLECT {
                  MATCH (n1)-[r2:ASSERTED_BY]->(n2)
                  RETURN [n2.id, n2.name, n2.label]
                    LIMIT 1
                }
              ),
              [
                COLLECT {
                  MATCH (n1)-[r2:CONTRADICTS]->(n2)
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p7
                  RETURN [
                    [
                      r2.how,
                      [
                        n2.id,
                        n2.sentence,
                        n2.withdrawn,
                        head(
                          COLLECT {
                            MATCH (n2)-[r3:ASSERTED_BY]->(n3)
                            RETURN [n3.id, n3.name, n3.label]
                              LIMIT 1
                          }
                        )
                      ]
                    ]
                  ]
                },
                null
              ]
            ]
          ]
        },
        null
      ]
    ],
    n0.id
  ] AS item
}
RETURN item, total
