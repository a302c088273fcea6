const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** An EDTF date as a newspaper writes it: "between 22 and 23 November 2014" stays as vague as it is. What it cannot say stays as written. */
export function dateWords(edtf: string): string {
  const set = /^\[(.*)\]$/.exec(edtf)?.[1];
  const ends = set === undefined ? edtf.split('/') : set.split('..');
  const [low = '', high] = ends.map((end) => (end === '..' ? '' : end.trim()));
  if (high === undefined) return single(low) ?? edtf;
  const [first, last] = [low === '' ? '' : single(low), high === '' ? '' : single(high)];
  if (first === undefined || last === undefined) return edtf;
  if (first === '') return `${last} or earlier`;
  if (last === '') return `${first} or later`;
  const [from, to] = [withoutShared(first, last), last];
  return set === undefined ? `${from} to ${to}` : `between ${from} and ${to}`;
}

/** "22" of "22 November 2014", where what follows also says "November 2014". */
function withoutShared(first: string, last: string): string {
  const [, day, month] = /^(\d+) ([A-Z]\w+ \d{4})$/.exec(first) ?? [];
  return day !== undefined && month !== undefined && new RegExp(`^\\d+ ${month}$`).test(last) ? day : first;
}

function single(text: string): string | undefined {
  const [, year, month, day, time, doubt] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?([?~%])?$/.exec(
      text,
    ) ?? [];
  const name = month === undefined ? '' : MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return undefined;
  const date = [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '');
  const words = `${date.join(' ')}${time === undefined ? '' : `, ${time}`}`;
  return `${doubt === undefined ? '' : { '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' }[doubt]}${words}`;
}
