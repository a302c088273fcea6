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
        ORDER BY c.withdrawn,
          c.basisRank DESC,
          CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
          CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
          CASE c.value WHEN 'HAPPENED' THEN 0 WHEN 'ONGOING' THEN 1 WHEN 'PLANNED' THEN 2 WHEN 'PLEDGED' THEN 3 WHEN 'THREATENED' THEN 4 WHEN 'CALLED_FOR' THEN 5 WHEN 'OMITTED' THEN 6 END,
          c.id
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
              ORDER BY c.withdrawn,
                c.basisRank DESC,
                CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
                CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
                c.id
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
