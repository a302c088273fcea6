import { useEffect, useState } from 'preact/hooks';
import { AskError, ask } from '../api/ask.ts';
import { layoutBeside, prepareLayout } from '../layout/beside.ts';
import type { Layout } from '../layout/layout.ts';
import { isHome, NO_FILTERS, NO_LENS, type View } from '../view/view.ts';
import { doersOf } from './doers.ts';
import { drawnSide } from './folds.ts';
import { loadScenes, sceneKey } from './load.ts';
import { type Scene, together } from './scene.ts';
import { sidesOf } from './sides.ts';

/** A scene with the positions of its records. */
export interface Laid {
  readonly key: string;
  /** What was read: the same for everything that is only folded otherwise. */
  readonly read: string;
  /** Which folds are open in it. */
  readonly unfolded: readonly string[];
  /** What decides where everything lies: the same for all lenses and filters that bring nothing new. */
  readonly ground: string;
  readonly scene: Scene;
  /** The same through the second lens, if the view has one. */
  readonly beside: Scene | undefined;
  readonly layout: Layout;
  /** How many pixels wide the room is that a chain was laid out for; undefined for maps. */
  readonly room: number | undefined;
}

/** What is under way; while records are laid out, how many. */
export type Step = 'reading' | 'done' | { readonly laying: number };

export interface SceneState {
  /** The last scene read; it stays while another is read. */
  readonly laid: Laid | undefined;
  readonly step: Step;
  readonly error: AskError | undefined;
  /** When the question is repeated automatically, as Date.now() counts. */
  readonly retryAt: number | undefined;
  readonly retry: () => void;
}

const FIRST_RETRY = 2_000;
const LAST_RETRY = 15_000;

/** Reads the scene of a view, and retries while the database does not answer. A chain is laid out for so many pixels. */
export function useScene(view: View, chainRoom: number): SceneState {
  const room = view.scope === 'chain' ? chainRoom : undefined;
  const [laid, setLaid] = useState<Laid>();
  const [step, setStep] = useState<Step>('reading');
  const [failure, setFailure] = useState<{
    readonly error: AskError;
    readonly retryAt: number | undefined;
  }>();
  const [attempt, setAttempt] = useState(0);
  const key = laidKey(view);
  const wanted = !isHome(view);

  useEffect(() => setAttempt(0), [key]);

  useEffect(() => {
    if (!wanted) return setFailure(undefined);
    if (laid?.key === key && laid.room === room) {
      setFailure(undefined);
      return setStep('done');
    }
    const controller = new AbortController();
    setStep('reading');
    readAndLay(view, {
      room,
      before: laid,
      signal: controller.signal,
      onRead: (laying) => setStep({ laying }),
    }).then(
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
  }, [key, room, wanted, attempt]);

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

interface Reading extends Pick<Laid, 'room'> {
  readonly before: Laid | undefined;
  readonly signal: AbortSignal;
  /** Called with the number of records that are laid out next. */
  readonly onRead: (records: number) => void;
}

async function readAndLay(view: View, { room, before, signal, onRead }: Reading): Promise<Laid> {
  prepareLayout();
  const read = sceneKey(view);
  const common = { key: laidKey(view), read, unfolded: view.unfolded, room };
  const { scene, beside } =
    before?.read === read
      ? before
      : await loadScenes(view, (name, variables) => ask(name, variables, signal));
  signal.throwIfAborted();
  const both = beside ? together(scene, beside) : drawnSide(sidesOf({ scene, beside }).left, view).scene;
  const ground = groundOf(view, both, room);
  if (before?.ground === ground) return { ...common, ground, scene, beside, layout: before.layout };
  onRead(both.nodes.size);
  const layout = await layoutBeside({ scene: both, view, room }, signal);
  return { ...common, ground, scene, beside, layout };
}

/** Everything that decides what is drawn where, before anybody moves it. */
export const laidKey = (view: View): string => JSON.stringify([sceneKey(view), view.unfolded]);

const groundOf = (view: View, scene: Scene, room: number | undefined): string =>
  JSON.stringify([
    room,
    sceneKey({ ...view, ...NO_FILTERS, lens: NO_LENS, beside: undefined }),
    // A record takes the room of its words.
    ...[...scene.nodes.values()].map(({ id, name }) => [id, name]),
    ...scene.edges.keys(),
    ...doersOf(scene),
  ]);
