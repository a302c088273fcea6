// $p0: "events by MONTH"
// $p1: 50
MATCH (stored:AntiphonCount {of: $p0})
WITH stored AS group0
WITH group0
  ORDER BY group0.place, group0.happened DESC, group0.others DESC, group0.key
  LIMIT $p1
RETURN [
  [
    group0.key,
    group0.happened,
    group0.planned,
    group0.pledged,
    group0.threatened,
    group0.calledFor,
    group0.omitted,
    group0.umbrellas
  ]
] AS item
