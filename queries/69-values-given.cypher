// $p0: "shooting-of-tamir-rice"
// $p1: ["OCCURRED","DATED","AGE","QUANTITY","SIZE","NAMED"]
// $p2: 200
// $p3: 50
// $p4: 10
// $p5: 10
// $p6: ["outcome","stance","from","to"]
// $p7: 200
// $p8: 50
// $p9: 10
// $p10: 200
// $p11: 50
// $p12: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.id,
  node0.name,
  coalesce(node0.names, []),
  COLLECT {
    WITH COLLECT {
      MATCH (said:Claim)
        WHERE said.valueKey IN [predicate IN $p1 | node0.id + ' ' + predicate]
          AND said.polarity = 'AFFIRMED'
          AND true
      RETURN {
        claim: said,
        read: {
          of: said.predicate,
          value: said.value,
          key: [
            said.predicate,
            coalesce(said.value, ''),
            coalesce(said.comparator, 'EXACT'),
            coalesce(said.unit, ''),
            coalesce(said.of, '')
          ]
        }
      }
        ORDER BY said.withdrawn,
          said.basisRank DESC,
          CASE said.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
          CASE said.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
          said.id
        LIMIT $p2
    } AS found
    UNWIND range(0, size(found) - 1) AS place
    WITH found, place, found[place] AS one
      WHERE NOT any(before IN found[..place] WHERE before.read.key = one.read.key)
    WITH one, place, [other IN found WHERE other.read.key = one.read.key | other.claim] AS claims
      ORDER BY one.read.of, place
      LIMIT $p3
    WITH one.claim AS claim1, {of: one.read.of, value: one.read.value, claims: claims} AS given1
    RETURN [
      given1.of,
      given1.value,
      claim1.comparator,
      claim1.unit,
      claim1.of,
      size(
        COLLECT {
          UNWIND given1.claims AS one
          MATCH (one)-[by:ASSERTED_BY]->()
            WHERE by.root IS NOT NULL
          RETURN DISTINCT by.root
        }
      ),
      any(one IN given1.claims WHERE one.contested),
      claim1.basis,
      [
        COLLECT {
          UNWIND given1.claims AS node2
          WITH node2
          WITH node2
            ORDER BY node2.id
            LIMIT $p4
          RETURN [
            [
              node2.id,
              node2.sentence,
              head(
                COLLECT {
                  MATCH (node2)-[r3:ASSERTED_BY]->(n3)
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
  },
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
        LIMIT $p5
      RETURN [
        [
          r1.rid,
          type(r1),
          r1.role,
          COLLECT {
            WITH COLLECT {
              MATCH (said:Claim {rid: r1.rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              UNWIND [detail IN $p6 WHERE said[detail] IS NOT NULL] AS detail
              WITH said, detail
              RETURN {
                claim: said, read: {of: detail, value: said[detail], key: [detail, said[detail]]}
              }
                ORDER BY said.withdrawn,
                  said.basisRank DESC,
                  CASE said.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
                  CASE said.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
                  said.id
                LIMIT $p7
            } AS found
            UNWIND range(0, size(found) - 1) AS place
            WITH found, place, found[place] AS one
              WHERE NOT any(before IN found[..place] WHERE before.read.key = one.read.key)
            WITH one,
              place,
              [other IN found WHERE other.read.key = one.read.key | other.claim] AS claims
              ORDER BY one.read.of, place
              LIMIT $p8
            WITH one.claim AS claim2,
              {of: one.read.of, value: one.read.value, claims: claims} AS given2
            RETURN [
              given2.of,
              given2.value,
              claim2.comparator,
              claim2.unit,
              claim2.of,
              size(
                COLLECT {
                  UNWIND given2.claims AS one
                  MATCH (one)-[by:ASSERTED_BY]->()
                    WHERE by.root IS NOT NULL
                  RETURN DISTINCT by.root
                }
              ),
              any(one IN given2.claims WHERE one.contested),
              claim2.basis,
              [
                COLLECT {
                  UNWIND given2.claims AS node3
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p9
                  RETURN [
                    [
                      node3.id,
                      node3.sentence,
                      head(
                        COLLECT {
                          MATCH (node3)-[r4:ASSERTED_BY]->(n4)
                          RETURN [n4.id, n4.name, n4.label]
                            LIMIT 1
                        }
                      )
                    ]
                  ]
                },
                null
              ]
            ]
          },
          [
            n1.id,
            n1.name,
            coalesce(n1.names, []),
            COLLECT {
              WITH COLLECT {
                MATCH (said:Claim)
                  WHERE said.valueKey IN [predicate IN $p1 | n1.id + ' ' + predicate]
                    AND said.polarity = 'AFFIRMED'
                    AND true
                RETURN {
                  claim: said,
                  read: {
                    of: said.predicate,
                    value: said.value,
                    key: [
                      said.predicate,
                      coalesce(said.value, ''),
                      coalesce(said.comparator, 'EXACT'),
                      coalesce(said.unit, ''),
                      coalesce(said.of, '')
                    ]
                  }
                }
                  ORDER BY said.withdrawn,
                    said.basisRank DESC,
                    CASE said.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
                    CASE said.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
                    said.id
                  LIMIT $p10
              } AS found
              UNWIND range(0, size(found) - 1) AS place
              WITH found, place, found[place] AS one
                WHERE NOT any(before IN found[..place] WHERE before.read.key = one.read.key)
              WITH one,
                place,
                [other IN found WHERE other.read.key = one.read.key | other.claim] AS claims
                ORDER BY one.read.of, place
                LIMIT $p11
              WITH one.claim AS claim2,
                {of: one.read.of, value: one.read.value, claims: claims} AS given2
              RETURN [
                given2.of,
                given2.value,
                claim2.comparator,
                claim2.unit,
                claim2.of,
                size(
                  COLLECT {
                    UNWIND given2.claims AS one
                    MATCH (one)-[by:ASSERTED_BY]->()
                      WHERE by.root IS NOT NULL
                    RETURN DISTINCT by.root
                  }
                ),
                any(one IN given2.claims WHERE one.contested),
                claim2.basis,
                [
                  COLLECT {
                    UNWIND given2.claims AS node3
                    WITH node3
                    WITH node3
                      ORDER BY node3.id
                      LIMIT $p12
                    RETURN [
                      [
                        node3.id,
                        node3.sentence,
                        head(
                          COLLECT {
                            MATCH (node3)-[r4:ASSERTED_BY]->(n4)
                            RETURN [n4.id, n4.name, n4.label]
                              LIMIT 1
                          }
                        )
                      ]
                    ]
                  },
                  null
                ]
              ]
            },
            n1.label
          ]
        ]
      ]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
