// $p0: "frank-ancona"
// $p1: "tamir-rice"
// $p2: 500
// $p3: 8
// $p4: 3
// $p5: 8
// $p6: 500
// $p7: 100
// $p8: 20
// $p9: 1
MATCH (givenFrom:Entity {id: $p0})
OPTIONAL MATCH (givenFrom)-[:REDIRECTS_TO]->(keptFrom:Entity)
MATCH (givenTo:Entity {id: $p1})
OPTIONAL MATCH (givenTo)-[:REDIRECTS_TO]->(keptTo:Entity)
WITH coalesce(keptFrom, givenFrom) AS a, coalesce(keptTo, givenTo) AS b
CALL (a, b) {
  MATCH path = SHORTEST 1 GROUPS (a) (
    (here)-[
      hop:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
    ]-(there) WHERE NOT hop.status IN ['REFUTED', 'RETRACTED']
      AND hop.modality <> 'HYPOTHETICAL'
      AND (
        there = b
          OR (
            NOT there:Document|Place|Platform|Topic
              AND (
                NOT there:Event OR NOT there.status IN ['REFUTED', 'RETRACTED']
                  AND there.modality <> 'HYPOTHETICAL'
              )
          )
      )
      AND NOT EXISTS {
        MATCH (here)-[
          beside:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
        ]-(there)
          WHERE elementId(beside) < elementId(hop)
            AND NOT beside.status IN ['REFUTED', 'RETRACTED']
            AND beside.modality <> 'HYPOTHETICAL'
      }
  )+ (b)
  WITH nodes(path) AS stops
    WHERE all(stop IN stops WHERE single(other IN stops WHERE other = stop))
  WITH stops
    LIMIT $p2
  RETURN collect(stops) AS ways
}
CALL (a, b, ways) {UNWIND ways AS stops RETURN min(size(stops)) - 1 AS apart}
CALL (ways) {
  UNWIND ways AS stops
  WITH stops
    WHERE size(stops) - 1 <= $p3
  WITH stops,
    [
      at IN range(0, size(stops) - 2) | COLLECT {
        WITH stops[at] AS here, stops[at + 1] AS there
        MATCH (here)-[
          tie:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
        ]-(there)
          WHERE NOT tie.status IN ['REFUTED', 'RETRACTED'] AND tie.modality <> 'HYPOTHETICAL'
        RETURN tie
          ORDER BY tie.basisRank DESC,
            CASE tie.status WHEN 'RETRACTED' THEN 0 WHEN 'REFUTED' THEN 1 WHEN 'DISPUTED' THEN 2 WHEN 'UNVERIFIED' THEN 3 WHEN 'CURATED' THEN 4 WHEN 'SELF_CLAIMED' THEN 5 WHEN 'ONE_SIDED' THEN 6 WHEN 'SINGLE_SOURCE' THEN 7 WHEN 'CORROBORATED' THEN 8 END DESC,
            CASE type(
              tie
            ) WHEN 'PERFORMED' THEN 0 WHEN 'HARMED_IN' THEN 1 WHEN 'TARGETED_BY' THEN 2 WHEN 'INVOLVED_IN' THEN 3 WHEN 'LEFT_UNDONE' THEN 4 WHEN 'RESPONDS_TO' THEN 5 WHEN 'LED_TO' THEN 6 WHEN 'PART_OF' THEN 7 WHEN 'REALIZES' THEN 8 WHEN 'AFTER' THEN 9 WHEN 'DURING' THEN 10 WHEN 'ADDRESSED_TO' THEN 11 WHEN 'MENTIONS' THEN 12 WHEN 'QUOTES' THEN 13 WHEN 'ABOUT' THEN 14 WHEN 'CALLS_FOR' THEN 15 WHEN 'PLEDGES' THEN 16 WHEN 'THREATENS' THEN 17 WHEN 'ACCUSES' THEN 18 WHEN 'CONDEMNS' THEN 19 WHEN 'SUPPORTS' THEN 20 WHEN 'HONORS' THEN 21 WHEN 'CLAIMS_CREDIT_FOR' THEN 22 WHEN 'RELAYS' THEN 23 WHEN 'PUBLISHED_VIA' THEN 24 WHEN 'REPOSTS' THEN 25 WHEN 'EMBODIED_IN' THEN 26 WHEN 'ACCOMPANIES' THEN 27 WHEN 'LINKS_TO' THEN 28 WHEN 'DEPICTS' THEN 29 WHEN 'CREDITED_TO' THEN 30 WHEN 'INDICATES' THEN 31 WHEN 'OCCURRED_AT' THEN 32 WHEN 'WITHIN' THEN 33 WHEN 'MEMBER_OF' THEN 34 WHEN 'AFFILIATED_WITH' THEN 35 WHEN 'SPEAKS_FOR' THEN 36 WHEN 'EMPLOYED_BY' THEN 37 WHEN 'OPERATES' THEN 38 WHEN 'GOVERNS' THEN 39 END,
            tie.rid
      }
    ] AS ties
  WITH stops, ties
    ORDER BY size(stops),
      reduce(
        low = 9, tie IN ties | CASE WHEN tie[0].basisRank < low THEN tie[0].basisRank ELSE low END
      ) DESC,
      [stop IN stops | stop.id]
  RETURN collect({stops: stops, ties: ties}) AS found0
}
WITH found0,
  found0[..$p4] AS shown0,
  $p5 AS within0,
  coalesce(size(found0[0].stops) - 1, apart) AS apart0
