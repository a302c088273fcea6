import { LENS_ADDRESS } from '../../dossier/address.ts';
import { type TermList, termsOf } from '../../vocabulary.ts';

/** As dates are written: the server reads them, and says what is wrong with one that has the right letters. */
const DATE = /^[\dXYTZ~?%[\]{}.,/:+-]{4,60}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value is a date, and of a day whether the calendar has it. */
const isDateLike = (value: string): boolean =>
  DATE.test(value) && !(DAY.test(value) && new Date(value).toJSON()?.slice(0, value.length) !== value);

/** How the values of a part of an address are written: one of some words, or in a form of their own. */
export type Form = readonly string[] | RegExp | ((value: string) => boolean);

export function fits(form: Form, value: string): boolean {
  if (typeof form === 'function') return form(value);
  return form instanceof RegExp ? form.test(value) : form.includes(value);
}

const words = (list: TermList): Form => [...termsOf(list).keys()];

/** The forms of those parts of a lens that cannot have any value, by their names in an address. */
export const LENS_FORMS = {
  [LENS_ADDRESS.asOf]: isDateLike,
  [LENS_ADDRESS.minBasis]: words('Basis'),
  [LENS_ADDRESS.occurrence]: words('Occurrence'),
} as const;

const FORMS: ReadonlyMap<string, Form> = new Map(Object.entries(LENS_FORMS));

/** Whether a lens can have a value, or it is no part of a lens that cannot have any. */
function isReadable(name: string, value: string): boolean {
  const form = FORMS.get(name.replace(/^beside\./, ''));
  return value === '' || form === undefined || fits(form, value);
}

/** An address without the values of a lens that cannot be read: the page shows what it would without them, and says so. */
export function understood(search: string): string {
  const all = new URLSearchParams(search);
  const read = [...all].filter(([name, value]) => isReadable(name, value));
  return read.length === all.size ? search : `?${new URLSearchParams(read)}`;
}
