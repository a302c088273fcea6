import { LENS_ADDRESS } from '../../dossier/address.ts';
import { closest } from '../../text/closest.ts';
import { type Form, fits, LENS_FORMS } from './readable.ts';

/** What an address says that the page does not understand: it goes on with the rest, and says so. */
export interface Misread {
  readonly name: string;
  /** What is written there; undefined where the name itself is not known. */
  readonly value: string | undefined;
  /** The name that was most likely meant, or what may stand there. */
  readonly near: readonly string[];
  /** How such a value is written. */
  readonly written?: string;
  /** What is shown in place of it. */
  readonly instead?: string;
}

/** How a value is written, and what the page shows in place of one that cannot be read. */
interface Known {
  readonly form: Form;
  readonly written: string;
  readonly instead: string;
}

const LENS: Readonly<Record<string, Known>> = {
  [LENS_ADDRESS.asOf]: {
    form: LENS_FORMS[LENS_ADDRESS.asOf],
    written: '2016-07-10',
    instead: 'What is known today is shown instead.',
  },
  [LENS_ADDRESS.minBasis]: {
    form: LENS_FORMS[LENS_ADDRESS.minBasis],
    written: 'REPORTED',
    instead: 'Facts are shown however sure they are.',
  },
  [LENS_ADDRESS.occurrence]: {
    form: LENS_FORMS[LENS_ADDRESS.occurrence],
    written: 'HAPPENED',
    instead: 'Events are shown however far they got.',
  },
};

const isTime = (value: string): boolean => {
  const ends = /^(\d{4}-[^/]+)\/(\d{4}-[^/]+)$/.exec(value)?.slice(1);
  const [from = Number.NaN, to = Number.NaN] = (ends ?? []).map((end) => Date.parse(`${end}Z`));
  return from < to;
};

/** What may stand in an address, and in which form; a name without one takes anything. */
const KNOWN: Readonly<Record<string, Known | undefined>> = {
  view: { form: ['around', 'chain', 'all'], written: 'all', instead: 'What is around a record is shown.' },
  as: { form: ['map', 'records', 'facts'], written: 'records', instead: 'The map is shown instead.' },
  direction: { form: ['FORWARD', 'BACK'], written: 'BACK', instead: 'What came later is shown.' },
  lanes: { form: ['who', 'kind'], written: 'kind', instead: 'The timeline has a lane for each actor.' },
  depth: { form: /^\d{1,6}$/, written: '2', instead: 'One step around is shown.' },
  limit: { form: /^\d{1,6}$/, written: '250', instead: 'As many records as usual are drawn.' },
  time: {
    form: isTime,
    written: '2014-11-22T00:00/2014-11-25T23:59',
    instead: 'All dates are shown.',
  },
  sort: { form: /^-?[a-z]{1,20}$/, written: '-when', instead: 'The table has its usual order.' },
  at: {
    form: /^-?\d{1,6},-?\d{1,6},\d{1,2}(\.\d{1,4})?$/,
    written: '0,0,1',
    instead: 'All of the map is in sight.',
  },
  pin: {
    form: /^.+@-?\d{1,6},-?\d{1,6}$/,
    written: 'anonymous@0,0',
    instead: 'The record stands where the layout puts it.',
  },
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
    ['', 'beside.'].flatMap((side) => Object.values(LENS_ADDRESS).map((name) => [side + name, LENS[name]])),
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
    const known = KNOWN[name];
    if (value === '' || known === undefined) return [];
    const { form, written, instead } = known;
    return fits(form, value) ? [] : [{ name, value, near: nearIn(form, value), written, instead }];
  });
}

/** Of a list of words the one that was most likely meant, or all of them. */
function nearIn(form: Form, value: string): readonly string[] {
  if (typeof form === 'function' || form instanceof RegExp) return [];
  const near = closest(value, form);
  return near === undefined ? form : [near];
}
