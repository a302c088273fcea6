/** Kinds that are drawn in one colour. */
export type Family = 'actor' | 'medium' | 'harm' | 'cyber' | 'protest' | 'speech' | 'step' | 'thing';

/** Corners of a shape in a square from -1 to 1; undefined for a circle. */
export type Corners = readonly number[] | undefined;

export interface KindStyle {
  readonly family: Family;
  readonly corners: Corners;
}

const SQUARE = [-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85];
const PAGE = [-0.7, -0.95, 0.3, -0.95, 0.7, -0.5, 0.7, 0.95, -0.7, 0.95];
const BUBBLE = [-1, -0.75, 1, -0.75, 1, 0.45, -0.1, 0.45, -0.6, 0.95, -0.6, 0.45, -1, 0.45];

/** How each kind is drawn: a shape of its own, and the colour of its family. */
const STYLES: Readonly<Record<string, KindStyle>> = {
  Person: { family: 'actor', corners: undefined },
  Group: { family: 'actor', corners: regular(8, 22.5) },
  PoliceDepartment: {
    family: 'actor',
    corners: [-0.85, -0.85, 0, -1, 0.85, -0.85, 0.75, 0.25, 0, 1, -0.75, 0.25],
  },
  GovernmentBody: { family: 'actor', corners: [0, -1, 0.9, -0.3, 0.9, 0.85, -0.9, 0.85, -0.9, -0.3] },
  Organization: { family: 'actor', corners: SQUARE },
  Curator: { family: 'actor', corners: PAGE },
  Account: { family: 'medium', corners: [0, -1, 0.75, -0.2, 0, 1, -0.75, -0.2] },
  MediaOutlet: { family: 'medium', corners: [-0.6, -0.75, 1, -0.75, 0.6, 0.75, -1, 0.75] },
  Platform: { family: 'medium', corners: [-0.6, -0.75, 0.6, -0.75, 1, 0.75, -1, 0.75] },
  Incident: { family: 'harm', corners: [0, -1, 1, 0, 0, 1, -1, 0] },
  CyberAction: { family: 'cyber', corners: regular(6, 0) },
  Demonstration: { family: 'protest', corners: [0, -1, 1, 0.8, -1, 0.8] },
  Operation: { family: 'protest', corners: star(5, 0.5) },
  Statement: { family: 'speech', corners: BUBBLE },
  Communication: { family: 'speech', corners: mirrored(BUBBLE) },
  Measure: { family: 'step', corners: [-1, -0.5, 1, -0.5, 1, 0.5, -1, 0.5] },
  Proceeding: { family: 'step', corners: [-1, -0.75, 1, -0.75, 0.6, 0.75, -0.6, 0.75] },
  Act: {
    family: 'step',
    corners: [
      -0.35, -0.95, 0.35, -0.95, 0.35, -0.35, 0.95, -0.35, 0.95, 0.35, 0.35, 0.35, 0.35, 0.95, -0.35, 0.95,
      -0.35, 0.35, -0.95, 0.35, -0.95, -0.35, -0.35, -0.35,
    ],
  },
  Website: { family: 'thing', corners: regular(7, -90) },
  System: { family: 'thing', corners: [-1, -0.8, 1, -0.8, 0.5, 0, 1, 0.8, -1, 0.8, -0.5, 0] },
  Content: { family: 'thing', corners: PAGE },
  Weapon: { family: 'thing', corners: [-1, -0.7, 0, -0.2, 1, -0.7, 0, 0.9] },
  Place: { family: 'thing', corners: [-0.95, -0.8, 0.95, -0.8, 0, 1] },
  Topic: { family: 'thing', corners: star(4, 0.35) },
  Document: { family: 'thing', corners: PAGE },
};

const UNKNOWN: KindStyle = { family: 'thing', corners: undefined };

/** How a kind is drawn; a kind that this page does not know is a plain circle. */
export const styleOfKind = (kind: string): KindStyle => STYLES[kind] ?? UNKNOWN;

/** Shapes that every program for graphs can draw. */
export type SimpleShape = 'disc' | 'square' | 'triangle' | 'diamond';

/** The shape of a kind, as near as programs come to it that know four shapes only. */
export function simpleShapeOf(kind: string): SimpleShape {
  const { corners } = styleOfKind(kind);
  const xs = (corners ?? []).filter((_, index) => index % 2 === 0);
  if (xs.length === 3) return 'triangle';
  if (xs.length === 4) return xs.includes(0) ? 'diamond' : 'square';
  return xs.length === 0 || isRound(corners ?? []) ? 'disc' : 'square';
}

/** Whether all corners are equally far from the middle. */
function isRound(corners: readonly number[]): boolean {
  const distances = corners.flatMap((x, index) =>
    index % 2 === 0 ? [Math.hypot(x, corners[index + 1] ?? 0)] : [],
  );
  return Math.max(...distances) - Math.min(...distances) < 0.01;
}

/** The kinds in the order in which legends list them. */
export const KIND_ORDER: readonly string[] = Object.keys(STYLES);

export const byKindOrder = (one: string, other: string): number =>
  place(one) - place(other) || one.localeCompare(other);

const place = (kind: string): number =>
  KIND_ORDER.includes(kind) ? KIND_ORDER.indexOf(kind) : KIND_ORDER.length;

/** Rows of the timeline, each with the kinds of events in it. */
export const LANES: readonly { readonly name: Lane; readonly kinds: readonly string[] }[] = [
  { name: 'harm', kinds: ['Incident'] },
  { name: 'cyber', kinds: ['CyberAction'] },
  { name: 'protest', kinds: ['Demonstration', 'Operation'] },
  { name: 'speech', kinds: ['Statement', 'Communication'] },
  { name: 'step', kinds: ['Measure', 'Proceeding', 'Act'] },
];

export type Lane = 'harm' | 'cyber' | 'protest' | 'speech' | 'step';

/** Whether records of a kind happen, and so can have a date. */
export const isEventKind = (kind: string): boolean => LANES.some(({ kinds }) => kinds.includes(kind));

function regular(corners: number, turned: number): readonly number[] {
  return Array.from({ length: corners }, (_, index) => at((360 / corners) * index + turned, 0.98)).flat();
}

function star(points: number, inner: number): readonly number[] {
  return Array.from({ length: points * 2 }, (_, index) =>
    at((180 / points) * index - 90, index % 2 === 0 ? 1 : inner),
  ).flat();
}

function at(degrees: number, radius: number): readonly number[] {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)].map((one) => Math.round(one * radius * 1000) / 1000);
}

function mirrored(corners: readonly number[]): readonly number[] {
  return corners.map((one, index) => (index % 2 === 0 ? -one : one));
}
