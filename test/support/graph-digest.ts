import { createHash } from 'node:crypto';
import type { Driver } from 'neo4j-driver';

/** A fingerprint of everything that the loader stored: two graphs with the same one are the same. */
export async function graphDigest(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    const nodes = await session.run(
      "MATCH (n:Entity) WHERE n.loadedBy = 'antiphon' RETURN n.id, n.digest, labels(n) ORDER BY n.id",
    );
    const edges = await session.run(
      "MATCH (a)-[r]->(b) WHERE r.loadedBy = 'antiphon' RETURN type(r), r.rid, r.digest, a.id, b.id ORDER BY type(r), r.rid",
    );
    const rows = [...nodes.records, ...edges.records].map((record) => JSON.stringify([...record.values()]));
    return createHash('sha256').update(rows.join('\n')).digest('hex');
  } finally {
    await session.close();
  }
}
