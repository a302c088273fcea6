// $p0: 50
MATCH (n0:Named)
  WHERE n0.id IS NOT NULL
    AND (
      NOT n0:Event OR NOT n0.status IN ['REFUTED', 'RETRACTED'] AND n0.modality <> 'HYPOTHETICAL'
    )
WITH n0
  ORDER BY n0.id
  LIMIT $p0
RETURN [[CASE WHEN n0:Document THEN n0.title WHEN n0:Website THEN n0.url END, n0.label]] AS item
