// $p0: "death-of-george-floyd"
// $p1: 200
// $p2: 3
// $p3: 1
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  [
    COLLECT {
      MATCH (n1:Claim)
        WHERE (n1.subjectId = node0.id OR n1.objectId = node0.id)
      WITH n1
        ORDER BY n1.id
        LIMIT $p1
      RETURN [
        [
          n1.id,
          n1.sentence,
          n1.basis,
          toString(n1.knownAt),
          n1.asOf,
          n1.zone,
          head(
            COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
          ),
          [
            COLLECT {
              MATCH (n1)-[r2:EVIDENCED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.start, n2.id, r2.rid
                LIMIT $p2
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
                              LIMIT $p3
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
