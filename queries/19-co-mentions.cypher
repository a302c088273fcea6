// $p0: "black-lives-matter"
// $p1: "black-lives-matter"
// $p2: "black-lives-matter"
// $p3: ["Person","Group","PoliceDepartment","GovernmentBody","MediaOutlet","Platform","Organization","Curator","Account","Incident","CyberAction","Demonstration","Statement","Communication","Measure","Operation","Proceeding","Act","Website","Weapon","Content","System","Place","Topic","Document","Passage","Claim","Redirect"]
// $p4: 21
CALL () {
  MATCH (about:Claim {subjectId: $p0})
  RETURN about UNION
  MATCH (about:Claim {objectId: $p1})
  RETURN about
}
WITH about
  WHERE true
MATCH (about)-[:EVIDENCED_BY {stance: 'BEARS'}]->(passage:Passage)
WITH DISTINCT passage
MATCH (passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(beside:Claim)
  WHERE true
MATCH (passage)-[:IN]->(document:Document)
UNWIND [beside.subjectId, beside.objectId] AS id
WITH id, passage, document
  WHERE id <> $p2
WITH id, count(DISTINCT passage) AS passages, collect(DISTINCT document.id) AS documents
MATCH (entity0:Entity {id: id})
  WHERE entity0.label IN $p3
WITH entity0, {passages: passages, documents: documents} AS together0
WITH entity0, together0
  ORDER BY together0.passages DESC, entity0.id
  LIMIT $p4
RETURN [
  [[entity0.id, entity0.name, entity0.label], together0.passages, together0.documents],
  together0.passages,
  entity0.id
] AS item
