import type { Ontology, Properties, Property } from '../../ontology/index.ts';
import { fittingWords, wordsOf } from '../../ontology/index.ts';
import type { SeedRules } from '../model/seed-rules.ts';
import type { Shape } from '../model/shape.ts';
import { ORIGIN, type Vocabulary, vocabularyOf } from '../model/vocabulary.ts';

/** A part of a JSON Schema (draft 7, which editors understand). */
type JsonSchema = { readonly [key: string]: unknown };

const TYPES = {
  ID: 'string',
  String: 'string',
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
} as const;

const ID: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const PASSAGE: JsonSchema = {
  description: 'The key of a sentence, or words quoted from one: { s05: took down … website }.',
  anyOf: [
    { type: 'string' },
    { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: { type: 'string' } },
  ],
};
const oneOrSeveral = (one: JsonSchema, description: string): JsonSchema => ({
  description,
  anyOf: [one, { type: 'array', items: one }],
});

/** What the fields of a claim mean that are not properties of the ontology. */
export const FIELDS: Readonly<Record<string, string>> = {
  id: 'Unique, and never used again; antiphon format gives the next number.',
  subject: 'Whom or what it is about: an id, or a new entity: { Person: an-id, name: A name }.',
  predicate: 'The relation or literal predicate, where it is not written as a key of its own.',
  object: 'The other end of a relation, where that is not written beside the predicate.',
  assertedBy: 'Who says so, at the root: one actor, or a document in its own voice.',
  relayedBy: 'Who passes it on, in order towards the reader; the document comes last.',
  reviewedBy: 'Curators who read it a second time against its passages, and agree.',
  madeIn: 'The statements or communications in which it was said.',
  passages: 'Where it is said.',
  context: 'Passages that are needed to read it right.',
  contradicts: 'Claims that it contradicts, by id.',
  refutes: 'Claims that it shows to be wrong, by id.',
  retracts: 'Claims of the same asserter that it takes back, by id.',
};

/**
 * The seed language as a JSON Schema: editors complete and check by it. It is made from the ontology; what only all
 * entries together show (an id that is nowhere declared) is left to `antiphon check`.
 */
export function seedSchema(ontology: Ontology, rules: SeedRules): JsonSchema {
  const vocabulary = vocabularyOf(ontology, rules);
  const claimKind = ontology.kind(ontology.evidence.claim);
  const kinds = [...vocabulary.entities.keys()];
  const entity = { anyOf: [{ $ref: '#/definitions/id' }, { $ref: '#/definitions/newEntity' }] };
  const fields = fieldsOf(vocabulary.claim, claimKind.properties, { entity });
  // Nobody reviews claims that are not written yet.
  const { reviewedBy: _, ...shared } = fields;
  /** What predicates are called and mean; relations have words of their own. */
  const named = claimKind.properties.predicate?.facets.values?.words ?? {};
  const predicates = Object.fromEntries([
    ...[...vocabulary.relations].map(([name, { relation }]) => [
      name,
      {
        ...entity,
        ...described([
          `“${relation.words.said}”; from the other end “${relation.words.reverse}”.`,
          relation.description,
          `From ${relation.from.join(', ')} to ${relation.to.join(', ')}.`,
        ]),
      },
    ]),
    ...[...vocabulary.literals].map(([name, form]) => [
      name,
      {
        ...described([
          ...(named[name] === undefined ? [] : [`“${named[name].label}”.`, named[name].description]),
          `Said of ${form.subject.join(', ')}.`,
          form.value === undefined ? '' : `${form.value.hint}.`,
        ]),
        ...(form.object !== undefined && form.value === undefined
          ? entity
          : form.words === undefined
            ? { type: ['string', 'number', 'null'] }
            : { enum: form.words }),
      },
    ]),
  ]);
  const group = {
    claims: {
      description: 'Claims that share what stands beside this.',
      type: 'array',
      items: { $ref: '#/definitions/claim' },
    },
  };
  const details = [...vocabulary.details];
  const own = new Map<string, readonly string[]>([
    ...[...vocabulary.relations].map(([name, one]) => [name, one.details] as const),
    ...[...vocabulary.literals].map(
      ([name, one]) => [name, [...one.details, ...vocabulary.everywhere]] as const,
    ),
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A seed of Antiphon',
    description: 'Who and what there is, and who says what about it, and where.',
    type: 'object',
    additionalProperties: false,
    properties: {
      document: {
        description: 'The source that the file is about; in a file of passages its id.',
        anyOf: [
          { $ref: '#/definitions/id' },
          {
            type: 'object',
            additionalProperties: false,
            required: ['id'],
            properties: {
              ...fieldsOf(vocabulary.document, ontology.kind(ontology.evidence.document).properties, {
                entity: ID,
              }),
              ...originFields(vocabulary),
            },
          },
        ],
      },
      defaults: {
        description: 'What most claims of the file have in common.',
        type: 'object',
        additionalProperties: false,
        properties: shared,
      },
      passages: {
        description: 'Stretches of the text by key: antiphon read and antiphon format make them.',
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'string', pattern: '^\\d+-\\d+ [0-9a-f]{64}( |$)' },
            {
              type: 'object',
              additionalProperties: false,
              properties: fieldsOf(vocabulary.passage, ontology.kind(ontology.evidence.passage).properties, {
                entity: ID,
              }),
            },
          ],
        },
      },
      entities: {
        description: 'Who and what there is, by kind.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/definitions/${kind}` }])),
      },
      claims: {
        description: 'Who says what, in the order of the text.',
        anyOf: [{ type: 'array', items: { $ref: '#/definitions/claim' } }, { type: 'null' }],
      },
      merged: {
        description: 'Ids that were merged into others, and keep resolving.',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/id' },
      },
    },
    definitions: {
      id: ID,
      newEntity: {
        description: 'An entity where it is first mentioned.',
        type: 'object',
        minProperties: 1,
        anyOf: kinds.map((kind) => ({ required: [kind] })),
        properties: Object.fromEntries(
          kinds.map((kind) => [kind, { ...ID, description: ontology.kind(kind).description }]),
        ),
      },
      claim: {
        type: 'object',
        additionalProperties: false,
        properties: { ...fields, ...predicates, ...group },
        // A detail that the predicate does not have, or a word that does not fit it, is marked where it stands.
        allOf: [...own].map(([name, allowed]) => ({
          if: { required: [name] },
          // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
          then: {
            properties: Object.fromEntries([
              ...details.filter((detail) => !allowed.includes(detail)).map((detail) => [detail, false]),
              ...restrictions(vocabulary.relations.get(name)?.relation.properties ?? {}),
            ]),
          },
        })),
      },
      ...Object.fromEntries(
        kinds.map((kind) => {
          const { description, properties } = ontology.kind(kind);
          const own = fieldsOf(vocabulary.entities.get(kind) ?? {}, properties, { entity: ID });
          const { id: _, ...others } = own;
          return [
            kind,
            {
              description,
              anyOf: [
                {
                  type: 'object',
                  description: 'By id; of one that has only a name, the name.',
                  additionalProperties: {
                    anyOf: [
                      { type: 'string' },
                      { type: 'object', additionalProperties: false, properties: others },
                    ],
                  },
                },
                {
                  type: 'array',
                  items: { type: 'object', additionalProperties: false, required: ['id'], properties: own },
                },
                { type: 'null' },
              ],
            },
          ];
        }),
      ),
    },
  };
}

