// $p0: "shooting-of-tamir-rice"
// $p1: 10
// $p2: 10
// $p3: 50
// $p4: 20
// $p5: 5
// $p6: 20
// $p7: 10
// $p8: 3
// $p9: 10
// $p10: 10
// $p11: 50
// $p12: 20
// $p13: 5
// $p14: 20
// $p15: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  node0.description,
  node0.mention,
  node0.sentence,
  node0.occurrence,
  CASE WHEN node0:Event THEN CASE WHEN node0.edtf IS NOT NULL THEN [
    node0.edtf, node0.dateDisplay, node0.dateText
  ] END END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:OCCURRED_AT]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p1
      RETURN [[n1.id, n1.name]]
    },
    null
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
        WHERE (about.subjectId = node0.id OR about.objectId = node0.id) AND true
      WITH DISTINCT node1
      WITH node1
        ORDER BY node1.id
        LIMIT $p2
      RETURN [[node1.id, node1.name, node1.title, node1.edtf]]
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
        LIMIT $p3
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
          edge1.stance,
          edge1.basis,
          edge1.status,
          edge1.sentence,
          COLLECT {
            UNWIND [edge1.rid] AS rid
            MATCH (said:Claim {rid: rid})
              WHERE said.polarity = 'AFFIRMED' AND true
            MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
            WITH DISTINCT asserter
              ORDER BY asserter.id
              LIMIT $p4
            WITH asserter AS node2
            WITH node2
              ORDER BY node2.id
            RETURN [node2.id, node2.name]
          },
          [
            node1.id,
            node1.name,
            node1.occurrence,
            node1.sentence,
            CASE WHEN node1.edtf IS NOT NULL THEN [node1.edtf, node1.dateDisplay] END,
            [
              COLLECT {
                MATCH (node1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p5
                RETURN [
                  [
                    r2.rid,
                    r2.role,
                    r2.basis,
                    r2.status,
                    r2.sentence,
                    COLLECT {
                      UNWIND [r2.rid] AS rid
                      MATCH (said:Claim {rid: rid})
                        WHERE said.polarity = 'AFFIRMED' AND true
                      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                      WITH DISTINCT asserter
                        ORDER BY asserter.id
                        LIMIT $p6
                      WITH asserter AS node3
                      WITH node3
                        ORDER BY node3.id
                      RETURN [node3.id, node3.name]
                    },
                    [n2.id, n2.name, n2.label]
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
        LIMIT $p7
      RETURN [[node1.id, node1.sentence, node1.asOf]]
    },
    null
  ] END,
  CASE WHEN node0:Actor THEN [
    COLLECT {
      MATCH (node0)-[r1:HARMED_IN]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p8
      RETURN [
        [
          r1.sentence,
          [
            n1.id,
            n1.name,
            n1.mention,
            n1.sentence,
            n1.occurrence,
            CASE WHEN n1.edtf IS NOT NULL THEN [n1.edtf, n1.dateDisplay, n1.dateText] END,
            [
              COLLECT {
                MATCH (n1)-[r2:OCCURRED_AT]->(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p9
                RETURN [[n2.id, n2.name]]
              },
              null
            ],
            [
              COLLECT {
                MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node2:Document)
                  WHERE (about.subjectId = n1.id OR about.objectId = n1.id) AND true
                WITH DISTINCT node2
                WITH node2
                  ORDER BY node2.id
                  LIMIT $p10
                RETURN [[node2.id, node2.name, node2.title, node2.edtf]]
              },
              null
            ],
            [
              COLLECT {
                WITH COLLECT {
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
                  RETURN to
                    ORDER BY rank, to.orderKey
                } AS affair
                UNWIND range(0, size(affair) - 1) AS place
                WITH affair, place, affair[place] AS to
                MATCH (to)<-[edge2:RESPONDS_TO]-(node2:Event)
                  WHERE NOT edge2.status IN ['REFUTED', 'RETRACTED']
                    AND edge2.modality <> 'HYPOTHETICAL'
                    AND NOT node2.status IN ['REFUTED', 'RETRACTED']
                    AND node2.modality <> 'HYPOTHETICAL'
                    AND (
                      place = 0
                        OR NOT EXISTS {
                          MATCH (node2)-[nearer:RESPONDS_TO]->(there)
                            WHERE there IN affair[..place]
                              AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                              AND nearer.modality <> 'HYPOTHETICAL'
                              AND coalesce(nearer.type, '') = coalesce(edge2.type, '')
                        }
                    )
                WITH edge2, node2
                WITH edge2, node2
                  ORDER BY node2.orderKey, node2.id, edge2.rid
                  LIMIT $p11
                RETURN [
                  [
                    edge2.rid,
                    head(
                      COLLECT {
                        UNWIND [endNode(edge2)] AS node3
                        WITH node3
                        RETURN [node3.id, node3.name, node3.label]
                          LIMIT 1
                      }
                    ),
                    edge2.type,
                    edge2.stance,
                    edge2.basis,
                    edge2.status,
                    edge2.sentence,
                    COLLECT {
                      UNWIND [edge2.rid] AS rid
                      MATCH (said:Claim {rid: rid})
                        WHERE said.polarity = 'AFFIRMED' AND true
                      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                      WITH DISTINCT asserter
                        ORDER BY asserter.id
                        LIMIT $p12
                      WITH asserter AS node3
                      WITH node3
                        ORDER BY node3.id
                      RETURN [node3.id, node3.name]
                    },
                    [
                      node2.id,
                      node2.name,
                      node2.occurrence,
                      node2.sentence,
                      CASE WHEN node2.edtf IS NOT NULL THEN [node2.edtf, node2.dateDisplay] END,
                      [
                        COLLECT {
                          MATCH (node2)<-[r3:PERFORMED]-(n3)
                            WHERE NOT r3.status IN ['REFUTED', 'RETRACTED']
                              AND r3.modality <> 'HYPOTHETICAL'
                          WITH r3, n3
                            ORDER BY n3.id, r3.rid
                            LIMIT $p13
                          RETURN [
                            [
                              r3.rid,
                              r3.role,
                              r3.basis,
                              r3.status,
                              r3.sentence,
                              COLLECT {
                                UNWIND [r3.rid] AS rid
                                MATCH (said:Claim {rid: rid})
                                  WHERE said.polarity = 'AFFIRMED' AND true
                                MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                                WITH DISTINCT asserter
                                  ORDER BY asserter.id
                                  LIMIT $p14
                                WITH asserter AS node4
                                WITH node4
                                  ORDER BY node4.id
                                RETURN [node4.id, node4.name]
                              },
                              [n3.id, n3.name, n3.label]
                            ]
                          ]
                        },
                        null
                      ],
                      node2.label
                    ]
                  ]
                ]
              },
              COUNT {
                WITH COLLECT {
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
                  RETURN to
                    ORDER BY rank, to.orderKey
                } AS affair
                UNWIND range(0, size(affair) - 1) AS place
                WITH affair, place, affair[place] AS to
                MATCH (to)<-[edge2:RESPONDS_TO]-(node2:Event)
                  WHERE NOT edge2.status IN ['REFUTED', 'RETRACTED']
                    AND edge2.modality <> 'HYPOTHETICAL'
                    AND NOT node2.status IN ['REFUTED', 'RETRACTED']
                    AND node2.modality <> 'HYPOTHETICAL'
                    AND (
                      place = 0
                        OR NOT EXISTS {
                          MATCH (node2)-[nearer:RESPONDS_TO]->(there)
                            WHERE there IN affair[..place]
                              AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                              AND nearer.modality <> 'HYPOTHETICAL'
                              AND coalesce(nearer.type, '') = coalesce(edge2.type, '')
                        }
                    )
                WITH edge2, node2
              }
            ],
            [
              COLLECT {
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
                MATCH (node2:Claim {objectId: to.id})
                  WHERE node2.predicate = 'DID_RESPOND' AND node2.polarity = 'NEGATED' AND true
                WITH DISTINCT node2
                WITH node2
                  ORDER BY node2.id
                  LIMIT $p15
                RETURN [[node2.id, node2.sentence, node2.asOf]]
              },
              null
            ],
            n1.label
          ]
        ]
      ]
    },
    null
  ] END,
  node0.label
] AS item
  LIMIT 1
