// $p0: "anonymous"
// $p1: 50
MATCH (of:Entity {id: $p0})-[edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]->(event:Event)
  WHERE NOT edge.status IN ['REFUTED', 'RETRACTED']
    AND edge.modality <> 'HYPOTHETICAL'
    AND NOT event.status IN ['REFUTED', 'RETRACTED']
    AND event.modality <> 'HYPOTHETICAL'
WITH event,
  coalesce(edge.role, 'not stated') AS key,
  EXISTS {
    MATCH (event)<-[within:PART_OF]-(piece:Event)
      WHERE NOT within.status IN ['REFUTED', 'RETRACTED']
        AND within.modality <> 'HYPOTHETICAL'
        AND NOT piece.status IN ['REFUTED', 'RETRACTED']
        AND piece.modality <> 'HYPOTHETICAL'
        AND EXISTS {
          (piece)<-[
            also:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN
          ]-(of) WHERE coalesce(also.role, 'not stated') = coalesce(edge.role, 'not stated')
            AND NOT also.status IN ['REFUTED', 'RETRACTED']
            AND also.modality <> 'HYPOTHETICAL'
        }
        AND (
          piece.occurrence = event.occurrence OR piece.occurrence IN ['HAPPENED', 'ONGOING']
            AND event.occurrence IN ['HAPPENED', 'ONGOING']
        )
  } AS umbrella
WITH key,
  {
    happened: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['HAPPENED', 'ONGOING'] THEN event END
    ),
    planned: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['PLANNED'] THEN event END
    ),
    pledged: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['PLEDGED'] THEN event END
    ),
    threatened: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['THREATENED'] THEN event END
    ),
    calledFor: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['CALLED_FOR'] THEN event END
    ),
    omitted: count(
      DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ['OMITTED'] THEN event END
    ),
    umbrellas: count(DISTINCT CASE WHEN umbrella THEN event END)
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
  LIMIT $p1
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
