// $p0: 101
// $p1: ["AGENT","SHOOTER","ATTACKER","DETAINER","SPEAKER","CALLER","DISPATCHER","ORGANIZER","ISSUER","DISTRIBUTOR","REPOSTER","REMOVER","RESPONDER","PARTICIPANT"]
// $p2: 5
// $p3: 50
// $p4: ["AGENT","SHOOTER","ATTACKER","DETAINER","SPEAKER","CALLER","DISPATCHER","ORGANIZER","ISSUER","DISTRIBUTOR","REPOSTER","REMOVER","RESPONDER","PARTICIPANT"]
// $p5: 5
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND EXISTS {
      MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
    }
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    n0.id,
    n0.name,
    n0.occurrence,
    CASE WHEN n0.edtf IS NOT NULL THEN [n0.edtf, n0.dateDisplay] END,
    [
      COLLECT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND r1.role IN $p1
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p2
        RETURN [
          [
            r1.rid,
            r1.role,
            r1.basis,
            r1.status,
            r1.sentence,
            [n1.id, n1.name, n1.mention, n1.label]
          ]
        ]
      },
      COUNT {
        MATCH (n0)<-[r1:PERFORMED]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND r1.role IN $p1
      }
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        WITH r1, n1
          ORDER BY n1.orderKey, n1.id, r1.rid
          LIMIT $p3
        RETURN [
          [
            r1.rid,
            r1.type,
            r1.basis,
            r1.status,
            r1.sentence,
            [
              n1.id,
              n1.name,
              n1.occurrence,
              CASE WHEN n1.edtf IS NOT NULL THEN [n1.edtf, n1.dateDisplay] END,
              n1.rid,
              n1.basis,
              n1.status,
              n1.sentence,
              [
                COLLECT {
                  MATCH (n1)<-[r2:PERFORMED]-(n2)
                    WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                      AND r2.modality <> 'HYPOTHETICAL'
                      AND r2.role IN $p4
                  WITH r2, n2
                    ORDER BY n2.id, r2.rid
                    LIMIT $p5
                  RETURN [
                    [
                      r2.rid,
                      r2.role,
                      r2.basis,
                      r2.status,
                      r2.sentence,
                      [n2.id, n2.name, n2.mention, n2.label]
                    ]
                  ]
                },
                COUNT {
                  MATCH (n1)<-[r2:PERFORMED]-(n2)
                    WHERE NOT r2.status IN ['REFUTED', 'RETRACTED']
                      AND r2.modality <> 'HYPOTHETICAL'
                      AND r2.role IN $p4
                }
              ],
              n1.label
            ]
          ]
        ]
      },
      COUNT {
        MATCH (n0)<-[r1:RESPONDS_TO]-(n1)
          WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
            AND r1.modality <> 'HYPOTHETICAL'
            AND NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
      }
    ],
    n0.label
  ],
  n0.orderKey,
  n0.id
] AS item
