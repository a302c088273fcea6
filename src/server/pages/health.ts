import { jsonAnswer } from '../http/answer.ts';
import { at, type LonePage } from './page.ts';

/** Whether the server can answer; other fields are shown unchanged. */
export interface Readiness {
  readonly ready: boolean;
  /** Why not, in words that may be public. */
  readonly reason?: string;
  readonly [detail: string]: unknown;
}

/** Says that the process is alive, whatever its database does. */
export function healthPage(): LonePage {
  return { ...at('/health'), answerAlone: () => jsonAnswer({ status: 'ok' }) };
}

/** Says whether queries can be answered: 200, or 503 and the reason, after `readyMs` at the latest. */
export function readyPage({
  ready,
  readyMs,
}: {
  ready: () => Promise<Readiness>;
  readyMs: number;
}): LonePage {
  return {
    ...at('/ready'),
    async answerAlone() {
      const readiness = await within(readyMs, ready);
      return readiness.ready ? jsonAnswer(readiness) : jsonAnswer(readiness, 503, { 'retry-after': '2' });
    },
  };
}

async function within(ms: number, ready: () => Promise<Readiness>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, ms, { ready: false, reason: `The database did not answer within ${ms} ms.` });
  });
  // Why the check failed is internal, and the database's message is not public.
  const answer = ready().catch(() => ({ ready: false, reason: 'The database cannot be reached.' }));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
