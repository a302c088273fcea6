// $p0: "65cfe8a9121158d3b6de78639a892a44"
// $p1: 51
// $p2: 10
// $p3: 10
// $p4: 10
// $p5: 10
// $p6: 10
// $p7: 10
MATCH (n0:Claim)
  WHERE n0.id IS NOT NULL AND n0.rid = $p0
WITH n0
  ORDER BY n0.id
  LIMIT $p1
RETURN [
  [
    n0.id,
    n0.name,
    n0.sentence,
    n0.predicate,
    head(
      COLLECT {
        MATCH (n1:Entity)
          WHERE n1.id = n0.subjectId
        RETURN [n1.id, n1.name, n1.label]
          LIMIT 1
      }
    ),
    head(
      COLLECT {
        MATCH (n1:Entity)
          WHERE n1.id = n0.objectId
        RETURN [n1.id, n1.name, n1.label]
          LIMIT 1
      }
    ),
    n0.value,
    n0.polarity,
    n0.modality,
    n0.basis,
    n0.voice,
    n0.attributionBasis,
    n0.condition,
    n0.asOf,
    n0.asOf,
    n0.zone,
    n0.contested,
    n0.wording,
    n0.note,
    head(COLLECT {MATCH (n0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}),
    head(COLLECT {MATCH (n0)-[by:ASSERTED_BY]->() RETURN by.standing}),
    head(COLLECT {MATCH (n0)-[by:ASSERTED_BY]->() RETURN by.root}),
    head(COLLECT {MATCH (n0)-[by:ASSERTED_BY]->() RETURN by.reason}),
    n0.sureness,
    n0.added,
    [
      COLLECT {
        MATCH (n0)-[r1:RELAYED_BY]->(n1)
          WHERE (
            NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
              AND n1.modality <> 'HYPOTHETICAL'
          )
        WITH r1, n1
          ORDER BY r1.order, n1.id, r1.rid
          LIMIT $p2
        RETURN [[n1.id, n1.name, n1.label]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)-[r1:REVIEWED_BY]->(n1)
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p3
        RETURN [[n1.id, n1.name]]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)-[r1:EVIDENCED_BY]->(n1)
        WITH r1, n1
          ORDER BY n1.start, n1.id, r1.rid
          LIMIT $p4
        RETURN [
          [r1.stance, [n1.id]],
          [
            n1.id,
            n1.documentSha256,
            n1.start,
            n1.end,
            n1.sha256,
            n1.start,
            n1.end,
            n1.sha256,
            reduce(
              read = {number: 0, end: -1},
              passage IN COLLECT {
                MATCH (n1)-[:IN]->(document:Document)
                MATCH (document)<-[:IN]-(other:Passage)
                  WHERE other.start <= n1.start
                RETURN other {.start, .end}
                  ORDER BY other.start, other.end DESC
              } | CASE WHEN passage.end > read.end THEN {
                number: read.number + 1, end: passage.end
              } ELSE read END
            ).number,
            EXISTS {
              MATCH (n1)-[:IN]->(:Document)<-[:IN]-(other:Passage)
                WHERE other.start <= n1.start
                  AND other.end >= n1.end
                  AND other.end - other.start > n1.end - n1.start
            },
            head(
              COLLECT {
                MATCH (n1)-[r2:IN]->(n2)
                RETURN [
                  n2.id,
                  n2.name,
                  n2.title,
                  n2.edtf,
                  n2.zone,
                  [
                    COLLECT {
                      MATCH (n2)-[r3:PUBLISHED_BY]->(n3)
                      WITH r3, n3
                        ORDER BY n3.id, r3.rid
                        LIMIT $p5
                      RETURN [[n3.id, n3.name, n3.label]]
                    },
                    null
                  ]
                ]
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
        MATCH (n0)-[r1:CONTRADICTS]->(n1)
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p6
        RETURN [
          [
            n1.id,
            n1.name,
            n1.sentence,
            head(
              COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
            )
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (n0)<-[r1:CONTRADICTS]-(n1)
        WITH r1, n1
          ORDER BY n1.id, r1.rid
          LIMIT $p7
        RETURN [
          [
            n1.id,
            n1.name,
            n1.sentence,
            head(
              COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
            )
          ]
        ]
      },
      null
    ]
  ],
  n0.id
] AS item
