// $p0: "tamir-rice"
// $p1: 200
// $p2: 50
// $p3: 10
// $p4: ["OCCURRED","DATED","AGE","QUANTITY","SIZE","NAMED"]
// $p5: 200
// $p6: 50
// $p7: 10
// $p8: 500
// $p9: 10
// $p10: 1
// $p11: "AFFIRMED"
// $p12: "DATED"
// $p13: 20
// $p14: 3
// $p15: 1
// $p16: 100
// $p17: 10
// $p18: 10
// $p19: 10
// $p20: 1
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  coalesce(node0.names, []),
  node0.description,
  CASE WHEN node0:Event THEN CASE WHEN node0.edtf IS NOT NULL THEN [
    node0.edtf, node0.dateDisplay, node0.dateBasis, node0.dateText, node0.zone
  ] END END,
  toString(node0.notBefore),
  toString(node0.notAfter),
  node0.placedBy,
  node0.rid,
  node0.occurrence,
  node0.status,
  node0.basis,
  node0.sources,
  node0.documentCount,
  node0.dateContested,
  node0.dateAgreed,
  CASE WHEN node0:Event THEN COLLECT {
    WITH node0.rid AS fact
    WITH COLLECT {
      MATCH (claim:Claim {rid: fact})-[by:ASSERTED_BY]->(sayer)
        WHERE claim.polarity = 'AFFIRMED' AND true
      WITH claim, sayer, by.reason AS reason, by.depth AS depth, CASE WHEN by.standing = 'RETRACTED'
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
        LIMIT $p1
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
      LIMIT $p2
    OPTIONAL MATCH (source:Entity {id: one.root})
    WITH one.sayer AS asserter1,
      source AS origin1,
      CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS first1,
      {
        counts: why = 'COUNTS', why: why, modality: one.modality, reason: one.reason, claims: claims
      } AS root1
    RETURN [
      [asserter1.id, asserter1.name, asserter1.label],
      root1.counts,
      root1.why,
      root1.reason,
      CASE WHEN origin1.id IS NOT NULL THEN [origin1.id, origin1.label] END,
      [
        COLLECT {
          UNWIND root1.claims AS one
          MATCH (one)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(bearer:Document)
          WITH DISTINCT bearer AS node2
          WITH node2
            ORDER BY node2.id
            LIMIT $p3
          RETURN [[node2.id]]
        },
        null
      ]
    ]
  } END,
  COLLECT {
    WITH COLLECT {
      MATCH (said:Claim)
        WHERE said.valueKey IN [predicate IN $p4 | node0.id + ' ' + predicate]
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
        LIMIT $p5
    } AS found
    UNWIND range(0, size(found) - 1) AS place
    WITH found, place, found[place] AS one
      WHERE NOT any(before IN found[..place] WHERE before.read.key = one.read.key)
    WITH one, place, [other IN found WHERE other.read.key = one.read.key | other.claim] AS claims
      ORDER BY one.read.of, place
      LIMIT $p6
    WITH one.claim AS claim1, {of: one.read.of, value: one.read.value, claims: claims} AS given1
    RETURN [
      given1.of,
      given1.value,
      claim1.comparator,
      claim1.unit,
      claim1.of,
      any(one IN given1.claims WHERE one.contested),
      size(
        COLLECT {
          UNWIND given1.claims AS one
          MATCH (one)-[by:ASSERTED_BY]->()
            WHERE by.root IS NOT NULL
          RETURN DISTINCT by.root
        }
      ),
      [
        COLLECT {
          UNWIND given1.claims AS node2
          WITH node2
          WITH node2
            ORDER BY node2.id
            LIMIT $p7
          RETURN [
            [
              node2.id,
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
  node0.title,
  node0.url,
  node0.edtf,
  node0.edtf,
  node0.zone,
  CASE WHEN node0:Document THEN [
    COLLECT {
      MATCH (node0)<-[r1:IN]-(n1)
      WITH r1, n1
        ORDER BY n1.start, n1.id, r1.rid
        LIMIT $p8
      RETURN [[n1.id, n1.start, n1.end]]
    },
    null
  ] END,
  [
    COLLECT {
      MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
        WHERE (about.subjectId = node0.id OR about.objectId = node0.id) AND true
      WITH DISTINCT node1
      WITH node1
        ORDER BY node1.id
        LIMIT $p9
      RETURN [
        [
          node1.id,
          node1.name,
          node1.title,
          node1.edtf,
          node1.zone,
          [
            COLLECT {
              MATCH (node1)-[r2:PUBLISHED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p10
              RETURN [[n2.id, n2.name, n2.label]]
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
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
          AND n1.polarity = $p11
          AND n1.predicate = $p12
      WITH n1
        ORDER BY n1.id
        LIMIT $p13
      RETURN [
        [
          n1.id,
          n1.dateDisplay,
          n1.dateText,
          n1.voice,
          n1.basis,
          n1.withdrawn,
          head(
            COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
          ),
          [
            COLLECT {
              MATCH (n1)-[r2:EVIDENCED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.start, n2.id, r2.rid
                LIMIT $p14
              RETURN [
                [
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
                              LIMIT $p15
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
  [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
      WITH n1
        ORDER BY n1.id
        LIMIT $p16
      RETURN [
        [
          n1.id,
          n1.name,
          n1.sentence,
          n1.predicate,
          head(
            COLLECT {
              MATCH (n2:Entity)
                WHERE n2.id = n1.subjectId
              RETURN [n2.id, n2.name, n2.label]
                LIMIT 1
            }
          ),
          head(
            COLLECT {
              MATCH (n2:Entity)
                WHERE n2.id = n1.objectId
              RETURN [n2.id, n2.name, n2.label]
                LIMIT 1
            }
          ),
          n1.value,
          n1.number,
          n1.comparator,
          n1.unit,
          n1.of,
          n1.polarity,
          n1.modality,
          n1.basis,
          n1.voice,
          n1.attributionBasis,
          n1.condition,
          n1.asOf,
          n1.asOf,
          n1.zone,
          n1.added,
          n1.contested,
          head(COLLECT {MATCH (n1)-[by:ASSERTED_BY]->() RETURN by.standing}),
          n1.wording,
          head(
            COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
          ),
          [
            COLLECT {
              MATCH (n1)-[r2:RELAYED_BY]->(n2)
                WHERE (
                  NOT n2:Event OR NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                )
              WITH r2, n2
                ORDER BY r2.order, n2.id, r2.rid
                LIMIT $p17
              RETURN [[n2.id, n2.name, n2.label]]
            },
            null
          ],
          [
            COLLECT {
              MATCH (n1)-[r2:REVIEWED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p18
              RETURN [[n2.id, n2.name]]
            },
            null
          ],
          [
            COLLECT {
              MATCH (n1)-[r2:EVIDENCED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.start, n2.id, r2.rid
                LIMIT $p19
              RETURN [
                [
                  n2.id,
                  n2.documentSha256,
                  n2.start,
                  n2.end,
                  n2.sha256,
                  n2.start,
                  n2.end,
                  reduce(
                    read = {number: 0, end: -1},
                    passage IN COLLECT {
                      MATCH (n2)-[:IN]->(document:Document)
                      MATCH (document)<-[:IN]-(other:Passage)
                        WHERE other.start <= n2.start
                      RETURN other {.start, .end}
                        ORDER BY other.start, other.end DESC
                    } | CASE WHEN passage.end > read.end THEN {
                      number: read.number + 1, end: passage.end
                    } ELSE read END
                  ).number,
                  EXISTS {
                    MATCH (n2)-[:IN]->(:Document)<-[:IN]-(other:Passage)
                      WHERE other.start <= n2.start
                        AND other.end >= n2.end
                        AND other.end - other.start > n2.end - n2.start
                  },
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
                              LIMIT $p20
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
    COUNT {MATCH (n1:Claim) WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)}
  ],
  node0.label
] AS item
  LIMIT 1
