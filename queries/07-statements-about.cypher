// $p0: "george-floyd"
// $p1: 50
// $p2: 10
// $p3: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  [
    COLLECT {
      MATCH (node0)<-[r1:ABOUT]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p1
      RETURN [
        [
          r1.status,
          r1.basis,
          [
            n1.id,
            n1.name,
            CASE WHEN n1.edtf IS NOT NULL THEN [n1.edtf, n1.dateDisplay] END,
            [
              COLLECT {
                MATCH (n1)<-[r2:PERFORMED]-(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED'] AND r2.modality <> 'HYPOTHETICAL'
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p2
                RETURN [[n2.id, n2.name, n2.label]]
              },
              null
            ],
            n1.form,
            CASE WHEN n1:Statement THEN [
              COLLECT {
                MATCH (n1)-[r2:PUBLISHED_VIA]->(n2)
                  WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                    AND r2.modality <> 'HYPOTHETICAL'
                    AND (
                      NOT n2:Event OR NOT n2.status IN ['REFUTED', 'RETRACTED']
                        AND n2.modality <> 'HYPOTHETICAL'
                    )
                WITH r2, n2
                  ORDER BY n2.id, r2.rid
                  LIMIT $p3
                RETURN [[n2.id, n2.name, n2.label]]
              },
              null
            ] END,
            n1.label
          ]
        ]
      ]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
