// $p0: "cleveland-article"
// $p1: "cleveland-article"
// $p2: "cleveland-article"
// $p3: "cleveland-article"
// $p4: 5000
// $p5: "|"
// $p6: "cleveland-article"
// $p7: "in:"
// $p8: "cleveland-article"
// $p9: "|"
// $p10: "cleveland-article"
// $p11: "in:"
// $p12: "cleveland-article"
// $p13: "|"
// $p14: "cleveland-article"
// $p15: "in:"
// $p16: "cleveland-article"
// $p17: "|"
// $p18: "cleveland-article"
// $p19: "in:"
// $p20: "cleveland-article"
// $p21: "cleveland-article"
// $p22: "cleveland-article"
// $p23: "cleveland-article"
// $p24: "cleveland-article"
// $p25: 5000
// $p26: "|"
// $p27: "cleveland-article"
// $p28: "in:"
// $p29: "cleveland-article"
// $p30: "|"
// $p31: "cleveland-article"
// $p32: "in:"
// $p33: "cleveland-article"
// $p34: "|"
// $p35: "cleveland-article"
// $p36: "in:"
// $p37: "cleveland-article"
// $p38: "|"
// $p39: "cleveland-article"
// $p40: "in:"
// $p41: "cleveland-article"
// $p42: 501
// $p43: 20
CALL () {
  CALL {
    MATCH (:Entity {id: $p0})<-[:ASSERTED_BY]-(s:Claim)
    RETURN s UNION
    MATCH (s:Claim {sourceId: $p1})
    RETURN s UNION
    MATCH (:Document {id: $p2})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim)
    RETURN s UNION
    MATCH (:Document {id: $p3})-[
      :DERIVED_FROM {how: 'RETRACTS'}
    ]->(:Document)<-[:ASSERTED_BY]-(s:Claim)
    RETURN s
  }
  WITH s
    LIMIT $p4
  UNWIND [s.rid] + COLLECT {MATCH (s)-[:CONTRADICTS*1..2]-(other:Claim) RETURN DISTINCT other.rid} + COLLECT {
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
            fallIds IN other.dependsOn WHERE all(
              fallGroup IN split(fallIds, ' ') WHERE any(
                fallId IN split(fallGroup, $p5) WHERE fallId IN [$p6, $p7 + $p8]
              )
            )
          )
    }
    OR (claim0.predicate = 'OCCURRED' AND EXISTS {MATCH (other:Claim {valueKey: claim0.valueKey}) WHERE other.polarity = 'AFFIRMED' AND none(fallIds IN other.dependsOn WHERE all(fallGroup IN split(fallIds, ' ') WHERE any(fallId IN split(fallGroup, $p9) WHERE fallId IN [$p10, $p11 + $p12])))}) THEN {
      status: coalesce(
        split(
          head(
            [
              lossRow IN fact0.falls WHERE all(
                fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                  fallId IN split(fallGroup, $p13) WHERE fallId IN [$p14, $p15 + $p16]
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
                    fallId IN split(fallGroup, $p17) WHERE fallId IN [$p18, $p19 + $p20]
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
    MATCH (:Entity {id: $p21})<-[:ASSERTED_BY]-(s:Claim)
    RETURN s UNION
    MATCH (s:Claim {sourceId: $p22})
    RETURN s UNION
    MATCH (:Document {id: $p23})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim)
    RETURN s UNION
    MATCH (:Document {id: $p24})-[
      :DERIVED_FROM {how: 'RETRACTS'}
    ]->(:Document)<-[:ASSERTED_BY]-(s:Claim)
    RETURN s
  }
  WITH s
    LIMIT $p25
  UNWIND [s.rid] + COLLECT {MATCH (s)-[:CONTRADICTS*1..2]-(other:Claim) RETURN DISTINCT other.rid} + COLLECT {
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
            fallIds IN other.dependsOn WHERE all(
              fallGroup IN split(fallIds, ' ') WHERE any(
                fallId IN split(fallGroup, $p26) WHERE fallId IN [$p27, $p28 + $p29]
              )
            )
          )
    }
    OR (claim0.predicate = 'OCCURRED' AND EXISTS {MATCH (other:Claim {valueKey: claim0.valueKey}) WHERE other.polarity = 'AFFIRMED' AND none(fallIds IN other.dependsOn WHERE all(fallGroup IN split(fallIds, ' ') WHERE any(fallId IN split(fallGroup, $p30) WHERE fallId IN [$p31, $p32 + $p33])))}) THEN {
      status: coalesce(
        split(
          head(
            [
              lossRow IN fact0.falls WHERE all(
                fallGroup IN split(split(lossRow, '\t')[2], ' ') WHERE any(
                  fallId IN split(fallGroup, $p34) WHERE fallId IN [$p35, $p36 + $p37]
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
                    fallId IN split(fallGroup, $p38) WHERE fallId IN [$p39, $p40 + $p41]
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
    LIMIT $p42
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
            LIMIT $p43
          RETURN [[node1.id]]
        },
        null
      ]
    ],
    claim0.id
  ] AS item
}
RETURN item, total
