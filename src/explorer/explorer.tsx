import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PALETTES } from '../drawing/palette.ts';
import { ask } from './api/ask.ts';
import type { Drawing } from './canvas/drawing.ts';
import { useWalk } from './canvas/use-walk.ts';
import { Header } from './header.tsx';
import { withPins } from './layout/positions.ts';
import { Filters } from './lens/filters.tsx';
import { LensForm } from './lens/lens-form.tsx';
import { ScopeForm } from './lens/scope-form.tsx';
import { sentenceOf } from './lens/sentence.ts';
import { useNames } from './lens/use-names.ts';
import { Panel } from './panel/panel.tsx';
import { drawnSelection, drawnSide } from './scene/folds.ts';
import { type Side, type Sides, sidesOf } from './scene/sides.ts';
import { laidKey, useScene } from './scene/use-scene.ts';
import type { SavePicture } from './share/picture.ts';
import { fileName, pictureText, titleOf } from './share/picture-text.ts';
import { Stage } from './stage.tsx';
import { STRINGS } from './strings.ts';
import { useActions } from './view/use-actions.ts';
import { useChainRoom } from './view/use-chain-room.ts';
import { useOpening } from './view/use-opening.ts';
import { useRoom } from './view/use-room.ts';
import { useTheme } from './view/use-theme.ts';
import type { ViewStore } from './view/use-view.ts';
import { NO_LENS, type View } from './view/view.ts';

const SHEETS = ['settings', 'details'] as const;

