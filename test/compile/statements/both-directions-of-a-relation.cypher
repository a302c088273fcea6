// $p0: 50
// $p1: 10
// $p2: 10
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    [
      COLLECT {
        MATCH (n0)-[r1:RESPONDS_TO]->(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p1
        RETURN [[r1.type, [n1.id, n1.label]]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:LED_TO]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p2
        RETURN [[n1.id, n1.label]]
      },
      null
    ],
    n0.label
  ]
] AS item
