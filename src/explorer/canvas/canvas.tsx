import { useEffect, useRef, useState } from 'preact/hooks';
import { PALETTES, type Theme } from '../../drawing/palette.ts';
import { usePrinting } from '../view/use-printing.ts';
import type { Camera } from '../view/view.ts';
import { BeyondSigns, NOTHING_BEYOND } from './beyond.tsx';
import { Card, type Pointed } from './card.tsx';
import { Drawing, type DrawingEvents } from './drawing.ts';
import { OnPaper } from './on-paper.tsx';
import type { Picture } from './picture.ts';
import { wayOfKey } from './sight.ts';
import { CANVAS_STRINGS } from './strings.ts';

interface CanvasProps {
  readonly picture: Picture;
  readonly theme: Theme;
  readonly camera: Camera | undefined;
  readonly events: Omit<DrawingEvents, 'point' | 'beyond' | 'chainHeight'>;
  readonly onChainHeight: DrawingEvents['chainHeight'];
  /** Passes the drawing to whoever has buttons for it. */
  readonly onReady: (drawing: Drawing | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Whether records are spread to fill the room. */
  readonly roomy: boolean;
}

/** The drawing of the graph, one focusable element for the keyboard. */
export function Canvas({
  picture,
  theme,
  camera,
  events,
  onChainHeight,
  onReady,
  onKey,
  roomy,
}: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const told = useRef(events);
  told.current = events;
  const looking = useRef(camera);
  looking.current = camera;
  const [pointed, setPointed] = useState<Pointed>();
  const [beyond, setBeyond] = useState(NOTHING_BEYOND);
  const printing = usePrinting();

  useEffect(() => {
    if (container.current === null) return;
    const made = new Drawing(container.current, PALETTES[theme], {
      select: (id) => told.current.select(id),
      open: (id) => told.current.open(id),
      pin: (id, point) => told.current.pin(id, point),
      point: setPointed,
      look: (at) => told.current.look(at),
      beyond: setBeyond,
      chainHeight: onChainHeight,
    });
    drawing.current = made;
    onReady(made);
    return () => {
      onReady(null);
      made.destroy();
    };
  }, []);

  useEffect(() => drawing.current?.recolor(PALETTES[theme]), [theme]);
  useEffect(() => drawing.current?.show(picture), [picture, theme]);
  useEffect(() => {
    if (drawing.current === null) return;
    drawing.current.roomy = roomy;
    drawing.current.look(looking.current);
  }, [roomy]);
  useEffect(
    () => drawing.current?.look(camera),
    [camera?.x, camera?.y, camera?.zoom, picture.scene, picture.visible],
  );
  useEffect(() => {
    if (container.current === null) return;
    const observer = new ResizeObserver(() => drawing.current?.look(looking.current));
    observer.observe(container.current);
    return () => observer.disconnect();
  }, []);

  /** With the keyboard, what is selected is what is pointed at. */
  const pointAtSelected = () => {
    const { selected } = picture;
    if (selected === undefined || !container.current?.matches(':focus-visible')) return;
    setPointed(drawing.current?.pointedAt(selected));
  };
  useEffect(pointAtSelected, [picture.selected]);

  useEffect(() => {
    if (pointed === undefined) return;
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setPointed(undefined);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [pointed]);

  return (
    <>
      {picture.scene.chains && <BeyondSigns beyond={beyond} onMove={(way) => drawing.current?.move(way)} />}
      <div class="room">
        <div
          ref={container}
          class={pointed ? 'canvas pointing' : 'canvas'}
          onFocus={pointAtSelected}
          onBlur={() => setPointed(undefined)}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard as a whole
          tabIndex={0}
          aria-label={CANVAS_STRINGS.graphLabel}
          aria-describedby="graph-help"
          onKeyDown={(event) => {
            const way = wayOfKey(event);
            if (way === undefined) return onKey(event);
            drawing.current?.move(way);
            event.preventDefault();
          }}
        />
        {printing && drawing.current && <OnPaper shapes={drawing.current.shapes()} />}
        {pointed && <Card scene={picture.scene} pointed={pointed} />}
      </div>
    </>
  );
}
