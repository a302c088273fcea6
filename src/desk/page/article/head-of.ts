import { capital } from '../../../dossier/capital.ts';
import type { FormKind } from '../../protocol.ts';
import { dateReadings } from '../../read-date.ts';
import { byWords } from '../form/guess.ts';

/** What the first and the last lines of an article, or the name of its file, tell of it. */
export interface Head {
  readonly title?: string;
  readonly day?: { readonly edtf: string; readonly basis: string; readonly words: string };
  readonly outlet?: string;
}

interface Told {
  readonly text: string;
  /** The id of the document, which was made from the name of its file. */
  readonly id: string;
  readonly kinds: readonly FormKind[];
}

const FIRST = 8;
const LAST = 3;
/** A line above or below an article, and none of its sentences. */
const SHORT = 14;
export const OUTLET = 'MediaOutlet';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const POSTED = /^(?:posted|published|updated|last updated|first published|date)\b/i;
const BYLINE = /^by\b/i;

export function headOf({ text, id, kinds }: Told): Head {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const outer = [...lines.slice(0, FIRST), ...lines.slice(FIRST).slice(-LAST)];
  const short = outer.filter((line) => line.split(/\s+/).length <= SHORT);
  const [first = ''] = lines;
  const isTitle =
    /[^.,;:]$/.test(first) && first.split(/\s+/).length > 3 && !POSTED.test(first) && !BYLINE.test(first);
  const day = dayIn([...short.filter((line) => POSTED.test(line)), ...short], outer) ?? dayOfFile(id);
  const heads = isTitle ? short.filter((line) => line !== first) : short;
  const outlet = heads.flatMap((line) => outletsIn(line, kinds))[0] ?? outletOfFile(id, kinds);
  return {
    ...(isTitle && { title: first }),
    ...(day !== undefined && { day }),
    ...(outlet !== undefined && { outlet }),
  };
}

/** A day with its year: in a line of its own, or before the dash of a dateline. */
function dayIn(short: readonly string[], outer: readonly string[]): Head['day'] {
  const datelines = outer.flatMap((line) => /^\p{Lu}[^—–]{3,60}(?= ?[—–])/u.exec(line)?.[0] ?? []);
  for (const line of [...short, ...datelines]) {
    const found = dateReadings(line, {}).readings.find(({ edtf, isCounted }) => DAY.test(edtf) && !isCounted);
    if (found !== undefined) return { edtf: found.edtf, basis: 'STATED', words: found.words };
  }
  return undefined;
}

function dayOfFile(id: string): Head['day'] {
  const [words, year, month, day] = /(?<!\d)((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(id) ?? [];
  return words === undefined
    ? undefined
    : { edtf: `${year}-${month}-${day}`, basis: 'EXTERNAL', words: `the name of the file, ${id}` };
}

/** "Harbour Courier, 14 March 2023", "By Ann Lee | Bay Tribune", "© 2023 Bay Tribune". */
const outletsIn = (line: string, kinds: readonly FormKind[]): readonly string[] =>
  line
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/i, '')
    .split(/\s*(?:[,|·•/]|\s[-–—]\s)\s*/)
    .map((part) => part.replace(/^(?:by|for|from|source:)\s+/i, '').replace(/[.:]$/, ''))
    .filter((part) =>
      /^(?:[\p{Lu}\d][\p{L}\d’'-]*|of|the|for|and)(?: (?:[\p{Lu}\d][\p{L}\d’'-]*|of|the|for|and)){0,4}$/u.test(
        part,
      ),
    )
    .filter((part) => byWords(part, kinds) === OUTLET && !DAYS.test(part));

/** "Sun" and "Observer" name outlets, and a weekday none. */
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Of "harbour-courier-2023-03-14" the words up to the one that says what it is. */
function outletOfFile(id: string, kinds: readonly FormKind[]): string | undefined {
  const words = id.split('-').filter((word) => !/^\d+$/.test(word));
  const names = words.map(capital);
  for (let count = 2; count <= Math.min(4, names.length); count += 1) {
    const name = names.slice(0, count).join(' ');
    if (byWords(name, kinds) === OUTLET) return name;
  }
  return undefined;
}
