// $p0: "THREATENED"
// $p1: 51
// $p2: 100
// $p3: 20
// $p4: 10
// $p5: 100
// $p6: 20
// $p7: 10
// $p8: 10
// $p9: 10
// $p10: 100
// $p11: 20
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0.occurrence = $p0
WITH n0
  ORDER BY n0.occurrence, n0.orderKey, n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
    n0.occurrence,
    n0.status,
    n0.basis,
    COLLECT {
      WITH COLLECT {
        UNWIND [n0.rid] AS rid
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
      WITH one.asserter AS node1, one AS put1
      WITH node1, put1
        ORDER BY put1.sureness, node1.id
      RETURN [node1.id, node1.name]
    },
    [
      COLLECT {
        MATCH (n0)<-[r1:THREATENS]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p4
        RETURN [
          [
            r1.condition,
            r1.status,
            r1.basis,
            COLLECT {
              WITH COLLECT {
                UNWIND [r1.rid] AS rid
                MATCH (said:Claim {rid: rid})
                  WHERE said.polarity = 'AFFIRMED' AND true
                MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                WITH DISTINCT asserter, said.sureness AS sureness
                  ORDER BY sureness, asserter.id
                  LIMIT $p5
                RETURN {asserter: asserter, sureness: sureness}
              } AS said
              UNWIND range(0, size(said) - 1) AS place
              WITH said[place] AS one, said[..place] AS before
                WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
              WITH one
                LIMIT $p6
              WITH one.asserter AS node2, one AS put2
              WITH node2, put2
                ORDER BY put2.sureness, node2.id
              RETURN [node2.id, node2.name]
            },
            [
              n1.id,
              n1.name,
              [
                COLLECT {
                  MATCH (n1)<-[r2:PERFORMED]-(n2)
                    WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                      AND r2.modality <> 'HYPOTHETICAL'
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p7
                  RETURN [[r2.status, r2.basis, [n2.id, n2.name, n2.label]]]
                },
                null
              ]
            ]
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:TARGETED_BY]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND (
              NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                AND n1.modality <> 'HYPOTHETICAL'
            )
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p8
        RETURN [[n1.id, n1.name, n1.label]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:REALIZES]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p9
        RETURN [
          [
            r1.status,
            r1.basis,
            COLLECT {
              WITH COLLECT {
                UNWIND [r1.rid] AS rid
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
              WITH one.asserter AS node2, one AS put2
              WITH node2, put2
                ORDER BY put2.sureness, node2.id
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.occurrence, n1.status, n1.label]
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
