// $p0: 2
// $p1: "secret"
// $p2: "SHOOTING"
// $p3: "death-of-george-floyd"
// $p4: 7
MATCH (n0:Event)
  WHERE n0.orderKey IS NOT NULL
    AND NOT n0.status IN ['REFUTED', 'RETRACTED']
    AND n0.modality <> 'HYPOTHETICAL'
    AND n0.basisRank >= toInteger($p0)
    AND n0.name CONTAINS $p1
    AND (
      (n0:Incident AND n0.type = $p2)
        OR (
          NOT coalesce(
            (
              EXISTS {
                MATCH (n0)-[r1:RESPONDS_TO]->(n1)
                  WHERE NOT r1.status IN ['REFUTED', 'RETRACTED']
                    AND r1.modality <> 'HYPOTHETICAL'
                    AND NOT n1.status IN ['REFUTED', 'RETRACTED']
                    AND n1.modality <> 'HYPOTHETICAL'
                    AND n1.id = $p3
              }
            ),
            false
          )
        )
    )
WITH n0
  ORDER BY n0.orderKey, n0.id
  LIMIT $p4
RETURN [[n0.id, n0.label]] AS item