/** What an editor shows beside a word that it offers: how it reads, then what it means. */
const described = (parts: readonly string[]): JsonSchema => ({
  description: parts.filter((part) => part !== '').join(' '),
});

/** Of a list that several relations share, the words that fit one of them. */
const restrictions = (properties: Properties): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(properties).flatMap(([name, property]) =>
    property.facets.fits === undefined ? [] : [[name, { enum: fittingWords(property) }] as const],
  );

/** The fields of a sort of entry. */
function fieldsOf(
  shape: Shape,
  properties: Properties,
  { entity }: { readonly entity: JsonSchema },
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, spec]): readonly (readonly [string, JsonSchema])[] => {
      if ('refused' in spec) return [];
      const property: Property | undefined = properties[key];
      const description = FIELDS[key] ?? property?.facets.description ?? spec.hint;
      const one: JsonSchema =
        key === 'passages' || key === 'context'
          ? PASSAGE
          : property === undefined
            ? key === 'value'
              ? { type: ['string', 'number'] }
              : entity
            : typeOf(property);
      if (spec.list) return [[key, oneOrSeveral(one, description)]];
      return [[key, { ...one, description }]];
    }),
  );
}

/** How a document stands to others: named, or each with what more is said of it. */
function originFields({ ontology, document }: Vocabulary): Readonly<Record<string, JsonSchema>> {
  const { derivations, derivedFrom, derivationHow } = ontology.evidence;
  const { properties } = ontology.relation(derivedFrom);
  const words = properties[derivationHow]?.facets.values?.words ?? {};
  return Object.fromEntries(
    Object.entries(derivations).map(([name, word]) => {
      const spec = document[name];
      const { [ORIGIN]: _, ...more } = spec !== undefined && 'more' in spec ? (spec.more ?? {}) : {};
      const one = {
        type: 'object',
        additionalProperties: false,
        required: [ORIGIN],
        properties: {
          [ORIGIN]: { ...ID, description: 'The id of the other document.' },
          ...fieldsOf(more, properties, { entity: ID }),
        },
      };
      const description = words[word]?.description ?? word;
      return [name, oneOrSeveral({ anyOf: [ID, one] }, description)];
    }),
  );
}

function typeOf({ type, facets }: Property): JsonSchema {
  if (facets.values === undefined) return { type: TYPES[type.scalar] };
  const { words } = facets.values;
  return {
    enum: wordsOf(facets.values),
    // Shown by editors beside each word.
    markdownEnumDescriptions: Object.values(words).map(({ description }) => description),
  };
}
