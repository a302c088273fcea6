// $p0: "records by kind"
// $p1: "relations by kinds"
// $p2: "events by MONTH"
UNWIND [0] AS start
CALL () {
  MATCH (stored:AntiphonCount {of: $p0})
  WITH stored AS group
  RETURN collect(group {.*}) AS kinds0
}
CALL () {
  MATCH (stored:AntiphonCount {of: $p1})
  WITH stored AS group
  RETURN collect(group {.*}) AS relations0
}
CALL () {
  MATCH (stored:AntiphonCount {of: $p2})
  WITH stored AS group
  RETURN collect(group {.*}) AS months0
}
RETURN [
  reduce(sum = 0, kind IN kinds0 | sum + kind.total),
  COLLECT {
    UNWIND kinds0 AS one
    WITH one AS group1
      ORDER BY one.total DESC, one.kind
    RETURN [group1.kind, group1.total]
  },
  COLLECT {
    UNWIND relations0 AS one
    WITH one AS group1
      ORDER BY one.total DESC, one.source, one.relation, one.target
    RETURN [
      group1.source,
      group1.relation,
      group1.target,
      group1.total,
      group1.reported,
      group1.claimed,
      group1.assumed,
      group1.unreal
    ]
  },
  COLLECT {
    UNWIND months0 AS month
    WITH month AS group1
      ORDER BY month.place, month.key
    RETURN [
      group1.key,
      group1.happened,
      group1.planned,
      group1.pledged,
      group1.threatened,
      group1.calledFor,
      group1.omitted,
      group1.umbrellas
    ]
  }
] AS item
  LIMIT 1
