import { ConfigurationError } from '../errors.ts';
import { type ConfiguredLimit, type Limits, limitNamed, limitsFrom } from '../limits/limits.ts';
import type { Access } from './http/access.ts';
import { readAccess, readEmbedders, readOrigin } from './http/read-access.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All settings of a server. */
export interface ServerConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether responses show the statements that were run, with parameters and times; on a loopback host only. */
  readonly explain: boolean;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
  /** Whether only saved operations are answered. */
  readonly trustedOnly: boolean;
  /** Who may send requests. */
  readonly access: Access;
  /** A folder with source texts, whose words are then shown. */
  readonly sources?: string | undefined;
  /** A folder with stories; if there is none, there are no stories. */
  readonly stories?: string | undefined;
  /** Where readers reach the server, such as `https://graph.example.org`; undefined for the host that they name. */
  readonly site?: string | undefined;
  /** The origins whose pages may show `/embed` in a frame; undefined for all. */
  readonly embedders?: readonly string[] | undefined;
  /** What GraphiQL shows on a first visit. */
  readonly defaultQuery?: string;
}

/** Settings from the command line; they override the environment. */
export interface ServerFlags {
  readonly host?: string | undefined;
  readonly port?: string | number | undefined;
  readonly explain?: boolean | undefined;
  readonly logLevel?: string | undefined;
  readonly trustedOnly?: boolean | undefined;
  readonly sources?: string | undefined;
  readonly stories?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings: flags over environment over defaults. Throws a ConfigurationError for the first invalid one. */
export function readServerConfig(flags: ServerFlags = {}, environment: Environment = {}): ServerConfig {
  const host = flags.host ?? given(environment.HOST) ?? '127.0.0.1';
  const explain = flags.explain ?? false;
  if (explain && !isLoopback(host)) {
    throw new ConfigurationError(
      `--explain shows statements and parameters, which HOST ${host} would publish.`,
      {
        hint: 'Leave --explain out, or listen on this machine alone: HOST=127.0.0.1.',
      },
    );
  }
  return {
    host,
    port: readPort(flags.port ?? given(environment.PORT) ?? 4000),
    explain,
    logLevel: readLogLevel(flags.logLevel ?? given(environment.LOG_LEVEL) ?? 'info'),
    limits: readLimits(environment),
    sources: flags.sources ?? given(environment.ANTIPHON_SOURCES),
    stories: flags.stories ?? given(environment.ANTIPHON_STORIES),
    site: readSite(given(environment.ANTIPHON_SITE)),
    embedders: readEmbedders(given(environment.ANTIPHON_EMBEDDERS)),
    access: readAccess(environment),
    trustedOnly: flags.trustedOnly ?? readSwitch('TRUSTED_ONLY', given(environment.TRUSTED_ONLY)),
  };
}

const readSite = (value: string | undefined): string | undefined =>
  value && readOrigin('ANTIPHON_SITE', value);

function readSwitch(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '0' || value === 'false') return false;
  if (value === '1' || value === 'true') return true;
  throw wrong(name, value, 'is neither 1 nor 0', '1');
}

function readPort(value: string | number): number {
  const port = wholeNumber(value);
  if (port === undefined || port > 65_535)
    throw wrong('PORT', value, 'is not a port from 0 to 65535', '4000');
  return port;
}

function readLogLevel(value: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level === undefined) throw wrong('LOG_LEVEL', value, `is none of ${LOG_LEVELS.join(', ')}`, 'info');
  return level;
}

/** Reads the limits alone. Throws a ConfigurationError for the first invalid one. */
export function readLimits(environment: Environment): Limits {
  const limits = limitsFrom((limit) => readLimit(limit, given(environment[limit.env])));
  const { transactionMs, deadlineMs, requestMs } = limits;
  if (transactionMs >= deadlineMs)
    throw disorder('transactionMs', 'has to be less than', 'deadlineMs', limits);
  if (deadlineMs > requestMs) throw disorder('deadlineMs', 'must not be more than', 'requestMs', limits);
  return limits;
}

/** The bound keeps every number within what timers and the database accept. */
function readLimit(limit: ConfiguredLimit, value: string | undefined): number {
  if (value === undefined) return limit.default;
  const number = wholeNumber(value);
  if (number === undefined || number < 1 || number > 1_000_000_000) {
    throw wrong(limit.env, value, `is not a whole number of ${limit.unit} from 1`, String(limit.default));
  }
  return number;
}

function disorder(
  low: 'transactionMs' | 'deadlineMs',
  rule: string,
  high: 'deadlineMs' | 'requestMs',
  limits: Limits,
) {
  return new ConfigurationError(
    `${limitNamed(low).env} (${limits[low]}) ${rule} ${limitNamed(high).env} (${limits[high]}).`,
    { hint: 'Leave both out for their defaults.' },
  );
}

function wrong(name: string, value: string | number, reason: string, example: string): ConfigurationError {
  return new ConfigurationError(`${name} "${value}" ${reason}.`, { hint: `For example ${name}=${example}.` });
}

function wholeNumber(value: string | number): number | undefined {
  const text = String(value).trim();
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** An empty variable counts as unset. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
