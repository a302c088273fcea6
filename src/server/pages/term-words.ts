import { dateText } from '../../ontology/index.ts';
import { labelOf, type NameList, spelledOut, type TermList } from '../../vocabulary.ts';

/** What the page calls a term whose name in the API says too little. */
const TERMS: Readonly<Record<string, string>> = {
  display: 'When',
  edtf: 'When',
  text: 'Date in the source',
  dateText: 'Date in the source',
  dateBasis: 'The date comes from',
  dateAnchor: 'The date counts from',
  asserts: 'Says in its own voice',
  assertedBy: 'Says who',
  performerAssertedBy: 'Says who did it',
  responseAssertedBy: 'Says that it was a response',
  to: 'In response to',
  respondsTo: 'In response to',
  performers: 'Who did it',
  realizedBy: 'What came of it',
  occurrence: 'Did it happen',
  value: 'What is said',
  of: 'What is counted',
  basis: 'How sure',
  basisRank: 'Rank of the basis',
  voice: 'In the words of',
  modality: 'Put as',
  polarity: 'Says yes or no',
  attributionBasis: 'How it is known who did it',
  wording: 'Words kept',
  asOf: 'Holds up to',
  asOfDisplay: 'Holds up to',
  added: 'Added to the document',
  addedDisplay: 'Added to the document',
  reason: 'Why it is one source with another',
  dateDisplay: 'When',
  knownAt: 'Known by',
  notBefore: 'Not before',
  notAfter: 'Not after',
  placedBy: 'Placed by the order of events',
  contested: 'Somebody says otherwise',
  rid: 'Key of the fact',
  status: 'How it stands',
  sources: 'Independent sources',
};

export const termOf = (name: string): string => {
  const text = spelledOut(name);
  return TERMS[name] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** Fields written by people, or copied from a source, are shown unchanged. Other words in capitals are the API's. */
const WRITTEN = new Set(['value', 'unit', 'of', 'wording', 'condition', 'note', 'text', 'dateText', 'title']);

/** Fields whose values are dates as they are recorded. */
const DATES: ReadonlySet<string> = new Set([
  ...['edtf', 'asOf', 'added', 'knownAt', 'from', 'to', 'notBefore', 'notAfter', 'retrieved', 'start', 'end'],
]);

export const isDate = (term: string): boolean => DATES.has(term);

/** Closed lists of words, by the fields that hold them. */
const LISTS: Readonly<Record<string, TermList | NameList>> = {
  basis: 'Basis',
  status: 'Status',
  voice: 'Voice',
  modality: 'Modality',
  attributionBasis: 'AttributionBasis',
  occurrence: 'Occurrence',
  role: 'Role',
  comparator: 'Comparator',
};

export function shown(term: string, value: string | number | boolean, zone?: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  const list = LISTS[term];
  if (list !== undefined) return labelOf(list, value);
  if (isDate(term)) return dateWords(value, zone);
  return !WRITTEN.has(term) && /^[A-Z_]+$/.test(value) ? spelledOut(value) : value;
}

/** A date or a moment in words, by the clocks of a zone; what is none as it is. */
export function dateWords(value: string, zone?: string): string {
  try {
    return dateText(value, zone);
  } catch {
    return value;
  }
}
