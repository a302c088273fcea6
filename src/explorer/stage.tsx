import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../drawing/palette.ts';
import { LIMITS } from '../vocabulary.ts';
import { Answer } from './answer/answer.tsx';
import type { Drawing, DrawingEvents } from './canvas/drawing.ts';
import { Folds } from './canvas/folds.tsx';
import { signedOf } from './canvas/looks.ts';
import type { Picture } from './canvas/picture.ts';
import type { Signed } from './canvas/signs.ts';
import { lazily } from './lazily.tsx';
import { AsKnown } from './lens/as-known.tsx';
import type { Names } from './lens/names.ts';
import { lensWords } from './lens/sentence.ts';
import type { Sides } from './scene/sides.ts';
import type { SceneState, Step } from './scene/use-scene.ts';
import { Failure, Nothing, TooLarge } from './state-notes.tsx';
import { STRINGS } from './strings.ts';
import type { RoomFor } from './view/use-room.ts';
import type { ViewStore } from './view/use-view.ts';
import { HOME, NO_LENS, viewOf } from './view/view.ts';

const LazyCanvas = lazily(async () => (await import('./canvas/canvas.tsx')).Canvas);
const LazyCompare = lazily(async () => (await import('./compare/compare.tsx')).Compare);
const LazyGroups = lazily(async () => (await import('./overview/groups.tsx')).Groups);
const LazyKeys = lazily(async () => (await import('./canvas/keys.tsx')).Keys);
const LazyMisread = lazily(async () => (await import('./misread-note.tsx')).MisreadNote);
const LazyTimeline = lazily(async () => (await import('./timeline/timeline.tsx')).Timeline);
const LazyTwin = lazily(async () => (await import('./table/twin.tsx')).Twin);

interface StageProps {
  readonly store: ViewStore;
  readonly state: SceneState;
  /** Undefined until the first scene is loaded; two, where two lenses are compared. */
  readonly pictures: { readonly left: Picture; readonly right: Picture | undefined } | undefined;
  /** What is read, before anything is folded: tables, timeline and answers have all of it. */
  readonly sides: Sides | undefined;
  readonly theme: Theme;
  readonly sentence: string | undefined;
  /** What the page is about, in a few words. */
  readonly title: string;
  /** Of those whom lenses name. */
  readonly names: Names;
  readonly events: Omit<DrawingEvents, 'point' | 'beyond' | 'chainHeight'>;
  readonly onReady: (drawing: Drawing | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly room: RoomFor;
}

/** The middle of the page: a sentence on what is shown, the drawing or its table, and the timeline. */
export function Stage(props: StageProps) {
  const { store, state, pictures, sides, sentence, title, names, events, room } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const [chainHeight, setChainHeight] = useState(0);
  useEffect(() => {
    if (room === 'width') drawing.current?.scrollIntoView({ block: 'start' });
  }, [room]);
  const { view, go } = store;
  const drawn = state.error ? undefined : pictures?.left;
  const shown = drawn && sides?.left;
  const beside = state.error ? undefined : pictures?.right;
  const heading = useArrival(store);
  const words = { left: lensWords(view.lens, names), right: lensWords(view.beside ?? NO_LENS, names) };
  return (
    <main class="stage" tabIndex={-1} aria-busy={state.step !== 'done'}>
      <h1 class="unseen" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <LazyMisread />
      <AsKnown scene={shown?.scene} store={store} />
      <div class="line">
        <p class="sentence" role="status">
          {sentence}
        </p>
        {shown && <TooLarge scene={shown.scene} store={store} />}
        {drawn && view.form === 'map' && view.scope === 'around' && !beside && (
          <button
            type="button"
            class="to-drawing"
            onClick={() => {
              drawing.current?.scrollIntoView({ block: 'start' });
              // Who came by keyboard goes on there; the scrolling is done.
              drawing.current
                ?.querySelector<HTMLElement>('[aria-describedby="graph-help"]')
                ?.focus({ preventScroll: true });
            }}
          >
            {STRINGS.toDrawing}
          </button>
        )}
      </div>
      {shown && view.scope === 'all' && !beside && <LazyGroups store={store} total={shown.scene.total} />}
      {shown && view.form === 'map' && <Folds side={shown} store={store} />}
      {shown && beside ? (
        <LazyCompare left={shown.scene} right={beside.scene} names={words} onSelect={events.select} />
      ) : (
        <Answer
          scene={shown?.scene}
          view={view}
          names={names}
          onSelect={events.select}
          onAvoid={(avoided) => go({ avoided })}
          onDraw={(ids) =>
            go((now) => {
              const { joined, avoided, selected } = now;
              const depth = ids.length > 1 ? 0 : HOME.depth;
              return viewOf(now, { around: ids.slice(0, LIMITS.ids), depth, joined, avoided, selected });
            })
          }
        />
      )}
      <div class="pictured">
        <div
          class={view.scope === 'chain' && !beside ? 'drawing whole-chain' : 'drawing'}
          ref={drawing}
          style={{ '--chain-height': `${chainHeight}px` }}
        >
          {drawn && view.form === 'map' && (
            <div class="panes">
              <Pane {...props} picture={drawn} name={beside && words.left} onChainHeight={setChainHeight} />
              {beside && (
                <Pane
                  {...props}
                  picture={beside}
                  name={words.right}
                  onReady={ignored}
                  onChainHeight={ignored}
                />
              )}
            </div>
          )}
          {shown && view.form !== 'map' && (
            <LazyTwin
              side={shown}
              view={view}
              onSelect={events.select}
              onSort={(sorting) => store.note({ sorting })}
            />
          )}
          {state.step !== 'done' && <Progress step={state.step} />}
          {shown && <Nothing scene={shown.scene} visible={shown.visible} store={store} />}
          <Failure state={state} store={store} />
        </div>
        <p id="graph-help" class="unseen">
          {STRINGS.graphHelp}
        </p>
        {drawn && view.form === 'map' && <LazyKeys drawn={signsIn([drawn, ...(beside ? [beside] : [])])} />}
        {shown && beside && <p class="quiet">{STRINGS.timelineOfLeft(words.left)}</p>}
        {shown && (
          <LazyTimeline
            visible={shown.visible}
            selected={view.selected}
            time={view.time}
            onSelect={events.select}
            onTime={(time) => go({ time })}
            lanes={view.lanes}
            onLanes={(lanes) => go({ lanes })}
          />
        )}
      </div>
    </main>
  );
}

/** Whoever chose what the page is about, from a list that is gone, goes on reading at the heading above the answer. */
function useArrival({ view: { scope, around, joined }, undo }: ViewStore) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = undo !== undefined;
  useEffect(() => {
    if (!moved) return;
    const request = requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
    return () => cancelAnimationFrame(request);
  }, [scope, around.join(' '), joined]);
  return heading;
}

