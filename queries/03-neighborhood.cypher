// $p0: ["shooting-of-tamir-rice"]
// $p1: 1
// $p2: 100
// $p3: ["PERFORMED","HARMED_IN","TARGETED_BY","INVOLVED_IN","LEFT_UNDONE","RESPONDS_TO","LED_TO","PART_OF","REALIZES","AFTER","DURING","ADDRESSED_TO","MENTIONS","QUOTES","ABOUT","CALLS_FOR","PLEDGES","THREATENS","ACCUSES","CONDEMNS","SUPPORTS","HONORS","CLAIMS_CREDIT_FOR","RELAYS","PUBLISHED_VIA","REPOSTS","EMBODIED_IN","ACCOMPANIES","LINKS_TO","DEPICTS","CREDITED_TO","INDICATES","OCCURRED_AT","WITHIN","MEMBER_OF","AFFILIATED_WITH","SPEAKS_FOR","EMPLOYED_BY","OPERATES","GOVERNS"]
// $p4: 10000
// $p5: 10000
MATCH (given:Entity)
  WHERE given.id IN $p0
OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH collect(given) AS asked, collect(DISTINCT coalesce(kept, given)) AS centers
WITH centers
  WHERE size(asked) = $p1
WITH centers, centers AS layer0, centers AS nodes0, centers AS all0
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
WITH centers, found1[..toInteger($p2 - size(nodes0))] AS layer1, nodes0, all0 + found1 AS all1
WITH centers, layer1, nodes0 + layer1 AS nodes1, all1
WITH centers, nodes1 AS nodes0, all1 AS found, $p3 AS types0
WITH *, size(found) > size(nodes0) AS cut0
WITH *, size(found) AS total0
CALL (*) {
  UNWIND found AS node
  WITH node.label AS kind, count(*) AS total
  WITH {kind: kind, total: total} AS counted
  RETURN collect(
    counted {.*, shown: size([one IN nodes0 WHERE one.label = counted.kind])}
  ) AS kinds0
}
CALL (*) {
  UNWIND found AS other
  MATCH (other)-[edge]-(center)
    WHERE type(edge) IN types0
      AND center IN centers
      AND NOT edge.status IN ['REFUTED', 'RETRACTED']
      AND edge.modality <> 'HYPOTHETICAL'
  WITH edge, max(CASE WHEN other IN nodes0 THEN 1 ELSE 0 END) AS shown
  WITH type(edge) AS relation, count(edge) AS total, sum(shown) AS shown
  RETURN collect({relation: relation, total: total, shown: shown}) AS counts0
}
RETURN [
  total0,
  (
    cut0
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
    UNWIND kinds0 AS one
    WITH one AS group1
      ORDER BY one.total DESC, one.kind
    RETURN [group1.kind, group1.total, group1.shown]
  },
  COLLECT {
    UNWIND counts0 AS one
    WITH one AS group1
      ORDER BY one.total DESC, one.relation
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
