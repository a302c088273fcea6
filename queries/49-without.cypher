// $p0: "cleveland-article"
// $p1: "cleveland-article"
// $p2: "cleveland-article"
// $p3: 5000
// $p4: "|"
// $p5: "cleveland-article"
// $p6: "in:"
// $p7: "cleveland-article"
// $p8: "|"
// $p9: "cleveland-article"
// $p10: "in:"
// $p11: "cleveland-article"
// $p12: "|"
// $p13: "cleveland-article"
// $p14: "in:"
// $p15: "cleveland-article"
// $p16: "|"
// $p17: "cleveland-article"
// $p18: "in:"
// $p19: "cleveland-article"
// $p20: "cleveland-article"
// $p21: "cleveland-article"
// $p22: "cleveland-article"
// $p23: 5000
// $p24: "|"
// $p25: "cleveland-article"
// $p26: "in:"
// $p27: "cleveland-article"
// $p28: "|"
// $p29: "cleveland-article"
// $p30: "in:"
// $p31: "cleveland-article"
// $p32: "|"
// $p33: "cleveland-article"
// $p34: "in:"
// $p35: "cleveland-article"
// $p36: "|"
// $p37: "cleveland-article"
// $p38: "in:"
// $p39: "cleveland-article"
// $p40: 501
// $p41: 20
CALL () {
  CALL {
    MATCH (:Entity {id: $p0})<-[:ASSERTED_BY]-(s:Claim)
    RETURN s UNION
    MATCH (s:Claim {sourceId: $p1})
    RETURN s UNION
    MATCH (:Document {id: $p2})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim)
    RETURN s
  }
  WITH s
    LIMIT $p3
  UNWIND [s.rid] + COLLECT {MATCH (s)-[:CONTRADICTS]-(other:Claim) RETURN other.rid} + COLLECT {
    MATCH (event:Event {id: s.subjectId})
      WHERE s.predicate = 'OCCURRED'
    RETURN event.rid
  } AS key
  WITH DISTINCT key
  WITH head(
    COLLECT {
      MATCH (c:Claim {rid: key})
        WHERE c.polarity = 'AFFIRMED' AND true
      RETURN c
        ORDER BY c.withdrawn,
          c.basisRank DESC,
          CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
          CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
          c.id
        LIMIT 1
    }
  ) AS claim0
    WHERE claim0.modality <> 'HYPOTHETICAL'
  MATCH (subject0:Entity {id: claim0.subjectId})
  OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
  WITH claim0,
    subject0,
    object0,
    CASE claim0.predicate WHEN 'OCCURRED' THEN properties(subject0) ELSE head(
      COLLECT {
        MATCH (subject0)-[one]->(object0)
          WHERE one.rid = claim0.rid AND type(one) = claim0.predicate
        RETURN properties(one)
      }
    ) END AS fact0
    WHERE fact0.rid = claim0.rid
  WITH claim0,
    subject0,
    object0,
    fact0,
    CASE WHEN EXISTS {
      MATCH (other:Claim {rid: claim0.rid})
        WHERE other.polarity = 'AFFIRMED'
          AND none(
            fallIds IN other.fallsWith WHERE all(
              fallGroup IN split(fallIds, ' ') WHERE any(
                fallId IN split(fallGroup, $p4) WHERE fallId IN [$p5, $p6 + $p7]
              )
            )
          )
    }
    OR (claim0.predicate = 'OCCURRED' AND EXISTS {MATCH (other:Claim {valueKey: claim0.valueKey}) WHERE other.polarity = 'AFFIRMED' AND none(fallIds IN other.fallsWith WHERE all(fallGroup IN split(fallIds, ' ') WHERE any(fallId IN split(fallGroup, $p8) WHERE fallId IN [$p9, $p10 + $p11])))}) THEN {
      status: coalesce(
        split(
          head(
            [
              lossRow IN fact0.falls WHERE all(
                fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                  fallId IN split(fallGroup, $p12) WHERE fallId IN [$p13, $p14 + $p15]
                )
              )
            ]
          ),
          '\t'
        )[0],
        fact0.status
      ),
      occurrence: coalesce(
        nullIf(
          split(
            head(
              [
                lossRow IN fact0.falls WHERE all(
                  fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                    fallId IN split(fallGroup, $p16) WHERE fallId IN [$p17, $p18 + $p19]
                  )
                )
              ]
            ),
            '\t'
          )[1],
          ''
        ),
        fact0.occurrence
      )
    } ELSE {} END AS then
  WITH claim0,
    subject0,
    object0,
    fact0,
    {
      status: CASE WHEN coalesce(
        then.occurrence <> fact0.occurrence, false
      ) THEN null ELSE then.status END,
      occurrence: then.occurrence
    } AS then
    WHERE coalesce(then.status, '') <> fact0.status
      AND NOT (then.status IS NULL AND fact0.status IN ['REFUTED', 'RETRACTED'])
  WITH claim0,
    subject0,
    object0,
    fact0,
    {
      status: then.status,
      occurrence: then.occurrence,
      change: CASE WHEN then.status IS NULL THEN 'LOST' WHEN head([place IN range(0, 8) WHERE ['RETRACTED', 'REFUTED', 'DISPUTED', 'UNVERIFIED', 'CURATED', 'SELF_CLAIMED', 'ONE_SIDED', 'SINGLE_SOURCE', 'CORROBORATED'][place] = then.status]) < head(
        [
          place IN range(0, 8) WHERE [
            'RETRACTED',
            'REFUTED',
            'DISPUTED',
            'UNVERIFIED',
            'CURATED',
            'SELF_CLAIMED',
            'ONE_SIDED',
            'SINGLE_SOURCE',
            'CORROBORATED'
          ][place] = fact0.status
        ]
      ) THEN 'WEAKER' ELSE 'STRONGER' END
    } AS fall0
  RETURN count(*) AS total
}
OPTIONAL CALL () {
  CALL {
    MATCH (:Entity {id: $p20})<-[:ASSERTED_BY]-(s:Claim)
    RETURN s UNION
    MATCH (s:Claim {sourceId: $p21})
    RETURN s UNION
    MATCH (:Document {id: $p22})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim)
    RETURN s
  }
  WITH s
    LIMIT $p23
  UNWIND [s.rid] + COLLECT {MATCH (s)-[:CONTRADICTS]-(other:Claim) RETURN other.rid} + COLLECT {
    MATCH (event:Event {id: s.subjectId})
      WHERE s.predicate = 'OCCURRED'
    RETURN event.rid
  } AS key
  WITH DISTINCT key
  WITH head(
    COLLECT {
      MATCH (c:Claim {rid: key})
        WHERE c.polarity = 'AFFIRMED' AND true
      RETURN c
        ORDER BY c.withdrawn,
          c.basisRank DESC,
          CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
          CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
          c.id
        LIMIT 1
    }
  ) AS claim0
    WHERE claim0.modality <> 'HYPOTHETICAL'
  MATCH (subject0:Entity {id: claim0.subjectId})
  OPTIONAL MATCH (object0:Entity {id: claim0.objectId})
  WITH claim0,
    subject0,
    object0,
    CASE claim0.predicate WHEN 'OCCURRED' THEN properties(subject0) ELSE head(
      COLLECT {
        MATCH (subject0)-[one]->(object0)
          WHERE one.rid = claim0.rid AND type(one) = claim0.predicate
        RETURN properties(one)
      }
    ) END AS fact0
    WHERE fact0.rid = claim0.rid
  WITH claim0,
    subject0,
    object0,
    fact0,
    CASE WHEN EXISTS {
      MATCH (other:Claim {rid: claim0.rid})
        WHERE other.polarity = 'AFFIRMED'
          AND none(
            fallIds IN other.fallsWith WHERE all(
              fallGroup IN split(fallIds, ' ') WHERE any(
                fallId IN split(fallGroup, $p24) WHERE fallId IN [$p25, $p26 + $p27]
              )
            )
          )
    }
    OR (claim0.predicate = 'OCCURRED' AND EXISTS {MATCH (other:Claim {valueKey: claim0.valueKey}) WHERE other.polarity = 'AFFIRMED' AND none(fallIds IN other.fallsWith WHERE all(fallGroup IN split(fallIds, ' ') WHERE any(fallId IN split(fallGroup, $p28) WHERE fallId IN [$p29, $p30 + $p31])))}) THEN {
      status: coalesce(
        split(
          head(
            [
              lossRow IN fact0.falls WHERE all(
                fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                  fallId IN split(fallGroup, $p32) WHERE fallId IN [$p33, $p34 + $p35]
                )
              )
            ]
          ),
          '\t'
        )[0],
        fact0.status
      ),
      occurrence: coalesce(
        nullIf(
          split(
            head(
              [
                lossRow IN fact0.falls WHERE all(
                  fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                    fallId IN split(fallGroup, $p36) WHERE fallId IN [$p37, $p38 + $p39]
                  )
                )
              ]
            ),
            '\t'
          )[1],
          ''
        ),
        fact0.occurrence
      )
    } ELSE {} END AS then
  WITH claim0,
    subject0,
    object0,
    fact0,
    {
      status: CASE WHEN coalesce(
        then.occurrence <> fact0.occurrence, false
      ) THEN null ELSE then.status END,
      occurrence: then.occurrence
    } AS then
    WHERE coalesce(then.status, '') <> fact0.status
      AND NOT (then.status IS NULL AND fact0.status IN ['REFUTED', 'RETRACTED'])
  WITH claim0,
    subject0,
    object0,
    fact0,
    {
      status: then.status,
      occurrence: then.occurrence,
      change: CASE WHEN then.status IS NULL THEN 'LOST' WHEN head([place IN range(0, 8) WHERE ['RETRACTED', 'REFUTED', 'DISPUTED', 'UNVERIFIED', 'CURATED', 'SELF_CLAIMED', 'ONE_SIDED', 'SINGLE_SOURCE', 'CORROBORATED'][place] = then.status]) < head(
        [
          place IN range(0, 8) WHERE [
            'RETRACTED',
            'REFUTED',
            'DISPUTED',
            'UNVERIFIED',
            'CURATED',
            'SELF_CLAIMED',
            'ONE_SIDED',
            'SINGLE_SOURCE',
            'CORROBORATED'
          ][place] = fact0.status
        ]
      ) THEN 'WEAKER' ELSE 'STRONGER' END
    } AS fall0
  WITH claim0, subject0, object0, fact0, fall0
    ORDER BY claim0.id
    LIMIT $p40
  RETURN [
    [
      fall0.change,
      claim0.rid,
      coalesce(fact0.sentence, claim0.sentence),
      fact0.status,
      fall0.status,
      fall0.occurrence,
      claim0.predicate,
      [subject0.id, subject0.name, subject0.label],
      CASE WHEN object0.id IS NOT NULL THEN [object0.id, object0.name, object0.label] END,
      [
        COLLECT {
          MATCH (node1:Claim {rid: claim0.rid})
            WHERE true
          WITH node1
          WITH node1
            ORDER BY node1.id
            LIMIT $p41
          RETURN [[node1.id]]
        },
        null
      ]
    ],
    claim0.id
  ] AS item
}
RETURN item, total
