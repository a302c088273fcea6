import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope, Share } from '../../src/cypher/plan.ts';
import type { Property } from '../../src/ontology/index.ts';
import { allOf, inOne, type Lens } from '../../src/pothos-neo4j/index.ts';
import type { certainty } from '../ontology/certainty.ts';
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

/** One of the certainties of a relation, as it is seen. */
export function seen(lens: Lens, name: keyof typeof certainty, of: Fragment, share?: Share): Fragment {
  // A lens sees all relations of the fact layer alike.
  return shownOf(lens, 'RESPONDS_TO', name, of, share);
}

/** A property of a node of some kind, or of a relation, as it is seen. */
export function shownOf(lens: Lens, owner: string, name: string, of: Fragment, share?: Share): Fragment {
  const { properties } = kinds.has(owner) ? ontology.kind(owner) : ontology.relation(owner);
  const property: Property | undefined = properties[name];
  if (property === undefined) throw new TypeError(`${owner} has no property ${name}`);
  const shown = lens.shown(owner, property);
  return shown ? inOne(shown, share)(of) : cypher`${of}.${raw(identifier(name))}`;
}

/** Whether a list of its kind would have a node, whatever its kind. */
export function isSeen(lens: Lens, node: Fragment): Fragment {
  if (lens.fingerprint === undefined) return raw('true');
  const conditions = ['Event', 'Claim'].map(
    (kind) => cypher`(NOT ${node}:${raw(kind)} OR coalesce(${allOf(lens.node(kind, node, false))}, false))`,
  );
  return allOf(conditions);
}
