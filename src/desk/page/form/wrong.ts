import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, DeskIssue, FormPredicate } from '../../protocol.ts';
import { plainWords } from './plain-words.ts';

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

interface Wrong {
  readonly form: DeskForm;
  readonly predicate: FormPredicate | undefined;
  /** What the server refused. */
  readonly refused: readonly DeskIssue[];
  /** What the preview tells. */
  readonly found: readonly DeskIssue[];
  /** The field without which it cannot be tried, once somebody has tried. */
  readonly missing: string | undefined;
  /** The names that the fields at both ends have in the claim. */
  readonly ends: Readonly<Record<'first' | 'second', string>>;
}

/** What is wrong with a claim, in the words of the form, as a whole and at its fields. */
export function issuesIn({ form, predicate, refused, found, missing, ends }: Wrong) {
  const told = (all: readonly DeskIssue[]) => all.map(plainWords(form));
  const refusals = told(refused);
  // What was refused is often what the preview tells too.
  const isTold = ({ message }: DeskIssue) => refusals.some((one) => one.message === message);
  const issues = [...refusals, ...told(found).filter((one) => !isTold(one))];
  const issuesOf = (field: string): readonly DeskIssue[] => issues.filter((one) => one.field === field);
  const missingAt = (field: string): readonly DeskIssue[] =>
    missing === field ? [lackingIssue(field, predicate)] : [];
  return {
    refusals,
    issues,
    issuesOf,
    missingAt,
    endIssues: (end: 'first' | 'second') => [...issuesOf(ends[end]), ...missingAt(end)],
  };
}
