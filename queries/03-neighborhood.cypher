// $p0: ["shooting-of-tamir-rice"]
// $p1: 1
// $p2: 100
// $p3: ["PERFORMED","HARMED_IN","TARGETED_BY","INVOLVED_IN","LEFT_UNDONE","RESPONDS_TO","LED_TO","PART_OF","REALIZES","AFTER","DURING","ADDRESSED_TO","MENTIONS","QUOTES","ABOUT","CALLS_FOR","PLEDGES","THREATENS","ACCUSES","CONDEMNS","SUPPORTS","HONORS","CLAIMS_CREDIT_FOR","RELAYS","PUBLISHED_VIA","REPOSTS","EMBODIED_IN","ACCOMPANIES","LINKS_TO","DEPICTS","CREDITED_TO","INDICATES","OCCURRED_AT","WITHIN","MEMBER_OF","AFFILIATED_WITH","SPEAKS_FOR","EMPLOYED_BY","OPERATES","GOVERNS"]
// $p4: 10000
// $p5: 10000
MATCH (given:Entity)
  WHERE given.id IN $p0
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH collect(given) AS asked, collect(DISTINCT coalesce(kept, given)) AS centers0
WITH centers0
  WHERE size(asked) = $p1
WITH centers0, centers0 AS layer0, centers0 AS nodes0, size(centers0) AS total0
CALL (layer0, nodes0) {
  UNWIND layer0 AS here
  MATCH (here)-[
    edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
  ]-(other)
    WHERE NOT edge.status IN ['REFUTED', 'RETRACTED']
      AND edge.modality <> 'HYPOTHETICAL'
      AND (
        NOT other:Event OR NOT other.status IN ['REFUTED', 'RETRACTED']
          AND other.modality <> 'HYPOTHETICAL'
      )
      AND NOT other IN nodes0
  WITH DISTINCT other
  WITH other,
    COUNT {
      (other)-[
        :PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
      ]-()
    } AS degree
    ORDER BY degree DESC, other.id
  RETURN collect(other) AS found1
}
WITH centers0,
  found1[..toInteger($p2 - size(nodes0))] AS layer1,
  nodes0,
  total0 + size(found1) AS total1
WITH centers0, layer1, nodes0 + layer1 AS nodes1, total1
WITH centers0, nodes1 AS nodes0, total1 AS total0, $p3 AS types0
RETURN [
  total0,
  (
    total0 > size(nodes0)
      OR COUNT {
        UNWIND nodes0 AS here
        MATCH (here)-[edge]->(there)
          WHERE type(edge) IN types0
            AND there IN nodes0
            AND NOT edge.status IN ['REFUTED', 'RETRACTED']
            AND edge.modality <> 'HYPOTHETICAL'
        RETURN edge
      } > $p4
  ),
  COLLECT {
    UNWIND types0 AS relation
    WITH relation,
      COUNT {
        UNWIND centers0 AS center
        MATCH (center)-[edge:$(relation)]-(other)
          WHERE NOT edge.status IN ['REFUTED', 'RETRACTED']
            AND edge.modality <> 'HYPOTHETICAL'
            AND (
              NOT other:Event OR NOT other.status IN ['REFUTED', 'RETRACTED']
                AND other.modality <> 'HYPOTHETICAL'
            )
        RETURN DISTINCT edge
      } AS total,
      COUNT {
        UNWIND centers0 AS center
        MATCH (center)-[edge:$(relation)]-(other)
          WHERE NOT edge.status IN ['REFUTED', 'RETRACTED']
            AND edge.modality <> 'HYPOTHETICAL'
            AND (
              NOT other:Event OR NOT other.status IN ['REFUTED', 'RETRACTED']
                AND other.modality <> 'HYPOTHETICAL'
            )
            AND other IN nodes0
        RETURN DISTINCT edge
      } AS shown
      WHERE total > 0
    WITH {relation: relation, total: total, shown: shown} AS group1
      ORDER BY group1.total DESC, group1.relation
    RETURN [group1.relation, group1.total, group1.shown]
  },
  COLLECT {
    UNWIND nodes0 AS node1
    WITH node1
    RETURN [
      node1.id,
      node1.name,
      node1.label,
      node1.description,
      toString(node1.edtf),
      toString(node1.dateDisplay),
      toString(node1.start),
      toString(node1.end),
      toString(node1.zone),
      toString(node1.notBefore),
      toString(node1.notAfter),
      node1.occurrence,
      node1.status,
      node1.basis,
      node1.sentence
    ]
  },
  COLLECT {
    UNWIND nodes0 AS here
    UNWIND COLLECT {
      MATCH (here)-[edge]->(there)
        WHERE type(edge) IN types0
          AND there IN nodes0
          AND NOT edge.status IN ['REFUTED', 'RETRACTED']
          AND edge.modality <> 'HYPOTHETICAL'
      RETURN edge
        ORDER BY type(edge), edge.rid
    } AS edge
    WITH edge
      LIMIT $p5
    WITH edge AS edge1,
      startNode(edge) AS source1,
      endNode(edge) AS target1,
      {key: type(edge) + ':' + edge.rid} AS at1
    RETURN [
      edge1.rid + ':' + type(edge1),
      edge1.rid,
      source1.id,
      target1.id,
      type(edge1),
      edge1.role,
      edge1.type,
      edge1.status,
      edge1.modality,
      edge1.basis,
      edge1.sentence,
      edge1.sources,
      COLLECT {
        MATCH (c:Claim {rid: edge1.rid})-[:ASSERTED_BY]->(teller)
          WHERE c.polarity = 'AFFIRMED'
        WITH DISTINCT teller.id AS id
          ORDER BY id
        RETURN id
      },
      COLLECT {
        MATCH (c:Claim {rid: edge1.rid})
          WHERE c.polarity = 'AFFIRMED'
        WITH c.id AS id
          ORDER BY id
        RETURN id
      }
    ]
  }
] AS item
  LIMIT 1
