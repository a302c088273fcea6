import { LENS_ADDRESS } from '../../dossier/address.ts';
import { closest } from '../../text/closest.ts';

/** What an address says that the page does not understand: it goes on with the rest, and says so. */
export interface Misread {
  readonly name: string;
  /** What is written there; undefined where the name itself is not known. */
  readonly value: string | undefined;
  /** The name that was most likely meant, or what may stand there. */
  readonly near: readonly string[];
}

/** What may stand in an address, and in which form; a name without one takes anything. */
const KNOWN: Readonly<Record<string, readonly string[] | RegExp | undefined>> = {
  view: ['around', 'chain', 'all'],
  as: ['map', 'records', 'facts'],
  direction: ['FORWARD', 'BACK'],
  lanes: ['who', 'kind'],
  depth: /^\d{1,6}$/,
  limit: /^\d{1,6}$/,
  time: /^\d{4}-[^/]+\/\d{4}-[^/]+$/,
  sort: /^-?[a-z]{1,20}$/,
  at: /^-?\d{1,6},-?\d{1,6},\d{1,2}(\.\d{1,4})?$/,
  pin: /^.+@-?\d{1,6},-?\d{1,6}$/,
  ...Object.fromEntries(
    [
      'around',
      'with',
      'avoid',
      'open',
      'unfold',
      'through',
      'hide',
      'without',
      'read',
      'select',
      'beside',
    ].map((name) => [name, undefined]),
  ),
  ...Object.fromEntries(
    ['', 'beside.'].flatMap((side) => Object.values(LENS_ADDRESS).map((name) => [side + name, undefined])),
  ),
};

/** Those that only tell a site where its readers come from. */
const TRACKING = /^(utm_|fbclid$|gclid$|ref$)/;

/** The parts of an address that are not understood. */
export function misreadIn(search: string): readonly Misread[] {
  return [...new URLSearchParams(search)].flatMap(([name, value]): readonly Misread[] => {
    if (TRACKING.test(name)) return [];
    if (!Object.hasOwn(KNOWN, name)) {
      const near = closest(name, Object.keys(KNOWN));
      return [{ name, value: undefined, near: near === undefined ? [] : [near] }];
    }
    const form = KNOWN[name];
    if (value === '' || form === undefined) return [];
    if (form instanceof RegExp) return form.test(value) ? [] : [{ name, value, near: [] }];
    if (form.includes(value)) return [];
    const near = closest(value, form);
    return [{ name, value, near: near === undefined ? form : [near] }];
  });
}
