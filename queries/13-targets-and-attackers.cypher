// $p0: 51
// $p1: 100
// $p2: 20
// $p3: 10
// $p4: 100
// $p5: 20
// $p6: 10
// $p7: 100
// $p8: 20
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0:CyberAction
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    n0.id,
    n0.name,
    n0.type,
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
    n0.effect,
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
          LIMIT $p3
        RETURN [
          [
            r1.role,
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
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.label]
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p6
        RETURN [
          [
            r1.role,
            r1.modality,
            r1.basis,
            r1.status,
            COLLECT {
              WITH COLLECT {
                UNWIND [r1.rid] AS rid
                MATCH (said:Claim {rid: rid})
                  WHERE said.polarity = 'AFFIRMED' AND true
                MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                WITH DISTINCT asserter, said.sureness AS sureness
                  ORDER BY sureness, asserter.id
                  LIMIT $p7
                RETURN {asserter: asserter, sureness: sureness}
              } AS said
              UNWIND range(0, size(said) - 1) AS place
              WITH said[place] AS one, said[..place] AS before
                WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
              WITH one
                LIMIT $p8
              WITH one.asserter AS node2, one AS put2
              WITH node2, put2
                ORDER BY put2.sureness, node2.id
              RETURN [node2.id, node2.name]
            },
            [n1.id, n1.name, n1.label]
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
