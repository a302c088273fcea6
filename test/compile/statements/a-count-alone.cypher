MATCH (n0:Actor)
RETURN count(*) AS total
