// $p0: "shooting-of-tamir-rice"
// $p1: 10
// $p2: 50
// $p3: 10
// $p4: 10
// $p5: 10
// $p6: 50
// $p7: 10
// $p8: 10
// $p9: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.id,
  node0.name,
  node0.description,
  node0.occurrence,
  node0.status,
  node0.basis,
  node0.sources,
  CASE WHEN node0.edtf IS NOT NULL THEN [
    node0.edtf, node0.dateDisplay, node0.dateBasis, node0.dateText
  ] END,
  node0.effect,
  [
    COLLECT {
      MATCH (node0)-[r1:OCCURRED_AT]->(n1)
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
      MATCH (node0)<-[r1:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]-(n1)
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
          type(r1),
          r1.role,
          r1.outcome,
          r1.status,
          r1.modality,
          r1.basis,
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:LED_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p3
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)-[r1:LED_TO]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p4
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:PART_OF]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p5
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ],
  [
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
        LIMIT $p6
      RETURN [
        [
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
          edge1.status,
          edge1.basis,
          [
            node1.id,
            node1.name,
            node1.occurrence,
            [
              COLLECT {
                MATCH (node1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p7
                RETURN [[n2.id, n2.name, n2.label]]
              },
              null
            ],
            node1.label
          ]
        ]
      ]
    },
    null
  ],
  [
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
        LIMIT $p8
      RETURN [[node1.id, node1.name, node1.asOf]]
    },
    null
  ],
  [
    COLLECT {
      MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
        WHERE (about.subjectId = node0.id OR about.objectId = node0.id) AND true
      WITH DISTINCT node1
      WITH node1
        ORDER BY node1.id
        LIMIT $p9
      RETURN [[node1.id, node1.name]]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
