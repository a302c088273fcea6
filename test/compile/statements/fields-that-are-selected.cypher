// $p0: 2
MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL
WITH n0
  ORDER BY n0.id
  LIMIT $p0
RETURN [[n0.id, n0.label]] AS item
