import { LENS_ADDRESS } from '../../dossier/address.ts';
import { termsOf } from '../../vocabulary.ts';

/** As dates are written: the server reads them, and says what is wrong with one that has the right letters. */
const DATE = /^[\dXYTZ~?%[\]{}.,/:+-]{4,60}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value is a date, and of a day whether the calendar has it. */
export const isDateLike = (value: string): boolean =>
  DATE.test(value) && !(DAY.test(value) && new Date(value).toJSON()?.slice(0, value.length) !== value);

/** Whether a value of a lens can be read, by the name that the lens's part has in an address. */
const READABLE: Readonly<Record<string, (value: string) => boolean>> = {
  [LENS_ADDRESS.asOf]: isDateLike,
  [LENS_ADDRESS.minBasis]: (value) => termsOf('Basis').has(value),
  [LENS_ADDRESS.occurrence]: (value) => termsOf('Occurrence').has(value),
};

/** Whether a value of an address is one that a lens can have; true for all that is no part of a lens with words of its own. */
export const isReadable = (name: string, value: string): boolean =>
  value === '' || (READABLE[name.replace(/^beside\./, '')]?.(value) ?? true);

/** An address without the values of a lens that cannot be read: the page shows what it would without them, and says so. */
export function understood(search: string): string {
  const all = new URLSearchParams(search);
  const read = [...all].filter(([name, value]) => isReadable(name, value));
  return read.length === all.size ? search : `?${new URLSearchParams(read)}`;
}
