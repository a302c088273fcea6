// $p0: 101
MATCH (n0:Actor)
  WHERE n0.id IS NOT NULL AND EXISTS {MATCH (n0)<-[r1:ASSERTED_BY]-(n1)}
WITH n0
  ORDER BY n0.id
  LIMIT $p0
RETURN [
  [n0.id, n0.name, [null, COUNT {MATCH (n0)<-[r1:ASSERTED_BY]-(n1)}], n0.label], n0.id
] AS item
