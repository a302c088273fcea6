// $p0: "INQUIRY"
// $p1: "INQUIRY"
// $p2: 21
// $p3: 5
// $p4: 100
// $p5: 20
// $p6: 1
// $p7: 10
// $p8: 100
// $p9: 20
// $p10: 1
// $p11: 5
// $p12: 20
// $p13: 100
// $p14: 20
// $p15: 1
// $p16: 5
// $p17: 20
// $p18: 3
// $p19: 1
// $p20: 10
// $p21: 1
CALL () {
  MATCH (n0:Communication)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
      AND n0.type = $p0
  RETURN count(*) AS total
}
OPTIONAL CALL () {
  MATCH (n0:Communication)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
      AND n0.type = $p1
  WITH n0
    ORDER BY n0.type, n0.orderKey, n0.id
    LIMIT $p2
  RETURN [
    [
      n0.id,
      n0.name,
      n0.occurrence,
      CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay] END,
      [
        COLLECT {
          MATCH (n0)<-[r1:PERFORMED]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p3
          RETURN [
            [
              r1.rid,
              r1.basis,
              r1.status,
              r1.sentence,
              COLLECT {
                WITH COLLECT {
                  UNWIND [r1.rid] AS rid
                  MATCH (said:Claim {rid: rid})
                    WHERE said.polarity = 'AFFIRMED' AND true
                  MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                  WITH DISTINCT asserter, said.sureness AS sureness
                    ORDER BY sureness, asserter.id
                    LIMIT $p4
                  RETURN {asserter: asserter, sureness: sureness}
                } AS said
                UNWIND range(0, size(said) - 1) AS place
                WITH said[place] AS one, said[..place] AS before
                  WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                WITH one
                  LIMIT $p5
                WITH one.asserter AS node2, one AS put2
                WITH node2, put2
                  ORDER BY put2.sureness, node2.id
                RETURN [
                  node2.id,
                  node2.name,
                  put2.sureness,
                  [
                    node2.title,
                    node2.url,
                    node2.edtf,
                    node2.zone,
                    CASE WHEN node2:Document THEN [
                      COLLECT {
                        MATCH (node2)-[r3:PUBLISHED_BY]->(n3)
                        WITH r3, n3
                          ORDER BY n3.id, r3.rid
                          LIMIT $p6
                        RETURN [[n3.id, n3.name, n3.label]]
                      },
                      null
                    ] END,
                    node2.label
                  ]
                ]
              },
              [n1.id, n1.name, n1.label]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)-[r1:ADDRESSED_TO]->(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND (
                NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                  AND n1.modality <> 'HYPOTHETICAL'
              )
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p7
          RETURN [
            [
              r1.rid,
              r1.basis,
              r1.status,
              r1.sentence,
              COLLECT {
                WITH COLLECT {
                  UNWIND [r1.rid] AS rid
                  MATCH (said:Claim {rid: rid})
                    WHERE said.polarity = 'AFFIRMED' AND true
                  MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                  WITH DISTINCT asserter, said.sureness AS sureness
                    ORDER BY sureness, asserter.id
                    LIMIT $p8
                  RETURN {asserter: asserter, sureness: sureness}
                } AS said
                UNWIND range(0, size(said) - 1) AS place
                WITH said[place] AS one, said[..place] AS before
                  WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                WITH one
                  LIMIT $p9
                WITH one.asserter AS node2, one AS put2
                WITH node2, put2
                  ORDER BY put2.sureness, node2.id
                RETURN [
                  node2.id,
                  node2.name,
                  put2.sureness,
                  [
                    node2.title,
                    node2.url,
                    node2.edtf,
                    node2.zone,
                    CASE WHEN node2:Document THEN [
                      COLLECT {
                        MATCH (node2)-[r3:PUBLISHED_BY]->(n3)
                        WITH r3, n3
                          ORDER BY n3.id, r3.rid
                          LIMIT $p10
                        RETURN [[n3.id, n3.name, n3.label]]
                      },
                      null
                    ] END,
                    node2.label
                  ]
                ]
              },
              [n1.id, n1.name, n1.label]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)-[r1:ABOUT]->(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND (
                NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                  AND n1.modality <> 'HYPOTHETICAL'
              )
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p11
          RETURN [[n1.id, n1.name, n1.label]]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p12
          RETURN [
            [
              r1.rid,
              r1.type,
              r1.basis,
              r1.status,
              r1.sentence,
              COLLECT {
                WITH COLLECT {
                  UNWIND [r1.rid] AS rid
                  MATCH (said:Claim {rid: rid})
                    WHERE said.polarity = 'AFFIRMED' AND true
                  MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                  WITH DISTINCT asserter, said.sureness AS sureness
                    ORDER BY sureness, asserter.id
                    LIMIT $p13
                  RETURN {asserter: asserter, sureness: sureness}
                } AS said
                UNWIND range(0, size(said) - 1) AS place
                WITH said[place] AS one, said[..place] AS before
                  WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                WITH one
                  LIMIT $p14
                WITH one.asserter AS node2, one AS put2
                WITH node2, put2
                  ORDER BY put2.sureness, node2.id
                RETURN [
                  node2.id,
                  node2.name,
                  put2.sureness,
                  [
                    node2.title,
                    node2.url,
                    node2.edtf,
                    node2.zone,
                    CASE WHEN node2:Document THEN [
                      COLLECT {
                        MATCH (node2)-[r3:PUBLISHED_BY]->(n3)
                        WITH r3, n3
                          ORDER BY n3.id, r3.rid
                          LIMIT $p15
                        RETURN [[n3.id, n3.name, n3.label]]
                      },
                      null
                    ] END,
                    node2.label
                  ]
                ]
              },
              [
                n1.id,
                n1.name,
                n1.occurrence,
                CASE WHEN n1.edtf IS NOT NULL THEN [
                  n1.edtf, n1.dateDisplay, toString(n1.start)
                ] END,
                [
                  COLLECT {
                    MATCH (n1)<-[r2:PERFORMED]-(n2)
                      WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                        AND r2.modality <> 'HYPOTHETICAL'
                    WITH r2, n2
                      ORDER BY n2.id, r2.rid
                      LIMIT $p16
                    RETURN [[n2.id, n2.name, n2.label]]
                  },
                  null
                ],
                n1.label
              ]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          UNWIND [n0] AS to
          MATCH (node1:Claim {objectId: to.id})
            WHERE node1.predicate = 'DID_RESPOND' AND node1.polarity = 'NEGATED' AND true
          WITH DISTINCT node1
          WITH node1
            ORDER BY node1.id
            LIMIT $p17
          RETURN [
            [
              node1.id,
              node1.rid,
              node1.sentence,
              node1.basis,
              node1.asOf,
              node1.asOf,
              node1.zone,
              toString(node1.knownAt),
              head(
                COLLECT {
                  MATCH (n2:Entity)
                    WHERE n2.id = node1.subjectId
                  RETURN [n2.id, n2.label]
                    LIMIT 1
                }
              ),
              head(
                COLLECT {
                  MATCH (node1)-[r2:ASSERTED_BY]->(n2)
                  RETURN [n2.id, n2.name, n2.label]
                    LIMIT 1
                }
              ),
              [
                COLLECT {
                  MATCH (node1)-[r2:EVIDENCED_BY]->(n2)
                  WITH r2, n2
                    ORDER BY n2.start, n2.id, r2.rid
                    LIMIT $p18
                  RETURN [
                    [
                      n2.id,
                      head(
                        COLLECT {
                          MATCH (n2)-[r3:IN]->(n3)
                          RETURN [
                            n3.id,
                            n3.name,
                            n3.title,
                            n3.edtf,
                            n3.zone,
                            [
                              COLLECT {
                                MATCH (n3)-[r4:PUBLISHED_BY]->(n4)
                                WITH r4, n4
                                  ORDER BY n4.id, r4.rid
                                  LIMIT $p19
                                RETURN [[n4.id, n4.name, n4.label]]
                              },
                              null
                            ]
                          ]
                            LIMIT 1
                        }
                      )
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
          MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
            WHERE (about.subjectId = n0.id OR about.objectId = n0.id) AND true
          WITH DISTINCT node1
          WITH node1
            ORDER BY node1.id
            LIMIT $p20
          RETURN [
            [
              node1.id,
              node1.name,
              node1.title,
              node1.edtf,
              node1.zone,
              [
                COLLECT {
                  MATCH (node1)-[r2:PUBLISHED_BY]->(n2)
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p21
                  RETURN [[n2.id, n2.name, n2.label]]
                },
                null
              ]
            ]
          ]
        },
        null
      ]
    ],
    n0.orderKey,
    n0.id
  ] AS item
}
RETURN item, total
