// $p0: 51
CALL () {
  MATCH (left:Claim {contested: true}) USING INDEX left:Claim(contested)
    WHERE left.polarity = 'AFFIRMED' AND true
  MATCH (right:Claim {rid: left.rid})
    WHERE right.polarity = 'NEGATED' AND true
  RETURN left, right, 'OPPOSITE' AS kind UNION
  MATCH (one:Claim)-[objection:CONTRADICTS]->(two:Claim)
    WHERE true AND true AND (one.rid <> two.rid OR one.polarity = two.polarity)
  WITH one, two, objection.how AS kind, objection.how IN ['REFUTES', 'RETRACTS']
    OR one.id < two.id AS asWritten
  RETURN CASE WHEN asWritten THEN one ELSE two END AS left,
    CASE WHEN asWritten THEN two ELSE one END AS right,
    kind UNION
  MATCH (left:Claim {predicate: 'DID_RESPOND'})
    WHERE left.polarity = 'NEGATED' AND true
  MATCH (silent:Entity {id: left.subjectId})-[part:PERFORMED]->(deed:Event)
    WHERE NOT part.status IN ['REFUTED', 'RETRACTED']
      AND part.modality <> 'HYPOTHETICAL'
      AND NOT deed.status IN ['REFUTED', 'RETRACTED']
      AND deed.modality <> 'HYPOTHETICAL'
      AND deed.occurrence <> 'OMITTED'
      AND (
        deed.id = left.objectId
          OR (left.asOfEnd IS NULL OR deed.start IS NULL OR deed.start <= left.asOfEnd)
          AND EXISTS {
            MATCH (deed)-[response:RESPONDS_TO]->(to:Event {id: left.objectId})
              WHERE NOT response.status IN ['REFUTED', 'RETRACTED']
                AND response.modality <> 'HYPOTHETICAL'
          }
      )
  MATCH (right:Claim {rid: part.rid})
    WHERE right.polarity = 'AFFIRMED' AND true
  RETURN left, right, 'SILENCE' AS kind
}
WITH head(
  COLLECT {
    MATCH (same:Claim {rid: left.rid})
      WHERE same.polarity = left.polarity AND true
    RETURN same
      ORDER BY same.id
      LIMIT 1
  }
) AS claim0,
  head(
    COLLECT {
      MATCH (same:Claim {rid: right.rid})
        WHERE same.polarity = right.polarity AND true
      RETURN same
        ORDER BY same.id
        LIMIT 1
    }
  ) AS other0,
  kind
  WHERE true
WITH DISTINCT claim0, other0, kind
MATCH (subject0:Entity {id: claim0.subjectId})
WITH claim0, other0, subject0, {kind: kind} AS tension0
WITH claim0, other0, subject0, tension0
  ORDER BY claim0.id, other0.id, tension0.kind
  LIMIT $p0
RETURN [
  [
    tension0.kind,
    [subject0.id, subject0.name, subject0.label],
    [
      claim0.id,
      claim0.name,
      claim0.modality,
      claim0.basis,
      claim0.asOf,
      head(
        COLLECT {MATCH (claim0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      )
    ],
    [
      other0.id,
      other0.name,
      other0.modality,
      other0.basis,
      other0.asOf,
      head(
        COLLECT {MATCH (other0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      )
    ],
    [
      null,
      COUNT {
        MATCH (node1:Claim {rid: claim0.rid})
          WHERE node1.polarity = claim0.polarity AND true
        WITH node1
      }
    ],
    [
      null,
      COUNT {
        MATCH (node1:Claim {rid: other0.rid})
          WHERE node1.polarity = other0.polarity AND true
        WITH node1
      }
    ]
  ],
  claim0.id,
  other0.id,
  tension0.kind
] AS item
