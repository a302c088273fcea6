// $p0: "black-lives-matter"
// $p1: 3
MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND n0.id > $p0
WITH n0
  ORDER BY n0.id
  LIMIT $p1
RETURN [[n0.id, n0.label], n0.id] AS item
