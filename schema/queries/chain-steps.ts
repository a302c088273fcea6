import { type Fragment, raw } from '../../src/cypher/fragment.ts';
import { leadsAhead } from '../../src/ontology/index.ts';
import { typePattern } from '../graph/relations.ts';
import { ontology } from '../ontology/index.ts';

/** Relations that a chain of events can run through, the closest tie first. */
const BY_CLOSENESS = [
  'RESPONDS_TO',
  'LED_TO',
  'REALIZES',
  'CALLS_FOR',
  'PLEDGES',
  'THREATENS',
  'REPOSTS',
  'RELAYS',
  'PART_OF',
  'DURING',
  'AFTER',
] as const;

export type ChainRelation = (typeof BY_CLOSENESS)[number];
export const chainRelations: readonly ChainRelation[] = BY_CLOSENESS;

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
  const out = relations.filter((name) => leadsAhead(ontology.relation(name).time) !== back);
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
