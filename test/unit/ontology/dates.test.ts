import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import edtf from 'edtf';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edtfBounds, edtfInterval, MAX_DATE_CHARACTERS, p } from '../../../src/ontology/index.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { canRunPython, systemPython } from '../../python/venv.ts';

/** One date in its parts, as both sides are told of it. */
interface Part {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  /** In minutes. */
  readonly offset?: number;
  readonly zone?: string;
}

type Moments = readonly [first: number, last: number] | null;

const two = (number: number) => String(number).padStart(2, '0');
const number = (min: number, max: number) => fc.integer({ min, max }).map(two);
/** Mostly what can be, now and then what cannot. */
const nearly = (min: number, max: number) =>
  fc.oneof({ weight: 8, arbitrary: number(min, max) }, { weight: 1, arbitrary: number(0, 99) });
const year = fc
  .oneof(
    fc.integer({ min: 1970, max: 2035 }),
    fc.constantFrom(1600, 1700, 1900, 2000, 2100, 2400),
    fc.integer({ min: 1, max: 9998 }),
  )
  .map((one) => String(one).padStart(4, '0'));
const month = nearly(1, 12);
const day = fc.oneof(nearly(1, 31), number(28, 31));
const zones = [
  ...['America/New_York', 'America/Chicago', 'Europe/London', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'America/Sao_Paulo', 'UTC'],
];

/** A part of the digits are not known. */
const masked = (digits: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(digits, fc.array(fc.nat({ max: 3 }), { maxLength: 2 }))
    .map(([text, at]) => [...text].map((digit, place) => (at.includes(place) ? 'X' : digit)).join(''));

const date: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month }),
  fc.record({ year, month, day }),
);
const vague: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ year: masked(year), month, day }),
  fc.record({ year, month: masked(month), day: masked(day) }),
  fc.record({ year: masked(year), month: fc.constant('02'), day: fc.constant('29') }),
);
const time: fc.Arbitrary<Part> = fc.record(
  {
    year,
    month,
    day,
    hour: nearly(0, 24),
    minute: nearly(0, 60),
    second: nearly(0, 60),
    offset: fc.integer({ min: -15 * 60, max: 15 * 60 }),
  },
  { requiredKeys: ['year', 'month', 'day', 'hour', 'minute'] },
);

const offset = (minutes: number) =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

function written(one: Part): string {
  const days = [one.year, one.month, one.day].filter((digits) => digits !== undefined).join('-');
  if (one.hour === undefined) return days;
  const clock = [one.hour, one.minute, one.second].filter((digits) => digits !== undefined).join(':');
  return `${days}T${clock}${one.offset === undefined ? '' : offset(one.offset)}`;
}

