import { Command } from 'commander';
import { createRunner } from '../cypher/run.ts';
import type { Database } from '../database/connect.ts';
import { recordAddress } from '../dossier/address.ts';
import type { Graph } from '../mcp/asking.ts';
import { readHeld } from '../seed/write/extent.ts';
import { loadState, versionOf } from '../seed/write/load-state.ts';
import { readServerConfig, type ServerConfig } from '../server/config.ts';
import { followExtent } from '../server/graph-extent.ts';
import { pollVersion } from '../server/graph-version.ts';
import { createLog } from '../server/log.ts';
import type { ServeContext } from './serve.ts';
import { stopSignal, until } from './stop-signal.ts';
import { wordsFrom } from './words-from.ts';

/** What `mcp` needs from the program around it. */
type McpContext = Pick<
  ServeContext,
  'root' | 'env' | 'schema' | 'ontology' | 'printError' | 'readOperations' | 'openDatabase'
>;

/** `antiphon mcp`: the saved operations as tools of an assistant, over standard input and output. */
export function mcpCommand(context: McpContext): Command {
  return new Command('mcp')
    .description(
      'Let an assistant ask the saved operations and cite what is recorded: a server of the Model Context Protocol on standard input and output.',
    )
    .addHelpText(
      'after',
      `
An assistant starts this command itself; see docs/assistants.md. It only reads. Without NEO4J_URI it joins the database of
\`antiphon start\`, or starts one. ANTIPHON_SITE gives citations the addresses of their pages.

Examples:
  {"mcpServers": {"antiphon": {"command": "node", "args": ["/path/to/antiphon/dist/src/cli.js", "mcp"]}}}
  npx @modelcontextprotocol/inspector node dist/src/cli.js mcp`,
    )
    .action(() => serveOverStdio(context));
}

async function serveOverStdio(context: McpContext): Promise<void> {
  // Only this command needs them, and no other is to wait for their loading.
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const { createMcpServer } = await import('../mcp/server.ts');
  const config = readServerConfig({}, context.env);
  const stop = stopSignal(() => context.printError('stopping'));
  const gone = new AbortController();
  const over = AbortSignal.any([stop, gone.signal]);
  const lasting = graphOf(context, config, over);
  const server = createMcpServer({
    schema: context.schema(),
    operations: context.readOperations(),
    limits: config.limits,
    site: config.site,
    graph: lasting.graph,
    log: createLog(config.logLevel),
    recordAddress,
    root: context.root,
  });
  // An assistant that goes away closes the pipe, and says nothing.
  for (const event of ['end', 'close']) process.stdin.on(event, () => gone.abort());
  process.stdout.on('error', () => gone.abort());
  await server.connect(new StdioServerTransport());
  // The client need not wait for the database to say hello; its first question does.
  lasting.graph().catch((error: unknown) => context.printError(String(error)));
  await until(over);
  await server.close();
  await lasting.close();
}

/** The graph, opened when it is first asked for; tried again at the next question where that failed. */
function graphOf(
  context: McpContext,
  { limits, sources }: ServerConfig,
  signal: AbortSignal,
): { readonly graph: () => Promise<Graph>; readonly close: () => Promise<void> } {
  let opened: Promise<{ readonly graph: Graph; readonly database: Database }> | undefined;
  const open = async () => {
    const { poolConnections, acquisitionMs, transactionMs, deadlineMs } = limits;
    const words = await wordsFrom(sources);
    const database = await context.openDatabase({ poolConnections, acquisitionMs, lasting: true, signal });
    const run = createRunner({
      driver: database.drivers,
      database: database.database,
      bookmarkManager: database.bookmarkManager,
      transactionTimeoutMs: transactionMs,
      deadlineMs,
      onLost: () => database.lookAgain(),
    });
    const look = pollVersion(async () => versionOf(await loadState(database)));
    const extent = followExtent(look, () => readHeld(database, context.ontology));
    return { database, graph: { run, extent, words } };
  };
  return {
    graph: async () => {
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return (await opened).graph;
    },
    close: async () => {
      const open = await opened?.catch(() => undefined);
      await open?.database.close();
    },
  };
}
