// $p0: "death-of-george-floyd"
// $p1: 4
// $p2: 1000
// $p3: 50
// $p4: 4
// $p5: 1000
MATCH (rootGiven:Entity {id: $p0})
OPTIONAL MATCH (rootGiven)-[:REDIRECTS_TO]->(rootKept:Entity)
WITH *, coalesce(rootKept, rootGiven) AS root
  WHERE root:Event
CALL (root) {
  CALL (root) {
    MATCH (root) (
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
  MATCH path = (to) (
    (here)<-[hop:RESPONDS_TO]-(there) WHERE NOT there.status IN ['REFUTED', 'RETRACTED']
      AND there.modality <> 'HYPOTHETICAL'
      AND there <> root
      AND NOT hop.status IN ['REFUTED', 'RETRACTED']
      AND hop.modality <> 'HYPOTHETICAL'
      AND true
      AND NOT EXISTS {
        MATCH (here)<-[beside:RESPONDS_TO]-(there)
          WHERE elementId(beside) < elementId(hop)
            AND NOT beside.status IN ['REFUTED', 'RETRACTED']
            AND beside.modality <> 'HYPOTHETICAL'
            AND true
      }
  ){1,4} (last:Event)
    WHERE all(event IN nodes(path) WHERE single(other IN nodes(path) WHERE other = event))
      AND (
        length(path) = $p1
          OR NOT EXISTS {
            MATCH (last)<-[more:RESPONDS_TO]-(beyond:Event)
              WHERE NOT beyond.status IN ['REFUTED', 'RETRACTED']
                AND beyond.modality <> 'HYPOTHETICAL'
                AND beyond <> root
                AND NOT more.status IN ['REFUTED', 'RETRACTED']
                AND more.modality <> 'HYPOTHETICAL'
                AND true
                AND NOT beyond IN nodes(path)
          }
      )
  WITH nodes(path) AS events, rank
    LIMIT $p2
  WITH events, rank
    ORDER BY rank, head(events).orderKey
  WITH tail(events) AS responses, head(collect(events)) AS events
  WITH events
    ORDER BY size(events), [event IN events | event.orderKey]
  RETURN collect(events) AS found0
}
WITH found0,
  [
    stops IN found0[..$p3] | {
      stops: stops,
      ties: [
        at IN range(0, size(stops) - 2) | COLLECT {
          WITH stops[at] AS here, stops[at + 1] AS there
          MATCH (here)<-[tie:RESPONDS_TO]-(there)
            WHERE NOT tie.status IN ['REFUTED', 'RETRACTED']
              AND tie.modality <> 'HYPOTHETICAL'
              AND true
          RETURN tie
            ORDER BY CASE type(tie) WHEN 'RESPONDS_TO' THEN 0 END,
              tie.basisRank DESC,
              CASE tie.status WHEN 'RETRACTED' THEN 0 WHEN 'REFUTED' THEN 1 WHEN 'DISPUTED' THEN 2 WHEN 'UNVERIFIED' THEN 3 WHEN 'CURATED' THEN 4 WHEN 'SELF_CLAIMED' THEN 5 WHEN 'ONE_SIDED' THEN 6 WHEN 'SINGLE_SOURCE' THEN 7 WHEN 'CORROBORATED' THEN 8 END DESC,
              tie.rid
        }
      ]
    }
  ] AS shown0,
  $p4 AS within0
RETURN [
  size(found0),
  (size(found0) > size(shown0) OR size(found0) >= $p5),
  within0,
  COLLECT {
    UNWIND shown0 AS one
    WITH one.stops AS stops1, one.ties AS ties1, [tie IN one.ties | tie[0]] AS links1
    RETURN [
      size(links1),
      head(
        [
          word IN [
            'ASSUMED', 'EXTERNAL', 'INFERRED', 'CLAIMED', 'REPORTED', 'STATED'
          ] WHERE word IN [link IN links1 | link.basis]
        ]
      ),
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
          ] WHERE word IN [link IN links1 | link.status]
        ]
      ),
      all(link IN links1 WHERE type(link) = 'RESPONDS_TO'),
      COLLECT {
        UNWIND range(0, size(stops1) - 1) AS step
        WITH stops1[step] AS event2,
          CASE WHEN step > 0 THEN stops1[step - 1] END AS before2,
          CASE WHEN step > 0 THEN ties1[step - 1] END AS ties2,
          CASE WHEN step > 0 THEN ties1[step - 1][0] END AS link2
        RETURN [
          [event2.id, event2.name, event2.label],
          type(link2),
          startNode(link2) = before2,
          reduce(
            words = [],
            word IN [
              tie IN coalesce(ties2, []) WHERE tie.type IS NOT NULL | tie.type
            ] | CASE WHEN word IN words THEN words ELSE words + word END
          ),
          CASE WHEN link2 IS NOT NULL THEN link2.basis END,
          CASE WHEN link2 IS NOT NULL THEN link2.status END,
          COLLECT {
            UNWIND coalesce(ties2, []) AS link3
            WITH link3, before2 AS before3
            RETURN [
              type(link3),
              link3.type,
              CASE WHEN link3 IS NOT NULL THEN link3.basis END,
              CASE WHEN link3 IS NOT NULL THEN link3.status END
            ]
          }
        ]
      }
    ]
  }
] AS item
  LIMIT 1
