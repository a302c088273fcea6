// $p0: ["CORROBORATED"]
// $p1: "CORROBORATED"
// $p2: 51
// $p3: 200
// $p4: 50
// $p5: "OCCURRED"
// $p6: 10
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND n0.status IN $p0
    AND n0.modality <> 'HYPOTHETICAL'
    AND CASE WHEN n0.status IN $p0
    AND n0.modality <> 'HYPOTHETICAL' THEN n0.status END = $p1
WITH n0
  ORDER BY n0.status, n0.orderKey, n0.id
  LIMIT $p2
RETURN [
  [
    n0.id, n0.name, CASE WHEN n0.status IN $p0
      AND n0.modality <> 'HYPOTHETICAL' THEN n0.sources END, CASE WHEN n0.status IN $p0
      AND n0.modality <> 'HYPOTHETICAL' THEN n0.documentCount END, CASE WHEN n0.status IN $p0
      AND n0.modality <> 'HYPOTHETICAL' THEN n0.basis END,
        COLLECT {
          WITH CASE WHEN n0.status IN $p0 AND n0.modality <> 'HYPOTHETICAL' THEN n0.rid END AS fact
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
          WITH one.sayer AS asserter1,
            source AS origin1,
            CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS first1,
            {
              counts: why = 'COUNTS',
              why: why,
              modality: one.modality,
              reason: one.reason,
              claims: claims
            } AS root1
          RETURN [[asserter1.id, asserter1.name, asserter1.label], root1.counts, root1.why]
        },
        [
          COLLECT {
            MATCH (n1:Claim)
              WHERE (n1.subjectId = n0.id OR n1.objectId = n0.id) AND n1.predicate = $p5
            WITH n1
              ORDER BY n1.id
              LIMIT $p6
            RETURN [
              [
                n1.id,
                n1.modality,
                n1.basis,
                head(
                  COLLECT {
                    MATCH (n1)-[r2:ASSERTED_BY]->(n2)
                    RETURN [n2.id, n2.name, n2.label]
                      LIMIT 1
                  }
                )
              ]
            ]
          },
          null
        ],
        n0.label
  ],
  n0.orderKey,
  n0.id
] AS item
