import { identifier } from '../../src/cypher/identifier.ts';
import { builder } from '../builder.ts';
import { ontology } from '../ontology/index.ts';

const facts = ontology.relations.filter(({ layer }) => layer === 'fact');

/** Every relation that can be drawn or walked; the evidence behind facts is none of them. */
export const FactRelation = builder.neo4jRelations();

/** The relationship types of a pattern, `A|B|C`: those that were asked for, or all facts. */
export function factTypes(asked?: readonly unknown[] | null): readonly string[] {
  const names = facts.map(({ name }) => name);
  return asked ? names.filter((name) => asked.includes(name)) : names;
}

/** The same as text for a pattern; of no types at all, one that nothing matches. */
export const typePattern = (types: readonly string[]): string =>
  types.length === 0 ? '!%' : types.map(identifier).join('|');
