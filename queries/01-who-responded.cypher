// $p0: ["shooting-of-tamir-rice"]
// $p1: 51
// $p2: 100
// $p3: 20
// $p4: 1
// $p5: 100
// $p6: 20
// $p7: 1
MATCH (given:Entity)
  WHERE given.id IN $p0
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH DISTINCT coalesce(kept, given) AS asked
  WHERE asked:Event
WITH asked, asked AS stands
  ORDER BY asked.orderKey
WITH stands, collect(asked) AS alike
UNWIND alike AS asked
WITH asked, head(alike) AS affair
CALL (asked) {
  MATCH (asked) (
    (last)-[join:LED_TO|PART_OF]-(next) WHERE (
      (join:LED_TO AND last:Incident AND next:Incident)
        OR (join:PART_OF AND last:Event AND next:Event)
    )
      AND NOT join.status IN ['REFUTED', 'RETRACTED']
      AND join.modality <> 'HYPOTHETICAL'
      AND NOT next.status IN ['REFUTED', 'RETRACTED']
      AND next.modality <> 'HYPOTHETICAL'
  ){0,8} (to)
    WHERE NOT (
      any(
        place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
          AND startNode(join[place]) = last[place]
      )
        AND any(
          place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ['LED_TO']
            AND endNode(join[place]) = last[place]
        )
    )
  RETURN DISTINCT to,
    CASE WHEN size(join) = 0 THEN 0 WHEN all(
      one IN join WHERE type(one) IN ['LED_TO']
    ) THEN 1 ELSE 2 END AS rank
}
WITH to, affair, min(rank) AS rank
MATCH (to)<-[link:RESPONDS_TO]-(response:Event)<-[part:PERFORMED]-(actor:Actor)
  WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
    AND link.modality <> 'HYPOTHETICAL'
    AND NOT part.status IN ['REFUTED', 'RETRACTED']
    AND part.modality <> 'HYPOTHETICAL'
    AND NOT response.status IN ['REFUTED', 'RETRACTED']
    AND response.modality <> 'HYPOTHETICAL'
WITH actor, part, response, affair, link, to
  ORDER BY rank, to.orderKey, link.rid
WITH actor,
  part,
  response,
  affair,
  link.type AS type,
  head(collect(link)) AS link,
  head(collect(to)) AS to
WITH DISTINCT actor AS actor0, part AS part0, response AS response0, link AS link0, to AS to0
WITH actor0, part0, response0, link0, to0
  ORDER BY response0.orderKey, link0.rid, part0.rid
  LIMIT $p1
RETURN [
  [
    [actor0.id, actor0.name, actor0.label],
    [
      response0.id,
      response0.name,
      CASE WHEN response0.edtf IS NOT NULL THEN [response0.edtf, response0.dateDisplay] END,
      response0.label
    ],
    [to0.id, to0.name, to0.label],
    response0.occurrence,
    link0.type,
    link0.stance,
    part0.role,
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
        ] WHERE word IN [response0.status, part0.status, link0.status]
      ]
    ),
    head(
      [
        word IN ['HYPOTHETICAL', 'ASSUMED', 'ALLEGED', 'ASSERTED'] WHERE word IN [
          response0.modality, part0.modality, link0.modality
        ]
      ]
    ),
    head(
      [
        word IN [
          'ASSUMED', 'EXTERNAL', 'INFERRED', 'CLAIMED', 'REPORTED', 'STATED'
        ] WHERE word IN [response0.basis, part0.basis, link0.basis]
      ]
    ),
    COLLECT {
      WITH COLLECT {
        UNWIND [part0.rid] AS rid
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
      WITH one.asserter AS node1, one AS put1
      WITH node1, put1
        ORDER BY put1.sureness, node1.id
      RETURN [
        node1.id,
        node1.name,
        [
          node1.title,
          node1.url,
          node1.edtf,
          node1.zone,
          CASE WHEN node1:Document THEN [
            COLLECT {
              MATCH (node1)-[r2:PUBLISHED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p4
              RETURN [[n2.id, n2.name, n2.label]]
            },
            null
          ] END,
          node1.label
        ]
      ]
    },
    COLLECT {
      WITH COLLECT {
        UNWIND [link0.rid] AS rid
        MATCH (said:Claim {rid: rid})
          WHERE said.polarity = 'AFFIRMED' AND true
        MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
        WITH DISTINCT asserter, said.sureness AS sureness
          ORDER BY sureness, asserter.id
          LIMIT $p5
        RETURN {asserter: asserter, sureness: sureness}
      } AS said
      UNWIND range(0, size(said) - 1) AS place
      WITH said[place] AS one, said[..place] AS before
        WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
      WITH one
        LIMIT $p6
      WITH one.asserter AS node1, one AS put1
      WITH node1, put1
        ORDER BY put1.sureness, node1.id
      RETURN [
        node1.id,
        node1.name,
        [
          node1.title,
          node1.url,
          node1.edtf,
          node1.zone,
          CASE WHEN node1:Document THEN [
            COLLECT {
              MATCH (node1)-[r2:PUBLISHED_BY]->(n2)
              WITH r2, n2
                ORDER BY n2.id, r2.rid
                LIMIT $p7
              RETURN [[n2.id, n2.name, n2.label]]
            },
            null
          ] END,
          node1.label
        ]
      ]
    }
  ],
  response0.orderKey,
  link0.rid,
  part0.rid
] AS item
