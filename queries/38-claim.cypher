// $p0: "dos-127"
// $p1: 10
// $p2: 10
// $p3: 10
// $p4: 10
// $p5: 10
// $p6: 10
// $p7: 10
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Entity
RETURN [
  node0.id,
  node0.name,
  node0.rid,
  node0.sentence,
  node0.predicate,
  CASE WHEN node0:Claim THEN head(
    COLLECT {
      MATCH (n1:Entity)
        WHERE n1.id = node0.subjectId
      RETURN [n1.id, n1.name, n1.label]
        LIMIT 1
    }
  ) END,
  CASE WHEN node0:Claim THEN head(
    COLLECT {
      MATCH (n1:Entity)
        WHERE n1.id = node0.objectId
      RETURN [n1.id, n1.name, n1.label]
        LIMIT 1
    }
  ) END,
  node0.statedSubjectId,
  node0.statedObjectId,
  node0.value,
  node0.number,
  node0.comparator,
  node0.unit,
  node0.of,
  node0.role,
  node0.outcome,
  node0.type,
  node0.stance,
  node0.call,
  node0.moment,
  node0.from,
  node0.to,
  node0.condition,
  node0.polarity,
  node0.voice,
  node0.modality,
  node0.basis,
  node0.basisRank,
  node0.attributionBasis,
  node0.contested,
  node0.wording,
  node0.asOf,
  node0.asOf,
  node0.zone,
  node0.added,
  toString(node0.knownAt),
  node0.zone,
  node0.dateBasis,
  node0.dateText,
  node0.dateAnchor,
  node0.note,
  CASE WHEN node0:Claim THEN head(
    COLLECT {MATCH (node0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
  ) END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)-[r1:RELAYED_BY]->(n1)
        WHERE (
          NOT n1:Event OR NOT n1.status IN ['REFUTED', 'RETRACTED']
            AND n1.modality <> 'HYPOTHETICAL'
        )
      WITH r1, n1
        ORDER BY r1.order, n1.id, r1.rid
        LIMIT $p1
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ] END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)-[r1:REVIEWED_BY]->(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p2
      RETURN [[n1.id, n1.name]]
    },
    null
  ] END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)<-[r1:MAKES]-(n1)
        WHERE NOT n1.status IN ['REFUTED', 'RETRACTED'] AND n1.modality <> 'HYPOTHETICAL'
      WITH r1, n1
        ORDER BY n1.orderKey, n1.id, r1.rid
        LIMIT $p3
      RETURN [[n1.id, n1.name, n1.label]]
    },
    null
  ] END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)-[r1:EVIDENCED_BY]->(n1)
      WITH r1, n1
        ORDER BY n1.start, n1.id, r1.rid
        LIMIT $p4
      RETURN [
        [
          r1.stance,
          [
            n1.id,
            n1.start,
            n1.end,
            n1.sha256,
            n1.documentSha256,
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
                  n2.url,
                  n2.edtf,
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
      ]
    },
    null
  ] END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)-[r1:CONTRADICTS]->(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p6
      RETURN [
        [
          r1.how,
          [
            n1.id,
            n1.name,
            n1.sentence,
            head(
              COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
            )
          ]
        ]
      ]
    },
    null
  ] END,
  CASE WHEN node0:Claim THEN [
    COLLECT {
      MATCH (node0)<-[r1:CONTRADICTS]-(n1)
      WITH r1, n1
        ORDER BY n1.id, r1.rid
        LIMIT $p7
      RETURN [
        [
          r1.how,
          [
            n1.id,
            n1.name,
            n1.sentence,
            head(
              COLLECT {MATCH (n1)-[r2:ASSERTED_BY]->(n2) RETURN [n2.id, n2.name, n2.label] LIMIT 1}
            )
          ]
        ]
      ]
    },
    null
  ] END,
  node0.label
] AS item
  LIMIT 1
