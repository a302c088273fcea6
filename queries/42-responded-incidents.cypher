// $p0: 41
// $p1: 3
// $p2: 10
// $p3: 20
// $p4: 100
// $p5: 20
// $p6: 1
// $p7: 5
MATCH (n0:Incident)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND NOT coalesce(
      EXISTS {
        MATCH (n0)-[r1:RESPONDS_TO]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
      },
      false
    )
    AND EXISTS {
      MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    n0.id,
    n0.name,
    n0.mention,
    n0.occurrence,
    n0.basis,
    CASE WHEN n0.edtf IS NOT NULL THEN [
      n0.dateDisplay, toString(n0.start), toString(n0.end), n0.approximate
    ] END,
    toString(n0.notBefore),
    toString(n0.notAfter),
    [
      COLLECT {
        MATCH (n0)-[r1:OCCURRED_AT]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p1
        RETURN [[n1.id, n1.name]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:LED_TO]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p2
        RETURN [[n1.id, n1.label]]
      },
      null
    ],
    [
      COLLECT {
        WITH COLLECT {
          CALL (n0) {
            MATCH (n0) (
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
            [
              node1.id,
              node1.name,
              node1.occurrence,
              node1.rid,
              node1.basis,
              node1.status,
              node1.sentence,
              CASE WHEN node1.edtf IS NOT NULL THEN [
                node1.dateDisplay, toString(node1.start), toString(node1.end), node1.approximate
              ] END,
              toString(node1.notBefore),
              toString(node1.notAfter),
              [
                COLLECT {
                  MATCH (node1)<-[r2:PERFORMED]-(n2)
                    WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                      AND r2.modality <> 'HYPOTHETICAL'
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p7
                  RETURN [
                    [r2.rid, r2.role, r2.basis, r2.status, r2.sentence, [n2.id, n2.name, n2.label]]
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
          CALL (n0) {
            MATCH (n0) (
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
    ]
  ],
  n0.orderKey,
  n0.id
] AS item
