import { createHash } from 'node:crypto';
import type { Ontology } from './define.ts';

/** An ontology in few words, as it is kept in the graph: by it a later version sees what has changed. */
export interface Descriptor {
  readonly version: number;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly relations: Readonly<Record<string, readonly string[]>>;
}

export function describeOntology(ontology: Ontology): Descriptor {
  const signature = (properties: Ontology['nodes'][number]['properties']) =>
    Object.entries(properties)
      .map(
        ([name, { type, facets }]) =>
          `${name}: ${facets.list ? `[${type.name}]` : type.name}${facets.optional ? '?' : ''}`,
      )
      .sort();
  return {
    version: ontology.version,
    kinds: Object.fromEntries(
      ontology.nodes.map((kind) => [kind.name, [kind.lineage.join(' > '), ...signature(kind.properties)]]),
    ),
    relations: Object.fromEntries(
      ontology.relations.map(({ name, from, to, properties }) => [
        name,
        [`${from.join(' | ')} -> ${to.join(' | ')}`, ...signature(properties)],
      ]),
    ),
  };
}

/** SHA-256 of the descriptor. */
export const ontologyDigest = (ontology: Ontology): string =>
  createHash('sha256')
    .update(JSON.stringify(describeOntology(ontology)))
    .digest('hex');

/** What differs between two descriptors, a line each: `+ Event.zone: text?`. */
export function differences(before: Descriptor, after: Descriptor): readonly string[] {
  const lines = (descriptor: Descriptor) =>
    new Set(
      [...Object.entries(descriptor.kinds), ...Object.entries(descriptor.relations)].flatMap(
        ([name, parts]) =>
          parts.map((part, index) => (index === 0 ? `${name} (${part})` : `${name}.${part}`)),
      ),
    );
  const [old, now] = [lines(before), lines(after)];
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
