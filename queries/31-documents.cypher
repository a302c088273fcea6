// $p0: 51
// $p1: 10
CALL () {MATCH (n0:Document) RETURN count(*) AS total}
OPTIONAL CALL () {
  MATCH (n0:Document)
    WHERE n0.id IS NOT NULL
  WITH n0
    ORDER BY n0.id
    LIMIT $p0
  RETURN [
    [
      n0.id,
      n0.name,
      n0.title,
      n0.edtf,
      n0.edtf,
      n0.zone,
      n0.url,
      n0.language,
      n0.length,
      n0.sha256,
      [
        COLLECT {
          MATCH (n0)-[r1:PUBLISHED_BY]->(n1)
          WITH r1, n1
            ORDER BY n1.id, r1.rid
            LIMIT $p1
          RETURN [[n1.id, n1.name, n1.label]]
        },
        null
      ],
      [null, COUNT {MATCH (n0)<-[r1:ASSERTED_BY]-(n1)}]
    ],
    n0.id
  ] AS item
}
RETURN item, total
