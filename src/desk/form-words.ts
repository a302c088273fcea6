import type { FormWords } from '../seed/model/telling.ts';
import type { SeedStore } from '../seed/store/store.ts';
import type { DeskDomain } from './folder.ts';

/** Fields of claims as questions, where the name of the field is none. */
const LABELS: Readonly<Record<string, string>> = {
  assertedBy: 'who says so',
  relayedBy: 'passed on by',
  madeIn: 'said in',
  polarity: 'yes, no or unknown',
  voice: 'whose words',
  modality: 'how it is put',
  basis: 'what it rests on',
  attributionBasis: 'how it is known who did it',
  asOf: 'holds up to',
  of: 'number of what',
};

/** What the form calls a field of a claim. */
export const fieldLabel = (name: string): string => LABELS[name] ?? worded(name);

/** `dateBasis` as "date basis", `NOT_STATED` as "not stated". */
export const worded = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

/** What the form calls fields, their words and records. */
export function formWords(
  { nameOf }: Pick<SeedStore, 'nameOf'>,
  { ontology }: Pick<DeskDomain, 'ontology'>,
): FormWords {
  const { properties } = ontology.kind(ontology.evidence.claim);
  return {
    field: fieldLabel,
    word: (value, of) => properties[of]?.facets.values?.words[value]?.label ?? worded(value),
    record: nameOf,
  };
}
