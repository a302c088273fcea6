CALL () {
  MATCH (said:Claim)
  WITH said
    WHERE true
  MATCH (said)-[:ASSERTED_BY]->(asserter)
  WITH said.rid AS fact, said.polarity AS polarity, count(DISTINCT asserter) AS tellers
  RETURN {
    facts: sum(CASE polarity WHEN 'AFFIRMED' THEN 1 ELSE 0 END),
    byOne: sum(CASE WHEN polarity = 'AFFIRMED' AND tellers = 1 THEN 1 ELSE 0 END),
    denied: sum(CASE polarity WHEN 'NEGATED' THEN 1 ELSE 0 END)
  } AS counts
}
WITH counts AS told0
RETURN [told0.facts, told0.byOne, told0.denied] AS item
  LIMIT 1
