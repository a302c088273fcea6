import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type OpenMetricsContentType,
  Registry,
} from 'prom-client';
import type { RunStatement } from '../cypher/statement.ts';
import { DatabaseError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { ownVersion } from '../own-version.ts';
import type { GraphNow, LookAtGraph } from './graph-version.ts';

/** What the server counts about itself. No label takes a value from a client: each has few. */
export interface Metrics {
  /** A request was answered: `route` is one of the server's addresses. */
  answered(route: string, status: number, ms: number): void;
  /** Counts the statements run. */
  watching(run: RunStatement): RunStatement;
  /** All numbers in OpenMetrics format, and its media type. */
  write(): Promise<{ readonly body: string; readonly mediaType: string }>;
}

export interface MetricsOptions {
  readonly look: LookAtGraph;
  readonly limits: Pick<Limits, 'poolConnections'>;
}

/** In seconds: from an answer without a statement to the time limit of a request. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** How long an unresponsive database may delay a scrape, in milliseconds. */
const LOOK_MS = 500;

export function createMetrics({ look, limits: { poolConnections } }: MetricsOptions): Metrics {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  let underWay = 0;

  const requests = new Counter({
    name: 'antiphon_requests_total',
    help: 'Requests that were answered, by address and status; 499 is a client that left before.',
    labelNames: ['route', 'status'],
    registers,
  });
  const latency = new Histogram({
    name: 'antiphon_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const statements = new Histogram({
    name: 'antiphon_statement_duration_seconds',
    help: 'From asking the database to its last row, with the wait for a connection.',
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'antiphon_statement_failures_total',
    help: 'Statements without an answer, by the code of the error.',
    labelNames: ['code'],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('antiphon_statements_running', 'Statements that have a connection to the database.', () =>
    Math.min(underWay, poolConnections),
  );
  gauge('antiphon_statements_waiting', 'Statements that wait for a connection.', () =>
    Math.max(0, underWay - poolConnections),
  );
  gauge('antiphon_pool_connections_max', 'Connections to the database, at most.', () => poolConnections);
  new Gauge({
    name: 'antiphon_build_info',
    help: 'The program.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version: ownVersion(), node: process.versions.node }, 1);
  new Gauge({
    name: 'antiphon_graph_info',
    help: 'The graph: its version, its seeds, its ontology. Missing while it is loaded or not known.',
    labelNames: ['version', 'seeds', 'ontology'],
    registers,
    async collect() {
      this.reset();
      const version = await soon(look);
      if (version === undefined) return;
      const { tag, seed, ontology = '' } = version;
      this.set({ version: tag, seeds: seed.slice(0, 16), ontology: ontology.slice(0, 16) }, 1);
    },
  });
  collectDefaultMetrics({ register: registry });

  return {
    answered(route, status, ms) {
      requests.inc({ route, status });
      latency.observe({ route }, ms / 1000);
    },
    watching: (run) => async (statement, options) => {
      const start = performance.now();
      underWay += 1;
      try {
        return await run(statement, options);
      } catch (error) {
        failures.inc({ code: error instanceof DatabaseError ? error.code : 'INTERNAL_SERVER_ERROR' });
        throw error;
      } finally {
        underWay -= 1;
        statements.observe((performance.now() - start) / 1000);
      }
    },
    write: async () => ({ body: await registry.metrics(), mediaType: registry.contentType }),
  };
}

async function soon(look: LookAtGraph): Promise<GraphNow['version']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LOOK_MS);
  });
  try {
    return (await Promise.race([look(), late]))?.version;
  } finally {
    clearTimeout(timer);
  }
}
