import { z } from 'zod';
import type {
  ClaimDraft,
  ClaimFields,
  DeskClaim,
  DeskForm,
  DeskState,
  EntityRef,
  FieldValue,
  FormPredicate,
  Named,
  Span,
} from '../../protocol.ts';

const fieldsShape = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
const newShape = z.object({ kind: z.string(), name: z.string(), id: z.string(), fields: fieldsShape });
const partyShape = z.object({
  name: z.string(),
  kind: z.string(),
  id: z.string(),
  isNew: z.boolean(),
  /** What is known of a new one. */
  fields: fieldsShape,
});
const spanShape = z.object({ start: z.number(), end: z.number() });

const formShape = z.object({
  /** As it is read, from the left: of an inverse, the object of the claim comes first. */
  first: partyShape.nullable(),
  predicate: z.string().nullable(),
  inverse: z.boolean(),
  second: partyShape.nullable(),
  /** Names that were typed and not chosen from the list yet. */
  typed: z.object({ first: z.string(), second: z.string() }).default({ first: '', second: '' }),
  fields: fieldsShape,
  /** What somebody emptied, by predicate and field: nothing fills it in again. */
  cleared: z.array(z.string()).default([]),
  /** New speakers, whom only fields name. */
  made: z.array(newShape),
  passages: z.array(spanShape),
  context: z.array(spanShape),
  replaces: z.object({ id: z.string(), fingerprint: z.string() }).nullable(),
  /** The proposal that it changes. */
  proposal: z.string().nullable(),
  /** What is said with it of an event that nobody told of before. */
  occurred: z.string().nullable().default(null),
});

/** Somebody or something at one end of a claim: known, or new. */
export type Party = Readonly<z.infer<typeof partyShape>>;

/** A claim while it is written. */
export type ClaimForm = Readonly<z.infer<typeof formShape>>;

/** A form as the server kept it; undefined if it is of another version. */
export function unfinishedForm(kept: unknown): ClaimForm | undefined {
  const read = formShape.safeParse(kept);
  return read.success ? read.data : undefined;
}

export const known = ({ id, name, kind }: Named): Party => ({ id, name, kind, isNew: false, fields: {} });

/** How a claim is said, carried on from the one before; not whether it denies: nobody is to deny by habit. */
const CARRIED = ['assertedBy', 'relayedBy', 'voice', 'modality', 'basis'];

export function carried(fields: ClaimFields): ClaimFields {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => CARRIED.includes(name)));
  // Who accuses does so by speaking; of the next thing that they say, that is not so.
  return kept.basis === 'STATED' ? { ...kept, basis: 'CLAIMED' } : kept;
}

const copy = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end }));

/** A new claim on some words. */
export function newForm(
  passages: readonly Span[],
  fields: ClaimFields,
  first: Party | null = null,
): ClaimForm {
  return {
    first,
    predicate: null,
    inverse: false,
    second: null,
    typed: { first: '', second: '' },
    fields: copyFields(fields),
    cleared: [],
    made: [],
    passages: copy(passages),
    context: [],
    replaces: null,
    proposal: null,
    occurred: null,
  };
}

/** A claim that exists, or a proposal, to be changed. */
export function formOf(
  claim: Omit<DeskClaim, 'line' | 'standing'>,
  change: Pick<ClaimForm, 'replaces' | 'proposal'>,
): ClaimForm {
  return {
    ...newForm(claim.passages, claim.fields, known(claim.subject)),
    predicate: claim.predicate,
    second: claim.object && known(claim.object),
    context: copy(claim.context),
    ...change,
  };
}

export const copyFields = (fields: ClaimFields): ClaimForm['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value ? [...value] : value,
    ]),
  );

export const withField = (form: ClaimForm, name: string, value: FieldValue): ClaimForm => ({
  ...form,
  fields: copyFields({ ...form.fields, [name]: value }),
});

/** Notes what somebody fills in or empties: what was emptied stays so. */
export function touched(form: ClaimForm, name: string, value: FieldValue): ClaimForm {
  const key = clearedKey(form.predicate, name);
  const others = form.cleared.filter((one) => one !== key);
  return { ...withField(form, name, value), cleared: isEmpty(value) ? [...others, key] : others };
}

