import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema } from '../schema/index.ts';
import { limitsFrom } from '../src/limits/limits.ts';
import { readOperations } from '../src/operations/read-operations.ts';
import { projectRoot } from '../src/project-root.ts';
import { type Ask, Client } from './client.ts';
import { measureHits } from './hits.ts';
import { openDatabase } from './load.ts';
import { type Effort, measure, type Way } from './measure.ts';
import { operationsFolder } from './ours.ts';
import { peerWays } from './peers.ts';
import { type BenchServer, startServer } from './processes.ts';
import { rawOperations } from './raw-operations.ts';
import { drawing, meansTable, type Summary, summarise, table } from './report.ts';

const report = (line: string) => console.error(line);
const flags = new Set(process.argv.slice(2));
const quick = flags.has('--quick');
const profile = flags.has('--profile');
const SIZES = quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];
/** The size at which the ways are compared. */
const COMPARED = Number(process.argv.find((arg) => arg.startsWith('--size='))?.slice(7) ?? 100_000);
const EFFORT: Effort = quick
  ? { rounds: 5, slice: 300, clients: [16, 64], warmup: 150 }
  : { rounds: 5, slice: 1_500, clients: [16, 64], warmup: 200 };

const HOW = `Made by \`npm run bench${quick ? ' -- --quick' : ''}\`. *raw* is the best hand-written Cypher on a bare \`node:http\`; *ours* is free GraphQL at \`/graphql\`; *saved* is the same question at \`/q\`; only the bench installs the others. All answers were equal before anything was timed.

![Time of an answer against hand-written Cypher](bench.svg)`;

const GROWTH = `# What a question costs as the graph grows

Made by \`npm run bench -- --hits\`: database hits (PROFILE) of the bench's operations (\`bench\`), of every saved operation (\`q\`) and
of the smallest question for every root field (\`field\`), in graphs of that many nodes. The questions are about a core that is the
same in each; *stopped* means that a limit of the server ended it. Questions about the whole graph (counts, matrices, lists
filtered by a value that has no index with the order) grow with it; a test keeps all others at their cost.`;

const results = join(projectRoot(), 'bench', 'results');
mkdirSync(results, { recursive: true });

if (flags.has('--hits')) await hits();
else await compare();

async function hits(): Promise<void> {
  const { lines, json } = await measureHits(SIZES, report);
  writeFileSync(join(results, 'hits.json'), `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(join(projectRoot(), 'docs', 'growth.md'), `${GROWTH}\n\n${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
}

async function compare(): Promise<void> {
  const loads = [];
  for (const size of SIZES.filter((one) => one !== COMPARED)) {
    const database = await openDatabase(size, report);
    if (database.load) loads.push(database.load);
    await database.close();
  }
  const database = await openDatabase(COMPARED, report);
  if (database.load) loads.push(database.load);
  const servers: BenchServer[] = [];
  const start = async (module: string, execArgv: readonly string[] = []) => {
    const server = await startServer(module, database.neo4j, execArgv);
    servers.push(server);
    return server;
  };
  try {
    const operations = [...readOperations(operationsFolder(), buildSchema(limitsFrom())).values()];
    const names = operations.map(({ name }) => name);
    const raw = await start(join(import.meta.dirname, 'serve-raw.js'));
    const ours = join(import.meta.dirname, 'serve-ours.js');
    const prof = profile ? ['--cpu-prof', `--cpu-prof-dir=${results}`] : [];
    const free = await start(ours, prof);
    const saved = await start(ours);
    const asks = (ask: (name: string, source: string) => Ask) =>
      new Map(operations.map(({ name, source }) => [name, ask(name, source)]));
    const ways: Way[] = [
      { name: 'raw', server: raw, asks: asks((name) => ({ url: `${raw.url}/${name}` })) },
      {
        name: 'ours',
        server: free,
        asks: asks((_, source) => ({ url: `${free.url}/graphql`, body: JSON.stringify({ query: source }) })),
      },
      { name: 'saved', server: saved, asks: asks((name) => ({ url: `${saved.url}/q/${name}.json` })) },
      ...(flags.has('--no-peers') ? [] : await peerWays(start, report)),
    ];
    for (const name of names)
      if (rawOperations[name] === undefined) throw new Error(`raw does not know ${name}`);
    report('comparing the answers ...');
    await compareAnswers(ways, names);
    report('measuring ...');
    const samples = await measure(ways, names, EFFORT, report);
    const rss = Object.fromEntries(
      await Promise.all(
        ways.map(async ({ name, server }) => [name, (await server.usage()).rss / 1024 / 1024] as const),
      ),
    );
    const summary = summarise(samples, { rss, loads, size: COMPARED, rounds: EFFORT.rounds });
    writeFileSync(join(results, 'latest.json'), `${JSON.stringify({ ...summary, samples }, null, 2)}\n`);
    writeFileSync(join(projectRoot(), 'docs', 'bench.svg'), drawing(summary));
    writeFileSync(join(projectRoot(), 'docs', 'bench.md'), `# The bench\n\n${HOW}\n\n${table(summary)}\n`);
    writeReadme(summary);
    console.log(table(summary));
  } finally {
    for (const server of servers) server.stop();
    await database.close();
  }
}

/** The README shows what it comes to. */
function writeReadme(summary: Summary): void {
  const path = join(projectRoot(), 'README.md');
  const [before, , after] = readFileSync(path, 'utf8').split(/<!-- \/?bench -->\n/);
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the bench');
  const shown = meansTable(summary).join('\n');
  writeFileSync(path, `${before}<!-- bench -->\n${shown}\n<!-- /bench -->\n${after}`);
}

/** Every way has to give the same answer; one that does not is no way to compare with. */
async function compareAnswers(ways: readonly Way[], names: readonly string[]): Promise<void> {
  const client = new Client(1);
  const wrong: string[] = [];
  for (const name of names) {
    let wanted: unknown;
    for (const way of ways) {
      const ask = way.asks.get(name);
      if (ask === undefined) continue;
      const body: { data?: unknown; errors?: unknown } = JSON.parse(await client.ask(ask));
      const answer = way.shape?.(name, body.data) ?? body.data;
      wanted ??= answer;
      if (isDeepStrictEqual(answer, wanted) && body.errors === undefined) continue;
      wrong.push(`${name} by ${way.name}`);
      report(
        `${name} by ${way.name} is not as by raw:\n  ${JSON.stringify(wanted)?.slice(0, 1500)}\n  ${JSON.stringify(body).slice(0, 1500)}`,
      );
    }
  }
  client.close();
  if (wrong.length > 0) throw new Error(`the answers differ: ${wrong.join(', ')}`);
}
