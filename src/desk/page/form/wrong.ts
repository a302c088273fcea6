import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, DeskIssue, FormPredicate } from '../../protocol.ts';

const LACKING: Readonly<Record<string, string>> = {
  first: 'Say who or what it is about: choose from the list, or make it new.',
  predicate: 'Choose from the list what is said.',
  assertedBy: 'Choose from the list who says so, or make them new.',
  second: 'Choose from the list what stands at the other end, or make it new.',
};

/** What is said of a field without which a claim cannot be tried. */
export function lackingIssue(field: string, predicate: FormPredicate | undefined): DeskIssue {
  const label = predicate?.value?.name === field ? `“${capital(predicate.value.label)}”` : 'This';
  return { message: LACKING[field] ?? `${label} is needed.`, hint: null, claim: null, field, where: '' };
}

/** The id of the field that an issue is about: that of an end of the claim, of a new record there, or its own. */
export function idOf(field: string | null, ends: Readonly<Record<'first' | 'second', string>>): string {
  const [name = 'save', ...rest] = field?.split('.') ?? [];
  const part = name === ends.first ? 'first' : name === ends.second ? 'second' : name;
  return ['claim', part, ...rest].join('-');
}

/** The fields at which what is wrong with them stands; the rest stands with the preview. */
export const fieldsWithIssues = ({ saying }: DeskForm, predicate: FormPredicate | undefined) =>
  new Set([
    'subject',
    'object',
    'predicate',
    ...[predicate?.value, ...(predicate?.details ?? []), ...saying].flatMap((field) => field?.name ?? []),
  ]);
