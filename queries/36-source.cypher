// $p0: "cleveland-article"
// $p1: 10
// $p2: 10
// $p3: 10
// $p4: 200
// $p5: 50
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  node0.title,
  node0.author,
  node0.edtf,
  node0.edtf,
  node0.zone,
  node0.url,
  node0.archivedUrl,
  node0.retrieved,
  node0.sha256,
  node0.length,
  CASE WHEN node0:Document THEN [
    COLLECT {
      MATCH (node0)-[r1:PUBLISHED_BY]->(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p1
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ] END,
  CASE WHEN node0:Document THEN [
    COLLECT {
      MATCH (node0)-[r1:DERIVED_FROM]->(n1)
        WHERE (
          NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        )
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [[r1.how, r1.ground, r1.share, r1.longestRun, r1.note, [n1.id, n1.name, n1.label]]]
    },
    null
  ] END,
  CASE WHEN node0:Document THEN [
    COLLECT {
      MATCH (node0)<-[r1:DERIVED_FROM]-(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p3
      RETURN [[r1.how, r1.ground, r1.share, r1.longestRun, r1.note, [n1.id, n1.name]]]
    },
    null
  ] END,
  CASE WHEN node0:Document THEN [
    COLLECT {
      MATCH (node0)<-[r1:IN]-(n1)
      WITH r1, n1
        ORDER BY n1.start, n1.id, r1.rid
        LIMIT $p4
      RETURN [
        [
          n1.id,
          n1.start,
          n1.end,
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
          n1.sha256,
          n1.documentSha256,
          n1.start,
          n1.end,
          n1.sha256,
          n1.note,
          [
            COLLECT {
              MATCH (n1)<-[r2:EVIDENCED_BY]-(n2)
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p5
              RETURN [
                [
                  r2.stance,
                  [
                    n2.id,
                    n2.name,
                    n2.sentence,
                    n2.basis,
                    n2.modality,
                    head(
                      COLLECT {
                        MATCH (n2)-[r3:ASSERTED_BY]->(n3)
                        RETURN [n3.id, n3.name, n3.label]
                          LIMIT 1
                      }
                    )
                  ]
                ]
              ]
            },
            null
          ]
        ]
      ]
    },
    COUNT {MATCH (node0)<-[r1:IN]-(n1)}
  ] END,
  node0.label
] AS item
  LIMIT 1
