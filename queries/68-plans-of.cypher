// $p0: "anonymous"
// $p1: ["PLANNED","CALLED_FOR","PLEDGED","THREATENED"]
// $p2: 51
// $p3: 100
// $p4: 20
// $p5: 10
// $p6: 100
// $p7: 20
// $p8: ["OCCURRED"]
// $p9: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Actor
RETURN [
  node0.id,
  node0.name,
  [
    COLLECT {
      MATCH (node0)-[r1:PERFORMED]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND n1.occurrence IN $p1
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p2
      RETURN [
        [
          r1.rid,
          r1.role,
          r1.status,
          r1.basis,
          r1.sentence,
          COLLECT {
            WITH COLLECT {
              UNWIND [r1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter, said.sureness AS sureness
                ORDER BY sureness, asserter.id
                LIMIT $p3
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p4
            WITH one.asserter AS node2, one AS put2
            WITH node2, put2
              ORDER BY put2.sureness, node2.id
            RETURN [node2.id, node2.name]
          },
          [
            n1.id,
            n1.name,
            n1.occurrence,
            n1.status,
            CASE WHEN n1.edtf IS NOT NULL THEN [n1.dateDisplay] END,
            [
              COLLECT {
                MATCH (n1)<-[r2:REALIZES]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.orderKey, n2.id, r2.rid
                  LIMIT $p5
                RETURN [
                  [
                    r2.rid,
                    r2.status,
                    r2.basis,
                    r2.sentence,
                    COLLECT {
                      WITH COLLECT {
                        UNWIND [r2.rid] AS rid
                        MATCH (said:Claim {rid: rid})
                          WHERE said.polarity = 'AFFIRMED' AND true
                        MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                        WITH DISTINCT asserter, said.sureness AS sureness
                          ORDER BY sureness, asserter.id
                          LIMIT $p6
                        RETURN {asserter: asserter, sureness: sureness}
                      } AS said
                      UNWIND range(0, size(said) - 1) AS place
                      WITH said[place] AS one, said[..place] AS before
                        WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                      WITH one
                        LIMIT $p7
                      WITH one.asserter AS node3, one AS put3
                      WITH node3, put3
                        ORDER BY put3.sureness, node3.id
                      RETURN [node3.id, node3.name]
                    },
                    [n2.id, n2.name, n2.occurrence, n2.status, n2.label]
                  ]
                ]
              },
              null
            ],
            [
              COLLECT {
                MATCH (n2:Claim)
                  WHERE (n2.subjectId = n1.id OR n2.objectId = n1.id) AND n2.predicate IN $p8
                WITH n2
                  ORDER BY n2.id
                  LIMIT $p9
                RETURN [
                  [
                    n2.id,
                    n2.polarity,
                    n2.value,
                    n2.sentence,
                    n2.asOf,
                    n2.zone,
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
            ],
            n1.label
          ]
        ],
        n1.orderKey,
        n1.id,
        r1.rid
      ]
    },
    COUNT {
      MATCH (node0)-[r1:PERFORMED]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND n1.occurrence IN $p1
    }
  ],
  node0.label
] AS item
  LIMIT 1
