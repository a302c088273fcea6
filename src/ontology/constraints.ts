import { identifier } from '../cypher/identifier.ts';
import type { Ontology } from './define.ts';
import type { NodeKind } from './kinds.ts';

/** The full-text index that searches read. */
export const TEXT_INDEX = 'antiphon_search';

/** A constraint or index: its name, and the statement that creates it. */
export interface SchemaRule {
  readonly name: string;
  readonly kind: 'CONSTRAINT' | 'INDEX';
  readonly text: string;
}

/** Every constraint and index that a graph of this ontology needs, in a stable order. */
export function schemaRules(ontology: Ontology): readonly SchemaRule[] {
  const unique = ontology.nodes.flatMap((kind) =>
    kind.own
      .filter((name) => kind.properties[name]?.facets.unique)
      .map((name) => nodeUnique(kind.name, name)),
  );
  const covered = new Set(unique.map(({ name }) => name));
  return [
    ...unique,
    ...ontology.relations.map(({ name }) => relationUnique(name)),
    // A uniqueness constraint brings its own index.
    ...rangeIndexes(ontology).filter(({ name }) => !covered.has(name.replace('_index', '_unique'))),
    ...textIndex(ontology),
  ];
}

/** The same as a script, one statement after another. */
export const constraintsCypher = (ontology: Ontology): string =>
  schemaRules(ontology)
    .map(({ text }) => `${text};\n`)
    .join('');

/** The constraint that finds a node by a property of its own. */
export const nodeUniqueName = (label: string, property: string): string =>
  `antiphon_${label.toLowerCase()}_${property.toLowerCase()}_unique`;

/** The constraint that finds a relationship by its `rid`. */
export const relationUniqueName = (type: string): string => `antiphon_${type.toLowerCase()}_rid_unique`;

function nodeUnique(label: string, property: string): SchemaRule {
  const name = nodeUniqueName(label, property);
  return {
    name,
    kind: 'CONSTRAINT',
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${identifier(label)}) REQUIRE n.${identifier(property)} IS UNIQUE`,
  };
}

function relationUnique(type: string): SchemaRule {
  const name = relationUniqueName(type);
  return {
    name,
    kind: 'CONSTRAINT',
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${identifier(type)}]-() REQUIRE r.rid IS UNIQUE`,
  };
}

/** An index for each order of each listed kind, alone and behind what it is narrowed by, and for what filters and joins look up. */
function rangeIndexes(ontology: Ontology): readonly SchemaRule[] {
  const wanted = new Map<string, SchemaRule>();
  const add = (label: string, keys: readonly string[]) => {
    const name = ['antiphon', label, ...keys, 'index'].join('_').toLowerCase();
    const on = keys.map((key) => `n.${identifier(key)}`).join(', ');
    const text = `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${identifier(label)}) ON (${on})`;
    wanted.set(name, { name, kind: 'INDEX', text });
  };
  for (const kind of ontology.nodes) {
    const indexed = Object.keys(kind.properties).filter((name) => kind.properties[name]?.facets.indexed);
    const keys = [
      ...kind.listedBy,
      ...indexed.filter((name) => kind.listedBy.length > 0 || kind.own.includes(name)),
    ];
    for (const key of keys) add(kind.name, [key]);
    for (const key of kind.narrowedBy) add(kind.name, [key, kind.orderedBy]);
  }
  return [...wanted.values()];
}

/**
 * Over what is made to be searched, and the kind. The words stand there as they are looked for, folded and in Latin letters,
 * so that the index has only to take them apart at spaces.
 */
function textIndex(ontology: Ontology): readonly SchemaRule[] {
  const isSearched = (kind: NodeKind) =>
    kind.own.filter((name) => kind.properties[name]?.facets.searched === true);
  const root = ontology.nodes.find((kind) => isSearched(kind).length > 0);
  if (root === undefined) return [];
  const on = [...isSearched(root), 'label'].map((name) => `n.${identifier(name)}`).join(', ');
  const text = `CREATE FULLTEXT INDEX ${TEXT_INDEX} IF NOT EXISTS FOR (n:${identifier(root.name)}) ON EACH [${on}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;
  return [{ name: TEXT_INDEX, kind: 'INDEX', text }];
}
