// $p0: "searchNames:freddy^10 searchTexts:freddy searchNames:freddy*^4 searchTexts:freddy*^0.3 searchNames:freddy~1 searchNames:gray^10 searchTexts:gray searchNames:gray*^4 searchTexts:gray*^0.3 searchNames:gray~1 searchNames:_freddygray^60 searchNames:_freddygray*^20 searchNames:freddygray^10"
// $p1: 150
// $p2: [{"whole":" freddy ","start":" freddy","size":6,"letters":["f","r","e","d","d","y"],"wrong":1,"pairs":["fr","re","ed","dd","dy"],"enough":2,"enoughApart":3,"forms":[],"synonyms":[]},{"whole":" gray ","start":" gray","size":4,"letters":["g","r","a","y"],"wrong":1,"pairs":["gr","ra","ay"],"enough":1,"enoughApart":2,"forms":[],"synonyms":[]}]
// $p3: " freddy gray _freddygray "
// $p4: " _freddygray "
// $p5: " _freddygray"
// $p6: 25
// $p7: " freddy gray "
// $p8: " freddy gray "
// $p9: false
// $p10: 1
// $p11: false
// $p12: 20
// $p13: 2
// $p14: 1000
CALL db.index.fulltext.queryNodes('antiphon_search', $p0, {limit: $p1}) YIELD node AS entity0
WITH entity0
  WHERE (
    NOT entity0:Event OR NOT entity0.status IN ['REFUTED', 'RETRACTED']
      AND entity0.modality <> 'HYPOTHETICAL'
  )
    AND (NOT entity0:Claim OR true)
WITH entity0, $p2 AS words
WITH entity0,
  words,
  reduce(
    best = {at: 0, rank: 0.0},
    at IN range(0, size(entity0.searchNames) - 1) | head(
      [
        key IN [entity0.searchNames[at]] | head(
          [
            rank IN [
              CASE WHEN key = $p3 THEN CASE at WHEN 0 THEN 100.0 ELSE 98.0 END WHEN key CONTAINS $p4 THEN CASE at WHEN 0 THEN 96.0 ELSE 95.0 END WHEN key CONTAINS $p5 THEN CASE at WHEN 0 THEN 80.0 ELSE 70.0 END ELSE 60.0 * (
                reduce(
                  sum = 0.0,
                    word IN words | sum + CASE WHEN key CONTAINS word.whole THEN 1 WHEN word.start <> ''
                    AND key CONTAINS word.start
                      OR any(form IN word.forms WHERE key CONTAINS form) THEN 0.85 WHEN any(
                        synonym IN word.synonyms WHERE key CONTAINS synonym
                      ) THEN 0.5 WHEN word.wrong > 0
                    AND any(
                      part IN split(key, ' ') WHERE abs(size(part) - word.size) <= word.wrong
                        AND size(
                          [pair IN word.pairs WHERE part CONTAINS pair]
                        ) >= CASE WHEN size(
                          part
                        ) = word.size THEN word.enough ELSE word.enoughApart END
                        AND (
                          size(part) <> word.size
                            OR size(
                              [
                                at IN range(
                                  0, word.size - 1
                                ) WHERE substring(part, at, 1) <> word.letters[at]
                              ]
                            ) <= word.wrong
                            OR (
                              size(
                                [
                                  at IN range(
                                    0, word.size - 1
                                  ) WHERE substring(part, at, 1) <> word.letters[at]
                                ]
                              ) = 2
                                AND all(letter IN word.letters WHERE part CONTAINS letter)
                            )
                        )
                    ) THEN 0.6 ELSE 0 END
                ) / size(words)
              ) * CASE at WHEN 0 THEN 1 ELSE 0.9 END * CASE WHEN abs(
                size(key) - $p6
              ) <= 4 THEN 1.2 ELSE 1 END END
            ] | CASE WHEN rank > best.rank THEN {at: at, rank: rank} ELSE best END
          ]
        )
      ]
    )
  ) AS named,
  reduce(
    best = {property: '', rank: 0.0},
    key IN entity0.searchTexts | head(
      [
        rank IN [
          24.0 * (
            reduce(
              sum = 0.0,
                word IN words | sum + CASE WHEN key CONTAINS word.whole THEN 1 WHEN word.start <> ''
                AND key CONTAINS word.start
                  OR any(form IN word.forms WHERE key CONTAINS form) THEN 0.7 ELSE 0 END
            ) / size(words)
          ) + CASE WHEN $p7 <> ''
            AND key CONTAINS $p8 THEN 20 ELSE 0 END
        ] | CASE WHEN rank > best.rank THEN {
          property: substring(split(key, ' ')[1], 1), rank: rank
        } ELSE best END
      ]
    )
  ) AS told