/** Everything but the first screen: the drawing, and around it what it is about, how sure it is, and who says so. */
export function Explorer({ store }: { readonly store: ViewStore }) {
  const { view, go, note } = store;
  const theme = useTheme();
  const state = useScene(view, useChainRoom());
  const names = useNames(view);
  const { laid } = state;
  const { pins, selected } = view;
  const sides = useMemo(() => laid && sidesOf(laid), [laid]);
  const { scene, visible } = sides?.left ?? {};
  const { positions: layout, column } = laid?.layout ?? {};
  const pinned = JSON.stringify([...pins]);
  // Records of a column stay in their rows.
  const positions = useMemo(
    () => (column === undefined ? layout && withPins(layout, pins) : layout),
    [layout, pinned, column],
  );
  const pictures = useMemo(() => {
    if (sides === undefined || positions === undefined) return undefined;
    const folding = { unfolded: laid?.unfolded ?? [], beside: laid?.beside };
    const common = { positions, column, selected, pinned: new Set(pins.keys()) };
    return {
      left: {
        ...drawnSide(sides.left, folding),
        ...common,
        selected: drawnSelection(sides.left, { ...folding, selected }),
      },
      right: sides.right && { ...sides.right, ...common },
    };
  }, [sides, positions, selected, laid]);
  const drawing = useRef<Drawing | null>(null);
  const actions = useActions(store, positions);
  const drawn = pictures?.left;
  const opening = useOpening(store, sides, actions);
  const { onKey, said } = useWalk({
    view: { ...view, selected: drawn?.selected },
    scene: drawn?.scene,
    visible: drawn?.visible,
    positions,
    actions: { ...actions, open: opening.open },
  });
  const [sheet, setSheet] = useState<(typeof SHEETS)[number] | undefined>();
  const [room, setRoom] = useRoom();
  const spoken = useRef<string | undefined>(undefined);
  // While something else loads, the sentence still describes what is drawn.
  if (scene && visible && laid?.key === laidKey(view))
    spoken.current = sentenceOf(scene, visible, view, names);
  const sentence = state.error ? undefined : spoken.current;
  const title = scene ? titleOf(scene) : STRINGS.title;

  useEffect(() => {
    document.title = `${title} · ${STRINGS.title}`;
  }, [title]);
  useEffect(() => {
    if (selected !== undefined) setSheet('details');
  }, [selected]);

  const save: SavePicture = async (of, type) => {
    if (visible === undefined) return;
    const [{ svgOf }, { timelineSvgOf }, { savePicture }, { sourcesLine }] = await Promise.all([
      import('./share/svg.ts'),
      import('./share/saved-timeline.ts'),
      import('./share/picture.ts'),
      import('./share/sources-line.ts'),
    ]);
    const { signal } = new AbortController();
    const sources = await sourcesLine(visible, (name, variables) => ask(name, variables, signal));
    const text = { ...pictureText({ title, sentence, visible, address: location.href }), sources };
    const svg =
      of === 'map'
        ? drawing.current && svgOf(drawing.current.shapes(), text, PALETTES[theme])
        : timelineSvgOf({ visible, view }, document.querySelector('.timeline-box'), text, theme);
    if (svg) await savePicture(svg, type, fileName(of === 'map' ? title : `${title} timeline`));
  };

  return (
    <div class="explorer" data-room={room} data-sheet={sheet} data-chosen={selected !== undefined}>
      <SkipLinks />
      <Header
        store={store}
        scene={scene}
        sentence={sentence}
        onFit={() => drawing.current?.fit()}
        onZoom={(factor) => drawing.current?.zoomBy(factor)}
        picture={view.form === 'map' && view.beside === undefined ? save : undefined}
        room={room}
        onRoom={setRoom}
      />
      <Stage
        store={store}
        state={state}
        pictures={pictures}
        theme={theme}
        sentence={sentence}
        names={names}
        title={title}
        sides={sides}
        events={{ ...actions, open: opening.open, look: (camera) => note({ camera }) }}
        onReady={(made) => {
          drawing.current = made;
        }}
        onKey={onKey}
        room={room}
      />
      {/* On paper the answer says what is known of what the page is about. */}
      <aside
        class={selected === undefined || scene?.centers.includes(selected) ? 'details of-center' : 'details'}
        tabIndex={-1}
        aria-label={STRINGS.details}
      >
        {sides && !state.error && (
          <Panel
            {...chosen(sides, view)}
            actions={actions}
            fold={opening.chosen}
            onUnfold={opening.unfold}
            moved={store.undo !== undefined}
          />
        )}
      </aside>
      <aside class="settings" aria-label={STRINGS.settings}>
        <ScopeForm view={view} onChange={go} />
        <LensForm
          title={view.beside ? STRINGS.lensLeft : STRINGS.lens}
          lens={view.lens}
          names={names}
          onChange={(lens) => go({ lens })}
        />
        {view.beside && (
          <LensForm
            title={STRINGS.lensRight}
            lens={view.beside}
            names={names}
            onChange={(beside) => go({ beside })}
          />
        )}
        <p>
          <button
            type="button"
            title={STRINGS.compareTitle}
            onClick={() => go({ beside: view.beside ? undefined : NO_LENS })}
          >
            {view.beside ? STRINGS.compareEnd : STRINGS.compare}
          </button>
        </p>
        {scene && visible && <Filters scene={scene} visible={visible} view={view} onChange={go} />}
      </aside>
      <nav class="sheets" aria-label={STRINGS.details}>
        {SHEETS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={sheet === name}
            onClick={() => setSheet(sheet === name ? undefined : name)}
          >
            {STRINGS[name]}
          </button>
        ))}
      </nav>
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** The side that has what is selected; the left one, where both have it. */
function chosen({ left, right }: Sides, view: View) {
  const has = ({ scene: { shown } }: Side) =>
    shown.nodes.has(view.selected ?? '') || shown.edges.has(view.selected ?? '');
  return right && view.beside && has(right) && !has(left)
    ? { ...right, view: { ...view, lens: view.beside } }
    : { ...left, view };
}

/** Past the header, and past the drawing, for whoever has only a keyboard. */
function SkipLinks() {
  const links = [
    // Its heading, where there is one: what stands above it is a step more.
    { to: ['.stage .answer h2', '.stage'], text: STRINGS.skipToStage },
    { to: ['.details'], text: STRINGS.skipToDetails },
  ];
  return (
    <nav class="skip" aria-label={STRINGS.skip}>
      {links.map(({ to, text }) => (
        <button key={text} type="button" onClick={() => focusFirst(to)}>
          {text}
        </button>
      ))}
    </nav>
  );
}

/** Puts the focus on the first of some places that is there. */
function focusFirst(places: readonly string[]): void {
  const found = places.map((place) => document.querySelector<HTMLElement>(place)).find((one) => one !== null);
  if (!found) return;
  found.tabIndex = -1;
  found.focus();
}
