// $p0: ["COPIES","SYNDICATES","REWRITES","QUOTES"]
// $p1: 51
// $p2: 1
// $p3: 10
CALL () {
  MATCH (n0:Document)
    WHERE n0.id IS NOT NULL
      AND EXISTS {
        MATCH (n0)-[r1:DERIVED_FROM]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
            AND r1.how IN $p0
      }
  RETURN count(*) AS total
}
OPTIONAL CALL () {
  MATCH (n0:Document)
    WHERE n0.id IS NOT NULL
      AND EXISTS {
        MATCH (n0)-[r1:DERIVED_FROM]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
            AND r1.how IN $p0
      }
  WITH n0
    ORDER BY n0.id
    LIMIT $p1
  RETURN [
    [
      n0.id,
      n0.name,
      n0.title,
      n0.edtf,
      n0.zone,
      [
        COLLECT {
          MATCH (n0)-[r1:PUBLISHED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p2
          RETURN [[n1.id, n1.name, n1.label]]
        },
        null
      ],
      [
        COLLECT {
          MATCH (n0)-[r1:DERIVED_FROM]->(n1)
            WHERE (
              NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
                AND n1.modality <> 'HYPOTHETICAL'
            )
              AND r1.how IN $p0
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p3
          RETURN [
            [
              r1.how,
              r1.ground,
              r1.share,
              r1.longestRun,
              r1.note,
              coalesce(r1.saidIn, []),
              coalesce(r1.taken, []),
              [n1.id, n1.name, n1.edtf, n1.zone, n1.label]
            ]
          ]
        },
        null
      ]
    ],
    n0.id
  ] AS item
}
RETURN item, total
