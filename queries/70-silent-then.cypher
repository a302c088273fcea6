// $p0: 21
// $p1: 50
// $p2: 5
MATCH (claim0:Claim {predicate: 'DID_RESPOND'})
  WHERE claim0.polarity = 'NEGATED' AND true
MATCH (to:Entity {id: claim0.objectId})
MATCH (actor0:Entity {id: claim0.subjectId})
WITH claim0, actor0, to AS to0
WITH claim0, actor0, to0
  ORDER BY claim0.id
  LIMIT $p0
RETURN [
  [
    [actor0.id, actor0.name, actor0.label],
    claim0.asOf,
    [
      claim0.id,
      claim0.sentence,
      claim0.asOf,
      claim0.zone,
      head(
        COLLECT {MATCH (claim0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      )
    ],
    [
      to0.id,
      to0.name,
      [
        COLLECT {
          WITH COLLECT {
            CALL (to0) {
              MATCH (to0) (
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
            LIMIT $p1
          RETURN [
            [
              edge1.rid,
              edge1.type,
              edge1.status,
              edge1.sentence,
              [
                node1.id,
                node1.name,
                node1.occurrence,
                CASE WHEN node1.edtf IS NOT NULL THEN [
                  node1.dateDisplay, toString(node1.start)
                ] END,
                [
                  COLLECT {
                    MATCH (node1)<-[r2:PERFORMED]-(n2)
                      WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                        AND r2.modality <> 'HYPOTHETICAL'
                    WITH r2, n2
                      ORDER BY n2.id, r2.rid
                      LIMIT $p2
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
      to0.label
    ]
  ],
  claim0.id
] AS item
