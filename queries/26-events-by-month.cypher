// $p0: 50
CALL () {
  MATCH (n0:Event)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
  RETURN coalesce(
    CASE WHEN n0.start IS NOT NULL THEN substring(
      toString(datetime({datetime: n0.start, timezone: coalesce(n0.zone, 'Z')})), 0, 7
    ) END,
    'until ' + CASE WHEN n0.end IS NOT NULL THEN substring(
      toString(datetime({datetime: n0.end, timezone: coalesce(n0.zone, 'Z')})), 0, 7
    ) END,
    'undated'
  ) AS key,
    n0.occurrence AS occurrence,
    count(*) AS number,
    false AS umbrella UNION ALL
  MATCH (n0:Event)
    WHERE n0.orderKey IS NOT NULL
      AND NOT n0.status IN ['REFUTED', 'RETRACTED']
      AND n0.modality <> 'HYPOTHETICAL'
      AND EXISTS {
        MATCH (n0)<-[within:PART_OF]-(piece:Event)
          WHERE NOT within.status IN ['REFUTED', 'RETRACTED']
            AND within.modality <> 'HYPOTHETICAL'
            AND NOT piece.status IN ['REFUTED', 'RETRACTED']
            AND piece.modality <> 'HYPOTHETICAL'
            AND true
            AND NOT piece.status IN ['REFUTED', 'RETRACTED']
            AND piece.modality <> 'HYPOTHETICAL'
            AND coalesce(
              CASE WHEN piece.start IS NOT NULL THEN substring(
                toString(datetime({datetime: piece.start, timezone: coalesce(piece.zone, 'Z')})),
                0,
                7
              ) END,
              'until ' + CASE WHEN piece.end IS NOT NULL THEN substring(
                toString(datetime({datetime: piece.end, timezone: coalesce(piece.zone, 'Z')})), 0, 7
              ) END,
              'undated'
            ) = coalesce(
              CASE WHEN n0.start IS NOT NULL THEN substring(
                toString(datetime({datetime: n0.start, timezone: coalesce(n0.zone, 'Z')})), 0, 7
              ) END,
              'until ' + CASE WHEN n0.end IS NOT NULL THEN substring(
                toString(datetime({datetime: n0.end, timezone: coalesce(n0.zone, 'Z')})), 0, 7
              ) END,
              'undated'
            )
            AND (
              piece.occurrence = n0.occurrence OR piece.occurrence IN ['HAPPENED', 'ONGOING']
                AND n0.occurrence IN ['HAPPENED', 'ONGOING']
            )
      }
  RETURN coalesce(
    CASE WHEN n0.start IS NOT NULL THEN substring(
      toString(datetime({datetime: n0.start, timezone: coalesce(n0.zone, 'Z')})), 0, 7
    ) END,
    'until ' + CASE WHEN n0.end IS NOT NULL THEN substring(
      toString(datetime({datetime: n0.end, timezone: coalesce(n0.zone, 'Z')})), 0, 7
    ) END,
    'undated'
  ) AS key,
    n0.occurrence AS occurrence,
    count(*) AS number,
    true AS umbrella
}
WITH key,
  {
    happened: sum(
      CASE WHEN occurrence IN [
        'HAPPENED', 'ONGOING'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    planned: sum(
      CASE WHEN occurrence IN [
        'PLANNED'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    pledged: sum(
      CASE WHEN occurrence IN [
        'PLEDGED'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    threatened: sum(
      CASE WHEN occurrence IN [
        'THREATENED'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    calledFor: sum(
      CASE WHEN occurrence IN [
        'CALLED_FOR'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    omitted: sum(
      CASE WHEN occurrence IN [
        'OMITTED'
      ] THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END
    ),
    umbrellas: sum(CASE WHEN umbrella THEN number ELSE 0 END)
  } AS counts
WITH counts {
  .*,
  key: key,
  others: counts.planned + counts.pledged + counts.threatened + counts.calledFor + counts.omitted,
  place: CASE WHEN key STARTS WITH 'until ' THEN substring(
    key, 6
  ) + ' until' WHEN key = 'undated' THEN '9999' WHEN key =~ '[0-9-]+' THEN key ELSE '' END
} AS group0
WITH group0
  ORDER BY group0.place, group0.happened DESC, group0.others DESC, group0.key
  LIMIT $p0
RETURN [
  [
    group0.key,
    group0.happened,
    group0.planned,
    group0.pledged,
    group0.threatened,
    group0.calledFor,
    group0.omitted,
    group0.umbrellas
  ]
] AS item
