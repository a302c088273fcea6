import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Cell, type CsvOptions, csvChunks } from '../../../src/export/csv.ts';
import { joined } from '../../../src/export/give-way.ts';

/** A whole table. */
const csvOf = (
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  options?: CsvOptions,
): Promise<string> => joined(csvChunks(columns, rows, options));

describe('tables as CSV', () => {
  it('has a header row, and joins lists', async () => {
    const rows = [
      ['Cleveland', 2, true, ['a', 'b'], null],
      ['Minneapolis', -2.5, false, [], ''],
    ];
    expect(await csvOf(['place', 'count', 'sure', 'sources', 'note'], rows)).toBe(
      'place,count,sure,sources,note\nCleveland,2,true,a; b,\nMinneapolis,-2.5,false,,\n',
    );
  });

  it('quotes commas, quotes and line ends', async () => {
    const cells = ['a,b', 'say "no"', 'two\nlines', 'two\r\nlines', 'return\rhere'];
    const line = await csvOf(cells, []);
    expect(line).toBe('"a,b","say ""no""","two\nlines","two\r\nlines","return\rhere"\n');
    expect(parse(line)).toEqual([cells]);
  });

  it('lets no spreadsheet run a formula, in column names either', async () => {
    expect(await csvOf(['=1'], [['=1+1'], ['+1'], ['-1'], ['@x'], [-1], ['1=1'], [['=1', '=2']]])).toBe(
      "'=1\n'=1+1\n'+1\n'-1\n'@x\n-1\n1=1\n'=1; =2\n",
    );
    expect(await csvOf(['=1+1'], [], { escapeFormulas: false })).toBe('=1+1\n');
  });

  it('drops characters that no table can hold', async () => {
    expect(await csvOf(['a\u0000b\u001Bc\uFFFEd\uD800e', '👩🏽‍🚒\u202Eש'], [])).toBe('abcde,👩🏽‍🚒\u202Eש\n');
  });

  it('keeps an empty row of a table with one column', async () => {
    expect(await csvOf(['name'], [['a'], [null], ['']])).toBe('name\na\n""\n""\n');
  });

  it('writes a long table in pieces', async () => {
    const rows = Array.from({ length: 1_234 }, (_, index) => [index, `=${index}`]);
    const pieces: string[] = [];
    for await (const piece of csvChunks(['n', 'formula'], rows)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    expect(parse(pieces.join(''))).toEqual([['n', 'formula'], ...rows.map(([n]) => [`${n}`, `'=${n}`])]);
  });

  it('reads rows only as they are needed', async () => {
    let made = 0;
    async function* rows() {
      for (;;) yield [made++];
    }
    await csvChunks(['n'], rows()).next();
    expect(made).toBeLessThan(1_000);
  });

  it('writes only the header if there are no rows', async () => {
    const pieces: string[] = [];
    for await (const piece of csvChunks(['a', 'b'], [])) pieces.push(piece);
    expect(pieces).toEqual(['a,b\n']);
  });
});
