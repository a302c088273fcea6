import { z } from 'zod';
import { type Ontology, p } from '../../ontology/index.ts';
import type { SeedRules } from './seed-rules.ts';
import { type Field, field, fieldOf, listOf, optional, type Shape } from './shape.ts';

const id = fieldOf(p.id('An id.'));
// The predicate decides what a value looks like, and checks it as written; here any value will do.
const anyValue = field(
  z.union([z.number(), z.string()], { error: 'must be text or a number' }),
  'write text in quotes, or a number in digits',
);
const word = field(
  z.string({ error: 'must be a word' }),
  'write a relation or a literal predicate of the ontology',
);

/** The fields of a claim that refer to other entries, or are needed to read the rest. */
const own = {
  id,
  subject: id,
  predicate: word,
  object: optional(id),
  value: optional(anyValue),
  assertedBy: id,
  relayedBy: listOf(id),
  reviewedBy: listOf(id),
  madeIn: listOf(id),
  passages: listOf(id),
  context: listOf(id),
  contradicts: listOf(id),
  refutes: listOf(id),
  retracts: listOf(id),
} as const satisfies Record<string, Field>;

/** What a claim may hold: ids of other entries, and the properties that the ontology gives claims. */
export function claimShape(ontology: Ontology, rules: SeedRules): Shape {
  const { own: names, properties } = ontology.kind(ontology.evidence.claim);
  const details = new Set(Object.values(rules.literals).flatMap((form) => form.details));
  const shape: Record<string, Shape[string]> = { ...own };
  for (const name of names) {
    const property = properties[name];
    if (property === undefined || name in own) continue;
    if (property.facets.origin === 'written' || details.has(name)) shape[name] = fieldOf(property);
    else shape[name] = { refused: `${name} is derived and cannot be written`, hint: 'leave it out' };
  }
  const polarity = shape.polarity;
  if (polarity !== undefined && 'check' in polarity) shape.polarity = optional(polarity);
  return shape;
}

/** Whether a field holds ids of other entries instead of a property of the claim. */
export const isReference = (key: string): boolean => key !== 'value' && Object.hasOwn(own, key);
