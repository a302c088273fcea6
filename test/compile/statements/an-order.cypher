// $p0: 2
MATCH (n0:Event)
  WHERE n0.name IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
WITH n0
  ORDER BY n0.name DESC, n0.id
  LIMIT $p0
RETURN [[n0.name, n0.label]] AS item
