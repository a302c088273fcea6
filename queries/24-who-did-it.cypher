// $p0: "minneapolis-police-website-takedown"
// $p1: 100
// $p2: 20
// $p3: 10
// $p4: 100
// $p5: 20
// $p6: 1
// $p7: "OMITTED"
// $p8: 10
// $p9: 5
// $p10: 100
// $p11: 20
// $p12: 1
// $p13: "NEGATED"
// $p14: "PERFORMED"
// $p15: 10
// $p16: 1
// $p17: "OPEN"
// $p18: "PERFORMED"
// $p19: 10
// $p20: 50
// $p21: 200
// $p22: 50
// $p23: 100
// $p24: 20
// $p25: 10
// $p26: ["PERFORMED","LEFT_UNDONE","OCCURRED"]
// $p27: 201
// $p28: 3
// $p29: 1
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
    WITH COLLECT {
      UNWIND [node0.rid] AS rid
      MATCH (said:Claim {rid: rid})
        WHERE said.polarity = 'AFFIRMED' AND true
      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
      WITH DISTINCT asserter, said.sureness AS sureness
        ORDER BY sureness, asserter.id
        LIMIT $p1
      RETURN {asserter: asserter, sureness: sureness}
    } AS said
    UNWIND range(0, size(said) - 1) AS place
    WITH said[place] AS one, said[..place] AS before
      WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
    WITH one
      LIMIT $p2
    WITH one.asserter AS node1, one AS put1
    WITH node1, put1
      ORDER BY put1.sureness, node1.id
    RETURN [node1.id, node1.name]
  },
  [
    COLLECT {
      MATCH (node0)<-[r1:CLAIMS_CREDIT_FOR]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p3
      RETURN [
        [
          r1.rid,
          r1.basis,
          r1.status,
          r1.sentence,
          COLLECT {
            WITH COLLECT {
              UNWIND [r1.rid] AS rid
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
              put2.sureness,
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
          }
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:ABOUT]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND n1.occurrence = $p7
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p8
      RETURN [
        [
          [
            COLLECT {
              MATCH (n1)<-[r2:LEFT_UNDONE]-(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p9
              RETURN [
                [
                  r2.rid,
                  r2.basis,
                  r2.status,
                  r2.sentence,
                  COLLECT {
                    WITH COLLECT {
                      UNWIND [r2.rid] AS rid
                      MATCH (said:Claim {rid: rid})
                        WHERE said.polarity = 'AFFIRMED' AND true
                      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                      WITH DISTINCT asserter, said.sureness AS sureness
                        ORDER BY sureness, asserter.id
                        LIMIT $p10
                      RETURN {asserter: asserter, sureness: sureness}
                    } AS said
                    UNWIND range(0, size(said) - 1) AS place
                    WITH said[place] AS one, said[..place] AS before
                      WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                    WITH one
                      LIMIT $p11
                    WITH one.asserter AS node3, one AS put3
                    WITH node3, put3
                      ORDER BY put3.sureness, node3.id
                    RETURN [
                      node3.id,
                      node3.name,
                      put3.sureness,
                      [
                        node3.title,
                        node3.url,
                        node3.edtf,
                        node3.zone,
                        CASE WHEN node3:Document THEN [
                          COLLECT {
                            MATCH (node3)-[r4:PUBLISHED_BY]->(n4)
                            WITH r4, n4
                              ORDER BY n4.id, r4.rid
                              LIMIT $p12
                            RETURN [[n4.id, n4.name, n4.label]]
                          },
                          null
                        ] END,
                        node3.label
                      ]
                    ]
                  },
                  [n2.id, n2.label]
                ]
              ]
            },
            null
          ],
          n1.label
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
          AND n1.polarity = $p13
          AND n1.predicate = $p14
      WITH n1
        ORDER BY n1.id
        LIMIT $p15
      RETURN [
        [
          n1.rid,
          n1.basis,
          n1.sentence,
          head(
            COLLECT {
              MATCH (n1)-[r2:ASSERTED_BY]->(n2)
              RETURN [
                n2.id,
                n2.name,
                n2.title,
                n2.url,
                n2.edtf,
                n2.zone,
                CASE WHEN n2:Document THEN [
                  COLLECT {
                    MATCH (n2)-[r3:PUBLISHED_BY]->(n3)
                    WITH r3, n3
                      ORDER BY n3.id, r3.rid
                      LIMIT $p16
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                n2.label
              ]
                LIMIT 1
            }
          )
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
          AND n1.polarity = $p17
          AND n1.predicate = $p18
      WITH n1
        ORDER BY n1.id
        LIMIT $p19
      RETURN [
        [
          n1.rid,
          n1.basis,
          n1.sentence,
          head(
            COLLECT {
              MATCH (n1)-[r2:ASSERTED_BY]->(n2)
              RETURN [n2.id, n2.name, n2.title, n2.edtf, n2.zone, n2.label]
                LIMIT 1
            }
          )
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p20
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
                LIMIT $p21
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
              LIMIT $p22
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
            WITH COLLECT {
              UNWIND [r1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter, said.sureness AS sureness
                ORDER BY sureness, asserter.id
                LIMIT $p23
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p24
            WITH one.asserter AS node2, one AS put2
            WITH node2, put2
              ORDER BY put2.sureness, node2.id
            RETURN [node2.id, node2.name]
          },
          [
            COLLECT {
              MATCH (n2:Claim)
                WHERE n2.rid = r1.rid
              WITH n2
                ORDER BY n2.id
                LIMIT $p25
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
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id) AND n1.predicate IN $p26
      WITH n1
        ORDER BY n1.id
        LIMIT $p27
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
                LIMIT $p28
              RETURN [
                [
                  n2.id,
                  head(
                    COLLECT {
                      MATCH (n2)-[r3:IN]->(n3)
                      RETURN [
                        n3.id,
                        n3.name,
                        n3.title,
                        n3.edtf,
                        n3.zone,
                        [
                          COLLECT {
                            MATCH (n3)-[r4:PUBLISHED_BY]->(n4)
                            WITH r4, n4
                              ORDER BY n4.id, r4.rid
                              LIMIT $p29
                            RETURN [[n4.id, n4.name, n4.label]]
                          },
                          null
                        ]
                      ]
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