/** What our own reading makes of a text; null where it refuses it. */
function ours(text: string, zone?: string): Moments {
  try {
    const { start, end } = edtfBounds(text, zone);
    return [Date.parse(String(start)), Date.parse(String(end))];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Python, asked one line after another. */
class Python {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(command: string) {
    this.#process = spawn(command, [join(projectRoot(), 'test', 'python', 'calendar_days.py')]);
    this.#process.stderr.pipe(process.stderr);
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  async ask(parts: readonly Part[], ordered = false): Promise<Moments> {
    this.#process.stdin.write(`${JSON.stringify({ parts, ordered })}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('Python has ended');
    return JSON.parse(value);
  }

  stop(): void {
    this.#process.stdin.end();
  }
}

describe.skipIf(!(await canRunPython()))('dates mean what Python’s calendar says', () => {
  let python: Python;
  beforeAll(async () => {
    python = new Python((await systemPython()) ?? 'python3');
  });
  afterAll(() => python?.stop());

  const agree = async (arbitrary: fc.Arbitrary<Part>, numRuns: number, zone?: string) => {
    const seen = { valid: 0, invalid: 0 };
    await fc.assert(
      fc.asyncProperty(arbitrary, async (one) => {
        const expected = await python.ask([{ ...one, ...(zone && { zone }) }]);
        expect(ours(written(one), zone)).toEqual(expected);
        seen[expected === null ? 'invalid' : 'valid'] += 1;
      }),
      { numRuns },
    );
    return seen;
  };

  it('to the day, the month and the year', async () => {
    const { valid, invalid } = await agree(date, 1_500);
    expect([valid > 100, invalid > 100]).toEqual([true, true]);
  });

  it('to the minute and the second, with offsets', async () => {
    const { valid, invalid } = await agree(time, 1_500);
    expect([valid > 100, invalid > 100]).toEqual([true, true]);
  });

  it('with unknown digits', async () => {
    const { valid, invalid } = await agree(vague, 500);
    expect([valid > 50, invalid > 10]).toEqual([true, true]);
  });

  it.each(zones)('by the clocks of %s, also on the days on which they change', async (zone) => {
    // Rules of zones change with their tables: here are years about which these agree.
    const recent = fc.integer({ min: 1975, max: 2018 }).map(String);
    const known = fc.oneof(
      fc.record({ year: recent, month: number(1, 12), day: number(1, 28) }),
      fc.record({
        year: recent,
        month: number(1, 12),
        day: number(1, 28),
        hour: number(0, 23),
        minute: number(0, 59),
      }),
    );
    expect((await agree(known, 200, zone)).valid).toBe(200);
  });

  it.each<[form: string, ordered: boolean, write: (texts: readonly string[]) => string]>([
    ['from … to', true, (texts) => `${texts[0]}/${texts.at(-1)}`],
    ['one of all between', true, (texts) => `[${texts[0]}..${texts.at(-1)}]`],
    ['all between', true, (texts) => `{${texts[0]}..${texts.at(-1)}}`],
    ['one of', false, (texts) => `[${texts.join(',')}]`],
    ['all of', false, (texts) => `{${texts.join(',')}}`],
  ])('%s, each part of it', async (_form, ordered, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(date, { minLength: 2, maxLength: 5 }), async (dates) => {
        const parts = ordered ? dates.slice(0, 2) : dates;
        expect(ours(write(parts.map(written)))).toEqual(await python.ask(parts, ordered));
      }),
      { numRuns: 300 },
    );
  });

  it('with ~, ? or % on a part, too', async () => {
    const mark = fc.constantFrom('~', '?', '%');
    await fc.assert(
      fc.asyncProperty(date, mark, fc.boolean(), async (one, sign, isInFront) => {
        const text = written(one);
        const expected = await python.ask([one]);
        expect(ours(isInFront ? `${sign}${text}` : `${text}${sign}`)).toEqual(expected);
        expect(ours(text.replace(/-/, `${sign}-`))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is read as a date', () => {
  // It takes 29 February of any year for 1 March, and years below 100 for those of the last century.
  const isBeyondIt = (text: string) => /02[~?%]?-[~?%]?29/.test(text) || /^[~?%]?00/.test(text);

  it('another reader of EDTF reads as the same date, whichever letter of it is changed', () => {
    let read = 0;
    const texts = fc
      .tuple(date.map(written), fc.nat(), fc.constantFrom(...'0129~?%-T:Z/[]{}., +', ''))
      .map(([text, at, letter]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + letter + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(texts, (text) => {
        const moments = ours(text);
        if (moments === null || isBeyondIt(text) || text.includes('/')) return;
        const { min, max } = edtf(text);
        expect(moments).toEqual([min, max]);
        read += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it.each([
    ...['2014-11-22\n', ' 2014', '2014 ', '[2014, 2015]', '2014-11-24T10:00 Z', '2014\u00a0', '\ufeff2014'],
    ...['0000', '9999', '-0004', '12014', '20141124', 'Y170000', '20', '201', '1950S2', '２０１４'],
    ...['2015-21', '-2015-21', '201X-25', '2014-W03', '2014-366', '2014-1-1', '2014-11-24T10'],
    ...['2016-12-31T23:59:60Z', '2014-11-24T24:00', '2014-11-24T10:00+14:01', '2014-11-24T10:00-12:01'],
    ...['2014-11-24T10:00+0500', '2014-11-24T10:00−05:00', '2014-11-24T10:00~', '~2014~', '2014~~'],
    ...[
      '',
      '/',
      '..',
      '[]',
      '{}',
      '[..]',
      '[2014,,2016]',
      '[2014,no,2016]',
      '[2014,2015-02-29,2016]',
      '2014/2015/2016',
    ],
    ...['[2014..2015..2016]', '[2014}', '2016/2014', '[2016..2014]', '201X-02-30', 'XXX1-02-29'],
  ])('is not %j', (text) => {
    expect(() => edtfBounds(text)).toThrow(RangeError);
    expect(p.edtf('A date.').type.check.safeParse(text).success).toBe(false);
  });

  it('is never longer than its limit, however it continues', () => {
    const list = (length: number) => `[${'2014,'.repeat(length)}2015]`;
    expect(edtfBounds(list(18)).start).toBe('2014-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(
          list(20),
          list(20_000),
          `Y${'9'.repeat(80_000)}`,
          '2'.repeat(MAX_DATE_CHARACTERS + 1),
        ),
        (text) => {
          expect(() => edtfBounds(text)).toThrow(/longer than 100 characters/);
          expect(() => edtfInterval(text)).toThrow(/longer than 100 characters/);
        },
      ),
    );
  });

  it('has a day of 25 hours when clocks are put back', () => {
    expect(edtfBounds('2016-11-06', 'America/New_York')).toEqual({
      start: '2016-11-06T04:00:00Z',
      end: '2016-11-07T04:59:59.999Z',
      precision: 'DAY',
    });
  });
});

describe('a moment', () => {
  const isMoment = (text: string) => p.instant('A moment.').type.check.safeParse(text).success;

  it.each([
    '2014-11-24T00:00:00Z',
    '2014-11-24T19:00Z',
    '2014-11-24T23:59:59.999Z',
    '2014-11-24T19:00-05:00',
  ])('is %s, as the API shows it', (text) => expect(isMoment(text)).toBe(true));

  it.each([
    '2014-11-24',
    '2014-11-24T19:00',
    '2015-02-29T00:00:00Z',
    '[2014-11-24T19:00Z..2014-11-24T19:00Z]',
    '',
  ])('is not %j', (text) => expect(isMoment(text)).toBe(false));
});
