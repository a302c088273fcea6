import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import type { Statement } from '../src/cypher/statement.ts';
import { projectRoot } from '../src/project-root.ts';
import { openDatabase } from './load.ts';
import { operationsFolder, serveOurs } from './ours.ts';
import { rootFieldQueries } from './root-fields.ts';

/** What a question touches in the database at one size of the graph. */
interface Hits {
  readonly question: string;
  readonly size: number;
  /** Undefined where it could not be answered. */
  readonly hits: number | undefined;
}

type Report = (line: string) => void;

/** Variables by which the project's own operations ask about what the bench's graph holds. */
const ABOUT: Readonly<Record<string, string>> = {
  event: 'core-incident-0',
  actor: 'core-group',
  id: 'core-incident-0',
  subject: 'core-victim-0',
  object: 'core-incident-0',
  predicate: 'HARMED_IN',
  from: 'core-victim-0',
  to: 'core-incident-0',
  text: 'Zenobia Quillfeather',
  of: 'core-victim-0',
  document: 'document-0',
  about: 'core-incident-0',
  around: 'core-incident-0',
  topic: 'core-incident-0',
  in: 'core-incident-0',
  place: 'core-place',
};

/** The db hits (PROFILE) of every saved operation, of the bench's and of a query for each root field, at each size. */
export async function measureHits(
  sizes: readonly number[],
  report: Report,
): Promise<{ readonly lines: readonly string[]; readonly json: readonly Hits[] }> {
  const all: Hits[] = [];
  for (const size of sizes) {
    const database = await openDatabase(size, report);
    try {
      for (const [question, statements] of await questions(database.driver, report)) {
        const hits = await profiled(database.driver, statements);
        all.push({ question, size, hits });
        report(`  ${size} ${question}: ${hits ?? 'stopped'}`);
      }
    } finally {
      await database.close();
    }
  }
  return { lines: linesOf(all, sizes), json: all };
}

async function questions(
  driver: Driver,
  report: Report,
): Promise<readonly (readonly [string, readonly Statement[]])[]> {
  const found: (readonly [string, readonly Statement[]])[] = [];
  let seen: Statement[] = [];
  const answered = async (question: string, ask: () => Promise<Response>) => {
    seen = [];
    const response = await ask();
    const body = await response.text();
    if (body.includes('"errors"')) report(`  ${question}: ${body.slice(0, 200).replace(/\s+/g, ' ')}`);
    found.push([question, seen]);
  };
  for (const [where, folder] of [
    ['bench', operationsFolder()],
    ['q', join(projectRoot(), 'queries')],
  ] as const) {
    const ours = await serveOurs(driver, { folder, seen: (statement) => seen.push(statement) });
    for (const { name, variables } of ours.operations.values()) {
      const fromEvent = variables.some((variable) => variable.name === 'event');
      const written = variables.filter(
        (variable) =>
          where === 'q' &&
          ABOUT[variable.name] !== undefined &&
          // An end of its own is for what has two: of an event all that it led to is asked.
          !(fromEvent && variable.name === 'to'),
      );
      const query = new URLSearchParams(
        written.map((variable) => [variable.name, ABOUT[variable.name] ?? '']),
      );
      await answered(`${where} ${name}`, () => fetch(`${ours.url}/q/${name}.json?${query}`));
    }
    await ours.close();
  }
  const ours = await serveOurs(driver, { seen: (statement) => seen.push(statement) });
  for (const [name, query] of rootFieldQueries()) {
    const body = JSON.stringify({ query });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    };
    await answered(`field ${name}`, () => fetch(`${ours.url}/graphql`, init));
  }
  await ours.close();
  return found;
}

async function profiled(driver: Driver, statements: readonly Statement[]): Promise<number | undefined> {
  let hits = 0;
  for (const { text, params } of statements) {
    const session = driver.session({ database: 'neo4j' });
    try {
      const { summary } = await session.run(`PROFILE ${text}`, params, { timeout: 20_000 });
      hits += summary.profile === false ? 0 : below(summary.profile);
    } catch {
      return undefined;
    } finally {
      await session.close();
    }
  }
  return hits;
}

interface Profiled {
  readonly dbHits: number;
  readonly children: readonly Profiled[];
}

const below = ({ dbHits, children }: Profiled): number =>
  children.reduce((sum, child) => sum + below(child), Number(dbHits));

function linesOf(all: readonly Hits[], sizes: readonly number[]): readonly string[] {
  const of = (question: string, size: number) =>
    all.find((one) => one.question === question && one.size === size)?.hits;
  const [least = 0] = sizes;
  const most = sizes.at(-1) ?? 0;
  const growth = (question: string) =>
    (of(question, most) ?? Number.POSITIVE_INFINITY) / Math.max(1, of(question, least) ?? 1);
  const asked = [...new Set(all.map(({ question }) => question))].sort((a, b) => growth(b) - growth(a));
  return [
    `| db hits | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | growth |`,
    `| --- | ${sizes.map(() => '---:').join(' | ')} | ---: |`,
    ...asked.map(
      (question) =>
        `| ${question} | ${sizes.map((size) => of(question, size)?.toLocaleString('en') ?? 'stopped').join(' | ')} | ${growth(question).toFixed(1)} |`,
    ),
  ];
}
