// $p0: "anonymous"
// $p1: 100
// $p2: 100
// $p3: 20
// $p4: 1
// $p5: 5
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
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p1
      RETURN [
        [
          r1.rid,
          r1.role,
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
                LIMIT $p2
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p3
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
                      LIMIT $p4
                    RETURN [[n3.id, n3.name, n3.label]]
                  },
                  null
                ] END,
                node2.label
              ]
            ]
          },
          [
            n1.id,
            n1.name,
            n1.occurrence,
            n1.rid,
            n1.basis,
            n1.status,
            n1.sentence,
            CASE WHEN n1.edtf IS NOT NULL THEN [n1.edtf, n1.dateDisplay, toString(n1.start)] END,
            [
              COLLECT {
                MATCH (n1)-[r2:RESPONDS_TO]->(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                    AND n2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.orderKey, n2.id, r2.rid
                  LIMIT $p5
                RETURN [
                  [r2.rid, r2.type, r2.basis, r2.status, r2.sentence, [n2.id, n2.name, n2.label]]
                ]
              },
              null
            ],
            n1.label
          ]
        ]
      ]
    },
    COUNT {
      MATCH (node0)-[r1:PERFORMED]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
  ],
  node0.label
] AS item
  LIMIT 1
