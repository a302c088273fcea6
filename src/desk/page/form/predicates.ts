import type { DeskForm, FormPredicate } from '../../protocol.ts';
import type { Party } from './model.ts';

/** A predicate as it is read from the left: "responded to", or "was responded to by". */
export interface Reading {
  readonly predicate: FormPredicate;
  readonly inverse: boolean;
  readonly label: string;
}

/** Every predicate, from both ends. */
export const readingsOf = ({ predicates }: DeskForm): readonly Reading[] =>
  predicates.flatMap((predicate) => [
    { predicate, inverse: false, label: predicate.label },
    // What reads the same from both ends is offered once: a part in it is that of whoever stands on the left.
    ...(predicate.inverse === null || predicate.inverse === predicate.label
      ? []
      : [{ predicate, inverse: true, label: predicate.inverse }]),
  ]);

/** Whether something of a kind may stand where these kinds may. */
export function allows({ kinds }: DeskForm, allowed: readonly string[], kind: string): boolean {
  const { family = [kind] } = kinds.find(({ name }) => name === kind) ?? {};
  return allowed.length === 0 || allowed.some((one) => one === kind || family.includes(one));
}

/** The kinds that may stand at the left or the right end of a reading. */
export const kindsAt = ({ predicate, inverse }: Reading, end: 'first' | 'second'): readonly string[] =>
  (end === 'first') === inverse ? predicate.to : predicate.from;

/** The predicates that fit what stands at both ends and what was typed, the likeliest first. */
export function fitting(
  form: DeskForm,
  typed: string,
  { first, second }: { readonly first: Party | null; readonly second: Party | null },
): readonly Reading[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (reading: Reading) =>
    (first === null || allows(form, kindsAt(reading, 'first'), first.kind)) &&
    (second === null ||
      (reading.predicate.to.length > 0 && allows(form, kindsAt(reading, 'second'), second.kind)));
  return readingsOf(form)
    .map((reading, place) => ({ reading, place, rank: rankOf(reading, words) }))
    .filter(({ reading, rank }) => rank < NEVER && fits(reading))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        usesOf(other.reading, first?.kind) - usesOf(one.reading, first?.kind) ||
        one.place - other.place,
    )
    .map(({ reading }) => reading);
}

/**
 * What was typed, where it is said of other kinds than stand at the left: "condemns" of a statement, not of who made it.
 * Undefined where what fits is called so as well.
 */
export function saidOfOthers(
  form: DeskForm,
  typed: string,
  { first, fits }: { readonly first: Party | null; readonly fits: readonly Reading[] },
): { readonly label: string; readonly kinds: string } | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isCalledSo = (reading: Reading) => rankOf(reading, words) === 0;
  if (words.length === 0 || first === null || fits.some(isCalledSo)) return undefined;
  const other = readingsOf(form).find(
    (reading) => isCalledSo(reading) && !allows(form, kindsAt(reading, 'first'), first.kind),
  );
  if (other === undefined) return undefined;
  const kinds = form.kinds.filter(({ name }) => allows(form, kindsAt(other, 'first'), name));
  const told = kinds.slice(0, MOST_KINDS).map(({ label }) => label);
  return { label: other.label, kinds: [...told, ...(kinds.length > MOST_KINDS ? ['…'] : [])].join(', ') };
}

/** Whether a predicate says how far an event got: that it happened, was planned, did not happen. */
export const saysHowFar = ({ value }: FormPredicate, { occurrences: [first] }: DeskForm): boolean =>
  first !== undefined && value?.choices.some((one) => one.value === first.value) === true;

/** How many claims of the folder say it of a kind. */
export const usesOf = ({ predicate, inverse }: Reading, kind = ''): number =>
  (inverse ? predicate.inverseUses : predicate.uses)[kind] ?? 0;

const MOST_KINDS = 4;

const NEVER = 6;

/**
 * How far what was typed is from a reading. 0: its label begins so; 1: an everyday word for it; 2: words of its label begin
 * so; 3: everyday words for it do; 4: its label has it within; 5: only its description has words that begin so.
 */
function rankOf({ label, inverse, predicate }: Reading, words: readonly string[]): number {
  const [first] = words;
  if (first === undefined) return 0;
  const text = label.toLowerCase();
  const all = `${text} ${predicate.name.toLowerCase().replaceAll('_', ' ')}`;
  const everyday = inverse ? predicate.inverseWords : predicate.words;
  const typed = words.join(' ');
  const begin = (one: string) => words.every((word) => ` ${one}`.includes(` ${word}`));
  if (text.startsWith(first) && begin(text)) return 0;
  if (everyday.includes(typed)) return 1;
  if (begin(all)) return 2;
  if (everyday.some(begin)) return 3;
  if (words.every((word) => all.includes(word))) return 4;
  return begin(predicate.description.toLowerCase()) ? 5 : NEVER;
}
