import { createConnection } from 'node:net';
import { type Driver, Neo4jError, session } from 'neo4j-driver';
import { ConfigurationError, SetupError } from '../errors.ts';
import { DeadlineExceeded, within } from './deadline.ts';
import type { DatabaseSettings } from './settings.ts';

const CONNECT_MS = 3_000;
const ANSWER_MS = 10_000;
/** How long to wait for a sign of life, in milliseconds. */
const GREETING_MS = 3_000;

/** The oldest Neo4j that supports the Cypher written here. */
const MINIMUM_VERSION = [5, 26] as const;

/**
 * Makes sure that the driver's target is there, is a Neo4j, lets us in and has the database; tries once, and takes at
 * most 13 seconds.
 * @throws SetupError or ConfigurationError, one line and without the password
 */
export async function verifyConnection(
  driver: Driver,
  settings: DatabaseSettings,
  signal?: AbortSignal,
): Promise<void> {
  await reach(settings);
  const reading = driver.session({ database: settings.database, defaultAccessMode: session.READ });
  try {
    // Not in a retried transaction: trying again does not help a wrong password.
    const { summary } = await within(ANSWER_MS, reading.run('RETURN 1'), signal);
    requireVersion(summary.server.agent ?? '', settings);
  } catch (error) {
    signal?.throwIfAborted();
    throw await explain(error, settings);
  } finally {
    within(CONNECT_MS, reading.close()).catch(() => {});
  }
}

/** Tells apart what the driver reports alike: no such host, nothing there, and something that is not a Neo4j. */
async function reach({ host, port, uri }: DatabaseSettings): Promise<void> {
  const socket = createConnection({ host, port });
  try {
    await within(
      CONNECT_MS,
      new Promise<void>((resolve, reject) => {
        socket.once('connect', () => resolve());
        socket.once('error', reject);
      }),
    );
  } catch (cause) {
    throw new SetupError(`No Neo4j can be reached at ${uri}: ${describeFailure(cause)}.`, {
      hint: 'Start it, or correct NEO4J_URI. Without NEO4J_URI, Antiphon runs a Neo4j of its own.',
      cause,
    });
  } finally {
    socket.destroy();
  }
}

function describeFailure(cause: unknown): string {
  if (cause instanceof DeadlineExceeded) return cause.message;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host';
  return typeof code === 'string' ? code : 'the connection failed';
}

/** A driver's handshake: the magic number, and a protocol version that cannot exist. */
const GREETING = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 0, 0, 1, ...Array<number>(12).fill(0)]);

/** Whether the listener replies to a handshake or hangs up; if it does neither, it is a black hole. */
async function speaks({ host, port }: DatabaseSettings): Promise<boolean> {
  const socket = createConnection({ host, port });
  try {
    const sign = new Promise<void>((resolve) => {
      for (const event of ['data', 'end', 'error', 'close']) socket.once(event, () => resolve());
    });
    socket.write(GREETING);
    await within(GREETING_MS, sign);
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function requireVersion(agent: string, { uri }: DatabaseSettings): void {
  const version = agent.match(/^Neo4j\/(\d+)\.(\d+)/);
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  if (major > MINIMUM_VERSION[0] || (major === MINIMUM_VERSION[0] && minor >= MINIMUM_VERSION[1])) return;
  throw new SetupError(`The server at ${uri} is ${agent || 'of an unknown kind'}.`, {
    hint: `Antiphon needs Neo4j ${MINIMUM_VERSION.join('.')} or later.`,
  });
}

async function explain(error: unknown, settings: DatabaseSettings): Promise<unknown> {
  const { uri, user, database } = settings;
  if (error instanceof SetupError) return error;
  const details = (hint: string) => ({ hint, cause: error });
  if (error instanceof DeadlineExceeded || !(await speaks(settings))) {
    return new SetupError(
      `Something listens at ${uri}, but does not answer.`,
      details('Is that the Bolt port (usually 7687), and is the server awake?'),
    );
  }
  if (!(error instanceof Error)) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  const known = KNOWN[code]?.({ uri, user, database });
  if (known === undefined && code.startsWith('Neo.'))
    return new SetupError(
      `The Neo4j at ${uri} does not answer: ${code}.`,
      details('The disk is full or its database has stopped: look at its logs, make room, and restart it.'),
    );
  return known === undefined
    ? new SetupError(
        `Something listens at ${uri}, but it is not a Neo4j that speaks this scheme.`,
        details(
          "Use the Bolt port (usually 7687; 7474 is the browser's) and the scheme that fits: neo4j+s or bolt+s with a certificate, neo4j+ssc or bolt+ssc with a self-signed one, neo4j or bolt without encryption.",
        ),
      )
    : new known.kind(known.message, details(known.hint));
}

interface Explanation {
  readonly kind: typeof SetupError | typeof ConfigurationError;
  readonly message: string;
  readonly hint: string;
}

const KNOWN: Record<string, (at: Pick<DatabaseSettings, 'uri' | 'user' | 'database'>) => Explanation> = {
  'Neo.ClientError.Security.Unauthorized': ({ uri, user }) => ({
    kind: ConfigurationError,
    message: `The Neo4j at ${uri} refuses the user ${user} with this password.`,
    hint: 'Correct NEO4J_USER or NEO4J_PASSWORD.',
  }),
  'Neo.ClientError.Security.AuthenticationRateLimit': ({ uri, user }) => ({
    kind: ConfigurationError,
    message: `The Neo4j at ${uri} has locked the user ${user} for a while, after too many wrong passwords.`,
    hint: 'Correct NEO4J_PASSWORD and wait some seconds.',
  }),
  'Neo.ClientError.Security.CredentialsExpired': ({ uri, user }) => ({
    kind: ConfigurationError,
    message: `The Neo4j at ${uri} wants the user ${user} to choose a new password first.`,
    hint: 'Run ALTER CURRENT USER SET PASSWORD FROM ... TO ..., then set NEO4J_PASSWORD.',
  }),
  'Neo.ClientError.Database.DatabaseNotFound': ({ uri, database }) => ({
    kind: ConfigurationError,
    message: `The Neo4j at ${uri} has no database named ${database}.`,
    hint: 'Correct NEO4J_DATABASE; SHOW DATABASES lists the names.',
  }),
};