/** Of two drawings one is moved by the buttons; the other follows, as the address does. */
const ignored = () => {};

/** What all drawings of the page need explained. */
function signsIn(pictures: readonly Picture[]): Signed {
  const signed = pictures.map(({ scene, visible, ghosts }) => {
    const faint = [...scene.nodes.values()].filter(({ id }) => ghosts?.has(id) && !visible.nodeIds.has(id));
    return [
      signedOf(visible, scene),
      signedOf({ nodes: faint, edges: [] }, { outside: new Set(faint.map(({ id }) => id)) }),
    ];
  });
  return {
    nodes: signed.flat().flatMap(({ nodes }) => nodes),
    lines: signed.flat().flatMap(({ lines }) => lines),
  };
}

interface PaneProps extends Pick<StageProps, 'store' | 'theme' | 'events' | 'onReady' | 'onKey' | 'room'> {
  readonly onChainHeight: DrawingEvents['chainHeight'];
  readonly picture: Picture;
  /** What its lens lets through, where there are two. */
  readonly name: string | undefined;
}

function Pane({ picture, name, theme, store, events, onReady, onKey, room, onChainHeight }: PaneProps) {
  return (
    <figure class="pane">
      {name !== undefined && <figcaption>{name}</figcaption>}
      <div class="ground">
        <LazyCanvas
          picture={picture}
          theme={theme}
          camera={store.view.camera}
          events={events}
          onReady={onReady}
          onChainHeight={onChainHeight}
          onKey={onKey}
          roomy={room !== 'column'}
        />
      </div>
    </figure>
  );
}

/** How long a layout may take before its size is told, in milliseconds. */
const SOON = 300;

function Progress({ step }: { readonly step: Exclude<Step, 'done'> }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (step === 'reading') return;
    const timer = setTimeout(() => setLong(true), SOON);
    return () => clearTimeout(timer);
  }, [step]);
  const words = step === 'reading' ? STRINGS.loading : long ? STRINGS.laying(step.laying) : STRINGS.drawing;
  return (
    <div class="progress" role="status">
      <progress value={step === 'reading' ? 0.4 : 0.8} aria-label={STRINGS.loading} />
      {words}…
    </div>
  );
}
