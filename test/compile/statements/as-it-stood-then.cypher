// $p0: "death-of-george-floyd"
// $p1: "2020-05-31T23:59:59"
// $p2: "2020-05-31T23:59:59.999Z"
// $p3: "2020-05-31T23:59:59.999Z"
// $p4: "2020-05-31T23:59:59.999Z"
// $p5: "2020-05-31T23:59:59"
// $p6: "2020-05-31T23:59:59"
// $p7: "2020-05-31T23:59:59.999Z"
// $p8: "2020-05-31T23:59:59.999Z"
// $p9: "2020-05-31T23:59:59.999Z"
// $p10: "2020-05-31T23:59:59.999Z"
// $p11: "2020-05-31T23:59:59.999Z"
MATCH (given:Entity {id: $p0})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0
  WHERE node0:Event
WITH *,
  CASE WHEN NOT coalesce(
    split(last([lastTurn IN node0.history WHERE left(lastTurn, 19) <= $p1]), '\t')[1], node0.status
  ) IN ['REFUTED', 'RETRACTED']
  AND EXISTS {MATCH (c:Claim) WHERE c.valueKey = node0.id + ' OCCURRED' AND c.polarity = 'AFFIRMED' AND c.knownAt <= datetime($p2) AND c.modality <> 'HYPOTHETICAL'} THEN head(
    COLLECT {
      MATCH (c:Claim)
        WHERE c.valueKey = node0.id + ' OCCURRED'
          AND c.polarity = 'AFFIRMED'
          AND c.knownAt <= datetime($p3)
          AND c.modality <> 'HYPOTHETICAL'
      RETURN c
        ORDER BY (c.withdrawn AND coalesce(c.withdrawnAt <= datetime($p4), false)),
          c.basisRank DESC,
          CASE c.basis WHEN 'STATED' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'CLAIMED' THEN 2 WHEN 'INFERRED' THEN 3 WHEN 'EXTERNAL' THEN 4 WHEN 'ASSUMED' THEN 5 END,
          CASE c.modality WHEN 'ASSERTED' THEN 0 WHEN 'ALLEGED' THEN 1 WHEN 'ASSUMED' THEN 2 WHEN 'HYPOTHETICAL' THEN 3 END,
          CASE c.value WHEN 'HAPPENED' THEN 0 WHEN 'ONGOING' THEN 1 WHEN 'PLANNED' THEN 2 WHEN 'PLEDGED' THEN 3 WHEN 'THREATENED' THEN 4 WHEN 'CALLED_FOR' THEN 5 WHEN 'OMITTED' THEN 6 END,
          c.id
        LIMIT 1
    }
  ) END AS node0_occurred
RETURN [
  CASE node0_occurred.value WHEN coalesce(
    split(last([lastTurn IN node0.history WHERE left(lastTurn, 19) <= $p5]), '\t')[3],
    node0.occurrence
  ) THEN coalesce(
    split(last([lastTurn IN node0.history WHERE left(lastTurn, 19) <= $p6]), '\t')[1], node0.status
  ) END,
  CASE WHEN node0_occurred IS NOT NULL THEN head(
    [
      said IN [
        COLLECT {
          MATCH (c:Claim {rid: node0_occurred.rid})
            WHERE c.polarity = 'AFFIRMED'
              AND c.knownAt <= datetime($p7)
              AND c.modality <> 'HYPOTHETICAL'
          MATCH (c)-[by:ASSERTED_BY]->()
            WHERE coalesce(
              by.root,
              CASE WHEN coalesce(c.withdrawnAt > datetime($p8), true) THEN by.formerRoot END
            ) IS NOT NULL
          WITH DISTINCT c.sureness AS sureness,
            coalesce(
              by.root,
              CASE WHEN coalesce(c.withdrawnAt > datetime($p9), true) THEN by.formerRoot END
            ) AS root
          RETURN [sureness, root]
            ORDER BY sureness
        }
      ] | size([one IN said WHERE one[0] = said[0][0]])
    ]
  ) END,
  CASE WHEN (
    node0_occurred.withdrawn AND coalesce(node0_occurred.withdrawnAt <= datetime($p10), false)
  ) THEN node0_occurred.sentence ELSE coalesce(
    node0_occurred.formerSentence, node0_occurred.sentence
  ) END,
  COLLECT {
    UNWIND coalesce(node0.history, []) AS day
    WITH day
      WHERE EXISTS {
        MATCH (told:Claim)
          WHERE told.id IN [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> '']
            AND told.knownAt <= datetime($p11)
      }
    WITH {
      since: CASE WHEN NOT day STARTS WITH '?' THEN left(day, 19) + 'Z' END,
      status: nullIf(split(day, '\t')[1], ''),
      basis: nullIf(split(day, '\t')[2], ''),
      occurrence: nullIf(split(day, '\t')[3], ''),
      sources: toInteger(split(day, '\t')[4]),
      roots: [listedId IN split(split(day, '\t')[5], ' ') WHERE listedId <> ''],
      claims: [listedId IN split(split(day, '\t')[6], ' ') WHERE listedId <> ''],
      words: nullIf(split(day, '\t')[7], '')
    } AS known1
    RETURN [known1.since, known1.status]
  },
  node0.label
] AS item
  LIMIT 1
