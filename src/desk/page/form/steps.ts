import type { DeskForm, FormPredicate } from '../../protocol.ts';
import { type ClaimForm, isEmpty, type Party } from './model.ts';

/** The ids of what is filled in, in order: where the focus goes on to. What a new record needs is passed by once it is known. */
export function stepsOf(
  claim: ClaimForm,
  predicate: FormPredicate | undefined,
  form: DeskForm,
): readonly string[] {
  return [
    'claim-first',
    ...needed('claim-first', claim.first, form),
    'claim-predicate',
    ...(predicate && predicate.to.length > 0
      ? ['claim-second', ...needed('claim-second', claim.second, form)]
      : []),
    ...(predicate?.value ? [`claim-${predicate.value.name}`] : []),
    ...(predicate?.details.map(({ name }) => `claim-${name}`) ?? []),
    'claim-save',
  ];
}

function needed(id: string, party: Party | null, { kinds }: DeskForm): readonly string[] {
  if (party === null || !party.isNew) return [];
  const fields = kinds.find(({ name }) => name === party.kind)?.fields ?? [];
  return fields.flatMap(({ name, required }) =>
    required && isEmpty(party.fields[name]) ? [`${id}-${name}`] : [],
  );
}
