import { type Property, wordsOf } from '../ontology/index.ts';
import { edtf } from '../ontology/values/edtf.ts';
import { FIELDS } from '../seed/format/json-schema.ts';
import type { Field, Shape } from '../seed/model/shape.ts';
import { fieldLabel, worded } from './form-words.ts';
import { UNGUIDED } from './guided.ts';
import type { Choice, FormField } from './protocol.ts';

/** Words of a list, with what they mean. */
export function choicesOf(
  words: readonly string[],
  property: Property | { readonly values: NonNullable<Property['facets']['values']> } | undefined,
): readonly Choice[] {
  const values =
    property === undefined ? undefined : 'facets' in property ? property.facets.values : property.values;
  return words.map((value) => {
    const { label = worded(value), description = '' } = values?.words[value] ?? {};
    return { value, label, description };
  });
}

/** Fields of claims that name entities; of claims by their ids there is no search. */
const ENTITIES: Readonly<Record<string, boolean>> = { assertedBy: true, relayedBy: true, madeIn: true };

/** A field of a claim, of a new entity or of the document; none where it has fields of its own. */
export function fieldOf(
  name: string,
  spec: Shape[string] | undefined,
  property: Property | undefined,
): readonly FormField[] {
  if (spec === undefined || !('check' in spec)) return [];
  const values = property?.facets.values;
  return [
    {
      name,
      label: fieldLabel(name),
      description: FIELDS[name] ?? property?.facets.description ?? spec.hint,
      type: typeOf(name, spec, property),
      choices: choicesOf(spec.words ?? (values === undefined ? [] : wordsOf(values)), property),
      kinds: [],
      several: spec.list,
      required: spec.required,
      hint: spec.hint,
      ...UNGUIDED,
    },
  ];
}

function typeOf(name: string, spec: Field, property: Property | undefined): FormField['type'] {
  if (spec.words !== undefined) return 'choice';
  if (ENTITIES[name] === true) return 'entity';
  if (property === undefined) return 'text';
  if (property.type.hint === edtf.hint) return 'date';
  switch (property.type.scalar) {
    case 'Boolean':
      return 'yesNo';
    case 'Int':
    case 'Float':
      return 'number';
    case 'ID':
      return 'entity';
    default:
      return 'text';
  }
}
