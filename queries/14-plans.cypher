// $p0: ["PLANNED","CALLED_FOR","PLEDGED","THREATENED"]
// $p1: 51
// $p2: 100
// $p3: 20
// $p4: 5
// $p5: 5
// $p6: 5
// $p7: 3
// $p8: 5
// $p9: 3
// $p10: 5
// $p11: 3
// $p12: 5
// $p13: 100
// $p14: 20
// $p15: 10
// $p16: 100
// $p17: 20
// $p18: 100
// $p19: 20
// $p20: 5
// $p21: ["OCCURRED","REALIZES"]
// $p22: 20
// $p23: 20
CALL () {
  MATCH (n0:Event)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
      AND n0.occurrence IN $p0
  RETURN count(*) AS total
}
OPTIONAL CALL () {
  MATCH (n0:Event)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
      AND n0.occurrence IN $p0
  WITH n0
    ORDER BY n0.orderKey, n0.id
    LIMIT $p1
  RETURN [
    [
      n0.id,
      n0.name,
      n0.occurrence,
      n0.rid,
      n0.status,
      n0.basis,
      n0.sentence,
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
        RETURN [
          node1.id,
          node1.name,
          put1.sureness,
          [node1.title, node1.url, node1.edtf, node1.zone, node1.label]
        ]
      },
      CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay] END,
      [
        COLLECT {
          MATCH (n0)-[r1:OCCURRED_AT]->(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p4
          RETURN [[n1.id, n1.name]]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)-[r1:PART_OF]->(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p5
          RETURN [[n1.id, n1.name, n1.label]]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)<-[r1:CALLS_FOR]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p6
          RETURN [
            [
              r1.condition,
              r1.status,
              r1.basis,
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
          MATCH (n0)<-[r1:PLEDGES]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p8
          RETURN [
            [
              r1.condition,
              r1.status,
              r1.basis,
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
                      LIMIT $p9
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
          MATCH (n0)<-[r1:THREATENS]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p10
          RETURN [
            [
              r1.condition,
              r1.status,
              r1.basis,
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
                      LIMIT $p11
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
          MATCH (n0)<-[r1:PERFORMED]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p12
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
                    LIMIT $p13
                  RETURN {asserter: asserter, sureness: sureness}
                } AS said
                UNWIND range(0, size(said) - 1) AS place
                WITH said[place] AS one, said[..place] AS before
                  WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                WITH one
                  LIMIT $p14
                WITH one.asserter AS node2, one AS put2
                WITH node2, put2
                  ORDER BY put2.sureness, node2.id
                RETURN [
                  node2.id,
                  node2.name,
                  put2.sureness,
                  [node2.title, node2.url, node2.edtf, node2.zone, node2.label]
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
          MATCH (n0)<-[r1:REALIZES]-(n1)
            WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
              AND r1.modality <> 'HYPOTHETICAL'
              AND NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          WITH r1, n1
            ORDER BY n1.orderKey, n1.id, r1.rid
            LIMIT $p15
          RETURN [
            [
              r1.rid,
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
                    LIMIT $p16
                  RETURN {asserter: asserter, sureness: sureness}
                } AS said
                UNWIND range(0, size(said) - 1) AS place
                WITH said[place] AS one, said[..place] AS before
                  WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                WITH one
                  LIMIT $p17
                WITH one.asserter AS node2, one AS put2
                WITH node2, put2
                  ORDER BY put2.sureness, node2.id
                RETURN [
                  node2.id,
                  node2.name,
                  put2.sureness,
                  [node2.title, node2.url, node2.edtf, node2.zone, node2.label]
                ]
              },
              [
                n1.id,
                n1.name,
                n1.occurrence,
                n1.rid,
                n1.status,
                n1.basis,
                n1.sentence,
                COLLECT {
                  WITH COLLECT {
                    UNWIND [n1.rid] AS rid
                    MATCH (said:Claim {rid: rid})
                      WHERE said.polarity = 'AFFIRMED' AND true
                    MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
                    WITH DISTINCT asserter, said.sureness AS sureness
                      ORDER BY sureness, asserter.id
                      LIMIT $p18
                    RETURN {asserter: asserter, sureness: sureness}
                  } AS said
                  UNWIND range(0, size(said) - 1) AS place
                  WITH said[place] AS one, said[..place] AS before
                    WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
                  WITH one
                    LIMIT $p19
                  WITH one.asserter AS node2, one AS put2
                  WITH node2, put2
                    ORDER BY put2.sureness, node2.id
                  RETURN [
                    node2.id,
                    node2.name,
                    put2.sureness,
                    [node2.title, node2.url, node2.edtf, node2.zone, node2.label]
                  ]
                },
                [
                  COLLECT {
                    MATCH (n1)-[r2:OCCURRED_AT]->(n2)
                      WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                        AND r2.modality <> 'HYPOTHETICAL'
                    WITH r2, n2
                      ORDER BY n2.id, r2.rid
                      LIMIT $p20
                    RETURN [[n2.id, n2.name]]
                  },
                  null
                ],
                n1.label
              ]
            ]
          ]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n1:Claim)
            WHERE (n1.subjectId = n0.id OR n1.objectId = n0.id) AND n1.predicate IN $p21
          WITH n1
            ORDER BY n1.id
            LIMIT $p22
          RETURN [
            [
              n1.id,
              n1.predicate,
              n1.polarity,
              n1.value,
              n1.rid,
              n1.basis,
              n1.sentence,
              n1.asOf,
              n1.zone,
              head(
                COLLECT {
                  MATCH (n1)-[r2:ASSERTED_BY]->(n2)
                  RETURN [n2.id, n2.name, n2.label]
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
          MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(node1:Document)
            WHERE (about.subjectId = n0.id OR about.objectId = n0.id) AND true
          WITH DISTINCT node1
          WITH node1
            ORDER BY node1.id
            LIMIT $p23
          RETURN [[node1.id, node1.name, node1.title, node1.edtf, node1.zone, toString(node1.end)]]
        },
        null
      ],
      n0.label
    ],
    n0.orderKey,
    n0.id
  ] AS item
}
RETURN item, total
