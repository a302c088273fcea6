import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

/** The header in which a client names its request, and each answer names the request it is of. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** What is allowed in a log as an id, whoever chose it. */
const ID = /^[\w.:/+=-]{1,64}$/;

/** The id that a request came with, if that is one; else a new one. */
export const requestId = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && ID.test(given) ? given : randomUUID();

/** The longest name of an operation in a log. */
const LONGEST_NAME = 64;

/**
 * One request as it is told of, in the log and in numbers. Never the address behind the route, the
 * variables or the document: they hold what people look for.
 */
export class Trace {
  readonly start = performance.now();
  readonly id: string;
  /** The kind of address that was asked; one of a few. */
  route = 'other';
  /** The saved operation, or the name that the client gave its own. */
  operation: string | undefined;
  readonly #log: Logger;

  constructor(log: Logger, id: string) {
    this.#log = log;
    this.id = id;
  }

  named(operation: string | undefined): void {
    this.operation = operation?.slice(0, LONGEST_NAME);
  }

  /** What could not be done, though nothing is wrong with the program. */
  warn(fields: Readonly<Record<string, unknown>>, message: string): void {
    this.#log.warn({ id: this.id, ...fields }, message);
  }

  /** A fault of the program; the answer names the id. */
  error(fields: Readonly<Record<string, unknown>>, message: string): void {
    this.#log.error({ id: this.id, ...fields }, message);
  }

  /** The one line that is written for each request. */
  answered(method: string | undefined, status: number, isWhole: boolean): void {
    const { id, route: path, operation } = this;
    const ms = Math.round(performance.now() - this.start);
    this.#log.info({ id, method, path, operation, status, ms, ...(!isWhole && { broken: true }) }, 'request');
  }
}
