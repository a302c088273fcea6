// $p0: "minneapolis-police-website-takedown"
// $p1: 6
// $p2: ["SINGLE_SOURCE"]
// $p3: 50
// $p4: 6
// $p5: 50
// $p6: 6
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
RETURN [
  node0.id,
  node0.name,
  node0.sentence,
  node0.status,
  node0.sources,
  COLLECT {
    UNWIND coalesce(node0.restsOn, []) AS row
    WITH {
      status: nullIf(split(row, '\t')[0], ''),
      ids: [listedId IN split(split(row, '\t')[2], ' ') WHERE listedId <> '']
    } AS loss1
    RETURN [
      loss1.status,
      [
        COLLECT {
          MATCH (node2:Entity)
            WHERE node2.id IN loss1.ids
          WITH node2
          WITH node2
            ORDER BY node2.id
            LIMIT $p1
          RETURN [[node2.id, node2.name, node2.label]]
        },
        null
      ]
    ]
  },
  [
    COLLECT {
      MATCH (node0)<-[r1:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
          AND r1.status IN $p2
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p3
      RETURN [
        [
          r1.rid,
          type(r1),
          r1.role,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.restsOn, []) AS row
            WITH {
              status: nullIf(split(row, '\t')[0], ''),
              ids: [listedId IN split(split(row, '\t')[2], ' ') WHERE listedId <> '']
            } AS loss2
            RETURN [
              loss2.status,
              [
                COLLECT {
                  MATCH (node3:Entity)
                    WHERE node3.id IN loss2.ids
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p4
                  RETURN [[node3.id, node3.name, node3.label]]
                },
                null
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    COUNT {
      MATCH (node0)<-[r1:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
          AND r1.status IN $p2
    }
  ],
  [
    COLLECT {
      MATCH (node0)<-[r1:RESPONDS_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND r1.status IN $p2
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p5
      RETURN [
        [
          r1.rid,
          r1.type,
          r1.sentence,
          r1.status,
          COLLECT {
            UNWIND coalesce(r1.restsOn, []) AS row
            WITH {
              status: nullIf(split(row, '\t')[0], ''),
              ids: [listedId IN split(split(row, '\t')[2], ' ') WHERE listedId <> '']
            } AS loss2
            RETURN [
              loss2.status,
              [
                COLLECT {
                  MATCH (node3:Entity)
                    WHERE node3.id IN loss2.ids
                  WITH node3
                  WITH node3
                    ORDER BY node3.id
                    LIMIT $p6
                  RETURN [[node3.id, node3.name, node3.label]]
                },
                null
              ]
            ]
          },
          [n1.id, n1.name, n1.label]
        ]
      ]
    },
    COUNT {
      MATCH (node0)<-[r1:RESPONDS_TO]-(n1)
        WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
          AND r1.modality <> 'HYPOTHETICAL'
          AND NOT n1.status IN ['REFUTED', 'RETRACTED']
          AND n1.modality <> 'HYPOTHETICAL'
          AND r1.status IN $p2
    }
  ],
  node0.label
] AS item
  LIMIT 1
