// $p0: "65cfe8a9121158d3b6de78639a892a44"
// $p1: 1
// $p2: 10
// $p3: 20
// $p4: 10
// $p5: 6
WITH head(
  COLLECT {
    MATCH (c:Claim {rid: $p0})
      WHERE c.polarity = 'AFFIRMED' AND true
    RETURN c
      ORDER BY c.withdrawn,
        c.basisRank DESC,
        CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
        CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
        c.id
      LIMIT 1
  }
) AS claim0
  WHERE claim0 IS NOT NULL
MATCH (subject0:Entity {id: claim0.subjectId})
OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
WITH claim0,
  subject0,
  object0,
  CASE claim0.predicate WHEN 'OCCURRED' THEN properties(subject0) ELSE head(
    COLLECT {
      MATCH (subject0)-[one]->(object0)
        WHERE one.rid = claim0.rid AND type(one) = claim0.predicate
      RETURN properties(one)
    }
  ) END AS fact0
  WHERE fact0.rid = claim0.rid
WITH claim0, subject0, object0, fact0
WITH claim0, subject0, object0, fact0
  ORDER BY claim0.id
  LIMIT $p1
RETURN [
  [
    claim0.rid,
    coalesce(fact0.sentence, claim0.sentence),
    fact0.status,
    COLLECT {
      UNWIND coalesce(fact0.history, []) AS day
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
        known1.basis,
        known1.occurrence,
        known1.sources,
        [
          COLLECT {
            MATCH (node2:Entity)
              WHERE node2.id IN known1.roots
            WITH node2
            WITH node2
              ORDER BY node2.id
              LIMIT $p2
            RETURN [[node2.id, node2.name, node2.label]]
          },
          null
        ],
        [
          COLLECT {
            MATCH (node2:Claim)
              WHERE node2.id IN known1.claims AND true
            WITH node2
            WITH node2
              ORDER BY node2.id
              LIMIT $p3
            RETURN [
              [
                node2.id,
                node2.rid,
                node2.predicate,
                node2.value,
                node2.polarity,
                node2.modality,
                node2.basis,
                head(
                  COLLECT {
                    MATCH (n3:Entity)
                      WHERE n3.id = node2.subjectId
                    RETURN [n3.id, n3.label]
                      LIMIT 1
                  }
                ),
                node2.sentence,
                head(
                  COLLECT {
                    MATCH (node2)-[r3:ASSERTED_BY]->(n3)
                    RETURN [n3.id, n3.name, n3.label]
                      LIMIT 1
                  }
                ),
                [
                  COLLECT {
                    MATCH (node2)-[r3:CONTRADICTS]->(n3)
                    WITH r3, n3
                      ORDER BY n3.id, r3.rid
                      LIMIT $p4
                    RETURN [[r3.how]]
                  },
                  null
                ]
              ]
            ]
          },
          null
        ]
      ]
    },
    COLLECT {
      UNWIND coalesce(fact0.restsOn, []) AS row
      WITH {
        status: nullIf(split(row, '\t')[0], ''),
        ids: [listedId IN split(split(row, '\t')[2], ' ') WHERE listedId <> '']
      } AS loss1
      RETURN [
        [
          COLLECT {
            MATCH (node2:Entity)
              WHERE node2.id IN loss1.ids
            WITH node2
            WITH node2
              ORDER BY node2.id
              LIMIT $p5
            RETURN [[node2.id, node2.name, node2.label]]
          },
          null
        ],
        loss1.status
      ]
    }
  ]
] AS item
