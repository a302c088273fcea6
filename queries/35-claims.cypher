// $p0: 51
// $p1: 10
// $p2: 10
// $p3: 10
CALL () {MATCH (n0:Claim) RETURN count(*) AS total}
OPTIONAL CALL () {
  MATCH (n0:Claim)
    WHERE n0.id IS NOT NULL
  WITH n0
    ORDER BY n0.id
    LIMIT $p0
  RETURN [
    [
      n0.id,
      n0.sentence,
      head(
        COLLECT {
          MATCH (n1:Entity)
            WHERE n1.id = n0.subjectId
          RETURN [n1.id, n1.name, n1.label]
            LIMIT 1
        }
      ),
      n0.predicate,
      head(
        COLLECT {
          MATCH (n1:Entity)
            WHERE n1.id = n0.objectId
          RETURN [n1.id, n1.name, n1.label]
            LIMIT 1
        }
      ),
      n0.value,
      n0.number,
      n0.comparator,
      n0.unit,
      n0.of,
      n0.polarity,
      n0.role,
      n0.type,
      n0.stance,
      n0.outcome,
      n0.condition,
      n0.from,
      n0.to,
      head(COLLECT {MATCH (n0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}),
      [
        COLLECT {
          MATCH (n0)-[r1:RELAYED_BY]->(n1)
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
      ],
      n0.voice,
      n0.modality,
      n0.basis,
      n0.basisRank,
      n0.attributionBasis,
      n0.contested,
      n0.asOf,
      toString(n0.knownAt),
      n0.wording,
      [
        COLLECT {
          MATCH (n0)-[r1:EVIDENCED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.start, n1.id, r1.rid
            LIMIT $p2
          RETURN [
            [
              n1.id,
              n1.start,
              n1.end,
              head(COLLECT {MATCH (n1)-[r2:IN]->(n2) RETURN [n2.id, n2.name, n2.edtf] LIMIT 1})
            ]
          ]
        },
        null
      ],
      n0.rid,
      n0.note,
      [
        COLLECT {
          MATCH (n0)-[r1:REVIEWED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p3
          RETURN [[n1.id, n1.name]]
        },
        null
      ]
    ],
    n0.id
  ] AS item
}
RETURN item, total
