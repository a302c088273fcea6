// $p0: 51
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0:Incident
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p0
RETURN [
  [
    n0.id,
    n0.name,
    CASE WHEN n0.edtf IS NOT NULL THEN [
      n0.edtf, n0.dateDisplay, toString(n0.start), toString(n0.end)
    ] END,
    n0.occurrence,
    n0.status,
    n0.basis,
    n0.sources,
    n0.label
  ],
  n0.orderKey,
  n0.id
] AS item
