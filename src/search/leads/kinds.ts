import { FAMILIES, KINDS } from '../../vocabulary.ts';

const ofFamilies = (fits: (family: string) => boolean): readonly string[] =>
  [...KINDS].filter(([, { family }]) => fits(family)).map(([kind]) => kind);

/** Kinds of those who act. */
export const ACTORS = ofFamilies((family) => family === 'actor' || family === 'medium');
/** Kinds of what happens, or is meant to. */
export const EVENTS = ofFamilies((family) => FAMILIES.get(family)?.inTime === true);
/** All that a way can lead between. */
export const ENDS = [...ACTORS, ...EVENTS, 'Place', 'Website', 'Content', 'System', 'Weapon'];
