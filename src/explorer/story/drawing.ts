/** A box in the coordinates of a drawing: left, top, width, height. */
export type Box = readonly [number, number, number, number];

/** A record, a relation, or all of a picture that has no such parts: what moves, comes and goes as a whole. */
export interface Mark {
  /** The same in two pictures for what is the same and looks as sure. */
  readonly key: string;
  readonly element: SVGElement;
  /** Where it is, in as many numbers as it takes. */
  readonly at: readonly number[];
  /** Moves it; nothing else of its look changes. */
  readonly put: (at: readonly number[]) => void;
}

export interface Drawing {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

const NUMBER = '(-?[\\d.]+)';
const PLACE = new RegExp(`^translate\\(${NUMBER} ${NUMBER}\\)$`);
const CURVE = new RegExp(`^M${NUMBER} ${NUMBER}(?:Q${NUMBER} ${NUMBER} |L)${NUMBER} ${NUMBER}$`);

/** Reads a picture that the server drew: as the marks of a map, or as one mark. */
export function drawingOf(svg: SVGSVGElement): Drawing {
  const [, , width = 0, height = 0] = numbersOf(svg.getAttribute('viewBox')?.split(' ') ?? []);
  const groups = [...svg.querySelectorAll<SVGGElement>('g[data-id], g[data-name]')];
  const marks = groups.flatMap((group) => recordOf(group) ?? relationOf(group) ?? []);
  if (groups.length === 0 || marks.length < groups.length)
    return { box: [0, 0, width, height], marks: whole(svg) };
  const [left, top] = shiftOf(groups[0]?.parentElement ?? null);
  return { box: [-left, -top, width, height], marks };
}

/** How far groups move what is in them. */
function shiftOf(group: Element | null): readonly [number, number] {
  if (group === null) return [0, 0];
  const [, x = 0, y = 0] = PLACE.exec(group.getAttribute('transform') ?? '') ?? [];
  const [left, top] = shiftOf(group.parentElement);
  return [left + Number(x), top + Number(y)];
}

function recordOf(element: SVGGElement): Mark | undefined {
  const [, ...place] = PLACE.exec(element.getAttribute('transform') ?? '') ?? [];
  if (place.length === 0) return undefined;
  return {
    key: element.dataset.id ?? nameKey(element),
    element,
    at: numbersOf(place),
    put: ([x = 0, y = 0]) => element.setAttribute('transform', `translate(${x} ${y})`),
  };
}

/** A name moves with its record, and the words of a line with that, unless they look different. */
const nameKey = (element: SVGGElement): string =>
  `name of ${element.dataset.name} ${element.querySelector('text')?.getAttribute('fill')}`;

/** What a line looks like: one that gets surer is no longer the same line, and never something between the two. */
const LOOK = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'];

function relationOf(element: SVGGElement): Mark | undefined {
  const [line, head] = element.querySelectorAll('path');
  const curve = CURVE.exec(line?.getAttribute('d') ?? '')?.slice(1);
  if (line && curve === undefined) return turning(element, line, head);
  if (curve === undefined || line === undefined) return undefined;
  const [x = 0, y = 0, ...rest] = curve.map(Number);
  const [toX = 0, toY = 0] = rest.slice(-2);
  const middle = [(x + toX) / 2, (y + toY) / 2];
  // A straight line is a curve that bends nowhere.
  const bend = curve[2] === undefined ? middle : rest.slice(0, 2);
  const look = LOOK.map((name) => line.getAttribute(name));
  return {
    key: [element.dataset.id, ...look].join(' '),
    element,
    at: [x, y, ...bend, toX, toY],
    put([fromX = 0, fromY = 0, bendX = 0, bendY = 0, endX = 0, endY = 0]) {
      const angle = (Math.atan2(endY - bendY, endX - bendX) * 180) / Math.PI;
      line.setAttribute('d', `M${fromX} ${fromY}Q${bendX} ${bendY} ${endX} ${endY}`);
      head?.setAttribute('transform', `translate(${endX} ${endY}) rotate(${angle})`);
    },
  };
}

const TURNING = /^M[-\d. ]+(?:L[-\d. ]+)+$/;

/** A line of a chain, which turns: the same only as one with as many corners. */
function turning(
  element: SVGGElement,
  line: SVGPathElement,
  head: SVGPathElement | undefined,
): Mark | undefined {
  const path = line.getAttribute('d') ?? '';
  if (!TURNING.test(path)) return undefined;
  const points = numbersOf(path.slice(1).split(/[L ]/));
  const text = element.querySelector('text');
  const words = text ? ['x', 'y'].map((name) => Number(text.getAttribute(name))) : [];
  return {
    key: [element.dataset.id, points.length, ...LOOK.map((name) => line.getAttribute(name))].join(' '),
    element,
    at: [...points, ...words],
    put(at) {
      const now = at.slice(0, points.length);
      const [beforeX = 0, beforeY = 0, endX = 0, endY = 0] = now.slice(-4);
      const angle = (Math.atan2(endY - beforeY, endX - beforeX) * 180) / Math.PI;
      const pairs = now.flatMap((x, index) => (index % 2 === 0 ? `${x} ${now[index + 1]}` : []));
      line.setAttribute('d', `M${pairs.join('L')}`);
      head?.setAttribute('transform', `translate(${endX} ${endY}) rotate(${angle})`);
      for (const [index, name] of ['x', 'y'].entries())
        text?.setAttribute(name, String(at[points.length + index]));
    },
  };
}

let wholes = 0;

/** A picture in which nothing moves. */
function whole(svg: SVGSVGElement): readonly Mark[] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  element.append(...svg.querySelectorAll(':scope > g'));
  wholes += 1;
  return [{ key: `whole ${wholes}`, element, at: [], put: () => {} }];
}

const numbersOf = (texts: readonly string[]): readonly number[] => texts.map(Number);
