// $p0: ["shooting-of-tamir-rice"]
// $p1: ["cleveland-article"]
// $p2: ["day-of-solidarity-article"]
// $p3: 2001
// $p4: 2000
// $p5: 2000
// $p6: 101
// $p7: 3
// $p8: 3
MATCH (given:Entity)
  WHERE given.id IN $p0
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH DISTINCT coalesce(kept, given) AS asked
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
CALL (to) {
  RETURN to AS step UNION
  MATCH (to) (
    ()-[
      next:DURING|AFTER|ABOUT|LED_TO
    ]-(:Act|Communication) WHERE NOT next.status IN ['REFUTED', 'RETRACTED']
      AND next.modality <> 'HYPOTHETICAL'
  ){1,4} (step)
  RETURN step
}
WITH DISTINCT step AS to
WITH collect(to) AS asked, collect(to.id) AS ids
CALL (asked, ids) {
  MATCH (c:Claim)
    WHERE c.subjectId IN ids
  RETURN c UNION
  MATCH (c:Claim)
    WHERE c.objectId IN ids
  RETURN c UNION
  UNWIND asked AS event
  MATCH (event:Event)<-[part:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE]-(party:Entity)
    WHERE NOT part.status IN ['REFUTED', 'RETRACTED'] AND part.modality <> 'HYPOTHETICAL'
  WITH DISTINCT party
  MATCH (c:Claim)
    WHERE c.valueKey IN [predicate IN ['AGE', 'QUANTITY', 'SIZE'] | party.id + ' ' + predicate]
  RETURN c
}
WITH c,
  EXISTS {
    MATCH (c)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document)
      WHERE source.id IN $p1
  }
  AND c.modality <> 'HYPOTHETICAL'
  AND NOT EXISTS {
    MATCH (c)<-[objection:CONTRADICTS]-(objecting:Claim)
      WHERE objection.how IN ['RETRACTS', 'REFUTES']
        AND EXISTS {
          MATCH (objecting)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document)
            WHERE source.id IN $p1
        }
        AND objecting.modality <> 'HYPOTHETICAL'
  } AS onLeft,
    EXISTS {
      MATCH (c)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document)
        WHERE source.id IN $p2
    }
  AND c.modality <> 'HYPOTHETICAL'
  AND NOT EXISTS {
    MATCH (c)<-[objection:CONTRADICTS]-(objecting:Claim)
      WHERE objection.how IN ['RETRACTS', 'REFUTES']
        AND EXISTS {
          MATCH (objecting)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(source:Document)
            WHERE source.id IN $p2
        }
        AND objecting.modality <> 'HYPOTHETICAL'
  } AS onRight
  WHERE onLeft OR onRight
WITH c, onLeft, onRight
  ORDER BY c.withdrawn,
    c.basisRank DESC,
    CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
    CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
    c.id
  LIMIT $p3
