import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it is on the wire: nothing is unpacked. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type AskingHeaders = Readonly<Record<string, string>>;

const agent = new Agent({ keepAlive: true });

/** Asks a server without adding or unpacking anything. */
export async function onTheWire(address: string, headers: AskingHeaders): Promise<WireAnswer> {
  const asking = request(address, { headers, agent });
  asking.end();
  const [answer] = await once(asking, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

interface Stored extends WireAnswer {
  readonly asked: AskingHeaders;
  readonly since: number;
}

/** RFC 9110, 15.1: what may be kept where the answer says nothing of it. */
const HEURISTIC = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]);

/**
 * A shared cache as strict as RFC 9111 has it, and as hostile as it allows: what does not forbid it is kept for ever, and all that is
 * stored of an address is offered to the server at each look, whatever form it has.
 */
export class StrictCache {
  readonly #origin: string;
  readonly #stored = new Map<string, Stored[]>();
  /** How often the server was not asked, or said that nothing has changed. */
  readonly used = { fresh: 0, validated: 0, fetched: 0 };

  constructor(origin: string) {
    this.#origin = origin;
  }

  async get(path: string, headers: AskingHeaders): Promise<WireAnswer> {
    const stored = this.#stored.get(path) ?? [];
    this.#stored.set(path, stored);
    const fitting = stored.findLast((one) => fits(one, headers));
    if (fitting !== undefined && isFresh(fitting)) {
      this.used.fresh += 1;
      return fitting;
    }
    const tags = stored.flatMap((one) => one.headers.etag ?? []);
    const conditions = tags.length === 0 ? {} : { 'if-none-match': tags.join(', ') };
    const answer = await onTheWire(`${this.#origin}${path}`, { ...headers, ...conditions });
    if (answer.status === 304) return this.#freshened(path, stored, headers, answer);
    this.used.fetched += 1;
    if (mayKeep(answer)) {
      const same = stored.findIndex((one) => fits(one, headers));
      const kept = { ...answer, asked: headers, since: Date.now() };
      if (same >= 0) stored.splice(same, 1);
      stored.push(kept);
    }
    return answer;
  }

  /** 4.3.4: by a strong tag all that have it; by a weak one the latest that has it; else none may be used. */
  #freshened(path: string, stored: Stored[], asked: AskingHeaders, { headers }: WireAnswer): WireAnswer {
    const { etag } = headers;
    const found = stored.findLast((one) => one.headers.etag === etag);
    if (etag === undefined || found === undefined)
      throw new Error(`${path}: 304 with ${etag}, which names nothing of what is stored`);
    this.used.validated += 1;
    const {
      'content-length': _,
      'content-encoding': __,
      connection,
      'keep-alive': ___,
      ...updates
    } = headers;
    const fresh = { ...found, headers: { ...found.headers, ...updates }, since: Date.now() };
    stored[stored.indexOf(found)] = fresh;
    // 4.1: what was validated for this request is kept for those like it.
    if (!fits(fresh, asked)) stored.push({ ...fresh, asked });
    return fresh;
  }
}

const directives = ({ headers }: WireAnswer): readonly string[] =>
  (headers['cache-control'] ?? '').split(',').map((one) => one.trim().toLowerCase());

/** 3: what a shared cache may store. */
function mayKeep(answer: WireAnswer): boolean {
  const said = directives(answer);
  if (said.includes('no-store') || said.includes('private')) return false;
  return HEURISTIC.has(answer.status) || said.some((one) => one.startsWith('max-age') || one === 'public');
}

/** 4.2: fresh for as long as it says; where it says nothing, 4.2.2 lets a cache make that up. */
function isFresh(stored: Stored): boolean {
  const said = directives(stored);
  if (said.includes('no-cache')) return false;
  const age = said.find((one) => one.startsWith('max-age='))?.slice('max-age='.length);
  return age === undefined || Date.now() - stored.since < Number(age) * 1000;
}

/** 4.1: every header that the stored answer names in Vary is the same as it was. */
function fits({ headers, asked }: Stored, now: AskingHeaders): boolean {
  const named = (headers.vary ?? '').split(',').map((name) => name.trim().toLowerCase());
  return !named.includes('*') && named.every((name) => asked[name] === now[name]);
}
