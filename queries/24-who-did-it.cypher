// $p0: "minneapolis-police-website-takedown"
// $p1: 20
// $p2: 50
// $p3: 200
// $p4: 50
// $p5: 20
// $p6: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.id,
  node0.name,
  node0.occurrence,
  node0.status,
  node0.basis,
  COLLECT {
    UNWIND [node0.rid] AS rid
    MATCH (said:Claim {rid: rid})
      WHERE said.polarity = 'AFFIRMED' AND true
    MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
    WITH DISTINCT asserter
      ORDER BY asserter.id
      LIMIT $p1
    WITH asserter AS node1
    WITH node1
      ORDER BY node1.id
    RETURN [node1.id, node1.name]
  },
  [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [
        [
          r1.role,
          r1.modality,
          r1.basis,
          r1.status,
          r1.sources,
          r1.documentCount,
          COLLECT {
            WITH r1.rid AS fact
            WITH COLLECT {
              MATCH (claim:Claim {rid: fact})-[by:ASSERTED_BY]->(sayer)
                WHERE claim.polarity = 'AFFIRMED' AND true
              RETURN {
                sayer: sayer,
                root: by.root,
                standing: by.standing,
                modality: claim.modality,
                sureness: claim.sureness
              }
                ORDER BY by.root IS NULL, claim.sureness, by.depth, sayer.id
                LIMIT $p3
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said, place, said[place] AS one
              WHERE NOT any(before IN said[..place] WHERE before.sayer = one.sayer)
            WITH place,
              one,
              head([other IN said WHERE other.root = one.root]) AS ahead,
              head(said).sureness AS surest
            WITH place,
              one,
              ahead,
              CASE WHEN one.root IS NULL THEN one.standing WHEN ahead.sureness <> surest THEN 'LESS_SURE' WHEN ahead.sayer = one.sayer THEN 'COUNTS' WHEN one.standing = 'COUNTS' THEN 'SHARED' ELSE one.standing END AS why
              ORDER BY why <> 'COUNTS', place
              LIMIT $p4
            WITH one.sayer AS asserter2,
              CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS first2,
              {counts: why = 'COUNTS', why: why, modality: one.modality} AS root2
            RETURN [[asserter2.id, asserter2.name, asserter2.label], root2.counts, root2.why]
          },
          [n1.id, n1.name, n1.label],
          COLLECT {
            UNWIND [r1.rid] AS rid
            MATCH (said:Claim {rid: rid})
              WHERE said.polarity = 'AFFIRMED' AND true
            MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
            WITH DISTINCT asserter
              ORDER BY asserter.id
              LIMIT $p5
            WITH asserter AS node2
            WITH node2
              ORDER BY node2.id
            RETURN [node2.id, node2.name]
          },
          [
            COLLECT {
              MATCH (n2:Claim)
                WHERE n2.rid = r1.rid
              WITH n2
                ORDER BY n2.id
                LIMIT $p6
              RETURN [
                [
                  n2.id,
                  head(
                    COLLECT {
                      MATCH (n2)-[r3:ASSERTED_BY]->(n3)
                      RETURN [n3.id, n3.name, n3.label]
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
  node0.label
] AS item
  LIMIT 1
