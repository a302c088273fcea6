import type { Driver } from 'neo4j-driver';

/**
 * Everything that the loader stored, as text that compares: labels, types, properties with their types, ends. Neo4j lists labels in the
 * order in which it first met them, which says nothing about the graph.
 */
export async function wholeGraph(driver: Driver, database: string): Promise<readonly string[]> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  const value = (of: string) => `[k IN keys(${of}) | [k, valueType(${of}[k]), ${of}[k]]]`;
  try {
    const nodes = await session.run(
      `MATCH (n:Entity)
       RETURN n.id, COLLECT { UNWIND labels(n) AS l RETURN l ORDER BY l }, COLLECT { UNWIND ${value('n')} AS p RETURN p ORDER BY p[0] } ORDER BY n.id`,
    );
    const edges = await session.run(
      `MATCH (a)-[r]->(b)
       RETURN type(r), r.rid, a.id, b.id, COLLECT { UNWIND ${value('r')} AS p RETURN p ORDER BY p[0] } ORDER BY type(r), r.rid`,
    );
    return [...nodes.records, ...edges.records].map((record) => JSON.stringify([...record.values()]));
  } finally {
    await session.close();
  }
}
