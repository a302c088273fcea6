import { opensElsewhere } from '../dossier/address.ts';
import type { Scene } from './scene/scene.ts';
import { Search } from './search/search.tsx';
import { CopyButton } from './share/copy-button.tsx';
import type { SavePicture } from './share/picture.ts';
import { ShareMenu } from './share/share-menu.tsx';
import { STRINGS } from './strings.ts';
import type { RoomFor } from './view/use-room.ts';
import type { ViewStore } from './view/use-view.ts';
import { type Form, HOME, type View, viewOf } from './view/view.ts';

interface HeaderProps {
  readonly store: ViewStore;
  readonly scene: Scene | undefined;
  /** What is shown, in one sentence. */
  readonly sentence: string | undefined;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly picture: SavePicture | undefined;
  readonly room: RoomFor;
  readonly onRoom: (room: RoomFor) => void;
}

const FORMS: readonly { readonly form: Form; readonly name: string }[] = [
  { form: 'map', name: STRINGS.map },
  { form: 'records', name: STRINGS.records },
  { form: 'facts', name: STRINGS.facts },
];

/** The link to the start, the search, and the actions on the whole view. */
export function Header({
  store: { view, go, undo },
  scene,
  sentence,
  onFit,
  onZoom,
  picture,
  room,
  onRoom,
}: HeaderProps) {
  const choose = (id: string) =>
    go((now) =>
      scene?.nodes.has(id)
        ? { ...now, selected: id }
        : viewOf(now, { scope: 'around', around: [id], selected: id }),
    );
  const home = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(HOME);
  };
  return (
    <header class="bar">
      <a class="brand" href="/" onClick={home} title={STRINGS.toStart}>
        {STRINGS.title}
      </a>
      <Search onChoose={choose} />
      <fieldset class="tools" aria-label={STRINGS.form}>
        {FORMS.map(({ form, name }) => (
          <button key={form} type="button" aria-pressed={view.form === form} onClick={() => go({ form })}>
            {name}
          </button>
        ))}
      </fieldset>
      <div class="tools end-of-bar">
        {view.form === 'map' && (
          <>
            <button
              type="button"
              class="wide"
              aria-label={STRINGS.zoomIn}
              title={STRINGS.zoomIn}
              onClick={() => onZoom(1.3)}
            >
              +
            </button>
            <button
              type="button"
              class="wide"
              aria-label={STRINGS.zoomOut}
              title={STRINGS.zoomOut}
              onClick={() => onZoom(1 / 1.3)}
            >
              −
            </button>
            <button
              type="button"
              title={STRINGS.fitTitle}
              onClick={() => {
                go({ camera: undefined });
                onFit();
              }}
            >
              {STRINGS.fit}
            </button>
          </>
        )}
        {(view.opened.length > 0 || view.pins.size > 0) && (
          <button type="button" title={STRINGS.relayoutTitle} onClick={() => go(laidOutAnew)}>
            {STRINGS.relayout}
          </button>
        )}
        <button
          type="button"
          class="wide"
          aria-pressed={room === 'width'}
          title={STRINGS.aloneTitle}
          onClick={() => onRoom(room === 'width' ? 'column' : 'width')}
        >
          {STRINGS.alone}
        </button>
        {view.form === 'map' && (
          <button
            type="button"
            aria-pressed={room === 'screen'}
            title={STRINGS.fullScreenTitle}
            onClick={() => onRoom(room === 'screen' ? 'column' : 'screen')}
          >
            {room === 'screen' ? STRINGS.fullScreenEnd : STRINGS.fullScreen}
          </button>
        )}
        <button type="button" disabled={undo === undefined} title={STRINGS.undoTitle} onClick={undo}>
          {STRINGS.undo}
        </button>
        <span class="wide">
          <CopyButton text={() => location.href}>{STRINGS.copyLink}</CopyButton>
        </span>
        {scene && <ShareMenu view={view} scene={scene} sentence={sentence} picture={picture} />}
      </div>
    </header>
  );
}

/** Everything that was opened step by step, as if asked for at once. */
const laidOutAnew = (view: View): View => ({
  ...view,
  around: [...new Set([...view.around, ...view.opened])],
  opened: [],
  pins: new Map(),
  camera: undefined,
});
