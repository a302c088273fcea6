import { useEffect, useState } from 'preact/hooks';
import type { Variables } from '../../dossier/address.ts';
import { STRINGS } from '../strings.ts';
import type { Answers } from './answers.ts';
import { AskError, ask } from './ask.ts';

export interface Asked<Data> {
  readonly data: Data | undefined;
  /** Why there is none; while it says so, the question may be asked again. */
  readonly error: AskError | undefined;
  /** Asks at once, without waiting. */
  readonly again: () => void;
}

/** The answer to a question, asked again whenever its variables change; undefined variables ask nothing. */
export function useAsk<Name extends keyof Answers>(
  name: Name,
  variables: Variables | undefined,
): Asked<Answers[Name]> {
  const { data, error, again } = useAskAll(name, variables === undefined ? [] : [variables]);
  return { data: data?.[0], error, again };
}

/** The answers to one question about several things, all at once. */
export function useAskAll<Name extends keyof Answers>(
  name: Name,
  all: readonly Variables[],
): Asked<readonly Answers[Name][]> {
  const key = JSON.stringify(all);
  type All = Omit<Asked<readonly Answers[Name][]>, 'again'>;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly asked: All }>();

  useEffect(() => {
    const controller = new AbortController();
    const tell = (asked: All) => {
      if (!controller.signal.aborted) setAnswer({ key, asked });
    };
    const wait = (error: AskError) => tell({ data: undefined, error });
    Promise.all(all.map((variables) => patiently(name, variables, controller.signal, wait))).then(
      (data) => tell({ data, error: undefined }),
      (error: unknown) => tell({ data: undefined, error: askErrorOf(error) }),
    );
    return () => controller.abort();
  }, [name, key, attempt]);

  const asked = answer?.key === key ? answer.asked : { data: undefined, error: undefined };
  return { ...asked, again: () => setAttempt((before) => before + 1) };
}

/** How long to wait before what may succeed later is asked again, in milliseconds; in the end ever so long. */
const AGAIN_MS = [1_000, 3_000, 8_000];
const LAST_MS = 15_000;

/** What went wrong in the page itself is told as well: nobody is to wait for what will not come. */
const askErrorOf = (error: unknown): AskError =>
  error instanceof AskError ? error : new AskError(STRINGS.failedTitle, { code: 'UNKNOWN' }, error);

/** Asks, and asks again while the database is busy or away; says meanwhile why there is nothing yet. */
async function patiently<Name extends keyof Answers>(
  name: Name,
  variables: Variables,
  signal: AbortSignal,
  onWait: (error: AskError) => void,
): Promise<Answers[Name]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask(name, variables, signal);
    } catch (error) {
      if (!(error instanceof AskError && error.passing)) throw error;
      onWait(error);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS[attempt] ?? LAST_MS));
      signal.throwIfAborted();
    }
  }
}
