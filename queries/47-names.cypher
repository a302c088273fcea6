// $p0: 2
// $p1: ["anonymous","motherboard"]
UNWIND range(0, $p0 - 1) AS place
WITH place, $p1[place] AS wanted
OPTIONAL MATCH (given:Entity {id: wanted})
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS node0, place
  ORDER BY place
WITH node0
RETURN [node0.id, node0.name, node0.mention, node0.label] AS item
