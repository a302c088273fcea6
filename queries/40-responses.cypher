// $p0: "shooting-of-tamir-rice"
// $p1: 5
// $p2: 10
// $p3: 10
// $p4: 100
// $p5: 20
// $p6: 1
// $p7: 10
// $p8: 100
// $p9: 20
// $p10: 1
// $p11: 10
// $p12: 100
// $p13: 20
// $p14: 1
// $p15: "OMITTED"
// $p16: 10
// $p17: 5
// $p18: 100
// $p19: 20
// $p20: 1
// $p21: "NEGATED"
// $p22: "PERFORMED"
// $p23: 10
// $p24: 1
// $p25: "OPEN"
// $p26: "PERFORMED"
// $p27: 10
// $p28: 50
// $p29: 100
// $p30: 20
// $p31: 1
// $p32: 3
// $p33: 3
// $p34: 3
// $p35: 3
// $p36: 3
// $p37: 3
// $p38: 3
// $p39: 3
// $p40: 3
// $p41: 5
// $p42: 100
// $p43: 20
// $p44: 1
// $p45: 3
// $p46: 10
// $p47: 1
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  CASE WHEN node0:Actor THEN [
    COLLECT {
      MATCH (node0)-[r1:HARMED_IN]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p1
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ] END,
  node0.occurrence,
  node0.basis,
  node0.status,
  CASE WHEN node0:Event THEN CASE WHEN node0.edtf IS NOT NULL THEN [
    node0.edtf, node0.dateDisplay, node0.dateText
  ] END END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:OCCURRED_AT]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [[n1.id, n1.name]]
    },
    null
  ] END,
  node0.documentCount,
  CASE WHEN node0:Event THEN [
    null,
    COUNT {
      MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
        WHERE (about.subjectId = node0.id OR about.objectId = node0.id) AND true
      WITH DISTINCT node1
    }
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p3
      RETURN [
        [
          r1.rid,
          r1.role,
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
          [n1.id, n1.label]
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:RESPONDS_TO]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p7
      RETURN [
        [
          r1.rid,
          r1.type,
          [n1.id, n1.name, n1.label],
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
          }
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)<-[r1:CLAIMS_CREDIT_FOR]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p11
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
                LIMIT $p12
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p13
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
                      LIMIT $p14
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                node2.label
              ]
            ]
          }
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)<-[r1:ABOUT]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND n1.occurrence = $p15
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p16
      RETURN [
        [
          [
            COLLECT {
              MATCH (n1)<-[r2:LEFT_UNDONE]-(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p17
              RETURN [
                [
                  r2.rid,
                  r2.basis,
                  r2.status,
                  r2.sentence,
                  COLLECT {
                    WITH COLLECT {
                      UNWIND [r2.rid] AS rid
                      MATCH (said:Claim {rid: rid})
                        WHERE said.polarity = 'AFFIRMED' AND true
                      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                      WITH DISTINCT asserter, said.sureness AS sureness
                        ORDER BY sureness, asserter.id
                        LIMIT $p18
                      RETURN {asserter: asserter, sureness: sureness}
                    } AS said
                    UNWIND range(0, size(said) - 1) AS place
                    WITH said[place] AS one, said[..place] AS before
                      WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                    WITH one
                      LIMIT $p19
                    WITH one.asserter AS node3, one AS put3
                    WITH node3, put3
                      ORDER BY put3.sureness, node3.id
                    RETURN [
                      node3.id,
                      node3.name,
                      put3.sureness,
                      [
                        node3.title,
                        node3.url,
                        node3.edtf,
                        node3.zone,
                        CASE WHEN node3:Document THEN [
                          COLLECT {
                            MATCH (node3)-[r4:PUBLISHED_BY]->(n4)
                            WITH r4, n4
                              ORDER BY n4.id, r4.rid
                              LIMIT $p20
                            RETURN [[n4.id, n4.name, n4.label]]
                          },
                          null
                        ] END,
                        node3.label
                      ]
                    ]
                  },
                  [n2.id, n2.label]
                ]
              ]
            },
            null
          ],
          n1.label
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
          AND n1.polarity = $p21
          AND n1.predicate = $p22
      WITH n1
        ORDER BY n1.id
        LIMIT $p23
      RETURN [
        [
          n1.rid,
          n1.basis,
          n1.sentence,
          head(
            COLLECT {
              MATCH (n1)-[r2:ASSERTED_BY]->(n2)
              RETURN [
                n2.id,
                n2.name,
                n2.title,
                n2.url,
                n2.edtf,
                n2.zone,
                CASE WHEN n2:Document THEN [
                  COLLECT {
                    MATCH (n2)-[r3:PUBLISHED_BY]->(n3)
                    WITH r3, n3
                      ORDER BY n3.id, r3.rid
                      LIMIT $p24
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                n2.label
              ]
                LIMIT 1
            }
          )
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
          AND n1.polarity = $p25
          AND n1.predicate = $p26
      WITH n1
        ORDER BY n1.id
        LIMIT $p27
      RETURN [
        [
          n1.rid,
          n1.basis,
          n1.sentence,
          head(
            COLLECT {
              MATCH (n1)-[r2:ASSERTED_BY]->(n2)
              RETURN [n2.id, n2.name, n2.title, n2.edtf, n2.zone, n2.label]
                LIMIT 1
            }
          )
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      WITH COLLECT {
        CALL (node0) {
          MATCH (node0) (
            (last)-[join:LED_TO|PART_OF]-(next) WHERE (
              (join:LED_TO AND last:Incident AND next:Incident)
                OR (join:PART_OF AND last:Event AND next:Event)
            )
              AND NOT join.status IN ['REFUTED', 'RETRACTED']
              AND join.modality <> 'HYPOTHETICAL'
              AND NOT next.status IN ['REFUTED', 'RETRACTED']
              AND next.modality <> 'HYPOTHETICAL'
          ){0,8} (to)
            WHERE NOT (
              any(
                place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                  AND startNode(join[place]) = last[place]
              )
                AND any(
                  place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                    AND endNode(join[place]) = last[place]
                )
            )
          RETURN DISTINCT to,
            CASE WHEN size(join) = 0 THEN 0 WHEN all(
              one IN join WHERE type(one) IN ['LED_TO']
            ) THEN 1 ELSE 2 END AS rank
        }
        RETURN to
          ORDER BY rank, to.orderKey
      } AS affair
      UNWIND range(0, size(affair) - 1) AS place
      WITH affair, place, affair[place] AS to
      MATCH (to)<-[edge1:RESPONDS_TO]-(node1:Event)
        WHERE NOT edge1.status IN ['REFUTED', 'RETRACTED']
          AND edge1.modality <> 'HYPOTHETICAL'
          AND NOT node1.status IN ['REFUTED', 'RETRACTED']
          AND node1.modality <> 'HYPOTHETICAL'
          AND (
            place = 0
              OR NOT EXISTS {
                MATCH (node1)-[nearer:RESPONDS_TO]->(there)
                  WHERE there IN affair[..place]
                    AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                    AND nearer.modality <> 'HYPOTHETICAL'
                    AND coalesce(nearer.type, '') = coalesce(edge1.type, '')
              }
          )
      WITH edge1, node1
      WITH edge1, node1
        ORDER BY node1.orderKey, node1.id, edge1.rid
        LIMIT $p28
      RETURN [
        [
          edge1.rid,
          head(
            COLLECT {
              UNWIND [endNode(edge1)] AS node2
              WITH node2
              RETURN [node2.id, node2.name, node2.label]
                LIMIT 1
            }
          ),
          edge1.type,
          edge1.basis,
          edge1.status,
          edge1.sentence,
          COLLECT {
            WITH COLLECT {
              UNWIND [edge1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter, said.sureness AS sureness
                ORDER BY sureness, asserter.id
                LIMIT $p29
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p30
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
                      LIMIT $p31
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                node2.label
              ]
            ]
          },
          [
            node1.id,
            node1.name,
            node1.occurrence,
            node1.rid,
            node1.basis,
            node1.status,
            node1.sentence,
            CASE WHEN node1.edtf IS NOT NULL THEN [node1.edtf, node1.dateDisplay] END,
            [
              COLLECT {
                MATCH (node1)<-[r2:CALLS_FOR]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.orderKey, n2.id, r2.rid
                  LIMIT $p32
                RETURN [
                  [
                    r2.rid,
                    r2.basis,
                    r2.status,
                    r2.sentence,
                    [
                      [
                        COLLECT {
                          MATCH (n2)<-[r3:PERFORMED]-(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                          WITH r3, n3
                            ORDER BY n3.id, r3.rid
                            LIMIT $p33
                          RETURN [
                            [
                              r3.rid,
                              r3.role,
                              r3.basis,
                              r3.status,
                              r3.sentence,
                              [
                                n3.id,
                                n3.name,
                                [
                                  COLLECT {
                                    MATCH (n3)-[r4:SPEAKS_FOR]->(n4)
                                      WHERE NOT r4.status IN ['REFUTED', 'RETRACTED']
                                        AND r4.modality <> 'HYPOTHETICAL'
                                    WITH r4, n4
                                      ORDER BY n4.id, r4.rid
                                      LIMIT $p34
                                    RETURN [
                                      [
                                        r4.rid,
                                        r4.basis,
                                        r4.status,
                                        r4.sentence,
                                        [n4.id, n4.name, n4.label]
                                      ]
                                    ]
                                  },
                                  null
                                ],
                                n3.label
                              ]
                            ]
                          ]
                        },
                        null
                      ]
                    ]
                  ]
                ]
              },
              null
            ],
            [
              COLLECT {
                MATCH (node1)<-[r2:PLEDGES]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.orderKey, n2.id, r2.rid
                  LIMIT $p35
                RETURN [
                  [
                    r2.rid,
                    r2.basis,
                    r2.status,
                    r2.sentence,
                    [
                      [
                        COLLECT {
                          MATCH (n2)<-[r3:PERFORMED]-(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                          WITH r3, n3
                            ORDER BY n3.id, r3.rid
                            LIMIT $p36
                          RETURN [
                            [
                              r3.rid,
                              r3.role,
                              r3.basis,
                              r3.status,
                              r3.sentence,
                              [
                                n3.id,
                                n3.name,
                                [
                                  COLLECT {
                                    MATCH (n3)-[r4:SPEAKS_FOR]->(n4)
                                      WHERE NOT r4.status IN ['REFUTED', 'RETRACTED']
                                        AND r4.modality <> 'HYPOTHETICAL'
                                    WITH r4, n4
                                      ORDER BY n4.id, r4.rid
                                      LIMIT $p37
                                    RETURN [
                                      [
                                        r4.rid,
                                        r4.basis,
                                        r4.status,
                                        r4.sentence,
                                        [n4.id, n4.name, n4.label]
                                      ]
                                    ]
                                  },
                                  null
                                ],
                                n3.label
                              ]
                            ]
                          ]
                        },
                        null
                      ]
                    ]
                  ]
                ]
              },
              null
            ],
            [
              COLLECT {
                MATCH (node1)<-[r2:THREATENS]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.orderKey, n2.id, r2.rid
                  LIMIT $p38
                RETURN [
                  [
                    r2.rid,
                    r2.basis,
                    r2.status,
                    r2.sentence,
                    [
                      [
                        COLLECT {
                          MATCH (n2)<-[r3:PERFORMED]-(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                          WITH r3, n3
                            ORDER BY n3.id, r3.rid
                            LIMIT $p39
                          RETURN [
                            [
                              r3.rid,
                              r3.role,
                              r3.basis,
                              r3.status,
                              r3.sentence,
                              [
                                n3.id,
                                n3.name,
                                [
                                  COLLECT {
                                    MATCH (n3)-[r4:SPEAKS_FOR]->(n4)
                                      WHERE NOT r4.status IN ['REFUTED', 'RETRACTED']
                                        AND r4.modality <> 'HYPOTHETICAL'
                                    WITH r4, n4
                                      ORDER BY n4.id, r4.rid
                                      LIMIT $p40
                                    RETURN [
                                      [
                                        r4.rid,
                                        r4.basis,
                                        r4.status,
                                        r4.sentence,
                                        [n4.id, n4.name, n4.label]
                                      ]
                                    ]
                                  },
                                  null
                                ],
                                n3.label
                              ]
                            ]
                          ]
                        },
                        null
                      ]
                    ]
                  ]
                ]
              },
              null
            ],
            [
              COLLECT {
                MATCH (node1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p41
                RETURN [
                  [
                    r2.rid,
                    r2.role,
                    r2.basis,
                    r2.status,
                    r2.sentence,
                    COLLECT {
                      WITH COLLECT {
                        UNWIND [r2.rid] AS rid
                        MATCH (said:Claim {rid: rid})
                          WHERE said.polarity = 'AFFIRMED' AND true
                        MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                        WITH DISTINCT asserter, said.sureness AS sureness
                          ORDER BY sureness, asserter.id
                          LIMIT $p42
                        RETURN {asserter: asserter, sureness: sureness}
                      } AS said
                      UNWIND range(0, size(said) - 1) AS place
                      WITH said[place] AS one, said[..place] AS before
                        WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                      WITH one
                        LIMIT $p43
                      WITH one.asserter AS node3, one AS put3
                      WITH node3, put3
                        ORDER BY put3.sureness, node3.id
                      RETURN [
                        node3.id,
                        node3.name,
                        put3.sureness,
                        [
                          node3.title,
                          node3.url,
                          node3.edtf,
                          node3.zone,
                          CASE WHEN node3:Document THEN [
                            COLLECT {
                              MATCH (node3)-[r4:PUBLISHED_BY]->(n4)
                              WITH r4, n4
                                ORDER BY n4.id, r4.rid
                                LIMIT $p44
                              RETURN [[n4.id, n4.name, n4.label]]
                            },
                            null
                          ] END,
                          node3.label
                        ]
                      ]
                    },
                    [
                      n2.id,
                      n2.name,
                      [
                        COLLECT {
                          MATCH (n2)-[r3:SPEAKS_FOR]->(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                          WITH r3, n3
                            ORDER BY n3.id, r3.rid
                            LIMIT $p45
                          RETURN [
                            [r3.rid, r3.basis, r3.status, r3.sentence, [n3.id, n3.name, n3.label]]
                          ]
                        },
                        null
                      ],
                      n2.label
                    ]
                  ]
                ]
              },
              null
            ],
            node1.label
          ]
        ]
      ]
    },
    COUNT {
      WITH COLLECT {
        CALL (node0) {
          MATCH (node0) (
            (last)-[join:LED_TO|PART_OF]-(next) WHERE (
              (join:LED_TO AND last:Incident AND next:Incident)
                OR (join:PART_OF AND last:Event AND next:Event)
            )
              AND NOT join.status IN ['REFUTED', 'RETRACTED']
              AND join.modality <> 'HYPOTHETICAL'
              AND NOT next.status IN ['REFUTED', 'RETRACTED']
              AND next.modality <> 'HYPOTHETICAL'
          ){0,8} (to)
            WHERE NOT (
              any(
                place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                  AND startNode(join[place]) = last[place]
              )
                AND any(
                  place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                    AND endNode(join[place]) = last[place]
                )
            )
          RETURN DISTINCT to,
            CASE WHEN size(join) = 0 THEN 0 WHEN all(
              one IN join WHERE type(one) IN ['LED_TO']
            ) THEN 1 ELSE 2 END AS rank
        }
        RETURN to
          ORDER BY rank, to.orderKey
      } AS affair
      UNWIND range(0, size(affair) - 1) AS place
      WITH affair, place, affair[place] AS to
      MATCH (to)<-[edge1:RESPONDS_TO]-(node1:Event)
        WHERE NOT edge1.status IN ['REFUTED', 'RETRACTED']
          AND edge1.modality <> 'HYPOTHETICAL'
          AND NOT node1.status IN ['REFUTED', 'RETRACTED']
          AND node1.modality <> 'HYPOTHETICAL'
          AND (
            place = 0
              OR NOT EXISTS {
                MATCH (node1)-[nearer:RESPONDS_TO]->(there)
                  WHERE there IN affair[..place]
                    AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                    AND nearer.modality <> 'HYPOTHETICAL'
                    AND coalesce(nearer.type, '') = coalesce(edge1.type, '')
              }
          )
      WITH edge1, node1
    }
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      CALL (node0) {
        MATCH (node0) (
          (last)-[join:LED_TO|PART_OF]-(next) WHERE (
            (join:LED_TO AND last:Incident AND next:Incident)
              OR (join:PART_OF AND last:Event AND next:Event)
          )
            AND NOT join.status IN ['REFUTED', 'RETRACTED']
            AND join.modality <> 'HYPOTHETICAL'
            AND NOT next.status IN ['REFUTED', 'RETRACTED']
            AND next.modality <> 'HYPOTHETICAL'
        ){0,8} (to)
          WHERE NOT (
            any(
              place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                AND startNode(join[place]) = last[place]
            )
              AND any(
                place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
                  AND endNode(join[place]) = last[place]
              )
          )
        RETURN DISTINCT to,
          CASE WHEN size(join) = 0 THEN 0 WHEN all(
            one IN join WHERE type(one) IN ['LED_TO']
          ) THEN 1 ELSE 2 END AS rank
      }
      MATCH (node1:Claim {objectId: to.id})
        WHERE node1.predicate = 'DID_RESPOND' AND node1.polarity = 'NEGATED' AND true
      WITH DISTINCT node1
      WITH node1
        ORDER BY node1.id
        LIMIT $p46
      RETURN [
        [
          node1.id,
          node1.sentence,
          node1.asOf,
          head(
            COLLECT {
              MATCH (node1)-[r2:ASSERTED_BY]->(n2)
              RETURN [
                n2.id,
                n2.name,
                n2.title,
                n2.url,
                n2.edtf,
                n2.zone,
                CASE WHEN n2:Document THEN [
                  COLLECT {
                    MATCH (n2)-[r3:PUBLISHED_BY]->(n3)
                    WITH r3, n3
                      ORDER BY n3.id, r3.rid
                      LIMIT $p47
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                n2.label
              ]
                LIMIT 1
            }
          )
        ]
      ]
    },
    null
  ] END,
  node0.label
] AS item
  LIMIT 1
