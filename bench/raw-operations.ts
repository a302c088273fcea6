import type { RecordShape } from 'neo4j-driver';
import { searchedFor } from '../src/search/words.ts';

/** An operation as somebody would write it by hand for this very question: its statement, and its answer from the rows. */
export interface RawOperation {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  shape(rows: readonly (readonly Cell[])[]): unknown;
}

/** What rows hold, as the driver types it: hand-written code trusts its own statement. */
type Cell = RecordShape[string];
const none: readonly Cell[] = [];

const seen = (name: string) =>
  `${name}.modality <> 'HYPOTHETICAL' AND NOT ${name}.status IN ['REFUTED', 'RETRACTED']`;
const named = ([id, name]: Cell) => ({ id, name });

const answers = (from: string, depth: number): string => {
  const [edge, node] = [`r${depth}`, `n${depth}`];
  const below = depth < 4 ? `, COLLECT { ${answers(node, depth + 1)} }` : '';
  return `MATCH (${from})<-[${edge}:RESPONDS_TO]-(${node}) WHERE ${seen(edge)} AND ${seen(node)}
WITH ${edge}, ${node} ORDER BY ${node}.orderKey, ${node}.id, ${edge}.rid LIMIT 10
RETURN [${edge}.type, ${edge}.basis, ${node}.id, ${node}.name${below}]`;
};

const chained = (rows: Cell[]): unknown => ({
  edges: rows.map(([type, basis, id, name, below]) => ({
    type,
    basis,
    node: { id, name, ...(below && { responses: chained(below) }) },
  })),
});

const searched = searchedFor('Zenobia Quillfeather', 16);
/** How much of what is looked for a key has: each word whole, begun or nearly so. */
const fits = (key: string): string =>
  `(reduce(sum = 0.0, w IN $words | sum + CASE WHEN ${key} CONTAINS w.whole THEN 1 WHEN w.start <> '' AND ${key} CONTAINS w.start THEN 0.85 WHEN w.wrong > 0 AND any(part IN split(${key}, ' ') WHERE abs(size(part) - w.size) <= w.wrong AND size([pair IN w.pairs WHERE part CONTAINS pair]) >= w.enough) THEN 0.6 ELSE 0 END) / size($words))`;

