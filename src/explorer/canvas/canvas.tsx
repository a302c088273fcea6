import { useEffect, useRef } from 'preact/hooks';
import { PALETTES, type Theme } from '../../drawing/palette.ts';
import { STRINGS } from '../strings.ts';
import type { Camera } from '../view/view.ts';
import { Drawing, type DrawingEvents, type Picture } from './drawing.ts';

interface CanvasProps {
  readonly picture: Picture;
  readonly theme: Theme;
  readonly camera: Camera | undefined;
  readonly events: DrawingEvents;
  /** Passes the drawing to whoever has buttons for it. */
  readonly onReady: (drawing: Drawing | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The drawing of the graph, one focusable element for the keyboard. */
export function Canvas({ picture, theme, camera, events, onReady, onKey }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const told = useRef(events);
  told.current = events;
  const looking = useRef(camera);
  looking.current = camera;

  useEffect(() => {
    if (container.current === null) return;
    const made = new Drawing(container.current, PALETTES[theme], {
      select: (id) => told.current.select(id),
      open: (id) => told.current.open(id),
      pin: (id, point) => told.current.pin(id, point),
      look: (at) => told.current.look(at),
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

  return (
    <div
      ref={container}
      class="canvas"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard as a whole
      tabIndex={0}
      aria-label={STRINGS.graphLabel}
      aria-describedby="graph-help"
      onKeyDown={onKey}
    />
  );
}
