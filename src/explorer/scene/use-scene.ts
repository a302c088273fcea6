import { useEffect, useState } from 'preact/hooks';
import type { Positions } from '../../drawing/positions.ts';
import { AskError, ask } from '../api/ask.ts';
import { isHome, type View } from '../view/view.ts';
import { loadScene, sceneKey } from './load.ts';
import type { Scene } from './scene.ts';

/** A scene with the positions of its records. */
export interface Laid {
  readonly key: string;
  readonly scene: Scene;
  readonly layout: Positions;
}

export interface SceneState {
  /** The last scene read; it stays while another is read. */
  readonly laid: Laid | undefined;
  readonly step: 'reading' | 'drawing' | 'done';
  readonly error: AskError | undefined;
  /** When the question is repeated automatically, as Date.now() counts. */
  readonly retryAt: number | undefined;
  readonly retry: () => void;
}

const FIRST_RETRY = 2_000;
const LAST_RETRY = 15_000;

/** Reads the scene of a view, and retries while the database does not answer. */
export function useScene(view: View): SceneState {
  const [laid, setLaid] = useState<Laid>();
  const [step, setStep] = useState<SceneState['step']>('reading');
  const [failure, setFailure] = useState<{
    readonly error: AskError;
    readonly retryAt: number | undefined;
  }>();
  const [attempt, setAttempt] = useState(0);
  const key = sceneKey(view);
  const wanted = !isHome(view);

  useEffect(() => setAttempt(0), [key]);

  useEffect(() => {
    if (!wanted) return setFailure(undefined);
    if (laid?.key === key) {
      setFailure(undefined);
      return setStep('done');
    }
    const controller = new AbortController();
    setStep('reading');
    readAndLay(view, key, controller.signal, () => setStep('drawing')).then(
      (read) => {
        if (controller.signal.aborted) return;
        setFailure(undefined);
        setLaid(read);
        setStep('done');
      },
      (reason: unknown) => {
        if (controller.signal.aborted) return;
        const error =
          reason instanceof AskError
            ? reason
            : new AskError(String(reason), { code: 'INTERNAL_SERVER_ERROR' });
        const wait = Math.min(FIRST_RETRY * 2 ** attempt, LAST_RETRY);
        setFailure({ error, retryAt: error.passing ? Date.now() + wait : undefined });
        setStep('done');
      },
    );
    return () => controller.abort();
  }, [key, wanted, attempt]);

  const retryAt = failure?.retryAt;
  useEffect(() => {
    if (retryAt === undefined) return;
    const timer = setTimeout(() => setAttempt((before) => before + 1), retryAt - Date.now());
    return () => clearTimeout(timer);
  }, [retryAt]);

  return {
    laid: wanted ? laid : undefined,
    step: wanted ? step : 'done',
    error: failure?.error,
    retryAt,
    retry: () => setAttempt((before) => before + 1),
  };
}

async function readAndLay(view: View, key: string, signal: AbortSignal, onRead: () => void): Promise<Laid> {
  // The layout code is fetched while the answer is on its way.
  const [{ layoutOf }, scene] = await Promise.all([
    import('../layout/layout.ts'),
    loadScene(view, (name, variables) => ask(name, variables, signal)),
  ]);
  signal.throwIfAborted();
  onRead();
  return { key, scene, layout: await layoutOf(scene, view) };
}
