import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import type { Property } from '../../src/ontology/index.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { certainty } from '../ontology/certainty.ts';
import { ontology } from '../ontology/index.ts';

const kinds = new Set(ontology.nodes.map(({ name }) => name));

/** The condition under which a match written by hand is seen: each variable with the kind or relation that it holds. */
export function passing(lens: Lens, scope: Scope, holds: Readonly<Record<string, string>>): Fragment {
  return allOf(
    Object.entries(holds).flatMap(([role, name]) =>
      kinds.has(name)
        ? lens.node(name, variable(scope, role), true)
        : lens.relationship([name], variable(scope, role)),
    ),
  );
}

/** One of the certainties of a relation or event, as it is seen. */
export function seen(lens: Lens, name: keyof typeof certainty, of: Fragment): Fragment {
  const property: Property = certainty[name];
  return lens.shown(property)?.(of) ?? cypher`${of}.${raw(identifier(name))}`;
}
