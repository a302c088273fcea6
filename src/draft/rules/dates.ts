import type { JsonObject } from '../json.ts';
import type { DraftDocument } from '../request.ts';

/** A date that words give: how it is written, and whether it is counted from the day of the document. */
export interface FoundDate {
  readonly edtf: string;
  readonly words: string;
  readonly isCounted: boolean;
}

/** What a claim says of an event that is dated so. */
export const datedBy = ({ edtf, words, isCounted }: FoundDate, document: DraftDocument): JsonObject => ({
  DATED: edtf,
  dateBasis: isCounted ? 'RELATIVE' : 'STATED',
  dateText: words,
  ...(isCounted && { dateAnchor: document.id }),
});

const MONTHS =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t?\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WHOLE = new RegExp(`\\b(${MONTHS}) (\\d{1,2}), (\\d{4})\\b`);
const MONTH = new RegExp(`\\b(${MONTHS}) (\\d{4})\\b`);
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const WEEKDAY = new RegExp(`\\b(${DAYS.join('|')})(?:[’']s)?\\b`);

/**
 * The first date in some words. A day of the week is counted from the day of the document, and only if the document
 * gives that: it is the last such day until then, so only for what is past.
 */
export function dateIn(words: string, document: DraftDocument): FoundDate | undefined {
  const whole = WHOLE.exec(words);
  if (whole !== null)
    return { edtf: day(whole[3], monthOf(whole[1]), whole[2]), words: whole[0], isCounted: false };
  const iso = ISO.exec(words);
  if (iso !== null) return { edtf: iso[0], words: iso[0], isCounted: false };
  const month = MONTH.exec(words);
  if (month !== null) return { edtf: `${month[2]}-${monthOf(month[1])}`, words: month[0], isCounted: false };
  const weekday = WEEKDAY.exec(words);
  const from =
    document.dateBasis === 'STATED' ? /^\d{4}-\d{2}-\d{2}/.exec(document.edtf ?? '')?.[0] : undefined;
  if (weekday === null || from === undefined) return undefined;
  const at = new Date(`${from}T00:00:00Z`);
  const back = (at.getUTCDay() - DAYS.indexOf(weekday[1] ?? '') + 7) % 7;
  at.setUTCDate(at.getUTCDate() - back);
  return { edtf: at.toISOString().slice(0, 10), words: weekday[0].replace(/[’']s$/, ''), isCounted: true };
}

const monthOf = (name = ''): string => String(SHORT.indexOf(name.slice(0, 3)) + 1).padStart(2, '0');
const day = (year = '', month: string, of = ''): string => `${year}-${month}-${of.padStart(2, '0')}`;
