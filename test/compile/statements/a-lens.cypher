// $p0: "death-of-george-floyd"
// $p1: 2
// $p2: ["anonymous"]
// $p3: 2
// $p4: 2
// $p5: 2
// $p6: 2
// $p7: 2
// $p8: 2
// $p9: 3
// $p10: 2
// $p11: 2
// $p12: 2
// $p13: 2
// $p14: 2
// $p15: 2
// $p16: 2
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.name,
  [
    COLLECT {
      WITH COLLECT {
        CALL (node0) {
          MATCH (node0) (
            (last)-[join:LED_TO|PART_OF]-(next) WHERE (
              (join:LED_TO AND last:Incident AND next:Incident)
                OR (join:PART_OF AND last:Event AND next:Event)
            )
              AND join.basisRank >= $p1
              AND NOT join.status IN ['REFUTED', 'RETRACTED']
              AND EXISTS {
                MATCH (c:Claim {rid: join.rid})
                  WHERE c.polarity = 'AFFIRMED'
                    AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p2}
                    AND c.basisRank >= $p3
                    AND c.modality <> 'HYPOTHETICAL'
              }
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
        WHERE edge1.basisRank >= $p4
          AND NOT edge1.status IN ['REFUTED', 'RETRACTED']
          AND EXISTS {
            MATCH (c:Claim {rid: edge1.rid})
              WHERE c.polarity = 'AFFIRMED'
                AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p2}
                AND c.basisRank >= $p5
                AND c.modality <> 'HYPOTHETICAL'
          }
          AND node1.basisRank >= $p6
          AND NOT node1.status IN ['REFUTED', 'RETRACTED']
          AND node1.modality <> 'HYPOTHETICAL'
          AND (
            place = 0
              OR NOT EXISTS {
                MATCH (node1)-[nearer:RESPONDS_TO]->(there)
                  WHERE there IN affair[..place]
                    AND nearer.basisRank >= $p7
                    AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                    AND EXISTS {
                      MATCH (c:Claim {rid: nearer.rid})
                        WHERE c.polarity = 'AFFIRMED'
                          AND EXISTS {
                            MATCH (c)-[:ASSERTED_BY]->(teller:Entity)
                              WHERE teller.id IN $p2
                          }
                          AND c.basisRank >= $p8
                          AND c.modality <> 'HYPOTHETICAL'
                    }
                    AND coalesce(nearer.type, '') = coalesce(edge1.type, '')
              }
          )
      WITH edge1, node1
      WITH edge1, node1
        ORDER BY node1.orderKey, node1.id, edge1.rid
        LIMIT $p9
      RETURN [[node1.id, node1.name, node1.label]]
    },
    COUNT {
      WITH COLLECT {
        CALL (node0) {
          MATCH (node0) (
            (last)-[join:LED_TO|PART_OF]-(next) WHERE (
              (join:LED_TO AND last:Incident AND next:Incident)
                OR (join:PART_OF AND last:Event AND next:Event)
            )
              AND join.basisRank >= $p10
              AND NOT join.status IN ['REFUTED', 'RETRACTED']
              AND EXISTS {
                MATCH (c:Claim {rid: join.rid})
                  WHERE c.polarity = 'AFFIRMED'
                    AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p2}
                    AND c.basisRank >= $p11
                    AND c.modality <> 'HYPOTHETICAL'
              }
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
        WHERE edge1.basisRank >= $p12
          AND NOT edge1.status IN ['REFUTED', 'RETRACTED']
          AND EXISTS {
            MATCH (c:Claim {rid: edge1.rid})
              WHERE c.polarity = 'AFFIRMED'
                AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p2}
                AND c.basisRank >= $p13
                AND c.modality <> 'HYPOTHETICAL'
          }
          AND node1.basisRank >= $p14
          AND NOT node1.status IN ['REFUTED', 'RETRACTED']
          AND node1.modality <> 'HYPOTHETICAL'
          AND (
            place = 0
              OR NOT EXISTS {
                MATCH (node1)-[nearer:RESPONDS_TO]->(there)
                  WHERE there IN affair[..place]
                    AND nearer.basisRank >= $p15
                    AND NOT nearer.status IN ['REFUTED', 'RETRACTED']
                    AND EXISTS {
                      MATCH (c:Claim {rid: nearer.rid})
                        WHERE c.polarity = 'AFFIRMED'
                          AND EXISTS {
                            MATCH (c)-[:ASSERTED_BY]->(teller:Entity)
                              WHERE teller.id IN $p2
                          }
                          AND c.basisRank >= $p16
                          AND c.modality <> 'HYPOTHETICAL'
                    }
                    AND coalesce(nearer.type, '') = coalesce(edge1.type, '')
              }
          )
      WITH edge1, node1
    }
  ],
  node0.label
] AS item
  LIMIT 1
