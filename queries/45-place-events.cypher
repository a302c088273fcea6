// $p0: "cleveland"
// $p1: 100
// $p2: 100
// $p3: 20
// $p4: 1
// $p5: 5
// $p6: 20
// $p7: 10
// $p8: 100
// $p9: 20
// $p10: 1
// $p11: 5
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  CASE WHEN node0:Place THEN [
    COLLECT {
      MATCH (node0)<-[r1:OCCURRED_AT]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p1
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
                LIMIT $p2
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p3
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
                      LIMIT $p4
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
            n1.rid,
            n1.basis,
            n1.status,
            n1.sentence,
            CASE WHEN n1.edtf IS NOT NULL THEN [n1.edtf, n1.dateDisplay, toString(n1.start)] END,
            [
              COLLECT {
                MATCH (n1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p5
                RETURN [
                  [r2.rid, r2.role, r2.basis, r2.status, r2.sentence, [n2.id, n2.name, n2.label]]
                ]
              },
              null
            ],
            COUNT {
              CALL (n1) {
                MATCH (n1) (
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
              MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
                WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
                  AND link.modality <> 'HYPOTHETICAL'
                  AND NOT response.status IN ['REFUTED', 'RETRACTED']
                  AND response.modality <> 'HYPOTHETICAL'
              WITH DISTINCT response
                WHERE coalesce(response.occurrence IN ['HAPPENED', 'ONGOING'], true)
              RETURN response
            },
            COUNT {
              CALL (n1) {
                MATCH (n1) (
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
              MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
                WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
                  AND link.modality <> 'HYPOTHETICAL'
                  AND NOT response.status IN ['REFUTED', 'RETRACTED']
                  AND response.modality <> 'HYPOTHETICAL'
              WITH DISTINCT response
                WHERE coalesce(
                  response.occurrence IN ['PLANNED', 'PLEDGED', 'THREATENED', 'CALLED_FOR'], false
                )
              RETURN response
            },
            n1.label
          ]
        ]
      ]
    },
    COUNT {
      MATCH (node0)<-[r1:OCCURRED_AT]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  CASE WHEN node0:Place THEN [
    COLLECT {
      MATCH (node0)<-[r1:WITHIN]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p6
      RETURN [
        [
          n1.id,
          n1.name,
          [
            COLLECT {
              MATCH (n1)<-[r2:OCCURRED_AT]-(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                  AND r2.modality <> 'HYPOTHETICAL'
                  AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                  AND n2.modality <> 'HYPOTHETICAL'
              WITH r2, n2
                ORDER BY n2.orderKey, n2.id, r2.rid
                LIMIT $p7
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
                        LIMIT $p8
                      RETURN {asserter: asserter, sureness: sureness}
                    } AS said
                    UNWIND range(0, size(said) - 1) AS place
                    WITH said[place] AS one, said[..place] AS before
                      WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                    WITH one
                      LIMIT $p9
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
                              LIMIT $p10
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
                    n2.occurrence,
                    n2.rid,
                    n2.basis,
                    n2.status,
                    n2.sentence,
                    CASE WHEN n2.edtf IS NOT NULL THEN [
                      n2.edtf, n2.dateDisplay, toString(n2.start)
                    ] END,
                    [
                      COLLECT {
                        MATCH (n2)<-[r3:PERFORMED]-(n3)
                          WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                            AND r3.modality <> 'HYPOTHETICAL'
                        WITH r3, n3
                          ORDER BY n3.id, r3.rid
                          LIMIT $p11
                        RETURN [
                          [
                            r3.rid,
                            r3.role,
                            r3.basis,
                            r3.status,
                            r3.sentence,
                            [n3.id, n3.name, n3.label]
                          ]
                        ]
                      },
                      null
                    ],
                    COUNT {
                      CALL (n2) {
                        MATCH (n2) (
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
                              place IN range(
                                0, size(join) - 1
                              ) WHERE NOT type(join[place]) IN ['LED_TO']
                                AND startNode(join[place]) = last[place]
                            )
                              AND any(
                                place IN range(
                                  0, size(join) - 1
                                ) WHERE NOT type(join[place]) IN ['LED_TO']
                                  AND endNode(join[place]) = last[place]
                              )
                          )
                        RETURN DISTINCT to,
                          CASE WHEN size(join) = 0 THEN 0 WHEN all(
                            one IN join WHERE type(one) IN ['LED_TO']
                          ) THEN 1 ELSE 2 END AS rank
                      }
                      MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
                        WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
                          AND link.modality <> 'HYPOTHETICAL'
                          AND NOT response.status IN ['REFUTED', 'RETRACTED']
                          AND response.modality <> 'HYPOTHETICAL'
                      WITH DISTINCT response
                        WHERE coalesce(response.occurrence IN ['HAPPENED', 'ONGOING'], true)
                      RETURN response
                    },
                    COUNT {
                      CALL (n2) {
                        MATCH (n2) (
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
                              place IN range(
                                0, size(join) - 1
                              ) WHERE NOT type(join[place]) IN ['LED_TO']
                                AND startNode(join[place]) = last[place]
                            )
                              AND any(
                                place IN range(
                                  0, size(join) - 1
                                ) WHERE NOT type(join[place]) IN ['LED_TO']
                                  AND endNode(join[place]) = last[place]
                              )
                          )
                        RETURN DISTINCT to,
                          CASE WHEN size(join) = 0 THEN 0 WHEN all(
                            one IN join WHERE type(one) IN ['LED_TO']
                          ) THEN 1 ELSE 2 END AS rank
                      }
                      MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
                        WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
                          AND link.modality <> 'HYPOTHETICAL'
                          AND NOT response.status IN ['REFUTED', 'RETRACTED']
                          AND response.modality <> 'HYPOTHETICAL'
                      WITH DISTINCT response
                        WHERE coalesce(
                          response.occurrence IN ['PLANNED', 'PLEDGED', 'THREATENED', 'CALLED_FOR'],
                          false
                        )
                      RETURN response
                    },
                    n2.label
                  ]
                ]
              ]
            },
            COUNT {
              MATCH (n1)<-[r2:OCCURRED_AT]-(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                  AND r2.modality <> 'HYPOTHETICAL'
                  AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                  AND n2.modality <> 'HYPOTHETICAL'
            }
          ]
        ]
      ]
    },
    COUNT {
      MATCH (node0)<-[r1:WITHIN]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  node0.label
] AS item
  LIMIT 1
