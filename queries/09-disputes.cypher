// $p0: 51
// $p1: 20
// $p2: 3
// $p3: 1
// $p4: 20
// $p5: 3
// $p6: 1
MATCH (said:Claim {contested: true})
  WHERE said.polarity = 'AFFIRMED' AND true
CALL (said) {
  MATCH (other:Claim {rid: said.rid})
    WHERE other.polarity = 'NEGATED' AND other.contested AND true
  RETURN other, 'DENIED' AS kind, null AS detail UNION
  MATCH (said)-[objection:CONTRADICTS]-(other:Claim)
    WHERE (other.rid <> said.rid OR other.polarity = said.polarity) AND true
  RETURN other,
    CASE objection.how WHEN 'DIFFERS' THEN 'DIFFERS' ELSE 'OBJECTED' END AS kind,
    CASE WHEN objection.how <> 'DIFFERS' THEN null WHEN said.objectId IS NULL THEN said.predicate ELSE head(
      [name IN ['outcome', 'stance', 'from', 'to'] WHERE said[name] <> other[name]]
    ) END AS detail
}
WITH said.rid AS fact,
  CASE kind WHEN 'DIFFERS' THEN coalesce(
    said.comparator, 'EXACT'
  ) + coalesce(' ' + said.unit, '') END AS reach,
  kind,
  detail,
  said,
  other
  ORDER BY said.id
WITH fact,
  reach,
  kind,
  detail,
  head(collect(said)) AS claim0,
  max(CASE other.polarity WHEN 'NEGATED' THEN '~' ELSE other.id END) AS last
  WHERE kind = 'DENIED' OR last > claim0.id
MATCH (subject0:Entity {id: claim0.subjectId})
OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
WITH claim0,
  subject0,
  object0,
  {kind: kind, detail: detail, key: kind + coalesce(detail, '')} AS dispute0
WITH claim0, subject0, object0, dispute0
  ORDER BY claim0.id, dispute0.key
  LIMIT $p0
RETURN [
  [
    dispute0.kind,
    dispute0.detail,
    [subject0.id, subject0.name, subject0.label],
    claim0.predicate,
    CASE WHEN object0.id IS NOT NULL THEN [object0.id, object0.name, object0.label] END,
    claim0.value,
    claim0.rid,
    [
      COLLECT {
        MATCH (node1:Claim {rid: claim0.rid})
          WHERE node1.polarity = claim0.polarity
            AND (
              dispute0.kind <> 'DIFFERS'
                OR coalesce(node1.comparator, 'EXACT') + coalesce(' ' + node1.unit, '') = coalesce(
                  claim0.comparator, 'EXACT'
                ) + coalesce(' ' + claim0.unit, '')
                AND NOT EXISTS {(node1)-[:CONTRADICTS {how: 'DIFFERS'}]-(claim0)}
            )
            AND true
        WITH node1
        WITH node1
          ORDER BY node1.id
          LIMIT $p1
        RETURN [
          [
            node1.id,
            node1.sentence,
            node1.rid,
            node1.value,
            node1.comparator,
            node1.unit,
            node1.of,
            node1.outcome,
            node1.stance,
            node1.from,
            node1.to,
            node1.modality,
            node1.basis,
            head(COLLECT {MATCH (node1)-[by:ASSERTED_BY]->() RETURN by.root}),
            node1.asOf,
            node1.zone,
            head(
              COLLECT {
                MATCH (node1)-[r2:ASSERTED_BY]->(n2)
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            ),
            [
              COLLECT {
                MATCH (node1)-[r2:EVIDENCED_BY]->(n2)
                WITH r2, n2
                  ORDER BY n2.start, n2.id, r2.rid
                  LIMIT $p2
                RETURN [
                  [
                    n2.id,
                    head(
                      COLLECT {
                        MATCH (n2)-[r3:IN]->(n3)
                        RETURN [
                          n3.id,
                          n3.name,
                          n3.title,
                          n3.edtf,
                          n3.zone,
                          [
                            COLLECT {
                              MATCH (n3)-[r4:PUBLISHED_BY]->(n4)
                              WITH r4, n4
                                ORDER BY n4.id, r4.rid
                                LIMIT $p3
                              RETURN [[n4.id, n4.name, n4.label]]
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
            ]
          ]
        ]
      },
      null
    ],
    [
      COLLECT {
        MATCH (same:Claim {rid: claim0.rid})
          WHERE same.polarity = claim0.polarity
            AND (
              dispute0.kind <> 'DIFFERS'
                OR coalesce(same.comparator, 'EXACT') + coalesce(' ' + same.unit, '') = coalesce(
                  claim0.comparator, 'EXACT'
                ) + coalesce(' ' + claim0.unit, '')
                AND NOT EXISTS {(same)-[:CONTRADICTS {how: 'DIFFERS'}]-(claim0)}
            )
        CALL (same) {
          MATCH (other:Claim {rid: same.rid})
            WHERE other.polarity = 'NEGATED' AND other.contested AND true
          RETURN other, 'DENIED' AS kind, null AS detail UNION
          MATCH (same)-[objection:CONTRADICTS]-(other:Claim)
            WHERE (other.rid <> same.rid OR other.polarity = same.polarity) AND true
          RETURN other,
            CASE objection.how WHEN 'DIFFERS' THEN 'DIFFERS' ELSE 'OBJECTED' END AS kind,
            CASE WHEN objection.how <> 'DIFFERS' THEN null WHEN same.objectId IS NULL THEN same.predicate ELSE head(
              [name IN ['outcome', 'stance', 'from', 'to'] WHERE same[name] <> other[name]]
            ) END AS detail
        }
        WITH other, kind, detail
          WHERE kind = dispute0.kind AND coalesce(detail = dispute0.detail, true)
        WITH DISTINCT other AS node1
        WITH node1
          ORDER BY node1.id
          LIMIT $p4
        RETURN [
          [
            node1.id,
            node1.sentence,
            node1.rid,
            node1.value,
            node1.comparator,
            node1.unit,
            node1.of,
            node1.outcome,
            node1.stance,
            node1.from,
            node1.to,
            node1.modality,
            node1.basis,
            head(COLLECT {MATCH (node1)-[by:ASSERTED_BY]->() RETURN by.root}),
            node1.asOf,
            node1.zone,
            head(
              COLLECT {
                MATCH (node1)-[r2:ASSERTED_BY]->(n2)
                RETURN [n2.id, n2.name, n2.label]
                  LIMIT 1
              }
            ),
            [
              COLLECT {
                MATCH (node1)-[r2:EVIDENCED_BY]->(n2)
                WITH r2, n2
                  ORDER BY n2.start, n2.id, r2.rid
                  LIMIT $p5
                RETURN [
                  [
                    n2.id,
                    head(
                      COLLECT {
                        MATCH (n2)-[r3:IN]->(n3)
                        RETURN [
                          n3.id,
                          n3.name,
                          n3.title,
                          n3.edtf,
                          n3.zone,
                          [
                            COLLECT {
                              MATCH (n3)-[r4:PUBLISHED_BY]->(n4)
                              WITH r4, n4
                                ORDER BY n4.id, r4.rid
                                LIMIT $p6
                              RETURN [[n4.id, n4.name, n4.label]]
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
            ]
          ]
        ]
      },
      null
    ]
  ],
  claim0.id,
  dispute0.key
] AS item
