// $p0: "minneapolis-police-website-takedown"
// $p1: 20
// $p2: 50
// $p3: 200
// $p4: 50
// $p5: 20
// $p6: 10
// $p7: ["PERFORMED","LEFT_UNDONE","OCCURRED"]
// $p8: 201
// $p9: 3
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
              WITH claim,
                sayer,
                by.reason AS reason,
                by.depth AS depth,
                CASE WHEN by.standing = 'RETRACTED'
                AND NOT claim.withdrawn THEN by.formerRoot ELSE by.root END AS root,
                  CASE WHEN by.standing = 'RETRACTED'
                AND NOT claim.withdrawn THEN by.formerStanding ELSE by.standing END AS standing
              RETURN {
                claim: claim,
                sayer: sayer,
                root: root,
                standing: standing,
                reason: reason,
                modality: claim.modality,
                sureness: claim.sureness
              }
                ORDER BY root IS NULL, claim.sureness, depth, sayer.id
                LIMIT $p3
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said, place, said[place] AS one
              WHERE NOT any(
                before IN said[..place] WHERE before.sayer = one.sayer
                  AND (one.root IS NULL OR before.root = one.root)
              )
            WITH place,
              one,
              [
                other IN said WHERE other.sayer = one.sayer
                  AND (one.root IS NULL OR other.root = one.root) | other.claim
              ] AS claims,
              head([other IN said WHERE other.root = one.root]) AS ahead,
              head(said).sureness AS surest
            WITH place,
              one,
              claims,
              ahead,
              CASE WHEN one.root IS NULL THEN one.standing WHEN ahead.sureness <> surest THEN 'LESS_SURE' WHEN ahead.sayer = one.sayer THEN 'COUNTS' WHEN one.standing = 'COUNTS' THEN 'SHARED' ELSE one.standing END AS why
              ORDER BY why <> 'COUNTS', place
              LIMIT $p4
            OPTIONAL MATCH (source:Entity {id: one.root})
            WITH one.sayer AS asserter2,
              source AS origin2,
              CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS first2,
              {
                counts: why = 'COUNTS',
                why: why,
                modality: one.modality,
                reason: one.reason,
                claims: claims
              } AS root2
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
  [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id) AND n1.predicate IN $p7
      WITH n1
        ORDER BY n1.id
        LIMIT $p8
      RETURN [
        [
          n1.id,
          n1.sentence,
          n1.predicate,
          n1.polarity,
          n1.role,
          n1.basis,
          n1.modality,
          n1.withdrawn,
          head(COLLECT {MATCH (n1)-[by:ASSERTED_BY]->() RETURN by.root}),
          head(COLLECT {MATCH (n1)-[by:ASSERTED_BY]->() RETURN by.standing}),
          n1.asOf,
          n1.zone,
          n1.rid,
          head(
            COLLECT {
              MATCH (n2:Entity)
                WHERE n2.id = n1.subjectId
              RETURN [n2.id, n2.name, n2.label]
                LIMIT 1
            }
          ),
          head(
            COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
          ),
          [
            COLLECT {
              MATCH (n1)-[r2:EVIDENCED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.start, n2.id, r2.rid
                LIMIT $p9
              RETURN [
                [
                  n2.id,
                  head(COLLECT {MATCH (n2)-[r3:IN]->(n3) RETURN [n3.id, n3.name, n3.title] LIMIT 1})
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
