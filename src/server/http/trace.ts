import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

/** The header that names a request, in the request itself and in its answer. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** What the log accepts as an id, whoever chose it. */
const ID = /^[\w.:/+=-]{1,64}$/;

/** The id sent with a request, if valid; else a new one. */
export const requestId = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && ID.test(given) ? given : randomUUID();

/** The longest name of an operation in the log. */
const LONGEST_NAME = 64;

/**
 * One request in the log and the metrics. Never includes the address behind the route, the variables or the document:
 * they hold what people look for.
 */
export class Trace {
  readonly start = performance.now();
  readonly id: string;
  /** The kind of address that was requested; one of a few. */
  route = 'other';
  /** The saved operation, or the client's name for its own. */
  operation: string | undefined;
  readonly #log: Logger;

  constructor(log: Logger, id: string) {
    this.#log = log;
    this.id = id;
  }

  named(operation: string | undefined): void {
    this.operation = operation?.slice(0, LONGEST_NAME);
  }

  /** Logs what could not be done although the program is not at fault. */
  warn(fields: Readonly<Record<string, unknown>>, message: string): void {
    this.#log.warn({ id: this.id, ...fields }, message);
  }

  /** Logs a fault of the program; the answer names the id. */
  error(fields: Readonly<Record<string, unknown>>, message: string): void {
    this.#log.error({ id: this.id, ...fields }, message);
  }

  /** Logs the one line of each request. */
  answered(method: string | undefined, status: number, isWhole: boolean): void {
    const { id, route: path, operation } = this;
    const ms = Math.round(performance.now() - this.start);
    this.#log.info({ id, method, path, operation, status, ms, ...(!isWhole && { broken: true }) }, 'request');
  }
}
