import { LENS_ADDRESS } from '../../dossier/address.ts';
import { type TermList, termsOf } from '../../vocabulary.ts';

/** As dates are written: the server reads them, and says what is wrong with one that has the right letters. */
const DATE = /^[\dXYTZ~?%[\]{}.,/:+-]{4,60}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value is a date, and of a day whether the calendar has it. */
export const isDateLike = (value: string): boolean =>
  DATE.test(value) && !(DAY.test(value) && new Date(value).toJSON()?.slice(0, value.length) !== value);

/** Parts of a lens whose values are words of a list. */
const LISTS: Readonly<Record<string, TermList>> = {
  [LENS_ADDRESS.minBasis]: 'Basis',
  [LENS_ADDRESS.occurrence]: 'Occurrence',
};

/** Whether a lens can have a value, or it is no part of a lens with words of its own. */
function isReadable(name: string, value: string): boolean {
  const part = name.replace(/^beside\./, '');
  const list = LISTS[part];
  return value === '' || (part === LENS_ADDRESS.asOf ? isDateLike(value) : !list || termsOf(list).has(value));
}

/** An address without the values of a lens that cannot be read: the page shows what it would without them, and says so. */
export function understood(search: string): string {
  const all = new URLSearchParams(search);
  const read = [...all].filter(([name, value]) => isReadable(name, value));
  return read.length === all.size ? search : `?${new URLSearchParams(read)}`;
}
