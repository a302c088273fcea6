import { z } from 'zod';
import { STANDINGS_ANSWER, type Stands } from '../changes/stands.ts';
import { recordAddress } from '../dossier/address.ts';
import { SetupError } from '../errors.ts';
import { FIXED_LIMITS } from '../limits/limits.ts';
import type { Standings } from './watch.ts';

/** How long a server may take for one answer, in milliseconds. */
const PATIENCE_MS = 30_000;

const NOT_FOUND = z.object({
  errors: z.array(z.object({ extensions: z.object({ suggestions: z.array(z.string()).optional() }) })),
});

/**
 * How things stand on a server of Antiphon, by its address and the token that it asks for, if it does. Throws a SetupError
 * where it does not answer.
 */
export function standingsOnServer(site: string, token?: string): Standings {
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const root = site.replace(/\/+$/, '');
  return {
    name: root,
    async find(ids) {
      const found = new Map<string, Stands>();
      for (let at = 0; at < ids.length; at += FIXED_LIMITS.ids) {
        const search = new URLSearchParams(ids.slice(at, at + FIXED_LIMITS.ids).map((id) => ['of', id]));
        const { status, body } = await ask(`${root}/standing.json?${search}`, headers);
        const answer = STANDINGS_ANSWER.safeParse(body);
        if (status !== 200 || !answer.success)
          throw new SetupError(`${root} does not tell how facts stand (status ${status})`, {
            hint:
              status === 401 || status === 403
                ? 'it asks for a token: set ANTIPHON_TOKEN'
                : 'give the address of a server of Antiphon of this version, such as http://127.0.0.1:4000',
          });
        for (const one of answer.data.standings) found.set(one.asked, one);
      }
      return found;
    },
    async closeTo(id) {
      const { body } = await ask(`${root}${recordAddress(id)}.json`, headers);
      return NOT_FOUND.safeParse(body).data?.errors[0]?.extensions.suggestions ?? [];
    },
  };
}

async function ask(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    const answer = await fetch(address, {
      headers,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    return { status: answer.status, body: bodyIn(text) };
  } catch (error) {
    throw new SetupError(`${new URL(address).origin} does not answer`, {
      hint: 'is the server running, and the address right? `--seeds` asks seeds instead',
      cause: error,
    });
  }
}

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
