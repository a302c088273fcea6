// $p0: "#"
// $p1: 51
// $p2: 20
// $p3: 10
// $p4: 10
MATCH (n0:Named)
  WHERE n0.id IS NOT NULL
    AND (
      NOT n0:Event OR NOT n0.status IN ['REFUTED', 'RETRACTED'] AND n0.modality <> 'HYPOTHETICAL'
    )
    AND n0:Topic
    AND n0.name STARTS WITH $p0
WITH n0
  ORDER BY n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
    [
      COLLECT {
        MATCH (n0)<-[r1:MENTIONS]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p2
        RETURN [
          [
            n1.id,
            n1.name,
            [
              COLLECT {
                MATCH (n1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p3
                RETURN [[n2.id, n2.name, n2.label]]
              },
              null
            ],
            n1.label
          ]
        ]
      },
      null
    ],
    CASE WHEN n0:Topic THEN [
      COLLECT {
        MATCH (n0)-[r1:INDICATES]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND (
              NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                AND n1.modality <> 'HYPOTHETICAL'
            )
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p4
        RETURN [[r1.basis, [n1.id, n1.name, n1.label]]]
      },
      null
    ] END,
    n0.label
  ],
  n0.id
] AS item