WITH entity0,
  named,
  told,
  CASE WHEN named.rank >= 60.0 THEN named.rank + CASE WHEN named.rank < 70.0
  AND any(word IN words WHERE entity0.searchNames[named.at] STARTS WITH word.whole) THEN 8 ELSE 0 END WHEN named.rank < told.rank THEN told.rank ELSE named.rank + reduce(
    sum = 0.0, word IN words | sum + CASE WHEN NOT entity0.searchNames[named.at] CONTAINS word.whole
      AND all(form IN word.forms WHERE NOT entity0.searchNames[named.at] CONTAINS form)
      AND any(
        key IN entity0.searchTexts WHERE key CONTAINS word.whole
          OR any(form IN word.forms WHERE key CONTAINS form)
      ) THEN CASE WHEN all(
        synonym IN word.synonyms WHERE NOT entity0.searchNames[named.at] CONTAINS synonym
      ) THEN 30.0 ELSE 9.0 END ELSE 0 END
  ) / size(words) END AS fit,
    named.rank < 60.0
  AND named.rank * 24.0 < told.rank * 60.0 AS isTold
  WHERE fit > 0
WITH entity0,
  fit,
  CASE WHEN isTold THEN toUpper(
    told.property
  ) WHEN named.at = 0 THEN 'NAME' ELSE 'ALIAS' END AS field0,
  CASE WHEN NOT isTold THEN entity0.names[named.at] WHEN told.property = 'value' THEN entity0.name ELSE entity0[
    told.property
  ] END AS text0
WITH entity0, field0, text0, fit + CASE WHEN entity0:Event
  AND fit < 95.0
  AND NOT entity0.occurrence IN [
    'HAPPENED', 'ONGOING'
  ] THEN -4 WHEN entity0:Actor THEN CASE WHEN $p9
  AND fit >= 60.0 THEN 9 ELSE 4 END WHEN entity0:Place THEN 3.5 WHEN entity0:Statement
    OR entity0:Topic
    OR entity0:Content
    OR entity0:Document THEN 1.5 WHEN entity0:Thing THEN 3 WHEN entity0:Event THEN 2.5 ELSE -5 END + head(
      [
        responses IN [
          COUNT {(entity0)<-[:RESPONDS_TO]-()}
        ] | CASE WHEN responses = 0 THEN 0.0 WHEN responses < 5 THEN 3.0 + responses ELSE 8.0 END * $p10 * CASE WHEN fit < 60.0 THEN fit / 60.0 ELSE 1 END
      ]
    ) - CASE WHEN size(text0) < 40 THEN size(text0) ELSE 40 END / 8.0 AS score0,
      $p11 AS asked0
  ORDER BY score0 DESC, entity0.id
  LIMIT $p12
RETURN [
  [
    entity0.id,
    entity0.name,
    entity0.mention,
    entity0.description,
    entity0.occurrence,
    entity0.status,
    entity0.basis,
    entity0.label
  ],
  field0,
  text0,
  score0,
  asked0,
  head(
    COLLECT {
      UNWIND CASE WHEN entity0:Event THEN [entity0] + COLLECT {MATCH (entity0)-[part:LED_TO]-(other:Event) WHERE NOT part.status IN ['REFUTED', 'RETRACTED'] AND part.modality <> 'HYPOTHETICAL' AND NOT other.status IN ['REFUTED', 'RETRACTED'] AND other.modality <> 'HYPOTHETICAL' RETURN other} ELSE COLLECT {
        MATCH (entity0)-[part:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]->(other:Event)
          WHERE part.basisRank >= $p13
            AND NOT part.status IN ['REFUTED', 'RETRACTED']
            AND part.modality <> 'HYPOTHETICAL'
            AND NOT other.status IN ['REFUTED', 'RETRACTED']
            AND other.modality <> 'HYPOTHETICAL'
        RETURN other
          LIMIT $p14
      } END AS node1
      WITH DISTINCT node1
        WHERE EXISTS {
          (node1)<-[link:RESPONDS_TO]-(response:Event) WHERE NOT link.status IN [
            'REFUTED', 'RETRACTED'
          ]
            AND link.modality <> 'HYPOTHETICAL'
            AND NOT response.status IN ['REFUTED', 'RETRACTED']
            AND response.modality <> 'HYPOTHETICAL'
        }
      WITH node1
        ORDER BY node1 = entity0 DESC, COUNT {(node1)<-[:RESPONDS_TO]-()} DESC, node1.orderKey
        LIMIT 1
      RETURN [
        node1.id,
        node1.name,
        node1.mention,
        COLLECT {
          WITH COLLECT {
            CALL (node1) {
              MATCH (node1) (
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
            MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
              WHERE NOT link.status IN ['REFUTED', 'RETRACTED']
                AND link.modality <> 'HYPOTHETICAL'
                AND NOT response.status IN ['REFUTED', 'RETRACTED']
                AND response.modality <> 'HYPOTHETICAL'
            WITH DISTINCT response
            RETURN [
              coalesce(response.occurrence IN ['HAPPENED', 'ONGOING'], true),
              coalesce(
                response.occurrence IN ['PLANNED', 'PLEDGED', 'THREATENED', 'CALLED_FOR'], false
              )
            ]
          } AS all
          WITH {
            happened: size([one IN all WHERE one[0]]), meant: size([one IN all WHERE one[1]])
          } AS group2
          RETURN [group2.happened, group2.meant]
        },
        node1.label
      ]
        LIMIT 1
    }
  )
] AS item
