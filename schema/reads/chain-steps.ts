import { type Fragment, raw } from '../../src/cypher/fragment.ts';
import { typePattern } from './relations.ts';

/**
 * Relations that a chain of events can run through, the closest tie first, each with the end that begins later. What is
 * a part of something, or takes place during it, does not begin before it.
 */
const LATER_END = {
  RESPONDS_TO: 'from',
  LED_TO: 'to',
  REALIZES: 'from',
  CALLS_FOR: 'to',
  PLEDGES: 'to',
  THREATENS: 'to',
  REPOSTS: 'from',
  RELAYS: 'from',
  PART_OF: 'from',
  DURING: 'from',
  AFTER: 'from',
} as const;

export type ChainRelation = keyof typeof LATER_END;

/** What chains can run through beside responses, the closest tie first. */
export const chainRelations = Object.keys(LATER_END).filter(isChainRelation);

function isChainRelation(name: string): name is ChainRelation {
  return name in LATER_END;
}

/** The relations of a chain: responses always, and those that were asked for. */
export const relationsThrough = (asked: readonly unknown[]): readonly ChainRelation[] =>
  chainRelations.filter((name) => name === 'RESPONDS_TO' || asked.includes(name));

export interface ChainStepPattern {
  /** The relationship between two events, under a name. */
  readonly pattern: (link: string) => Fragment;
  /** Whether it is followed the right way, seen from where the step starts. */
  readonly way: (link: string, from: string) => Fragment;
}

/** One step through any of these relations: to what began later, or back. */
export function chainStep(relations: readonly ChainRelation[], back: boolean): ChainStepPattern {
  const types = typePattern(relations);
  const startsHere = (name: ChainRelation) => (LATER_END[name] === 'to') !== back;
  const out = relations.filter(startsHere);
  if (out.length === 0 || out.length === relations.length) {
    return {
      pattern: (link) => raw(out.length === 0 ? `<-[${link}:${types}]-` : `-[${link}:${types}]->`),
      way: () => raw('true'),
    };
  }
  const outward = `[${out.map((name) => `'${name}'`).join(', ')}]`;
  return {
    pattern: (link) => raw(`-[${link}:${types}]-`),
    way: (link, from) => raw(`(type(${link}) IN ${outward}) = (startNode(${link}) = ${from})`),
  };
}
