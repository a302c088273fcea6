// $p0: 51
// $p1: 100
// $p2: 20
MATCH (to:Event)
  WHERE EXISTS {(to)<-[:RESPONDS_TO]-()}
    AND NOT to.status IN ['REFUTED', 'RETRACTED']
    AND to.modality <> 'HYPOTHETICAL'
WITH to,
  head(
    COLLECT {
      MATCH (to) (
        (last)-[join:LED_TO]-(next) WHERE ((join:LED_TO AND last:Incident AND next:Incident))
          AND NOT join.status IN ['REFUTED', 'RETRACTED']
          AND join.modality <> 'HYPOTHETICAL'
          AND NOT next.status IN ['REFUTED', 'RETRACTED']
          AND next.modality <> 'HYPOTHETICAL'
      ){0,8} (stands)
      WITH DISTINCT stands
      RETURN stands
        ORDER BY stands.orderKey
        LIMIT 1
    }
  ) AS affair,
  0 AS rank
MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
  WHERE (to.start IS NOT NULL OR to.end IS NOT NULL)
    AND (response.start IS NOT NULL OR response.end IS NOT NULL)
    AND NOT link.status IN ['REFUTED', 'RETRACTED']
    AND link.modality <> 'HYPOTHETICAL'
    AND NOT response.status IN ['REFUTED', 'RETRACTED']
    AND response.modality <> 'HYPOTHETICAL'
WITH response, affair, link, to
  ORDER BY rank, to.orderKey, link.rid
WITH response, affair, link.type AS type, head(collect(link)) AS link, head(collect(to)) AS to
WITH DISTINCT to AS to0,
  link AS link0,
  response AS response0,
  duration.inSeconds(to.end, response.start).seconds / 3600.0 AS least,
  duration.inSeconds(to.start, response.end).seconds / 3600.0 AS most
WITH to0, link0, response0, least, most, coalesce(to0.approximate, false)
  OR coalesce(response0.approximate, false) AS rough
WITH to0,
  link0,
  response0,
  {
    least: CASE WHEN rough
      OR least < 0 THEN 0.0 ELSE round(least, 2) END,
        most: CASE WHEN rough THEN null ELSE round(most, 2) END
  } AS time0
WITH to0, link0, response0, time0
  ORDER BY to0.orderKey, response0.orderKey, link0.rid
  LIMIT $p0
RETURN [
  [
    [response0.id, response0.name, response0.label],
    [to0.id, to0.name, to0.label],
    response0.occurrence,
    link0.type,
    time0.least,
    time0.most,
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
        ] WHERE word IN [response0.status, link0.status]
      ]
    ),
    head(
      [
        word IN [
          'ASSUMED', 'EXTERNAL', 'INFERRED', 'CLAIMED', 'REPORTED', 'STATED'
        ] WHERE word IN [response0.basis, link0.basis]
      ]
    ),
    COLLECT {
      WITH COLLECT {
        UNWIND [response0.rid, link0.rid] AS rid
        MATCH (said:Claim {rid: rid})
          WHERE said.polarity = 'AFFIRMED' AND true
        MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
        WITH DISTINCT asserter, said.sureness AS sureness
          ORDER BY sureness, asserter.id
          LIMIT $p1
        RETURN {asserter: asserter, sureness: sureness}
      } AS said
      UNWIND range(0, size(said) - 1) AS place
      WITH said[place] AS one, said[..place] AS before
        WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
      WITH one
        LIMIT $p2
      WITH one.asserter AS node1, one AS put1
      WITH node1, put1
        ORDER BY put1.sureness, node1.id
      RETURN [node1.id, node1.name]
    }
  ],
  to0.orderKey,
  response0.orderKey,
  link0.rid
] AS item
