import { join } from 'node:path';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/cypher/statement.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { compiled } from '../compile/compiled.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { recount } from '../support/recount.ts';
import { schema } from '../support/schema.ts';

const SMALL = 1_000;
const LARGE = 8_000;
const BATCH = 1_000;

/** Longer than the database's usual time for a transaction: the machine may be busy. */
const PATIENT = { database: 'neo4j', transactionConfig: { timeout: 300_000 } };

/** Questions whose answer is about the whole graph: what they cost grows with it, and their descriptions say so. */
const COUNTING: Readonly<Record<string, string>> = {
  'ways-of-responding': 'counts all responses',
  'response-matrix': 'counts who responded to what, in all of the graph',
  'response-times': 'goes through all responses in order of the events',
  'responded-incidents': 'looks for what was responded to in the order of time',
  'only-one-source': 'looks for several statuses in the order of time',
  plans: 'looks for an occurrence in the order of time',
  'threats-and-what-came-of-them': 'looks for an occurrence in the order of time',
  'targets-and-attackers': 'looks for a kind in the order of time',
  'who-amplified-whom': 'looks for a relation in the order of time',
  events: 'looks for a kind in the order of time',
  hashtags: 'looks for a name in the order of ids',
  'how-told': 'counts all claims',
  copies: 'looks for a relation in the order of ids',
  corrections: 'looks for a relation in the order of ids',
};

const questions: readonly (readonly [string, string])[] = [
  ...[...readOperations(join(projectRoot(), 'queries'), schema).values()]
    .filter(({ name }) => COUNTING[name] === undefined)
    .map(({ name, source }) => [name, source] as const),
  ['a page of events', '{ events(first: 20) { nodes { id name performers { nodes { id } } } } }'],
  ['a page of events, the last', '{ events(last: 20) { nodes { id } } }'],
  [
    'a page of events in the order of names',
    '{ events(first: 20, orderBy: [{field: NAME}]) { nodes { id } } }',
  ],
  ['a page of the timeline', '{ timeline(first: 20) { nodes { id placedBy } } }'],
  [
    'events of a stretch of time',
    '{ events(filter: { certainlyIn: { from: "2016-07-09", to: "2016-07-10" } }, first: 20) { nodes { id } } }',
  ],
  ['events of a status', '{ events(filter: { status: { eq: CORROBORATED } }, first: 20) { nodes { id } } }'],
  [
    'events of an occurrence',
    '{ events(filter: { occurrence: { in: [PLANNED] } }, last: 20) { nodes { id } } }',
  ],
  [
    'incidents of a kind, further on',
    '{ incidents(filter: { type: { eq: KILLING } }, first: 1) { nodes { id } pageInfo { endCursor } } }',
  ],
  [
    'the documents that bear a claim about something',
    '{ node(id: "anonymous") { documents { nodes { id } } } }',
  ],
  ['a page of actors', '{ actors(first: 20) { nodes { id name } } }'],
  ['a page of claims', '{ claims(first: 20) { nodes { id predicate } } }'],
  ['claims of one asserter', '{ actor(id: "frank-ancona") { asserts(first: 5) { nodes { id } } } }'],
  ['the graph of one document', '{ graph(documents: ["cleveland-article"]) { total nodes { id } } }'],
  ['the matrix of one event', '{ responseMatrix(to: ["shooting-of-tamir-rice"]) { nodes { happened } } }'],
  ['response times of one event', '{ responseTimes(to: "death-of-george-floyd") { nodes { atMostHours } } }'],
  [
    'responses to one event, counted',
    '{ responseCounts(to: "death-of-george-floyd", by: TYPE) { nodes { happened } } }',
  ],
  [
    'responders of two events of an affair',
    '{ responders(to: ["shooting-of-tamir-rice", "death-of-tamir-rice"]) { nodes { to { id } assertedBy { id } } } }',
  ],
  [
    'responses in an affair, and those to them',
    '{ event(id: "death-of-tamir-rice") { responses { edges { to { id } node { responses { totalCount } } } } nonResponses { totalCount } } }',
  ],
  [
    'responses to a part, of which the whole has many',
    '{ event(id: "curfew-in-miami-2020") { responses { totalCount } } }',
  ],
  [
    'how one event led to another',
    '{ responseChains(from: "cleveland-911-call", to: "shutdown-of-cleveland-website") { total chains { steps { event { id } links { relation } } } } }',
  ],
  [
    'how two people are connected, or that they are farther apart',
    '{ near: paths(from: "frank-ancona", to: "tamir-rice") { outcome stepsApart } far: paths(from: "frank-ancona", to: "tamir-rice", maxLength: 4) { outcome stepsApart } }',
  ],
  [
    'that two people are not connected',
    '{ paths(from: "derek-chauvin", to: "kkk", avoid: ["anonymous"], lens: { minBasis: REPORTED }) { outcome } }',
  ],
  ['a search that thousands fit', '{ search(text: "strange") { entity { id } score field text } }'],
  ['a search by the beginning of a name', '{ search(text: "s") { entity { id } } }'],
  ['open claims', '{ claims(filter: { polarity: { eq: OPEN } }, first: 5) { nodes { id } } }'],
  [
    'responses filtered by place, part and documents',
    '{ event(id: "death-of-george-floyd") { responses(filter: { or: [{ anywhereIn: ["united-states"] }, { participants: { some: { id: { eq: "anonymous" } } } }, { documents: { count: { gte: 2 } } }] }) { nodes { id } } } }',
  ],
  [
    'what happened, under a lens',
    '{ event(id: "shooting-of-tamir-rice", lens: { assertedBy: ["anonymous"], asOf: "2020" }) { responses { totalCount nodes { id } } } }',
  ],
];

