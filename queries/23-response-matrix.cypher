// $p0: 101
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
MATCH (actor:Actor)-[part:PERFORMED]->(response:Event)-[link:RESPONDS_TO]->(to)
  WHERE NOT part.status IN ['REFUTED', 'RETRACTED']
    AND part.modality <> 'HYPOTHETICAL'
    AND NOT response.status IN ['REFUTED', 'RETRACTED']
    AND response.modality <> 'HYPOTHETICAL'
    AND NOT link.status IN ['REFUTED', 'RETRACTED']
    AND link.modality <> 'HYPOTHETICAL'
WITH actor,
  affair,
  response AS event,
  response.occurrence IN ['HAPPENED', 'ONGOING'] AS deed,
  link.type AS type,
  part.role AS role,
  [response.rid, part.rid, link.rid] AS rids,
  {
    basis: head(
      [
        word IN [
          'ASSUMED', 'EXTERNAL', 'INFERRED', 'CLAIMED', 'REPORTED', 'STATED'
        ] WHERE word IN [response.basis, part.basis, link.basis]
      ]
    ),
    status: head(
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
        ] WHERE word IN [response.status, part.status, link.status]
      ]
    )
  } AS ground
WITH actor,
  affair,
  collect(DISTINCT event) AS events,
  collect({event: event, deed: deed, type: type, role: role, rids: rids, ground: ground}) AS rows
WITH actor,
  affair,
  events,
  rows,
  [
    event IN events WHERE EXISTS {
      MATCH (event)<-[within:PART_OF]-(piece:Event)
        WHERE NOT within.status IN ['REFUTED', 'RETRACTED']
          AND within.modality <> 'HYPOTHETICAL'
          AND NOT piece.status IN ['REFUTED', 'RETRACTED']
          AND piece.modality <> 'HYPOTHETICAL'
          AND piece IN events
          AND (
            piece.occurrence = event.occurrence OR piece.occurrence IN ['HAPPENED', 'ONGOING']
              AND event.occurrence IN ['HAPPENED', 'ONGOING']
          )
    }
  ] AS umbrellas
WITH actor, affair, rows, umbrellas, [event IN events WHERE NOT event IN umbrellas] AS counted
WITH actor AS actor0,
  affair AS to0,
  {
    happened: size([event IN counted WHERE event.occurrence IN ['HAPPENED', 'ONGOING']]),
    planned: size([event IN counted WHERE event.occurrence IN ['PLANNED']]),
    pledged: size([event IN counted WHERE event.occurrence IN ['PLEDGED']]),
    threatened: size([event IN counted WHERE event.occurrence IN ['THREATENED']]),
    calledFor: size([event IN counted WHERE event.occurrence IN ['CALLED_FOR']]),
    omitted: size([event IN counted WHERE event.occurrence IN ['OMITTED']]),
    umbrellas: size(umbrellas)
  } AS counts,
  rows,
  [row IN rows WHERE row.deed] AS deeds,
  [row IN rows WHERE NOT row.deed] AS others
