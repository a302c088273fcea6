import type { ClaimFields, DeskForm, FormField, FormKind, FormPredicate } from '../../protocol.ts';
import type { ClaimForm } from './model.ts';
import { allows } from './predicates.ts';

type Ends = Pick<ClaimForm, 'first' | 'second' | 'inverse'>;

/** A field with the choices that fit between what stands at both ends, the most usual there first. */
export function offered(form: DeskForm, field: FormField, { first, second, inverse }: Ends): FormField {
  if (field.type !== 'choice') return field;
  const [subject, object] = inverse ? [second, first] : [first, second];
  const fits = (value: string) => {
    const { from = [], to = [] } = field.fits[value] ?? {};
    return (
      (subject === null || allows(form, from, subject.kind)) &&
      (object === null || allows(form, to, object.kind))
    );
  };
  const usual = field.usual[(object ?? subject)?.kind ?? ''] ?? [];
  const rank = ({ value }: FormField['choices'][number]) =>
    usual.includes(value) ? usual.indexOf(value) : usual.length;
  return {
    ...field,
    choices: field.choices
      .filter(({ value }) => fits(value))
      .toSorted((one, other) => rank(one) - rank(other)),
  };
}

/** The choice that words tell; undefined where they tell none, or several. */
export function toldBy({ choices, words }: FormField, text: string): string | undefined {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}’'-]+/gu, ' ')} `;
  const said = choices.flatMap(({ value }) =>
    (words[value] ?? []).filter((word) => plain.includes(` ${word} `)).map((word) => ({ value, word })),
  );
  // "Shot and killed" says more than "shot".
  const whole = said.filter(
    ({ word }) => !said.some((other) => other.word.length > word.length && other.word.includes(word)),
  );
  // "Said in a statement": that it is not told is told only where nothing else is.
  const sure = whole.filter(({ value }) => value !== 'UNKNOWN');
  const [first, ...others] = new Set((sure.length > 0 ? sure : whole).map(({ value }) => value));
  return others.length === 0 ? first : undefined;
}

interface Told extends Ends {
  readonly form: DeskForm;
  readonly predicate: FormPredicate;
  /** The chosen words. */
  readonly words: string;
  /** What somebody typed to find the predicate: "sister", "killed". */
  readonly typed?: string;
}

/** Longer ones speak of too much: they do not tell of whom they say it. */
const MOST_WORDS = 14;

/** The details that follow from what was typed, from few chosen words, or as nothing else fits. */
export function detailsTold({ form, predicate, words, typed = '', ...ends }: Told): ClaimFields {
  const few = words.split(/\s+/).length <= MOST_WORDS ? words : '';
  return Object.fromEntries(
    predicate.details.flatMap((detail) => {
      // How a number is meant is read beside the number.
      if (detail.type !== 'choice' || detail.name === 'comparator') return [];
      const field = offered(form, detail, ends);
      const [only, ...others] = field.choices;
      const told = others.length === 0 ? only?.value : (toldBy(field, typed) ?? toldBy(field, few));
      return told === undefined ? [] : [[detail.name, told] as const];
    }),
  );
}

/** What a new record is by its name, or needs and has by the words that name it: the shooting of Ann Lee is a shooting. */
export function ownFields(kind: FormKind | undefined, name: string, words: string): ClaimFields {
  const head = name.split(/ (?:of|on|in|by|for|against|about) /)[0] ?? '';
  return Object.fromEntries(
    (kind?.fields ?? []).flatMap((field) => {
      if (field.type !== 'choice') return [];
      const [only, ...others] = field.choices;
      const told =
        toldBy(field, head) ??
        toldBy(field, name) ??
        (!field.required ? undefined : others.length === 0 ? only?.value : toldBy(field, words));
      return told === undefined ? [] : [[field.name, told] as const];
    }),
  );
}

/** A new record's field, with what records of its kind usually have first. */
export const usualFirst = (field: FormField, kind: string): FormField => {
  const usual = field.usual[kind] ?? [];
  const first = usual.flatMap((word) => field.choices.find(({ value }) => value === word) ?? []);
  return { ...field, choices: [...first, ...field.choices.filter((one) => !first.includes(one))] };
};
