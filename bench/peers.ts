import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import type { Way } from './measure.ts';
import { operationsFolder } from './ours.ts';
import type { BenchServer } from './processes.ts';

/** The other ways to serve GraphQL over Neo4j, as far as they can be installed here. */
export async function peerWays(
  start: (module: string) => Promise<BenchServer>,
  report: (line: string) => void,
): Promise<readonly Way[]> {
  const folder = join(projectRoot(), 'bench');
  try {
    if (!existsSync(join(folder, 'node_modules'))) {
      report('installing what is compared with ...');
      execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'ignore' });
    }
    const tsc = join(projectRoot(), 'node_modules', '.bin', 'tsc');
    execFileSync(tsc, ['-p', join(folder, 'peers')], { stdio: 'inherit' });
  } catch (error) {
    report(`without the others: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  const generated = await start(join(folder, 'dist', 'neo4j-graphql.js'));
  const batched = await start(join(folder, 'dist', 'dataloader.js'));
  return [
    {
      name: 'neo4j-graphql',
      server: generated,
      shape,
      asks: new Map(Object.entries(queries).map(([name, query]) => [name, post(generated, query)])),
    },
    {
      name: 'dataloader',
      server: batched,
      asks: new Map(
        ['01-entity', '02-incident', '03-incidents', '05-chain'].map((file) => [
          file.slice(3),
          post(batched, readFileSync(join(operationsFolder(), `${file}.graphql`), 'utf8')),
        ]),
      ),
    },
  ];
}

const post = ({ url }: BenchServer, query: string) => ({
  url: `${url}/graphql`,
  body: JSON.stringify({ query }),
});

const SEEN =
  'modality: { in: ["ASSERTED", "ALLEGED", "ASSUMED"] }, status: { in: ["DISPUTED", "UNVERIFIED", "CURATED", "SELF_CLAIMED", "ONE_SIDED", "SINGLE_SOURCE", "CORROBORATED"] }';
const BY_ID = 'sort: [{ node: { id: ASC } }]';
const BY_ORDER = 'sort: [{ node: { orderKey: ASC } }, { node: { id: ASC } }]';
const edge = `where: { edge: { ${SEEN} } }, ${BY_ID}`;
const answer = `where: { edge: { ${SEEN} }, node: { ${SEEN} } }, ${BY_ORDER}`;

const chain = (depth: number): string =>
  `responses: responsesConnection(first: 10, ${answer}) { edges { properties { type basis } node { id name ${depth < 4 ? chain(depth + 1) : ''} } } }`;

/** The same questions as the schema of @neo4j/graphql lets one ask them; a prefix of nothing lets Neo4j read in the order of an index. */
const queries: Readonly<Record<string, string>> = {
  entity: `{ event: events(where: { id: { eq: "core-incident-0" } }) { id name occurrence status basis sources edtf start end } }`,
  incident: `{ event: events(where: { id: { eq: "core-incident-0" } }) { id name status edtf
    places: placesConnection(first: 10, ${edge}) { edges { node { id name } } }
    victims: victimsConnection(first: 20, ${edge}) { edges { properties { role outcome status basis } node { id name } } }
    performers: performersConnection(first: 20, ${edge}) { edges { properties { role status modality } node { id name } } }
    responses: responsesConnection(first: 20, ${answer}) { edges { properties { type stance status basis sources } node { id name
      performers: performersConnection(first: 5, ${edge}) { edges { properties { role } node { id name } } } } } } } }`,
  incidents: `{ incidents(limit: 100, where: { ${SEEN}, orderKey: { startsWith: "" } }, sort: [{ orderKey: ASC }, { id: ASC }]) { id name edtf
    victims: victimsConnection(first: 5, ${edge}) { edges { properties { role outcome } node { id name } } }
    responses: responsesConnection(first: 5, ${answer}) { edges { properties { type stance status } node { id name } } } } }`,
  responders: `{ responders: events(where: { id: { eq: "core-incident-0" } }) {
    responses: responsesConnection(first: 50, ${answer}) { edges { properties { type stance } node { id name edtf
      performers: performersConnection(first: 50, ${edge}) { edges { properties { role } node { id name } } } } } } } }`,
  chain: `{ event: events(where: { id: { eq: "core-incident-0" } }) { id ${chain(1)} } }`,
  provenance: `{ claims(limit: 50, where: { subjectId: { eq: "core-victim-0" }, predicate: { eq: "HARMED_IN" }, objectId: { eq: "core-incident-0" } }, sort: [{ id: ASC }]) {
    id polarity role modality basis voice assertedBy { id name }
    passages(limit: 10, sort: [{ start: ASC }, { id: ASC }]) { start end sha256 document { id name } } } }`,
  timeline: `{ timeline: timelineEvents(limit: 50, where: { ${SEEN}, timelineKey: { startsWith: "" } }, sort: [{ timelineKey: ASC }, { id: ASC }]) { id name kind: label edtf start placedBy occurrence status basis } }`,
  count: `{ incidents: incidentsConnection(where: { ${SEEN}, type: { eq: "SHOOTING" } }) { totalCount } }`,
};

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly Values[] => (Array.isArray(value) ? value.filter(isValues) : []);

/** Its answers in the shape of the others: only for the comparison, never timed. */
function shape(operation: string, data: unknown): unknown {
  if (!isValues(data)) return data;
  switch (operation) {
    case 'incidents':
      return { incidents: { nodes: mapped(data.incidents) } };
    case 'timeline':
      return { timeline: { nodes: mapped(data.timeline) } };
    case 'provenance':
      return { claims: { nodes: mapped(data.claims) } };
    case 'responders':
      return { responders: { nodes: responders(data) } };
    case 'count':
      return data;
    default:
      return { event: mapped(listed(data.event)[0]) };
  }
}

function responders(data: Values): readonly Values[] {
  const event = mapped(listed(data.responders)[0]);
  const edges = isValues(event) && isValues(event.responses) ? listed(event.responses.edges) : [];
  return edges.flatMap(({ type, stance, node }) => {
    if (!isValues(node) || !isValues(node.performers)) return [];
    const { performers, ...response } = node;
    const by = isValues(performers) ? listed(performers.edges) : [];
    return by.map(({ role, node: actor }) => ({ actor, response, type, stance, role }));
  });
}

/** Edge properties beside the node, dates under `when`, to-one relations as one, and plain lists under `nodes`. */
function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  if (!isValues(value)) return value;
  const { properties, edtf, start, end, ...others } = value;
  const instant = (moment: unknown) => (typeof moment === 'string' ? moment.replace('.000Z', 'Z') : moment);
  const when = {
    ...(edtf !== undefined && { edtf }),
    ...(start !== undefined && { start: instant(start) }),
    ...(end !== undefined && { end: instant(end) }),
  };
  return {
    ...(edtf === undefined ? when : { when: edtf === null ? null : when }),
    ...(isValues(properties) ? properties : {}),
    ...Object.fromEntries(Object.entries(others).map(([key, inner]) => [key, placed(key, inner)])),
  };
}

function placed(key: string, inner: unknown): unknown {
  if (key === 'places' && isValues(inner))
    return { nodes: listed(inner.edges).map(({ node }) => mapped(node)) };
  if (key === 'passages') return { nodes: mapped(inner) };
  if (key === 'assertedBy' || key === 'document') return mapped(listed(inner)[0]);
  return mapped(inner);
}
