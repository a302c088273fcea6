import { OntologyError } from '../errors.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Quotes a label, relationship type or property name: the only place that does. Names come from the ontology, never
 * from a client. Throws an OntologyError for anything but letters, digits and underscores, because a backtick can be
 * smuggled in by its escape.
 */
export function identifier(name: string): string {
  if (!NAME.test(name))
    throw new OntologyError(`${JSON.stringify(name)} cannot be a name in the database`, {
      hint: 'use letters, digits and _',
    });
  return `\`${name}\``;
}