WITH actor0,
  to0,
  counts {
    .*,
    others: counts.planned + counts.pledged + counts.threatened + counts.calledFor + counts.omitted,
    types: [
      word IN [
        'RETALIATION',
        'PROTEST',
        'SOLIDARITY',
        'CONDEMNATION',
        'THREAT',
        'DEMAND',
        'SUPPORT',
        'AMPLIFICATION',
        'REMOVAL',
        'EMERGENCY_RESPONSE',
        'CONTROL_MEASURE',
        'DENIAL',
        'REFUSAL',
        'EXPLANATION',
        'TRIBUTE',
        'INVESTIGATION',
        'PROSECUTION'
      ] WHERE any(row IN deeds WHERE row.type = word)
    ],
    otherTypes: [
      word IN [
        'RETALIATION',
        'PROTEST',
        'SOLIDARITY',
        'CONDEMNATION',
        'THREAT',
        'DEMAND',
        'SUPPORT',
        'AMPLIFICATION',
        'REMOVAL',
        'EMERGENCY_RESPONSE',
        'CONTROL_MEASURE',
        'DENIAL',
        'REFUSAL',
        'EXPLANATION',
        'TRIBUTE',
        'INVESTIGATION',
        'PROSECUTION'
      ] WHERE any(row IN others WHERE row.type = word)
    ],
    roles: [
      word IN [
        'AGENT',
        'SHOOTER',
        'ATTACKER',
        'DETAINER',
        'RESPONSIBLE_BODY',
        'SPEAKER',
        'CALLER',
        'DISPATCHER',
        'ORGANIZER',
        'ISSUER',
        'DISTRIBUTOR',
        'REPOSTER',
        'REMOVER',
        'RESPONDER',
        'PARTICIPANT',
        'VICTIM',
        'INJURED',
        'AFFECTED',
        'TARGET',
        'SITE_OWNER',
        'WITNESS',
        'DETAINEE',
        'EMPLOYER',
        'WEAPON',
        'DEPLOYED',
        'SUBJECT',
        'RECIPIENT',
        'MEMBER',
        'LEADER',
        'PARENT',
        'CHILD',
        'SIBLING',
        'PARTNER',
        'RELATIVE',
        'FRIEND',
        'COLLEAGUE',
        'CHAPTER'
      ] WHERE any(row IN rows WHERE row.role = word)
    ],
    rids: reduce(all = [], row IN rows | all + row.rids),
    ground: CASE WHEN deeds = [] THEN {
      basis: head(
        [
          word IN [
            'STATED', 'REPORTED', 'CLAIMED', 'INFERRED', 'EXTERNAL', 'ASSUMED'
          ] WHERE any(row IN others WHERE row.ground.basis = word)
        ]
      ),
      status: head(
        [
          word IN [
            'CORROBORATED',
            'SINGLE_SOURCE',
            'ONE_SIDED',
            'SELF_CLAIMED',
            'CURATED',
            'UNVERIFIED',
            'DISPUTED',
            'REFUTED',
            'RETRACTED'
          ] WHERE any(row IN others WHERE row.ground.status = word)
        ]
      )
    } ELSE {
      basis: head(
        [
          word IN [
            'STATED', 'REPORTED', 'CLAIMED', 'INFERRED', 'EXTERNAL', 'ASSUMED'
          ] WHERE any(row IN deeds WHERE row.ground.basis = word)
        ]
      ),
      status: head(
        [
          word IN [
            'CORROBORATED',
            'SINGLE_SOURCE',
            'ONE_SIDED',
            'SELF_CLAIMED',
            'CURATED',
            'UNVERIFIED',
            'DISPUTED',
            'REFUTED',
            'RETRACTED'
          ] WHERE any(row IN deeds WHERE row.ground.status = word)
        ]
      )
    } END
  } AS cell0
WITH actor0, to0, cell0
  ORDER BY cell0.happened DESC, cell0.others DESC, actor0.id, to0.id
  LIMIT $p0
RETURN [
  [
    [actor0.id, actor0.name, actor0.label],
    [to0.id, to0.name, to0.label],
    cell0.happened,
    cell0.planned,
    cell0.pledged,
    cell0.threatened,
    cell0.calledFor,
    cell0.omitted,
    cell0.umbrellas,
    cell0.types,
    cell0.otherTypes,
    cell0.roles,
    cell0.ground.status,
    cell0.ground.basis,
    {STATED: 3, REPORTED: 2, CLAIMED: 1, INFERRED: 1, EXTERNAL: 1, ASSUMED: 0}[cell0.ground.basis],
    COLLECT {
      WITH COLLECT {
        UNWIND cell0.rids AS rid
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
  cell0.happened,
  cell0.others,
  actor0.id,
  to0.id
] AS item
