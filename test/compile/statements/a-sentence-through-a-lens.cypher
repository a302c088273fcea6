// $p0: "minneapolis-police-website-takedown"
// $p1: ["anonymous"]
// $p2: 10
// $p3: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
WITH *, CASE WHEN NOT node0.status IN ['REFUTED', 'RETRACTED']
  AND EXISTS {MATCH (c:Claim) WHERE c.valueKey = node0.id + ' OCCURRED' AND c.polarity = 'AFFIRMED' AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p1} AND c.modality <> 'HYPOTHETICAL'} THEN head(
    COLLECT {
      MATCH (c:Claim)
        WHERE c.valueKey = node0.id + ' OCCURRED'
          AND c.polarity = 'AFFIRMED'
          AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p1}
          AND c.modality <> 'HYPOTHETICAL'
      RETURN c
        ORDER BY c.withdrawn, c.strength, c.id
        LIMIT 1
    }
  ) END AS node0_occurred
RETURN [
  node0_occurred.sentence,
  [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND EXISTS {
            MATCH (c:Claim {rid: r1.rid})
              WHERE c.polarity = 'AFFIRMED'
                AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p1}
                AND c.modality <> 'HYPOTHETICAL'
          }
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      WITH *,
        head(
          COLLECT {
            MATCH (c:Claim {rid: r1.rid})
              WHERE c.polarity = 'AFFIRMED'
                AND EXISTS {MATCH (c)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p1}
                AND c.modality <> 'HYPOTHETICAL'
            RETURN c
              ORDER BY c.withdrawn, c.strength, c.id
              LIMIT 1
          }
        ) AS r1_strongest
      RETURN [
        [
          r1_strongest.sentence,
          [
            COLLECT {
              MATCH (n2:Claim)
                WHERE n2.rid = r1.rid
                  AND EXISTS {MATCH (n2)-[:ASSERTED_BY]->(teller:Entity) WHERE teller.id IN $p1}
              WITH n2
                ORDER BY n2.id
                LIMIT $p3
              RETURN [[n2.sentence]]
            },
            null
          ]
        ]
      ]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