export const rawOperations: Readonly<Record<string, RawOperation>> = {
  entity: {
    text: `MATCH (n:Entity {id: $id})
RETURN n.id, n.name, n.occurrence, n.status, n.basis, n.sources, n.edtf, toString(n.start), toString(n.end)`,
    params: { id: 'core-incident-0' },
    shape: ([[id, name, occurrence, status, basis, sources, edtf, start, end] = none]) => ({
      event: { id, name, occurrence, status, basis, sources, when: { edtf, start, end } },
    }),
  },
  incident: {
    text: `MATCH (n:Entity {id: $id}) RETURN n.id, n.name, n.status, n.edtf,
COLLECT { MATCH (n)-[r:OCCURRED_AT]->(p) WHERE ${seen('r')} WITH p, r ORDER BY p.id, r.rid LIMIT 10 RETURN [p.id, p.name] },
COLLECT { MATCH (n)<-[r:HARMED_IN]-(p) WHERE ${seen('r')} WITH p, r ORDER BY p.id, r.rid LIMIT 20 RETURN [r.role, r.outcome, r.status, r.basis, p.id, p.name] },
COLLECT { MATCH (n)<-[r:PERFORMED]-(p) WHERE ${seen('r')} WITH p, r ORDER BY p.id, r.rid LIMIT 20 RETURN [r.role, r.status, r.modality, p.id, p.name] },
COLLECT { MATCH (n)<-[r:RESPONDS_TO]-(a) WHERE ${seen('r')} AND ${seen('a')} WITH a, r ORDER BY a.orderKey, a.id, r.rid LIMIT 20
  RETURN [r.type, r.stance, r.status, r.basis, r.sources, a.id, a.name,
    COLLECT { MATCH (a)<-[q:PERFORMED]-(p) WHERE ${seen('q')} WITH p, q ORDER BY p.id, q.rid LIMIT 5 RETURN [q.role, p.id, p.name] }] }`,
    params: { id: 'core-incident-0' },
    shape: ([[id, name, status, edtf, places, victims, performers, responses] = none]) => ({
      event: {
        id,
        name,
        status,
        when: { edtf },
        places: { nodes: places.map(named) },
        victims: {
          edges: victims.map(([role, outcome, stands, basis, ...node]: Cell) => ({
            role,
            outcome,
            status: stands,
            basis,
            node: named(node),
          })),
        },
        performers: {
          edges: performers.map(([role, stands, modality, ...node]: Cell) => ({
            role,
            status: stands,
            modality,
            node: named(node),
          })),
        },
        responses: {
          edges: responses.map(([type, stance, stands, basis, sources, answer, called, by]: Cell) => ({
            type,
            stance,
            status: stands,
            basis,
            sources,
            node: {
              id: answer,
              name: called,
              performers: { edges: by.map(([role, ...node]: Cell) => ({ role, node: named(node) })) },
            },
          })),
        },
      },
    }),
  },
  incidents: {
    text: `MATCH (n:Incident) WHERE n.orderKey IS NOT NULL AND ${seen('n')} WITH n ORDER BY n.orderKey, n.id LIMIT $first
RETURN n.id, n.name, n.edtf,
COLLECT { MATCH (n)<-[r:HARMED_IN]-(p) WHERE ${seen('r')} WITH p, r ORDER BY p.id, r.rid LIMIT 5 RETURN [r.role, r.outcome, p.id, p.name] },
COLLECT { MATCH (n)<-[r:RESPONDS_TO]-(a) WHERE ${seen('r')} AND ${seen('a')} WITH a, r ORDER BY a.orderKey, a.id, r.rid LIMIT 5
  RETURN [r.type, r.stance, r.status, a.id, a.name] }`,
    params: { first: 100n },
    shape: (rows) => ({
      incidents: {
        nodes: rows.map(([id, name, edtf, victims, responses]) => ({
          id,
          name,
          when: { edtf },
          victims: {
            edges: victims.map(([role, outcome, ...node]: Cell) => ({ role, outcome, node: named(node) })),
          },
          responses: {
            edges: responses.map(([type, stance, status, ...node]: Cell) => ({
              type,
              stance,
              status,
              node: named(node),
            })),
          },
        })),
      },
    }),
  },
  responders: {
    text: `MATCH (n:Entity {id: $to})<-[r:RESPONDS_TO]-(e)<-[p:PERFORMED]-(a) WHERE ${seen('r')} AND ${seen('p')} AND ${seen('e')}
WITH r, e, p, a ORDER BY e.orderKey, r.rid, p.rid LIMIT 50
RETURN a.id, a.name, e.id, e.name, e.edtf, r.type, r.stance, p.role`,
    params: { to: 'core-incident-0' },
    shape: (rows) => ({
      responders: {
        nodes: rows.map(([actor, actorName, event, eventName, edtf, type, stance, role]) => ({
          actor: { id: actor, name: actorName },
          response: { id: event, name: eventName, when: { edtf } },
          type,
          stance,
          role,
        })),
      },
    }),
  },
  chain: {
    text: `MATCH (n0:Entity {id: $id}) RETURN n0.id, COLLECT { ${answers('n0', 1)} }`,
    params: { id: 'core-incident-0' },
    shape: ([[id, responses] = none]) => ({ event: { id, responses: chained(responses) } }),
  },
  path: {
    text: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = shortestPath((a)-[:PERFORMED|HARMED_IN*..4]-(b))
WHERE all(hop IN relationships(path) WHERE ${seen('hop')}) AND all(stop IN nodes(path) WHERE NOT stop:Event OR ${seen('stop')})
RETURN [n IN nodes(path) | [n.id, n.name]], [r IN relationships(path) | [type(r), startNode(r).id, r.role, r.basis, r.status]]`,
    params: { from: 'core-victim-0', to: 'core-victim-1' },
    shape: ([[stops, links] = none]) => ({
      paths: {
        paths: [
          {
            length: links.length,
            steps: stops.map((stop: Cell, i: number) => {
              const [relation, start, role, basis, status] = links[i - 1] ?? [null, null, null, null, null];
              const forward = i === 0 ? null : start === stops[i - 1][0];
              return {
                entity: named(stop),
                relation,
                forward,
                roles: role === null ? [] : [role],
                basis,
                status,
              };
            }),
          },
        ],
      },
    }),
  },
  neighborhood: {
    text: `MATCH (c:Entity {id: $id})
CALL (c) {
  MATCH (c)-[r]-(o:Entity) WHERE r.status IS NOT NULL AND ${seen('r')} AND (NOT o:Event OR ${seen('o')}) AND o <> c
  WITH DISTINCT o
  WITH o, COUNT { (o)-[r]-() WHERE r.status IS NOT NULL } AS degree ORDER BY degree DESC, o.id
  RETURN collect(o) AS found
}
WITH c + found[..99] AS nodes, 1 + size(found) AS total
RETURN total, [n IN nodes | [n.id, n.name, n.label]],
COLLECT { UNWIND range(0, size(nodes) - 1) AS i WITH i, nodes[i] AS n MATCH (n)-[r]->(o) WHERE r.status IS NOT NULL AND o IN nodes AND ${seen('r')}
  WITH i, n, r, o ORDER BY i, type(r), r.rid RETURN [r.rid, n.id, o.id, type(r), r.status] }`,
    params: { id: 'core-incident-0' },
    shape: ([[total, nodes, edges] = none]) => ({
      neighborhood: {
        total,
        nodes: nodes.map(([id, name, kind]: Cell) => ({ id, name, kind })),
        edges: edges.map(([rid, source, target, relation, status]: Cell) => ({
          rid,
          source,
          target,
          relation,
          status,
        })),
      },
    }),
  },
  search: {
    text: `CALL db.index.fulltext.queryNodes('antiphon_search', $lucene, {limit: 150}) YIELD node AS n
WITH n WHERE NOT n:Event OR ${seen('n')}
WITH n, reduce(best = {at: 0, rank: 0.0}, at IN range(0, size(n.searchNames) - 1) | head([rank IN [CASE WHEN n.searchNames[at] = $key THEN 100.0 WHEN n.searchNames[at] CONTAINS $start THEN 80.0 ELSE 60.0 * ${fits('n.searchNames[at]')} END] | CASE WHEN rank > best.rank THEN {at: at, rank: rank} ELSE best END])) AS named,
  reduce(rank = 0.0, text IN n.searchTexts | head([one IN [24.0 * ${fits('text')}] | CASE WHEN one > rank THEN one ELSE rank END])) AS told
WHERE named.rank > 0 OR told > 0
WITH n, named, CASE WHEN named.rank > told THEN named.rank ELSE told END + CASE WHEN n:Actor THEN 4 WHEN n:Event THEN 2.5 ELSE 1.5 END - size(n.name) / 8.0 AS score
ORDER BY score DESC, n.id LIMIT 10
RETURN n.id, n.name, CASE WHEN named.rank = 0 THEN 'DESCRIPTION' WHEN named.at = 0 THEN 'NAME' ELSE 'ALIAS' END, CASE WHEN named.rank = 0 THEN n.description ELSE n.names[named.at] END`,
    params: {
      lucene: searched?.lucene,
      words: searched?.words,
      key: searched?.key,
      start: ` ${searched?.name}`,
    },
    shape: (rows) => ({
      search: rows.map(([id, name, field, found]) => ({ entity: { id, name }, field, text: found })),
    }),
  },
  provenance: {
    text: `MATCH (c:Claim) WHERE c.objectId = $object AND c.subjectId = $subject AND c.predicate = 'HARMED_IN'
WITH c ORDER BY c.id LIMIT 50
MATCH (c)-[:ASSERTED_BY]->(a)
RETURN c.id, c.polarity, c.role, c.modality, c.basis, c.voice, a.id, a.name,
COLLECT { MATCH (c)-[:EVIDENCED_BY]->(p)-[:IN]->(d) WITH p, d ORDER BY p.start, p.id LIMIT 10 RETURN [p.start, p.end, p.sha256, d.id, d.name] }`,
    params: { subject: 'core-victim-0', object: 'core-incident-0' },
    shape: (rows) => ({
      claims: {
        nodes: rows.map(([id, polarity, role, modality, basis, voice, asserter, asserterName, passages]) => ({
          id,
          polarity,
          role,
          modality,
          basis,
          voice,
          assertedBy: { id: asserter, name: asserterName },
          passages: {
            nodes: passages.map(([start, end, sha256, ...document]: Cell) => ({
              start,
              end,
              sha256,
              document: named(document),
            })),
          },
        })),
      },
    }),
  },
  timeline: {
    text: `MATCH (n:Event) WHERE n.timelineKey IS NOT NULL AND ${seen('n')} WITH n ORDER BY n.timelineKey LIMIT $first
RETURN n.id, n.name, n.label, n.edtf, toString(n.start), n.placedBy, n.occurrence, n.status, n.basis`,
    params: { first: 50n },
    shape: (rows) => ({
      timeline: {
        nodes: rows.map(([id, name, kind, edtf, start, placedBy, occurrence, status, basis]) => ({
          id,
          name,
          kind,
          when: edtf === null ? null : { edtf, start },
          placedBy,
          occurrence,
          status,
          basis,
        })),
      },
    }),
  },
  lensed: {
    text: `MATCH (n:Entity {id: $id}) RETURN n.id,
COLLECT { MATCH (n)<-[r:RESPONDS_TO]-(a) WHERE r.basisRank >= 2 AND ${seen('r')} AND a.basisRank >= 2 AND ${seen('a')}
    AND EXISTS { MATCH (c:Claim {rid: r.rid}) WHERE c.polarity = 'AFFIRMED' AND c.voice = 'OWN' }
  WITH r, a ORDER BY a.orderKey, a.id, r.rid LIMIT 20 RETURN [r.type, r.status, a.id, a.name] }`,
    params: { id: 'core-incident-0' },
    shape: ([[id, responses] = none]) => ({
      event: {
        id,
        responses: {
          edges: responses.map(([type, status, ...node]: Cell) => ({ type, status, node: named(node) })),
        },
      },
    }),
  },
  count: {
    text: `MATCH (n:Incident) WHERE n.type = $type AND n.orderKey IS NOT NULL AND ${seen('n')} RETURN count(*)`,
    params: { type: 'SHOOTING' },
    shape: ([[totalCount] = none]) => ({ incidents: { totalCount } }),
  },
};
