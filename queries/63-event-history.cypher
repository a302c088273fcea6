// $p0: "minneapolis-police-website-takedown"
// $p1: 5
// $p2: 5
// $p3: 5
// $p4: 5
// $p5: 5
// $p6: 5
// $p7: 5
// $p8: 5
// $p9: 5
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.id,
  node0.name,
  node0.sentence,
  node0.status,
  COLLECT {
    UNWIND coalesce(node0.history, []) AS day
    WITH day
      WHERE true
    WITH {
      since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
      status: nullIf(split(day, '\t')[1], ''),
      basis: nullIf(split(day, '\t')[2], ''),
      occurrence: nullIf(split(day, '\t')[3], ''),
      sources: toInteger(split(day, '\t')[4]),
      roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
      claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
      words: nullIf(split(day, '\t')[7], '')
    } AS known1
    RETURN [
      known1.since,
      known1.words,
      known1.status,
      known1.sources,
      [
        COLLECT {
          MATCH (node2:Claim)
            WHERE node2.id IN known1.claims AND true
          WITH node2
          WITH node2
            ORDER BY node2.id
            LIMIT $p1
          RETURN [
            [
              node2.id,
              node2.polarity,
              node2.modality,
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
        COUNT {MATCH (node2:Claim) WHERE node2.id IN known1.claims AND true WITH node2}
      ]
    ]
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
          r1.rid,
          r1.role,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.history, []) AS day
            WITH day
              WHERE true
            WITH {
              since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
              status: nullIf(split(day, '\t')[1], ''),
              basis: nullIf(split(day, '\t')[2], ''),
              occurrence: nullIf(split(day, '\t')[3], ''),
              sources: toInteger(split(day, '\t')[4]),
              roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
              claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
              words: nullIf(split(day, '\t')[7], '')
            } AS known2
            RETURN [
              known2.since,
              known2.words,
              known2.status,
              known2.sources,
              [
                COLLECT {
                  MATCH (node3:Claim)
                    WHERE node3.id IN known2.claims AND true
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p3
                  RETURN [
                    [
                      node3.id,
                      node3.polarity,
                      node3.modality,
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
                COUNT {MATCH (node3:Claim) WHERE node3.id IN known2.claims AND true WITH node3}
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:HARMED_IN]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p4
      RETURN [
        [
          r1.rid,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.history, []) AS day
            WITH day
              WHERE true
            WITH {
              since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
              status: nullIf(split(day, '\t')[1], ''),
              basis: nullIf(split(day, '\t')[2], ''),
              occurrence: nullIf(split(day, '\t')[3], ''),
              sources: toInteger(split(day, '\t')[4]),
              roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
              claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
              words: nullIf(split(day, '\t')[7], '')
            } AS known2
            RETURN [
              known2.since,
              known2.words,
              known2.status,
              known2.sources,
              [
                COLLECT {
                  MATCH (node3:Claim)
                    WHERE node3.id IN known2.claims AND true
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p5
                  RETURN [
                    [
                      node3.id,
                      node3.polarity,
                      node3.modality,
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
                COUNT {MATCH (node3:Claim) WHERE node3.id IN known2.claims AND true WITH node3}
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:TARGETED_BY]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p6
      RETURN [
        [
          r1.rid,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.history, []) AS day
            WITH day
              WHERE true
            WITH {
              since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
              status: nullIf(split(day, '\t')[1], ''),
              basis: nullIf(split(day, '\t')[2], ''),
              occurrence: nullIf(split(day, '\t')[3], ''),
              sources: toInteger(split(day, '\t')[4]),
              roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
              claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
              words: nullIf(split(day, '\t')[7], '')
            } AS known2
            RETURN [
              known2.since,
              known2.words,
              known2.status,
              known2.sources,
              [
                COLLECT {
                  MATCH (node3:Claim)
                    WHERE node3.id IN known2.claims AND true
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p7
                  RETURN [
                    [
                      node3.id,
                      node3.polarity,
                      node3.modality,
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
                COUNT {MATCH (node3:Claim) WHERE node3.id IN known2.claims AND true WITH node3}
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    null
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:RESPONDS_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p8
      RETURN [
        [
          r1.rid,
          r1.type,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.history, []) AS day
            WITH day
              WHERE true
            WITH {
              since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
              status: nullIf(split(day, '\t')[1], ''),
              basis: nullIf(split(day, '\t')[2], ''),
              occurrence: nullIf(split(day, '\t')[3], ''),
              sources: toInteger(split(day, '\t')[4]),
              roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
              claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
              words: nullIf(split(day, '\t')[7], '')
            } AS known2
            RETURN [
              known2.since,
              known2.words,
              known2.status,
              known2.sources,
              [
                COLLECT {
                  MATCH (node3:Claim)
                    WHERE node3.id IN known2.claims AND true
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p9
                  RETURN [
                    [
                      node3.id,
                      node3.polarity,
                      node3.modality,
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
                COUNT {MATCH (node3:Claim) WHERE node3.id IN known2.claims AND true WITH node3}
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
