// $p0: 500
// $p1: ["PERFORMED","HARMED_IN","TARGETED_BY","INVOLVED_IN","LEFT_UNDONE","RESPONDS_TO","LED_TO","PART_OF","REALIZES","AFTER","DURING","ADDRESSED_TO","MENTIONS","QUOTES","ABOUT","CALLS_FOR","PLEDGES","THREATENS","ACCUSES","CONDEMNS","SUPPORTS","HONORS","CLAIMS_CREDIT_FOR","RELAYS","PUBLISHED_VIA","REPOSTS","EMBODIED_IN","ACCOMPANIES","LINKS_TO","DEPICTS","CREDITED_TO","INDICATES","OCCURRED_AT","WITHIN","MEMBER_OF","AFFILIATED_WITH","SPEAKS_FOR","EMPLOYED_BY","OPERATES","GOVERNS"]
// $p2: 10000
// $p3: 10000
CALL () {
  MATCH (node:Named)
    WHERE (
      NOT node:Event OR NOT node.status IN ['REFUTED', 'RETRACTED']
        AND node.modality <> 'HYPOTHETICAL'
    )
      AND EXISTS {
        MATCH (node)-[
          edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
        ]-(tied)
          WHERE NOT edge.status IN ['REFUTED', 'RETRACTED'] AND edge.modality <> 'HYPOTHETICAL'
      }
  WITH node,
    COUNT {
      (node)-[
        :PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN|LEFT_UNDONE|RESPONDS_TO|LED_TO|PART_OF|REALIZES|AFTER|DURING|ADDRESSED_TO|MENTIONS|QUOTES|ABOUT|CALLS_FOR|PLEDGES|THREATENS|ACCUSES|CONDEMNS|SUPPORTS|HONORS|CLAIMS_CREDIT_FOR|RELAYS|PUBLISHED_VIA|REPOSTS|EMBODIED_IN|ACCOMPANIES|LINKS_TO|DEPICTS|CREDITED_TO|INDICATES|OCCURRED_AT|WITHIN|MEMBER_OF|AFFILIATED_WITH|SPEAKS_FOR|EMPLOYED_BY|OPERATES|GOVERNS
      ]-()
    } AS degree
    ORDER BY degree DESC, node.id
  RETURN collect(node) AS found
}
WITH [] AS centers0, found[..$p0] AS nodes0, size(found) AS total0, $p1 AS types0
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
      } > $p2
  ),
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
      LIMIT $p3
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
