// $p0: "day-of-solidarity-article-s18"
// $p1: 10
// $p2: 100
// $p3: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  node0.start,
  node0.end,
  CASE WHEN node0:Passage THEN reduce(
    read = {number: 0, end: -1},
    passage IN COLLECT {
      MATCH (node0)-[:IN]->(document:Document)
      MATCH (document)<-[:IN]-(other:Passage)
        WHERE other.start <= node0.start
      RETURN other {.start, .end}
        ORDER BY other.start, other.end DESC
    } | CASE WHEN passage.end > read.end THEN {
      number: read.number + 1, end: passage.end
    } ELSE read END
  ).number END,
  CASE WHEN node0:Passage THEN EXISTS {
    MATCH (node0)-[:IN]->(:Document)<-[:IN]-(other:Passage)
      WHERE other.start <= node0.start
        AND other.end >= node0.end
        AND other.end - other.start > node0.end - node0.start
  } END,
  node0.sha256,
  node0.documentSha256,
  node0.start,
  node0.end,
  node0.sha256,
  node0.note,
  CASE WHEN node0:Passage THEN head(
    COLLECT {
      MATCH (node0)-[r1:IN]->(n1)
      RETURN [
        n1.id,
        n1.name,
        n1.title,
        n1.url,
        n1.edtf,
        n1.edtf,
        n1.zone,
        n1.sha256,
        [
          COLLECT {
            MATCH (n1)-[r2:PUBLISHED_BY]->(n2)
            WITH r2, n2
              ORDER BY n2.id, r2.rid
              LIMIT $p1
            RETURN [[n2.id, n2.name, n2.label]]
          },
          null
        ]
      ]
        LIMIT 1
    }
  ) END,
  CASE WHEN node0:Passage THEN head(
    COLLECT {
      MATCH (node0)-[:IN]->(:Document)<-[:IN]-(node1:Passage)
        WHERE node1.start < node0.start
          OR (
            node1.start = node0.start
              AND (node1.end > node0.end OR (node1.end = node0.end AND node1.id < node0.id))
          )
      WITH node1
        ORDER BY node1.start DESC, node1.end ASC, node1.id DESC
        LIMIT 1
      WITH node1
      RETURN [node1.id, node1.start, node1.end]
        LIMIT 1
    }
  ) END,
  CASE WHEN node0:Passage THEN head(
    COLLECT {
      MATCH (node0)-[:IN]->(:Document)<-[:IN]-(node1:Passage)
        WHERE node1.start > node0.start
          OR (
            node1.start = node0.start
              AND (node1.end < node0.end OR (node1.end = node0.end AND node1.id > node0.id))
          )
      WITH node1
        ORDER BY node1.start ASC, node1.end DESC, node1.id ASC
        LIMIT 1
      WITH node1
      RETURN [node1.id, node1.start, node1.end]
        LIMIT 1
    }
  ) END,
  CASE WHEN node0:Passage THEN [
    COLLECT {
      MATCH (node0)<-[r1:EVIDENCED_BY]-(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [
        [
          r1.stance,
          [
            n1.id,
            n1.name,
            n1.sentence,
            n1.predicate,
            head(
              COLLECT {
                MATCH (n2:Entity)
                  WHERE n2.id = n1.subjectId
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            ),
            head(
              COLLECT {
                MATCH (n2:Entity)
                  WHERE n2.id = n1.objectId
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            ),
            n1.value,
            n1.number,
            n1.comparator,
            n1.unit,
            n1.of,
            n1.condition,
            n1.polarity,
            n1.modality,
            n1.basis,
            n1.voice,
            n1.asOf,
            n1.contested,
            n1.wording,
            head(
              COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
            ),
            [
              COLLECT {
                MATCH (n1)-[r2:RELAYED_BY]->(n2)
                  WHERE (
                    NOT n2:Event OR NOT n2.status IN ['REFUTED', 'RETRACTED']
                      AND n2.modality <> 'HYPOTHETICAL'
                  )
                WITH r2, n2
                  ORDER BY r2.order, n2.id, r2.rid
                  LIMIT $p3
                RETURN [[n2.id, n2.name, n2.label]]
              },
              null
            ]
          ]
        ]
      ]
    },
    COUNT {MATCH (node0)<-[r1:EVIDENCED_BY]-(n1)}
  ] END,
  node0.label
] AS item
  LIMIT 1
