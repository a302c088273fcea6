import type { Family, Look } from '../../src/ontology/index.ts';

const family = (name: string, label: string, color: string): Family => ({
  name,
  label,
  color,
  inTime: false,
});
const events = (name: string, label: string, color: string): Family => ({ name, label, color, inTime: true });

/** The colours are Okabe and Ito's, which colour-blind people can tell apart, and two greys. */
const ACTOR = family('actor', 'Actors', '#0072B2');
const MEDIUM = family('medium', 'Media', '#F0E442');
const HARM = events('harm', 'Incidents', '#D55E00');
const CYBER = events('cyber', 'Cyber actions', '#CC79A7');
const PROTEST = events('protest', 'Protests', '#009E73');
const SPEECH = events('speech', 'Statements', '#56B4E9');
const STEP = events('step', 'Other steps', '#7A8593');
const THING = family('thing', 'Things', '#C9CFD6');

const look = (family: Family, corners?: readonly number[]): Look => ({ family, corners });

const SQUARE = [-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85];
const PAGE = [-0.7, -0.95, 0.3, -0.95, 0.7, -0.5, 0.7, 0.95, -0.7, 0.95];
const BUBBLE = [-1, -0.75, 1, -0.75, 1, 0.45, -0.1, 0.45, -0.6, 0.95, -0.6, 0.45, -1, 0.45];
const CROSS = [
  -0.35, -0.95, 0.35, -0.95, 0.35, -0.35, 0.95, -0.35, 0.95, 0.35, 0.35, 0.35, 0.35, 0.95, -0.35, 0.95, -0.35,
  0.35, -0.95, 0.35, -0.95, -0.35, -0.35, -0.35,
];

/** How each kind is drawn: in the colour of its family, in a shape of its own; claims and passages as plain circles. */
export const LOOKS = {
  Person: look(ACTOR),
  Group: look(ACTOR, regular(8, 22.5)),
  PoliceDepartment: look(ACTOR, [-0.85, -0.85, 0, -1, 0.85, -0.85, 0.75, 0.25, 0, 1, -0.75, 0.25]),
  GovernmentBody: look(ACTOR, [0, -1, 0.9, -0.3, 0.9, 0.85, -0.9, 0.85, -0.9, -0.3]),
  Organization: look(ACTOR, SQUARE),
  Curator: look(ACTOR, PAGE),
  Account: look(MEDIUM, [0, -1, 0.75, -0.2, 0, 1, -0.75, -0.2]),
  MediaOutlet: look(MEDIUM, [-0.6, -0.75, 1, -0.75, 0.6, 0.75, -1, 0.75]),
  Platform: look(MEDIUM, [-0.6, -0.75, 0.6, -0.75, 1, 0.75, -1, 0.75]),
  Incident: look(HARM, [0, -1, 1, 0, 0, 1, -1, 0]),
  CyberAction: look(CYBER, regular(6, 0)),
  Demonstration: look(PROTEST, [0, -1, 1, 0.8, -1, 0.8]),
  Operation: look(PROTEST, star(5, 0.5)),
  Statement: look(SPEECH, BUBBLE),
  Communication: look(SPEECH, mirrored(BUBBLE)),
  Measure: look(STEP, [-1, -0.5, 1, -0.5, 1, 0.5, -1, 0.5]),
  Proceeding: look(STEP, [-1, -0.75, 1, -0.75, 0.6, 0.75, -0.6, 0.75]),
  Act: look(STEP, CROSS),
  Website: look(THING, regular(7, -90)),
  System: look(THING, [-1, -0.8, 1, -0.8, 0.5, 0, 1, 0.8, -1, 0.8, -0.5, 0]),
  Content: look(THING, PAGE),
  Weapon: look(THING, [-1, -0.7, 0, -0.2, 1, -0.7, 0, 0.9]),
  Place: look(THING, [-0.95, -0.8, 0.95, -0.8, 0, 1]),
  Topic: look(THING, star(4, 0.35)),
  Document: look(THING, PAGE),
  Claim: look(THING),
  Passage: look(THING),
  Redirect: look(THING),
} as const;

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
