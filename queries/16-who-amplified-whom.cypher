// $p0: "AMPLIFICATION"
// $p1: 51
// $p2: 10
// $p3: "AMPLIFICATION"
// $p4: 10
// $p5: 10
MATCH (n0:Statement)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND EXISTS {
      MATCH (n0)-[r1:RESPONDS_TO]->(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND r1.type = $p0
    }
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
    CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay] END,
    [
      COLLECT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED'] AND r1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p2
        RETURN [[n1.id, n1.name, n1.label]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)-[r1:RESPONDS_TO]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
            AND r1.type = $p3
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p4
        RETURN [
          [
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
                    LIMIT $p5
                  RETURN [[n2.id, n2.name, n2.label]]
                },
                null
              ],
              n1.label
            ]
          ]
        ]
      },
      null
    ]
  ],
  n0.orderKey,
  n0.id
] AS item
