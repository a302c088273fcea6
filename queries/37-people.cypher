// $p0: ["attack-on-police-in-dallas","officers-response-to-911-call"]
// $p1: 50
MATCH (given:Entity)
  WHERE given.id IN $p0
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH DISTINCT coalesce(kept, given) AS asked
  WHERE asked:Event
WITH asked,
  head(
    COLLECT {
      MATCH (asked) (
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
  ) AS stands
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
WITH DISTINCT to AS event
  WHERE event.occurrence IN ['HAPPENED', 'ONGOING']
MATCH (event)<-[edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]-(actor:Person|Group)
  WHERE NOT edge.status IN ['REFUTED', 'RETRACTED']
    AND edge.modality <> 'HYPOTHETICAL'
    AND NOT event.status IN ['REFUTED', 'RETRACTED']
    AND event.modality <> 'HYPOTHETICAL'
WITH coalesce(coalesce(edge.role, 'not stated'), 'not stated') AS key,
  collect(DISTINCT actor) AS actors
UNWIND actors AS actor
WITH key, actors, actor
  WHERE NOT EXISTS {
    MATCH (actor)-[within:MEMBER_OF]->(whole)
      WHERE whole IN actors
        AND NOT within.status IN ['REFUTED', 'RETRACTED']
        AND within.modality <> 'HYPOTHETICAL'
  }
WITH key, actor, actor.count AS exact, actor.countMin AS least
WITH key,
  CASE WHEN actor:Person THEN coalesce(exact, least, 1) ELSE coalesce(exact, least) END AS number,
  (actor:Group OR least IS NOT NULL)
  AND exact IS NULL AS open
WITH key,
  sum(coalesce(number, 0)) AS people,
  sum(CASE WHEN number IS NULL THEN 1 ELSE 0 END) AS uncounted,
  max(CASE WHEN open THEN 1 ELSE 0 END) = 1 AS atLeast
WITH {key: key, people: people, uncounted: uncounted, atLeast: atLeast} AS group0
WITH group0
  ORDER BY group0.people DESC, group0.uncounted DESC, group0.key
  LIMIT $p1
RETURN [[group0.key, group0.people, group0.atLeast, group0.uncounted]] AS item
