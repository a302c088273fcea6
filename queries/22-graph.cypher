// $p0: 501
// $p1: 500
// $p2: 500
// $p3: ["PERFORMED","HARMED_IN","TARGETED_BY","INVOLVED_IN","LEFT_UNDONE","RESPONDS_TO","LED_TO","PART_OF","REALIZES","AFTER","DURING","ADDRESSED_TO","MENTIONS","QUOTES","ABOUT","CALLS_FOR","PLEDGES","THREATENS","ACCUSES","CONDEMNS","SUPPORTS","HONORS","CLAIMS_CREDIT_FOR","RELAYS","PUBLISHED_VIA","REPOSTS","EMBODIED_IN","ACCOMPANIES","LINKS_TO","DEPICTS","CREDITED_TO","INDICATES","OCCURRED_AT","WITHIN","MEMBER_OF","AFFILIATED_WITH","SPEAKS_FOR","EMPLOYED_BY","OPERATES","GOVERNS"]
// $p4: "records by kind"
// $p5: 10000
// $p6: 10000
CALL () {
  MATCH (rank:AntiphonRank)
  WITH rank.ids AS ids, rank.kinds AS kinds, rank.place AS place
    ORDER BY place
  UNWIND range(0, size(ids) - 1) AS at
  WITH ids[at] AS id, kinds[at] AS kind
  MATCH (node:Named {id: id})
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
  WITH node
    LIMIT $p0
  RETURN collect(node) AS found
}
WITH found[..$p1] AS nodes0, size(found) > $p2 AS cut0, $p3 AS types0
CALL (*) {
  MATCH (kind:AntiphonCount {of: $p4})
  RETURN collect(
    kind {.kind, .total, shown: size([one IN nodes0 WHERE one.label = kind.kind])}
  ) AS kinds0
}
WITH *, reduce(sum = 0, kind IN kinds0 | sum + kind.total) AS total0
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
      } > $p5
  ),
  COLLECT {
    UNWIND kinds0 AS one
    WITH one AS group1
      ORDER BY one.total DESC, one.kind
    RETURN [group1.kind, group1.total, group1.shown]
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
      LIMIT $p6
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