WITH collect({claim: c, left: onLeft, right: onRight}) AS heard
WITH heard[..$p4] AS found, size(heard) <= $p5 AS isWhole
CALL (found) {
  UNWIND found AS one
  WITH one.claim.rid AS fact, one.claim.polarity AS polarity, collect(one) AS alike
  WITH [one IN alike WHERE one.left | one.claim] AS left,
    [one IN alike WHERE one.right | one.claim] AS right
  RETURN CASE WHEN size(left) = 0 THEN 'RIGHT' WHEN size(
    right
  ) = 0 THEN 'LEFT' ELSE 'BOTH' END AS kind,
    null AS detail,
    left,
    right UNION ALL
  UNWIND [one IN found WHERE one.claim.polarity = 'AFFIRMED'] AS affirming
  UNWIND [one IN found WHERE one.claim.polarity = 'NEGATED'] AS denying
  WITH affirming, denying, affirming.claim AS yes, denying.claim AS no
    WHERE no.subjectId = yes.subjectId
      AND no.predicate = yes.predicate
      AND coalesce(no.objectId, no.value, '') = coalesce(yes.objectId, yes.value, '')
      AND no.predicate <> 'DID_RESPOND'
      AND all(
        narrow IN [
          'role',
          'outcome',
          'type',
          'stance',
          'condition',
          'call',
          'moment',
          'from',
          'to',
          'comparator',
          'unit',
          'of'
        ] WHERE coalesce(no[narrow] = yes[narrow], no[narrow] IS NULL)
      )
      AND (no.asOfEnd IS NULL OR coalesce(yes.knownAt <= no.asOfEnd, false))
  WITH yes.rid AS fact, collect(DISTINCT affirming) AS affirmed, collect(DISTINCT denying) AS denied
  WITH [one IN affirmed WHERE one.left | one.claim] AS leftYes,
    [one IN affirmed WHERE one.right | one.claim] AS rightYes,
    [one IN denied WHERE one.left | one.claim] AS leftNo,
    [one IN denied WHERE one.right | one.claim] AS rightNo
  WITH CASE WHEN size(leftYes) > 0
    AND size(leftNo) = 0
    AND size(rightYes) = 0 THEN [leftYes, rightNo] WHEN size(rightYes) > 0
    AND size(rightNo) = 0
    AND size(leftYes) = 0 THEN [leftNo, rightYes] END AS sides
    WHERE all(side IN sides WHERE size(side) > 0)
  RETURN 'OPPOSITE' AS kind, null AS detail, sides[0] AS left, sides[1] AS right UNION ALL
  UNWIND [one IN found WHERE one.claim.polarity = 'AFFIRMED'] AS told
  WITH told, told.claim AS claim
  UNWIND [
    given IN [
      CASE WHEN claim.predicate IN ['OCCURRED'] THEN {
        detail: 'OCCURRED',
        of: claim.subjectId + ' ' + claim.predicate,
        value: coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, ''),
        low: CASE WHEN coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, '') IN ['HAPPENED', 'ONGOING'] THEN 0 WHEN coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, '') IN ['OMITTED'] THEN 1 END,
        high: CASE WHEN coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, '') IN ['HAPPENED', 'ONGOING'] THEN 0 WHEN coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, '') IN ['OMITTED'] THEN 1 END
      } END,
      CASE WHEN claim.predicate IN ['DATED'] THEN {
        detail: 'DATED',
          of: claim.subjectId + ' ' + claim.predicate,
          value: coalesce(claim.comparator + ' ', '') + coalesce(
            toString(claim.number), claim.value, ''
          ) + coalesce(' ' + claim.unit, ''),
          low: claim.start.epochMillis - CASE WHEN claim.approximate THEN claim.end.epochMillis - claim.start.epochMillis ELSE 0 END,
          high: claim.end.epochMillis + CASE WHEN claim.approximate THEN claim.end.epochMillis - claim.start.epochMillis ELSE 0 END,
          zoned: claim.zone IS NOT NULL
          OR claim.value =~ '.*T.*(Z|[+-][0-9:]+).*'
      } END,
      CASE WHEN claim.predicate IN ['AGE'] THEN {
        detail: 'AGE',
        of: claim.subjectId + ' ' + claim.predicate,
        value: coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, ''),
        low: CASE coalesce(
          claim.comparator, 'EXACT'
        ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number WHEN 'MORE_THAN' THEN claim.number + CASE WHEN claim.number = floor(
          claim.number
        ) THEN 1 ELSE 0 END WHEN 'AT_MOST' THEN claim.number - 1e300 WHEN 'FEWER_THAN' THEN claim.number - 1e300 WHEN 'ABOUT' THEN claim.number / 2.0 WHEN 'SEVERAL' THEN 3 END,
        high: CASE coalesce(
          claim.comparator, 'EXACT'
        ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number + 1e300 WHEN 'MORE_THAN' THEN claim.number + 1e300 WHEN 'AT_MOST' THEN claim.number WHEN 'FEWER_THAN' THEN claim.number - CASE WHEN claim.number = floor(
          claim.number
        ) THEN 1 ELSE 0 END WHEN 'ABOUT' THEN claim.number * 2.0 WHEN 'SEVERAL' THEN 1e300 END,
        unit: claim.unit,
        asOf: claim.asOf
      } END,
      CASE WHEN claim.predicate IN ['QUANTITY'] THEN {
        detail: 'QUANTITY', of: claim.subjectId + CASE WHEN claim.predicate = 'SIZE'
          OR claim.of IS NULL THEN ' SIZE' ELSE ' QUANTITY ' + claim.of END,
            value: coalesce(claim.comparator + ' ', '') + coalesce(
              toString(claim.number), claim.value, ''
            ) + coalesce(' ' + claim.unit, ''),
            low: CASE coalesce(
              claim.comparator, 'EXACT'
            ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number WHEN 'MORE_THAN' THEN claim.number + CASE WHEN claim.number = floor(
              claim.number
            ) THEN 1 ELSE 0 END WHEN 'AT_MOST' THEN claim.number - 1e300 WHEN 'FEWER_THAN' THEN claim.number - 1e300 WHEN 'ABOUT' THEN claim.number / 2.0 WHEN 'SEVERAL' THEN 3 END,
            high: CASE coalesce(
              claim.comparator, 'EXACT'
            ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number + 1e300 WHEN 'MORE_THAN' THEN claim.number + 1e300 WHEN 'AT_MOST' THEN claim.number WHEN 'FEWER_THAN' THEN claim.number - CASE WHEN claim.number = floor(
              claim.number
            ) THEN 1 ELSE 0 END WHEN 'ABOUT' THEN claim.number * 2.0 WHEN 'SEVERAL' THEN 1e300 END,
            unit: claim.unit,
            asOf: claim.asOf
      } END,
      CASE WHEN claim.predicate IN ['SIZE'] THEN {
        detail: 'SIZE', of: claim.subjectId + CASE WHEN claim.predicate = 'SIZE'
          OR claim.of IS NULL THEN ' SIZE' ELSE ' QUANTITY ' + claim.of END,
            value: coalesce(claim.comparator + ' ', '') + coalesce(
              toString(claim.number), claim.value, ''
            ) + coalesce(' ' + claim.unit, ''),
            low: CASE coalesce(
              claim.comparator, 'EXACT'
            ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number WHEN 'MORE_THAN' THEN claim.number + CASE WHEN claim.number = floor(
              claim.number
            ) THEN 1 ELSE 0 END WHEN 'AT_MOST' THEN claim.number - 1e300 WHEN 'FEWER_THAN' THEN claim.number - 1e300 WHEN 'ABOUT' THEN claim.number / 2.0 WHEN 'SEVERAL' THEN 3 END,
            high: CASE coalesce(
              claim.comparator, 'EXACT'
            ) WHEN 'EXACT' THEN claim.number WHEN 'AT_LEAST' THEN claim.number + 1e300 WHEN 'MORE_THAN' THEN claim.number + 1e300 WHEN 'AT_MOST' THEN claim.number WHEN 'FEWER_THAN' THEN claim.number - CASE WHEN claim.number = floor(
              claim.number
            ) THEN 1 ELSE 0 END WHEN 'ABOUT' THEN claim.number * 2.0 WHEN 'SEVERAL' THEN 1e300 END,
            unit: claim.unit,
            asOf: claim.asOf
      } END,
      CASE WHEN claim.outcome IS NOT NULL THEN {
        detail: 'outcome',
        of: claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId,
        value: claim.outcome,
        low: CASE WHEN claim.outcome IN [
          'KILLED', 'DIED'
        ] THEN 0 WHEN claim.outcome IN ['INJURED'] THEN 1 END,
        high: CASE WHEN claim.outcome IN [
          'KILLED', 'DIED'
        ] THEN 0 WHEN claim.outcome IN ['INJURED'] THEN 1 END
      } END,
      CASE WHEN claim.stance IS NOT NULL THEN {
        detail: 'stance',
        of: claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId,
        value: claim.stance,
        low: CASE WHEN claim.stance IN ['AGAINST'] THEN 0 WHEN claim.stance IN ['FOR'] THEN 1 END,
        high: CASE WHEN claim.stance IN ['AGAINST'] THEN 0 WHEN claim.stance IN ['FOR'] THEN 1 END
      } END,
      CASE WHEN claim.from IS NOT NULL THEN {
        detail: 'from',
        of: claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId,
        value: claim.from,
        low: null,
        high: null
      } END,
      CASE WHEN claim.to IS NOT NULL THEN {
        detail: 'to',
        of: claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId,
        value: claim.to,
        low: null,
        high: null
      } END,
      CASE WHEN claim.predicate IN ['NAMED'] THEN {
        detail: 'NAMED',
        of: claim.subjectId + ' ' + claim.predicate,
        value: coalesce(claim.comparator + ' ', '') + coalesce(
          toString(claim.number), claim.value, ''
        ) + coalesce(' ' + claim.unit, ''),
        low: null,
        high: null
      } END,
      CASE WHEN claim.predicate IN ['OCCURRED_AT'] THEN {
        detail: 'OCCURRED_AT',
        of: claim.subjectId + ' ' + claim.predicate,
        value: claim.objectId,
        low: null,
        high: null
      } END,
      CASE WHEN claim.role IS NOT NULL THEN {
        detail: 'role',
        of: claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId,
        value: claim.role,
        low: null,
        high: null
      } END
    ] WHERE given IS NOT NULL
  ] AS given
  WITH given.of + ' ' + given.detail AS what,
    given.value AS value,
    head(collect(given)) AS given,
    collect(told) AS told
  WITH what,
    collect(
      {
        value: value,
        given: given,
        left: [one IN told WHERE one.left | one.claim],
        right: [one IN told WHERE one.right | one.claim]
      }
    ) AS values
  UNWIND [one IN values WHERE size(one.left) > 0 AND size(one.right) = 0] AS one
  UNWIND [one IN values WHERE size(one.right) > 0 AND size(one.left) = 0] AS other
  WITH one, other, one.given AS here, other.given AS there
    WHERE here.detail <> 'OCCURRED_AT'
      OR NOT EXISTS {MATCH (:Place {id: here.value})-[:WITHIN*1..4]-(:Place {id: there.value})}
  RETURN CASE WHEN coalesce(
    (
      (here.high + CASE WHEN there.zoned AND NOT here.zoned THEN 43200000 ELSE 0 END) < (
        there.low + CASE WHEN here.zoned AND NOT there.zoned THEN -50400000 ELSE 0 END
      )
        OR (
          there.high + CASE WHEN here.zoned AND NOT there.zoned THEN 43200000 ELSE 0 END
        ) < (here.low + CASE WHEN there.zoned AND NOT here.zoned THEN -50400000 ELSE 0 END)
    )
      AND coalesce(here.unit = there.unit, true)
      AND coalesce(here.asOf = there.asOf, true), false
  ) THEN 'DIFFERS' ELSE 'OTHERWISE' END AS kind,
    here.detail AS detail,
    one.left AS left,
    other.right AS right UNION ALL
  UNWIND [one IN found WHERE one.left AND NOT one.right | one.claim] AS one
  MATCH (one)-[objection:CONTRADICTS]-(other:Claim)
    WHERE objection.how <> 'DIFFERS'
      AND any(told IN found WHERE told.claim = other AND told.right AND NOT told.left)
      AND (one.rid <> other.rid OR one.polarity = other.polarity)
  WITH one.rid + one.polarity AS left,
    other.rid + other.polarity AS right,
    collect(DISTINCT one) AS ones,
    collect(DISTINCT other) AS others
  RETURN 'OBJECTION' AS kind, null AS detail, ones AS left, others AS right
}
WITH isWhole, collect({kind: kind, detail: detail, left: left, right: right}) AS rows
WITH isWhole,
  rows,
  [row IN rows WHERE row.kind IN ['OPPOSITE', 'DIFFERS', 'OBJECTION', 'OTHERWISE']] AS pairs
WITH isWhole,
  rows,
  reduce(
    keys = [], pair IN pairs | keys + [one IN pair.left | one.polarity + ' ' + one.rid]
  ) AS leftPaired,
  reduce(
    keys = [], pair IN pairs | keys + [one IN pair.right | one.polarity + ' ' + one.rid]
  ) AS rightPaired
UNWIND rows AS row
WITH isWhole,
  row.kind AS kind,
  row.detail AS detail,
  row.left AS left,
  row.right AS right,
  leftPaired,
  rightPaired
  WHERE kind IN ['OPPOSITE', 'DIFFERS', 'OBJECTION', 'OTHERWISE']
    OR NOT (
      all(one IN left[..1] WHERE one.polarity + ' ' + one.rid IN leftPaired)
        AND all(one IN right[..1] WHERE one.polarity + ' ' + one.rid IN rightPaired)
    )
WITH isWhole, kind, detail, left, right, head(left) AS left0, head(right) AS right0
WITH left0,
  right0,
  {
    kind: kind,
    detail: detail,
    left: left,
    right: right,
    isWhole: isWhole,
    place: CASE kind WHEN 'OPPOSITE' THEN 0 WHEN 'DIFFERS' THEN 1 WHEN 'OBJECTION' THEN 2 WHEN 'OTHERWISE' THEN 3 WHEN 'BOTH' THEN 4 WHEN 'LEFT' THEN 5 WHEN 'RIGHT' THEN 6 END,
    key: coalesce(left0.id, right0.id) + ' ' + coalesce(right0.id, '') + coalesce(' ' + detail, '')
  } AS compared0,
  coalesce(left0.subjectId, right0.subjectId) AS subjectId
MATCH (subject0:Entity {id: subjectId})
WITH left0, right0, subject0, compared0
WITH left0, right0, subject0, compared0
  ORDER BY compared0.place, compared0.key
  LIMIT $p6
RETURN [
  [
    compared0.kind,
    compared0.detail,
    [subject0.id, subject0.name, subject0.label],
    CASE WHEN left0.id IS NOT NULL THEN [
      left0.id,
      left0.rid,
      left0.sentence,
      left0.polarity,
      left0.basis,
      left0.modality,
      left0.voice,
      head(
        COLLECT {MATCH (left0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      ),
      [
        COLLECT {
          MATCH (left0)-[r1:EVIDENCED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.start, n1.id, r1.rid
            LIMIT $p7
          RETURN [[n1.id]]
        },
        null
      ]
    ] END,
    CASE WHEN right0.id IS NOT NULL THEN [
      right0.id,
      right0.rid,
      right0.sentence,
      right0.polarity,
      right0.basis,
      right0.modality,
      right0.voice,
      head(
        COLLECT {MATCH (right0)-[r1:ASSERTED_BY]->(n1) RETURN [n1.id, n1.name, n1.label] LIMIT 1}
      ),
      [
        COLLECT {
          MATCH (right0)-[r1:EVIDENCED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.start, n1.id, r1.rid
            LIMIT $p8
          RETURN [[n1.id]]
        },
        null
      ]
    ] END,
    compared0.isWhole
  ],
  compared0.place,
  compared0.key
] AS item