/** Fields that follow from words, where nobody has filled them in or emptied them. */
export function filledWith(form: ClaimForm, predicate: string, told: ClaimFields): ClaimForm {
  const open = Object.entries(told).filter(
    ([name]) => isEmpty(form.fields[name]) && !form.cleared.includes(clearedKey(predicate, name)),
  );
  return { ...form, fields: copyFields({ ...form.fields, ...Object.fromEntries(open) }) };
}

const clearedKey = (predicate: string | null, name: string): string => `${predicate ?? ''} ${name}`;

/** Whether nothing was entered yet that would be lost. */
export const isBlank = ({ first, predicate, second, typed, replaces, proposal }: ClaimForm): boolean =>
  `${typed.first}${typed.second}`.trim() === '' &&
  first === null &&
  predicate === null &&
  second === null &&
  replaces === null &&
  proposal === null;

/** The claim that a form says; undefined while it lacks an end or a predicate. */
export function draftOf(form: ClaimForm, { saying }: DeskForm, predicate: FormPredicate | undefined) {
  const [subject, object] = form.inverse ? [form.second, form.first] : [form.first, form.second];
  if (subject === null || predicate === undefined) return undefined;
  const names = [predicate.value, ...predicate.details, ...saying].flatMap((field) => field?.name ?? []);
  const fields = Object.fromEntries(
    Object.entries(form.fields).filter(([name, value]) => names.includes(name) && !isEmpty(value)),
  );
  // One that no field names any more was a mistake.
  const made = form.made.filter(({ id }) => isNamedIn(fields, id));
  const draft: ClaimDraft = {
    ...(form.replaces && { replaces: form.replaces }),
    subject: refOf(subject, fields),
    predicate: predicate.name,
    ...(predicate.to.length > 0 && object !== null && { object: refOf(object, fields) }),
    fields,
    ...(made.length > 0 && { entities: made }),
    passages: form.passages,
    ...(form.occurred !== null && { occurred: form.occurred }),
    ...(form.context.length > 0 && { context: form.context }),
  };
  return draft;
}

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** By its id; a new one gets one from the desk, unless a field names it. */
function refOf({ id, isNew, kind, name, fields: own }: Party, fields: ClaimFields): EntityRef {
  if (!isNew) return id;
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => !isEmpty(value)));
  return { kind, name, ...(isNamedIn(fields, id) && { id }), fields: known };
}

const isNamedIn = (fields: ClaimFields, id: string): boolean => Object.values(fields).flat().includes(id);

/** What still has to be filled in before a claim can be tried. */
export function lacking(form: ClaimForm, predicate: FormPredicate | undefined): string | undefined {
  if (form.first === null) return 'first';
  if (predicate === undefined) return 'predicate';
  if (predicate.to.length > 0 && form.second === null) return 'second';
  if (predicate.value?.required && isEmpty(form.fields[predicate.value.name])) return predicate.value.name;
  // Left empty it would be whom the file names for all: nobody is given words that they were not asked about.
  if (isEmpty(form.fields.assertedBy)) return 'assertedBy';
  return undefined;
}

/** Who is new in a form, and so can be named by it only. */
export const newIn = ({ first, second, made }: ClaimForm): readonly Named[] =>
  [first, second, ...made.map((one) => ({ ...one, isNew: true }))]
    .filter((party) => party?.isNew === true)
    .flatMap((party) => party ?? []);

/** Everybody whom the file names, for fields that hold only ids. */
export function namesOf(
  {
    names,
    claims,
    proposals,
    document,
  }: Pick<DeskState, 'names' | 'claims' | 'proposals'> & { readonly document?: Named },
  curators: readonly Named[],
) {
  const all = [
    ...curators,
    ...names,
    ...[...claims, ...proposals].flatMap(({ subject, object }) => (object ? [subject, object] : [subject])),
    ...(document ? [document] : []),
  ];
  return new Map(all.map((one) => [one.id, one] as const));
}

/** A draft in the place of the claim as it stands now, or as a new one. */
export function inPlaceOf({ replaces: _, ...draft }: ClaimDraft, theirs: DeskClaim | undefined): ClaimDraft {
  return theirs === undefined
    ? draft
    : { ...draft, replaces: { id: theirs.id, fingerprint: theirs.fingerprint } };
}
