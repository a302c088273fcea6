// $p0: "anonymous"
// $p1: 50
// $p2: 100
// $p3: 20
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Actor
RETURN [
  [
    COLLECT {
      MATCH (node0)-[part1:PERFORMED]->(response1:Event)-[link1:RESPONDS_TO]->(to1:Event)
        WHERE NOT part1.status IN ['REFUTED', 'RETRACTED']
          AND part1.modality <> 'HYPOTHETICAL'
          AND NOT response1.status IN ['REFUTED', 'RETRACTED']
          AND response1.modality <> 'HYPOTHETICAL'
          AND NOT link1.status IN ['REFUTED', 'RETRACTED']
          AND link1.modality <> 'HYPOTHETICAL'
          AND NOT to1.status IN ['REFUTED', 'RETRACTED']
          AND to1.modality <> 'HYPOTHETICAL'
      WITH part1, response1, link1, to1
      WITH part1, response1, link1, to1
        ORDER BY to1.orderKey, link1.rid, part1.rid
        LIMIT $p1
      RETURN [
        [
          [response1.id, response1.name, response1.label],
          [
            to1.id,
            to1.name,
            CASE WHEN to1.edtf IS NOT NULL THEN [to1.edtf, to1.dateDisplay] END,
            to1.label
          ],
          response1.occurrence,
          part1.role,
          link1.type,
          link1.stance,
          head(
            [
              word IN [
                'RETRACTED',
                'REFUTED',
                'DISPUTED',
                'UNVERIFIED',
                'CURATED',
                'SELF_CLAIMED',
                'ONE_SIDED',
                'SINGLE_SOURCE',
                'CORROBORATED'
              ] WHERE word IN [response1.status, part1.status, link1.status]
            ]
          ),
          head(
            [
              word IN ['HYPOTHETICAL', 'ASSUMED', 'ALLEGED', 'ASSERTED'] WHERE word IN [
                response1.modality, part1.modality, link1.modality
              ]
            ]
          ),
          head(
            [
              word IN [
                'ASSUMED', 'EXTERNAL', 'INFERRED', 'CLAIMED', 'REPORTED', 'STATED'
              ] WHERE word IN [response1.basis, part1.basis, link1.basis]
            ]
          ),
          COLLECT {
            WITH COLLECT {
              UNWIND [response1.rid, part1.rid, link1.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter, said.sureness AS sureness
                ORDER BY sureness, asserter.id
                LIMIT $p2
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p3
            WITH one.asserter AS node2, one AS put2
            WITH node2, put2
              ORDER BY put2.sureness, node2.id
            RETURN [node2.id, node2.name]
          }
        ]
      ]
    },
    null
  ],
  node0.label
] AS item
  LIMIT 1