describe.skipIf(!(await canRunNeo4j()))(`the cost of a question does not grow with the graph`, () => {
  let database: TestNeo4j;
  let antiphon: TestAntiphon;
  let driver: Driver;
  const small = new Map<string, number>();

  beforeAll(async () => {
    database = await startTestNeo4j();
    antiphon = await startAntiphon({ neo4j: database });
    const { uri, user, password } = database;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    await addStrangers(driver, 0, SMALL);
    for (const [name, query] of questions) small.set(name, await cost(query));
    await addStrangers(driver, SMALL, LARGE);
  }, 600_000);
  afterAll(async () => {
    await driver?.close();
    await antiphon?.stop();
    await database?.stop();
  });

  /** Database hits of all statements of a question. */
  async function cost(query: string): Promise<number> {
    let hits = 0;
    for (const statement of await compiled(query)) hits += await hitsOf(driver, statement);
    return hits;
  }

  it.each(questions)(`%s, from ${SMALL} to ${LARGE} strangers`, async (name, query) => {
    const before = small.get(name) ?? 0;
    const after = await cost(query);
    expect(after).toBeLessThanOrEqual(before * 1.2 + 20);
  });
});

async function hitsOf(driver: Driver, { text, params }: Statement): Promise<number> {
  const whole = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, whole, PATIENT);
  if (summary.profile === false) throw new Error('the database gave no profile');
  const sum = ({ dbHits, children }: ProfiledPlan): number =>
    children.reduce((total, child) => total + sum(child), dbHits);
  return sum(summary.profile);
}

/** People, deeds, words, answers and claims that have nothing to do with the articles. */
async function addStrangers(driver: Driver, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    await driver.executeQuery(
      `UNWIND range($from, $to - 1) AS i
  WITH i, '2021-01-01T00:00:00Z' AS day, {modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1, documentCount: 1, status: 'SINGLE_SOURCE', dateContested: false, countContested: false, detailsContested: false} AS sure
  CREATE (p:Entity:Named:Actor:Person {id: 'stranger-' + i, name: 'Stranger ' + i, names: ['Stranger ' + i], aliases: [], searchNames: [' stranger ' + i + ' _stranger' + i + ' '], searchTexts: [], label: 'Person', countContested: false, ageContested: false})
  CREATE (e:Entity:Named:Event:Incident {id: 'strange-event-' + i, name: 'Strange event ' + i, names: ['Strange event ' + i], aliases: [], searchNames: [' strange event ' + i + ' _strangeevent' + i + ' '], searchTexts: [], label: 'Incident', type: 'OTHER',
    start: datetime(day) + duration({minutes: i}), end: datetime(day) + duration({minutes: i}), orderKey: '2021 ' + i, timelineKey: '2021|' + i, placedBy: 'DATE', occurrence: 'HAPPENED', rid: 'o' + i})
  CREATE (s:Entity:Named:Event:Statement {id: 'strange-words-' + i, name: 'Strange words ' + i, names: ['Strange words ' + i], aliases: [], searchNames: [' strange word ' + i + ' _strangewords' + i + ' '], searchTexts: [], label: 'Statement', form: 'TEXT',
    orderKey: '9999 w' + i, timelineKey: '9999|w' + i, placedBy: 'NONE', occurrence: 'HAPPENED', rid: 'w' + i})
  SET e += sure, s += sure
  CREATE (p)-[h:HARMED_IN {rid: 'h' + i, role: 'VICTIM'}]->(e), (s)-[r:RESPONDS_TO {rid: 'r' + i, type: 'PROTEST'}]->(e), (p)-[f:PERFORMED {rid: 'f' + i, role: 'SPEAKER'}]->(s)
  SET h += sure, r += sure, f += sure
  CREATE (c:Entity:Claim {id: 'strange-' + i, name: 'Stranger ' + i, names: [], aliases: [], label: 'Claim', predicate: 'PERFORMED', subjectId: p.id, objectId: s.id, rid: f.rid,
    polarity: 'AFFIRMED', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, voice: 'OWN', contested: false})
  CREATE (c)-[:ASSERTED_BY {rid: 'a' + i, root: p.id, standing: 'COUNTS', depth: 0}]->(p)
  CREATE (t:Entity:Passage {id: 'strange-text-' + i, name: 'Strange text', names: [], aliases: [], label: 'Passage', start: 0, end: 9, sha256: ''})
  CREATE (d:Entity:Named:Document {id: 'strange-paper-' + i, name: 'Strange paper ' + i, names: [], aliases: [], label: 'Document', sha256: 'strange ' + i, length: 9})
  CREATE (c)-[:EVIDENCED_BY {rid: 'e' + i}]->(t)-[:IN {rid: 'i' + i}]->(d)`,
      { from: neo4j.int(at), to: neo4j.int(Math.min(at + BATCH, to)) },
      PATIENT,
    );
  }
  await recount(driver, 'neo4j');
  await driver.executeQuery('CALL db.awaitIndexes(120)', {}, PATIENT);
  await driver.executeQuery('CALL db.prepareForReplanning(120)', {}, PATIENT);
}
