import { ConfigurationError } from '../errors.ts';

/** Environment variables, as in process.env. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A Neo4j named by the environment. */
export interface DatabaseSettings {
  readonly uri: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
const BOLT_PORT = 7687;
const EXAMPLE = 'For example: NEO4J_URI=neo4j://localhost:7687';

/**
 * The Neo4j that NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name; undefined without NEO4J_URI, which
 * means the managed one. User and database both default to `neo4j`.
 * @throws ConfigurationError for a value that cannot be right
 */
export function databaseSettings(env: Environment): DatabaseSettings | undefined {
  if (!env.NEO4J_URI) return undefined;
  const { uri, host, port } = parseUri(env.NEO4J_URI.trim());
  if (!env.NEO4J_PASSWORD) {
    throw new ConfigurationError('NEO4J_PASSWORD is not set, but NEO4J_URI is.', {
      hint: 'Set it to the password of NEO4J_USER (neo4j unless set). A server without authentication takes any.',
    });
  }
  const database = env.NEO4J_DATABASE || 'neo4j';
  if (!/^[a-z][a-z0-9.-]{2,62}$/i.test(database) || database.toLowerCase() === 'system') {
    const reason =
      database.toLowerCase() === 'system' ? 'that one holds no data' : 'no database can have that name';
    throw new ConfigurationError(`NEO4J_DATABASE is ${JSON.stringify(database)}: ${reason}.`, {
      hint: 'For example: NEO4J_DATABASE=neo4j',
    });
  }
  return { uri, host, port, user: env.NEO4J_USER || 'neo4j', password: env.NEO4J_PASSWORD, database };
}

function parseUri(text: string): Pick<DatabaseSettings, 'uri' | 'host' | 'port'> {
  // Never repeats the value: it may hold a password.
  if (!URL.canParse(text)) throw wrongUri('is not a URI', EXAMPLE);
  const url = new URL(text);
  const scheme = url.protocol.slice(0, -1);
  if (!SCHEMES.includes(scheme)) {
    throw wrongUri(`has the scheme ${scheme}`, `Use one of ${SCHEMES.join(', ')}. ${EXAMPLE}`);
  }
  if (url.hostname === '') throw wrongUri('names no host', EXAMPLE);
  if (url.username !== '' || url.password !== '') {
    throw wrongUri(
      'holds a user or a password',
      'Set NEO4J_USER and NEO4J_PASSWORD, and leave them out of the URI.',
    );
  }
  if (!['', '/'].includes(url.pathname) || url.hash !== '') {
    throw wrongUri('has a path', 'Name the database in NEO4J_DATABASE, and leave it out of the URI.');
  }
  if (url.search !== '' && scheme.startsWith('bolt')) {
    throw wrongUri('has a query', 'Only the schemes that begin with neo4j take a routing context.');
  }
  const port = url.port === '' ? BOLT_PORT : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { uri: `${scheme}://${url.hostname}:${port}${url.search}`, host, port };
}

function wrongUri(reason: string, hint: string): ConfigurationError {
  return new ConfigurationError(`NEO4J_URI ${reason}.`, { hint });
}
