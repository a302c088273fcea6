const SMALL = 'no a two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TIMES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};

/** A number as a field has it: "1,200" as 1200, "three" as 3, "two dozen" as 24; undefined of words that are none. */
export function numeral(said: string): string | undefined {
  const [first = '', unit = '', ...rest] = said
    .toLowerCase()
    .replace(/^half an? dozen$/, 'six')
    .split(' ');
  if (rest.length > 0) return undefined;
  const one = simple(first);
  const times = unit === '' ? 1 : TIMES[unit];
  // "A dozen" is one; "a" alone is no number.
  if (one === undefined || times === undefined || (unit === '' && /^an?$/.test(first))) return undefined;
  return String(Math.round(one * times * 100) / 100);
}

function simple(word: string): number | undefined {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  if (word === 'fifteen') return 15;
  const place = SMALL.indexOf(word === 'an' ? 'a' : word);
  if (place !== -1) return place;
  const ten = TENS.indexOf(word);
  return ten === -1 ? undefined : (ten + 2) * 10;
}
