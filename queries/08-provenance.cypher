// $p0: "minneapolis-police-website-takedown"
// $p1: "PERFORMED"
// $p2: "anonymous"
// $p3: 50
// $p4: 10
// $p5: 10
// $p6: 10
MATCH (n0:Claim)
  WHERE n0.id IS NOT NULL AND n0.objectId = $p0 AND n0.predicate = $p1 AND n0.subjectId = $p2
WITH n0
  ORDER BY n0.id
  LIMIT $p3
RETURN [
  [
    n0.id,
    n0.polarity,
    n0.value,
    n0.role,
    n0.modality,
    n0.basis,
    n0.voice,
    n0.attributionBasis,
    n0.asOf,
    head(COLLECT {MATCH (n0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}),
    [
      COLLECT {
        MATCH (n0)-[r1:RELAYED_BY]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
        WITH r1, n1
          ORDER BY r1.order, n1.id, r1.rid
          LIMIT $p4
        RETURN [[n1.id, n1.name, n1.label]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)-[r1:EVIDENCED_BY]->(n1)
        WITH r1, n1
          ORDER BY n1.start, n1.id, r1.rid
          LIMIT $p5
        RETURN [
          [
            n1.start,
            n1.end,
            n1.sha256,
            head(COLLECT {MATCH (n1)-[r2:IN]->(n2) RETURN [n2.id] LIMIT 1})
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)-[r1:CONTRADICTS]->(n1)
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p6
        RETURN [[n1.id]]
      },
      null
    ]
  ]
] AS item
