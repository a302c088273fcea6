import { lexicographicSortSchema, printSchema } from 'graphql';
import { FIXED_LIMITS, limitsFrom } from '../src/limits/limits.ts';
import { constraintsCypher } from '../src/ontology/constraints.ts';
import { ontologyReference } from '../src/ontology/reference.ts';
import { vocabularyOf } from '../src/ontology/vocabulary.ts';
import { seedSchema } from '../src/seed/format/json-schema.ts';
import { HIDDEN_KINDS } from './builder.ts';
import { buildSchema, ontology } from './index.ts';
import { AttributionBasis, Basis, Comparator, Modality, Status, Voice } from './ontology/certainty.ts';
import { Derivation, DerivationGround } from './ontology/derivation.ts';
import { Occurrence } from './ontology/event.ts';
import { ResponseType, Role } from './ontology/fact.ts';
import { LiteralPredicate } from './ontology/literals.ts';
import { RootReason } from './ontology/provenance.ts';
import { SearchField } from './ontology/search.ts';
import { WEB } from './ontology/web.ts';
import { chainRelations } from './queries/chain-steps.ts';
import { literalReference } from './rules/literals.ts';
import { rules } from './rules.ts';

/** The files that are made from the ontology and the schema, by name: for readers, and so that every change of either is seen. */
export function generated(): Readonly<Record<string, string>> {
  return {
    'schema.graphql': `${printSchema(lexicographicSortSchema(buildSchema(limitsFrom())))}\n`,
    'constraints.cypher': constraintsCypher(ontology),
    'vocabulary.json': `${printed(vocabulary())}\n`,
    'seed.schema.json': `${JSON.stringify(seedSchema(ontology, rules), null, 1)}\n`,
    'ontology.md': ontologyReference(ontology, literalReference()),
  };
}

/** What the page may ask for at once. */
const { ids, chains, paths, graphNodes, neighborhoodSteps, pictureLine, pictureText } = FIXED_LIMITS;
const limitsOfThePage = { ids, chains, paths, graphNodes, neighborhoodSteps, pictureLine, pictureText };

/** What people read and see of the ontology; what a chain can run through beside responses, where events take place, and what search engines call all that. */
const vocabulary = () => ({
  ...vocabularyOf(ontology, {
    explained: [Basis, Status, Modality, Voice, AttributionBasis, Occurrence],
    named: [
      Role,
      ResponseType,
      Comparator,
      LiteralPredicate,
      RootReason,
      Derivation,
      DerivationGround,
      SearchField,
    ],
    hidden: HIDDEN_KINDS,
  }),
  web: WEB,
  chainLinks: chainRelations.filter((name) => name !== 'RESPONDS_TO'),
  places: ontology.concrete('Place').map(({ name }) => name),
  people: ontology.concrete('Person').map(({ name }) => name),
  limits: limitsOfThePage,
});

/** JSON with a line for each entry that holds no others. */
function printed(value: object, indent = ''): string {
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  if (!parts.some(([, part]) => isRecord(part))) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = parts.map(([key, part]) => {
    const text = isRecord(part) ? printed(part, inner) : JSON.stringify(part);
    return `${inner}${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
