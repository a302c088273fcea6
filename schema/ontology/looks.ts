import type { Family, Look, Silhouette } from '../../src/ontology/index.ts';
import { GLYPHS } from './glyphs.ts';

const silhouette = (corners: Silhouette['corners'], x: number, y: number, half: number): Silhouette => ({
  corners,
  field: { x, y, half },
});

const CIRCLE = silhouette(undefined, 0, 0, 0.58);
const PAGE = silhouette([-0.66, -1, 0.08, -1, 0.66, -0.42, 0.66, 1, -0.66, 1], 0, 0.24, 0.46);
const DIAMOND = silhouette([0, -1, 1, 0, 0, 1, -1, 0], 0, 0, 0.52);
const FUNNEL = silhouette([-1, -0.85, 1, -0.85, 0, 1], 0, -0.25, 0.5);
const TENT = silhouette([0, -1, 1, 0.85, -1, 0.85], 0, 0.34, 0.43);
const BUBBLE = silhouette(
  [-1, -0.85, 1, -0.85, 1, 0.35, -0.1, 0.35, -0.65, 1, -0.65, 0.35, -1, 0.35],
  0,
  -0.25,
  0.48,
);
const SIGNPOST = silhouette([-1, -0.78, 0.25, -0.78, 1, 0, 0.25, 0.78, -1, 0.78], -0.22, 0, 0.55);
const SQUARE = silhouette([-0.72, -0.72, 0.72, -0.72, 0.72, 0.72, -0.72, 0.72], 0, 0, 0.52);

const family = (name: string, label: string, color: string, shape: Silhouette): Family => ({
  name,
  label,
  color,
  inTime: false,
  ...shape,
});
const events = (name: string, label: string, color: string, shape: Silhouette): Family => ({
  ...family(name, label, color, shape),
  inTime: true,
});

/**
 * The colours are Okabe and Ito's, which colour-blind people can tell apart, with two greys, of which one is
 * darker and one lighter than all that look grey to them. No two families share a silhouette, so that none needs its colour to be known.
 */
const ACTOR = family('actor', 'Actors', '#0072B2', CIRCLE);
const MEDIUM = family('medium', 'Media', '#F0E442', PAGE);
const HARM = events('harm', 'Incidents', '#D55E00', DIAMOND);
const CYBER = events('cyber', 'Cyber actions', '#CC79A7', FUNNEL);
const PROTEST = events('protest', 'Protests', '#009E73', TENT);
const SPEECH = events('speech', 'Statements', '#56B4E9', BUBBLE);
const STEP = events('step', 'Other steps', '#5B6675', SIGNPOST);
const THING = family('thing', 'Things', '#C9CFD6', SQUARE);

const look = (family: Family, glyph: keyof typeof GLYPHS): Look => ({ family, glyph: GLYPHS[glyph] });

/** How each kind is drawn: in the silhouette and colour of its family, with a glyph of its own. */
export const LOOKS = {
  Person: look(ACTOR, 'Person'),
  Group: look(ACTOR, 'Group'),
  PoliceDepartment: look(ACTOR, 'PoliceDepartment'),
  GovernmentBody: look(ACTOR, 'GovernmentBody'),
  Organization: look(ACTOR, 'Organization'),
  Curator: look(ACTOR, 'Curator'),
  Account: look(MEDIUM, 'Account'),
  MediaOutlet: look(MEDIUM, 'MediaOutlet'),
  Platform: look(MEDIUM, 'Platform'),
  Incident: look(HARM, 'Incident'),
  CyberAction: look(CYBER, 'CyberAction'),
  Demonstration: look(PROTEST, 'Demonstration'),
  Operation: look(PROTEST, 'Operation'),
  Statement: look(SPEECH, 'Statement'),
  Communication: look(SPEECH, 'Communication'),
  Measure: look(STEP, 'Measure'),
  Proceeding: look(STEP, 'Proceeding'),
  Act: look(STEP, 'Act'),
  Website: look(THING, 'Website'),
  System: look(THING, 'System'),
  Content: look(THING, 'Content'),
  Weapon: look(THING, 'Weapon'),
  Place: look(THING, 'Place'),
  Topic: look(THING, 'Topic'),
  Document: look(THING, 'Document'),
  Claim: look(THING, 'Claim'),
  Passage: look(THING, 'Passage'),
  Redirect: look(THING, 'Redirect'),
} as const;
