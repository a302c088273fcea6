import { PHASES, type Phase } from '../../src/phases.ts';

/** How many times each thing is tried by `npm run hard`. */
export const TIMES = Number(process.env.HARD_TIMES ?? 20);

/** The phases of some work, in order. */
export const phasesOf = (work: keyof typeof PHASES): readonly Phase[] =>
  Object.keys(PHASES[work]).filter(isPhase);

const isPhase = (name: string): name is Phase => Object.values(PHASES).some((work) => name in work);
