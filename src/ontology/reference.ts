import type { Ontology } from './define.ts';
import { type NodeKind, type Properties, TIME_ORDERS } from './kinds.ts';
import type { Fit, Fits } from './property.ts';
import type { EnumType } from './value-type.ts';
import type { EnumWord } from './words.ts';

/** A predicate whose claims have a value, as readers are told of it. */
export interface LiteralReference {
  readonly name: string;
  readonly description: string;
  /** How it reads in a sentence. */
  readonly said: string;
  /** Of what it can be said. */
  readonly subject: readonly string[];
  /** What its value is: a word of a list, a date, a number, text. */
  readonly value: string;
  readonly details: readonly string[];
}

/** The whole vocabulary as a page for readers, in Markdown. */
export function ontologyReference(ontology: Ontology, literals: readonly LiteralReference[] = []): string {
  const lines = [
    '# Ontology',
    '',
    'Made from the declarations by `npm run generate`; do not edit.',
    '',
    '## Kinds',
    '',
    ...ontology.nodes
      .filter(({ lineage }) => lineage.length === 1)
      .flatMap((kind) => tree(ontology, kind, 0)),
    '',
    ...ontology.nodes.flatMap(kindSection),
    '## Relations',
    '',
    ...ontology.relations.flatMap((relation) => [
      `### ${relation.name}`,
      '',
      relation.description,
      ...(relation.time === undefined ? [] : [`In time: ${TIME_ORDERS[relation.time]}`]),
      '',
      `In words: “${relation.words.said}”, “${relation.words.denied}”; from the other end “${relation.words.reverse}”.`,
      '',
      `From ${relation.from.join(', ')} (\`${relation.out.name}\`: ${relation.out.description})`,
      `to ${relation.to.join(', ')} (\`${relation.in.name}\`: ${relation.in.description})`,
      '',
      ...table(relation.properties, Object.keys(relation.properties)),
    ]),
    ...(literals.length === 0 ? [] : literalSection(literals)),
    '## Joins by key',
    '',
    ...ontology.joins.map(
      (join) =>
        `- \`${join.name}\` of ${join.from === 'edge' ? 'every fact relation' : join.from.join(', ')}: ${join.description}`,
    ),
    '',
    '## Words',
    '',
    ...enumsOf(ontology).flatMap(enumSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function literalSection(literals: readonly LiteralReference[]): readonly string[] {
  return [
    '## Predicates with a value',
    '',
    'What a claim can say of its subject, if it is not a relation; `…` in the words is the value.',
    '',
    '| Predicate | Of | Value | Details | In words | Meaning |',
    '|---|---|---|---|---|---|',
    ...literals.map(
      ({ name, subject, value, details, said, description }) =>
        `| \`${name}\` | ${subject.join(', ')} | ${value} | ${details.map((detail) => `\`${detail}\``).join(', ')} | “${said}” | ${description} |`,
    ),
    '',
  ];
}

function tree(ontology: Ontology, kind: NodeKind, depth: number): readonly string[] {
  const children = ontology.nodes.filter(({ lineage }) => lineage.at(-2) === kind.name);
  return [
    `${'  '.repeat(depth)}- **${kind.name}**: ${kind.description}`,
    ...children.flatMap((child) => tree(ontology, child, depth + 1)),
  ];
}

function kindSection(kind: NodeKind): readonly string[] {
  return kind.own.length === 0 ? [] : [`### ${kind.name}`, '', ...table(kind.properties, kind.own)];
}

function table(properties: Properties, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const rows = names.flatMap((name) => {
    const property = properties[name];
    if (property === undefined) return [];
    const { type, facets } = property;
    const form = `${facets.list ? 'list of ' : ''}${type.name}${type.range === undefined ? '' : ` ${type.range}`}${facets.optional ? ', optional' : ''}${facets.origin === 'derived' ? ', derived' : ''}`;
    return [`| \`${name}\` | ${form} | ${facets.description}${fitting(facets.fits)} |`];
  });
  return ['| Property | Value | Meaning |', '|---|---|---|', ...rows, ''];
}

/** The words that fit, each with the kinds at the ends where it needs some. */
function fitting(fits: Fits | undefined): string {
  if (fits === undefined) return '';
  const kinds = (way: string, of: Fit['from']) =>
    of === undefined ? '' : ` (${way} ${of.map(({ name }) => name).join(', ')})`;
  const words = Object.entries(fits).map(
    ([word, { from, to } = {}]) => `\`${word}\`${kinds('from', from)}${kinds('to', to)}`,
  );
  return ` One of ${words.join(', ')}.`;
}

/** Every closed list that a property takes its value from, by name. */
export function enumsOf(ontology: Ontology): readonly EnumType[] {
  const found = new Map<string, EnumType>();
  for (const { properties } of [...ontology.nodes, ...ontology.relations]) {
    for (const { facets } of Object.values(properties))
      if (facets.values !== undefined) found.set(facets.values.name, facets.values);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function enumSection(type: EnumType): readonly string[] {
  return [
    `### ${type.name}`,
    '',
    type.description,
    '',
    ...Object.entries<EnumWord>(type.words).map(
      ([word, { label, description }]) => `- \`${word}\` (${label}): ${description}`,
    ),
    '',
  ];
}
