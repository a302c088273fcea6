// $p0: 1
// $p1: ["shooting-of-tamir-rice"]
// $p2: 3
// $p3: 8
// $p4: 100
// $p5: 20
// $p6: 5
// $p7: 100
// $p8: 20
// $p9: 3
// $p10: 5
// $p11: 100
// $p12: 20
UNWIND range(0, $p0 - 1) AS place
WITH place, $p1[place] AS wanted
OPTIONAL MATCH (given:Entity {id: wanted})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0, place
  ORDER BY place
WITH node0
RETURN [
  node0.id,
  node0.name,
  node0.mention,
  node0.occurrence,
  node0.status,
  node0.basis,
  CASE WHEN node0:Event THEN CASE WHEN node0.edtf IS NOT NULL THEN [node0.dateDisplay] END END,
  node0.dateContested,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:OCCURRED_AT]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [[n1.id, n1.name]]
    },
    COUNT {
      MATCH (node0)-[r1:OCCURRED_AT]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p3
      RETURN [
        [
          r1.role,
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
            RETURN [node2.id, node2.name, put2.sureness]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    COUNT {
      MATCH (node0)<-[r1:PERFORMED]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:RESPONDS_TO]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p6
      RETURN [
        [
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
            RETURN [node2.id, node2.name, put2.sureness]
          },
          [n1.id, n1.name, n1.mention, n1.label]
        ]
      ]
    },
    COUNT {
      MATCH (node0)-[r1:RESPONDS_TO]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  CASE WHEN node0:Event THEN [
    COLLECT {
      MATCH (node0)-[r1:PART_OF]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p9
      RETURN [
        [
          n1.id,
          n1.name,
          n1.mention,
          [
            COLLECT {
              MATCH (n1)-[r2:RESPONDS_TO]->(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                  AND r2.modality <> 'HYPOTHETICAL'
                  AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                  AND n2.modality <> 'HYPOTHETICAL'
              WITH r2, n2
                ORDER BY n2.orderKey, n2.id, r2.rid
                LIMIT $p10
              RETURN [
                [
                  r2.basis,
                  r2.status,
                  COLLECT {
                    WITH COLLECT {
                      UNWIND [r2.rid] AS rid
                      MATCH (said:Claim {rid: rid})
                        WHERE said.polarity = 'AFFIRMED' AND true
                      MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                      WITH DISTINCT asserter, said.sureness AS sureness
                        ORDER BY sureness, asserter.id
                        LIMIT $p11
                      RETURN {asserter: asserter, sureness: sureness}
                    } AS said
                    UNWIND range(0, size(said) - 1) AS place
                    WITH said[place] AS one, said[..place] AS before
                      WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                    WITH one
                      LIMIT $p12
                    WITH one.asserter AS node3, one AS put3
                    WITH node3, put3
                      ORDER BY put3.sureness, node3.id
                    RETURN [node3.id, node3.name, put3.sureness]
                  },
                  [n2.id, n2.name, n2.mention, n2.label]
                ]
              ]
            },
            COUNT {
              MATCH (n1)-[r2:RESPONDS_TO]->(n2)
                WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                  AND r2.modality <> 'HYPOTHETICAL'
                  AND NOT n2.status IN ['REFUTED', 'RETRACTED']
                  AND n2.modality <> 'HYPOTHETICAL'
            }
          ],
          n1.label
        ]
      ]
    },
    COUNT {
      MATCH (node0)-[r1:PART_OF]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
  ] END,
  node0.type,
  node0.type,
  node0.label
] AS item
