import { OntologyError } from '../errors.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Lets a label, relationship type or property name into a statement: the only place that does. Names come from the
 * ontology, never from a client. Throws an OntologyError for anything but letters, digits and underscores. Behind a dot
 * or a colon such a name needs no backticks, even where it is a word of Cypher; without them statements are shorter.
 */
export function identifier(name: string): string {
  if (!NAME.test(name))
    throw new OntologyError(`${JSON.stringify(name)} cannot be a name in the database`, {
      hint: 'use letters, digits and _',
    });
  return name;
}
