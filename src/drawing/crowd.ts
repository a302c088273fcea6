import type { Point, Positions } from './positions.ts';

/** How far apart records want to stand, and how far they see each other. */
const SPACE = 56;
const SIGHT = SPACE * 2.5;
const ROUNDS = 140;
/** How far one moves in the first round; less and less afterwards. */
const FIRST_STEP = SPACE * 2;
const GRAVITY = 0.012;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Who is next to whom. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

interface Body extends Point {
  x: number;
  y: number;
  readonly free: boolean;
  forceX: number;
  forceY: number;
}

/**
 * Lays out a crowd, for which the finer ways take too long: lines draw together, neighbours on a grid keep their distance.
 * It starts from a spiral, without chance, so that the same crowd always stands the same.
 */
export function crowdLayout(near: Neighbours, fixed: Positions): Positions {
  const rounds = crowdRounds(near, fixed);
  for (;;) {
    const { done, value } = rounds.next();
    if (done === true) return value;
  }
}

/** The same with a rest after each round, for those who have others to attend to. */
export function* crowdRounds(near: Neighbours, fixed: Positions): Generator<void, Positions, void> {
  const bodies = new Map<string, Body>();
  for (const [index, id] of inOrder(near).entries()) {
    const placed = fixed.get(id);
    const { x, y } = placed ?? onSpiral(index);
    bodies.set(id, { x, y, free: placed === undefined, forceX: 0, forceY: 0 });
  }
  for (let round = 0; round < ROUNDS; round++) {
    repel([...bodies.values()]);
    for (const [id, others] of near)
      for (const other of others) attract(bodies.get(id), bodies.get(other), others.size);
    move(bodies.values(), FIRST_STEP * (1 - round / ROUNDS) ** 2);
    yield;
  }
  return new Map([...bodies].map(([id, { x, y }]) => [id, { x, y }]));
}

/** A place for each number, near those of the numbers before it and evenly far from all others. */
export function onSpiral(index: number): Point {
  const [angle, radius] = [index * GOLDEN, SPACE * 0.7 * Math.sqrt(index)];
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** The most connected first, then what is next to it: what belongs together begins near each other. */
function inOrder(near: Neighbours): readonly string[] {
  const size = (id: string) => near.get(id)?.size ?? 0;
  const byDegree = [...near.keys()].sort((one, other) => size(other) - size(one) || (one < other ? -1 : 1));
  const found = new Set<string>();
  for (const start of byDegree) {
    const queue = [start];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...[...(near.get(id) ?? [])].filter((one) => !found.has(one)).sort());
    }
  }
  return [...found];
}

function repel(bodies: readonly Body[]): void {
  const cells = new Map<number, Body[]>();
  for (const body of bodies) {
    const cell = cellOf(Math.floor(body.x / SIGHT), Math.floor(body.y / SIGHT));
    const others = cells.get(cell);
    if (others === undefined) cells.set(cell, [body]);
    else others.push(body);
  }
  for (const body of bodies) {
    const [column, row] = [Math.floor(body.x / SIGHT), Math.floor(body.y / SIGHT)];
    for (let across = -1; across <= 1; across++)
      for (let down = -1; down <= 1; down++)
        for (const other of cells.get(cellOf(column + across, row + down)) ?? []) pushAway(body, other);
  }
}

/** One number for a cell: a drawing is never so large that two cells share it. */
const cellOf = (column: number, row: number): number => column * 65_536 + row;

function pushAway(body: Body, other: Body): void {
  const [x, y] = [body.x - other.x, body.y - other.y];
  const square = x * x + y * y;
  if (square === 0 || square > SIGHT * SIGHT) return;
  const force = (SPACE * SPACE) / square;
  body.forceX += x * force;
  body.forceY += y * force;
}

/** Lines of what has many are weak each, or all of them would end in one heap. */
function attract(body: Body | undefined, other: Body | undefined, lines: number): void {
  if (body === undefined || other === undefined) return;
  const [x, y] = [other.x - body.x, other.y - body.y];
  const force = Math.hypot(x, y) / SPACE / Math.sqrt(lines) / 4;
  body.forceX += x * force;
  body.forceY += y * force;
}

function move(bodies: Iterable<Body>, most: number): void {
  for (const body of bodies) {
    const [x, y] = [body.forceX - body.x * GRAVITY, body.forceY - body.y * GRAVITY];
    const length = Math.hypot(x, y) || 1;
    if (body.free) {
      body.x += (x / length) * Math.min(length, most);
      body.y += (y / length) * Math.min(length, most);
    }
    body.forceX = 0;
    body.forceY = 0;
  }
}