RETURN [
  size(found0),
  (size(found0) > size(shown0) OR size(found0) >= $p6),
  within0,
  CASE WHEN size(
    found0
  ) > 0 THEN 'FOUND' WHEN apart0 IS NULL THEN 'NOT_CONNECTED' ELSE 'FARTHER_APART' END,
  apart0,
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
      COLLECT {
        UNWIND range(0, size(stops1) - 1) AS step
        WITH stops1[step] AS entity2,
          CASE WHEN step > 0 THEN stops1[step - 1] END AS before2,
          CASE WHEN step > 0 THEN ties1[step - 1] END AS ties2,
          CASE WHEN step > 0 THEN ties1[step - 1][0] END AS link2
        RETURN [
          [entity2.id, entity2.name, entity2.label],
          type(link2),
          startNode(link2) = before2,
          reduce(
            words = [],
            word IN [
              tie IN coalesce(ties2, []) WHERE tie.role IS NOT NULL | tie.role
            ] | CASE WHEN word IN words THEN words ELSE words + word END
          ),
          reduce(
            words = [],
            word IN [
              tie IN coalesce(ties2, []) WHERE tie.type IS NOT NULL | tie.type
            ] | CASE WHEN word IN words THEN words ELSE words + word END
          ),
          CASE WHEN link2 IS NOT NULL THEN link2.basis END,
          CASE WHEN link2 IS NOT NULL THEN link2.status END,
          CASE WHEN link2 IS NOT NULL THEN link2.sentence END,
          CASE WHEN link2 IS NOT NULL THEN link2.rid END,
          COLLECT {
            WITH COLLECT {
              UNWIND [link2.rid] AS rid
              MATCH (said:Claim {rid: rid})
                WHERE said.polarity = 'AFFIRMED' AND true
              MATCH (said)-[:ASSERTED_BY]->(asserter:Entity)
              WITH DISTINCT asserter, said.sureness AS sureness
                ORDER BY sureness, asserter.id
                LIMIT $p7
              RETURN {asserter: asserter, sureness: sureness}
            } AS said
            UNWIND range(0, size(said) - 1) AS place
            WITH said[place] AS one, said[..place] AS before
              WHERE NOT any(other IN before WHERE other.asserter = one.asserter)
            WITH one
              LIMIT $p8
            WITH one.asserter AS node3, one AS put3
            WITH node3, put3
              ORDER BY put3.sureness, node3.id
            RETURN [
              node3.id,
              node3.name,
              [
                node3.title,
                node3.url,
                node3.edtf,
                node3.zone,
                CASE WHEN node3:Document THEN [
                  COLLECT {
                    MATCH (node3)-[r4:PUBLISHED_BY]->(n4)
                    WITH r4, n4
                      ORDER BY n4.id, r4.rid
                      LIMIT $p9
                    RETURN [[n4.id, n4.name, n4.label]]
                  },
                  null
                ] END,
                node3.label
              ]
            ]
          },
          COLLECT {
            UNWIND coalesce(ties2, []) AS link3
            WITH link3, before2 AS before3
            RETURN [
              type(link3),
              link3.role,
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
