import type { Box, Drawing, Mark } from './drawing.ts';

/** How long one picture takes to become the next. */
const TAKES_MS = 1_100;

/** First what is no longer there goes, then what stays moves, and last what is new comes: so each of it is seen. */
const PHASES = { go: [0, 0.25], move: [0.25, 0.75], come: [0.75, 1] } as const;

/** Names in a small map grow, but not into a poster. */
const MOST_SCALE = 1.4;

interface Shown {
  readonly mark: Mark;
  at: readonly number[];
  opacity: number;
}

/** A change of one thing, told by how much of the time has passed. */
type Change = (part: number) => void;

export interface Player {
  /** Shows a drawing in place of the one before: at once, or with what is in both moving from one to the other. */
  show(drawing: Drawing, at: 'once' | 'leisure'): void;
}

/** Draws into an element as large as its place allows. */
export function playerIn(svg: SVGSVGElement): Player {
  let shown: readonly Shown[] = [];
  let box: Box | undefined;
  let frame = 0;

  const look = (next: Box) => {
    box = next;
    svg.setAttribute('viewBox', next.join(' '));
  };

  function begin(drawing: Drawing): Change {
    const before = new Map(shown.map((one) => [one.mark.key, one]));
    const next = drawing.marks.map((mark) => {
      const was = before.get(mark.key);
      return { mark, at: was?.at ?? mark.at, opacity: was?.opacity ?? 0, isNew: was === undefined };
    });
    const kept = new Set(drawing.marks.map(({ key }) => key));
    const gone = shown.filter(({ mark }) => !kept.has(mark.key));
    shown = [...gone, ...next];
    svg.replaceChildren(...shown.map(({ mark }) => mark.element));
    const fitted = boxIn(drawing.box, svg);
    const changes = [
      between(box ?? fitted, fitted, 'move', ([x = 0, y = 0, width = 0, height = 0]) =>
        look([x, y, width, height]),
      ),
      ...gone.map((one) => fading(one, 0, 'go')),
      ...next.map((one) => fading(one, 1, one.isNew ? 'come' : 'move')),
      ...next.map((one) =>
        between(one.at, one.mark.at, 'move', (at) => {
          one.at = at;
          one.mark.put(at);
        }),
      ),
    ];
    return (part) => {
      for (const change of changes) change(part);
      svg.toggleAttribute('data-moving', part < 1);
      if (part < 1) return;
      for (const { mark } of gone) mark.element.remove();
      shown = next;
    };
  }

  return {
    show(drawing, at) {
      cancelAnimationFrame(frame);
      const change = begin(drawing);
      if (at === 'once' || document.hidden) return change(1);
      const start = performance.now();
      const step = (now: number) => {
        const part = Math.min(Math.max((now - start) / TAKES_MS, 0), 1);
        change(part);
        if (part < 1) frame = requestAnimationFrame(step);
      };
      change(0);
      frame = requestAnimationFrame(step);
    },
  };
}

function fading(one: Shown, to: number, phase: keyof typeof PHASES): Change {
  return between([one.opacity], [to], phase, ([opacity = to]) => {
    one.opacity = opacity;
    if (opacity === 1) one.mark.element.removeAttribute('opacity');
    else one.mark.element.setAttribute('opacity', String(opacity));
  });
}

/** From some numbers to as many others, slow at both ends. */
function between(
  from: readonly number[],
  to: readonly number[],
  phase: keyof typeof PHASES,
  put: (numbers: readonly number[]) => void,
): Change {
  const [start, end] = PHASES[phase];
  return (part) => {
    const passed = Math.min(Math.max((part - start) / (end - start), 0), 1);
    const eased = passed * passed * (3 - 2 * passed);
    put(to.map((number, index) => (1 - eased) * (from[index] ?? number) + eased * number));
  };
}

/** The box around a drawing that has the form of its place. */
function boxIn([x, y, width, height]: Box, place: SVGSVGElement): Box {
  const { clientWidth, clientHeight } = place;
  const scale = Math.min(clientWidth / width, clientHeight / height, MOST_SCALE) || 1;
  const [wide, high] = [clientWidth / scale, clientHeight / scale];
  return [x + (width - wide) / 2, y + (height - high) / 2, wide, high];
}
