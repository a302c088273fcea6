// $p0: "searchNames:freddy^10 searchTexts:freddy searchNames:freddy*^4 searchTexts:freddy*^0.3 searchNames:freddy~1 searchNames:gray^10 searchTexts:gray searchNames:gray*^4 searchTexts:gray*^0.3 searchNames:gray~1 searchNames:_freddygray^60 searchNames:_freddygray*^20 searchNames:freddygray^10"
// $p1: 150
// $p2: [{"whole":" freddy ","start":" freddy","size":6,"letters":["f","r","e","d","d","y"],"wrong":1,"pairs":["fr","re","ed","dd","dy"],"enough":2},{"whole":" gray ","start":" gray","size":4,"letters":["g","r","a","y"],"wrong":1,"pairs":["gr","ra","ay"],"enough":1}]
// $p3: " freddy gray _freddygray "
// $p4: " _freddygray "
// $p5: " _freddygray"
// $p6: " freddy gray "
// $p7: 20
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
                    AND key CONTAINS word.start THEN 0.85 WHEN word.wrong > 0
                    AND any(
                      part IN split(key, ' ') WHERE abs(size(part) - word.size) <= word.wrong
                        AND size([pair IN word.pairs WHERE part CONTAINS pair]) >= word.enough
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
              ) * CASE at WHEN 0 THEN 1 ELSE 0.9 END END
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
                AND key CONTAINS word.start THEN 0.7 ELSE 0 END
            ) / size(words)
          ) + CASE WHEN key CONTAINS $p6 THEN 20 ELSE 0 END
        ] | CASE WHEN rank > best.rank THEN {
          property: substring(split(key, ' ')[1], 1), rank: rank
        } ELSE best END
      ]
    )
  ) AS told
WITH entity0,
  named,
  told,
  CASE WHEN named.rank >= 60.0 THEN named.rank WHEN named.rank < told.rank THEN told.rank ELSE named.rank + 30.0 / size(words) * size(
    [
      word IN words WHERE NOT entity0.searchNames[named.at] CONTAINS word.whole
        AND any(key IN entity0.searchTexts WHERE key CONTAINS word.whole)
    ]
  ) END AS fit
  WHERE fit > 0
WITH entity0,
  fit,
  CASE WHEN named.rank < told.rank THEN toUpper(
    told.property
  ) WHEN named.at = 0 THEN 'NAME' ELSE 'ALIAS' END AS field0,
  CASE WHEN named.rank >= told.rank THEN entity0.names[named.at] WHEN told.property = 'value' THEN entity0.name ELSE entity0[
    told.property
  ] END AS text0
WITH entity0,
  field0,
  text0,
  fit + CASE WHEN entity0:Actor THEN 4 WHEN entity0:Place THEN 3.5 WHEN entity0:Statement
  OR entity0:Topic
  OR entity0:Content
  OR entity0:Document THEN 1.5 WHEN entity0:Thing THEN 3 WHEN entity0:Event THEN 2.5 ELSE -5 END - CASE WHEN size(
    text0
  ) < 40 THEN size(text0) ELSE 40 END / 8.0 AS score0
  ORDER BY score0 DESC, entity0.id
  LIMIT $p7
RETURN [[entity0.id, entity0.name, entity0.description, entity0.label], field0, text0] AS item
