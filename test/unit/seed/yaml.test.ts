import { describe, expect, it } from 'vitest';
import { article, problems, read } from './seed-folder.ts';

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

describe('a seed file', () => {
  it.each<[name: string, content: string | Uint8Array]>([
    ['a byte order mark', `\ufeff${article}`],
    ['CRLF line ends', article.replaceAll('\n', '\r\n')],
    ['empty sections beside others', `${article}merged:\n`],
  ])('may have %s', async (_name, content) => {
    expect(await problems({ 'a.yaml': content })).toBe('ok');
  });

  it('is in a folder or one below, and ends in .yaml or .yml', async () => {
    const { entities } = await read({
      'b.yml': 'entities:\n  Person:\n    - { id: b, name: B }\n',
      'a/a.yaml': 'entities:\n  Person:\n    - { id: a, name: A }\n',
      'notes.txt': '[',
    });
    expect(entities.map(({ id, at }) => [id, at.file])).toEqual([
      ['a', 'a/a.yaml'],
      ['b', 'b.yml'],
    ]);
  });

  it('shows in the digest when it changes', async () => {
    const digest = async (text: string) => (await read({ 'a.yaml': text })).digest;
    expect(await digest(`# one\n${article}`)).toBe(await digest(`# one\n${article}`));
    expect(await digest(`# one\n${article}`)).not.toBe(await digest(`# two\n${article}`));
  });

  it.each<[name: string, content: string | Uint8Array, message: string]>([
    [
      'Latin-1',
      bytes('entities:\n  Person:\n    - { id: x, name: Jos\xe9 }\n', 'latin1'),
      'a.yaml:3:25: not UTF-8: the byte at offset 44 (0xe9) is not part of a character\n    save the file as UTF-8',
    ],
    [
      'UTF-16',
      bytes(`\ufeff${article}`, 'utf16le'),
      'a.yaml:1:1: not UTF-8: the byte at offset 0 (0xff) is not part of a character\n    save the file as UTF-8',
    ],
    ['a character cut in half', bytes('# é', 'utf8').subarray(0, 3), 'a.yaml:1:3: not UTF-8'],
    [
      'NUL',
      'a: "x\0y"\n',
      'a.yaml:1:6: the control character U+0000 is not allowed in a seed\n    remove it',
    ],
    [
      'escaped control characters',
      'merged: { a: "x\\0" }\n',
      'a.yaml:1:14: this text contains control characters or half a character\n    remove the escape',
    ],
    [
      'half a character',
      'merged: { a: "\\uD800" }\n',
      'a.yaml:1:14: this text contains control characters or half a character',
    ],
    ['tags', 'merged: !!js/function {}\n', 'a.yaml:1:'],
    ['known tags', 'merged: !!map {}\n', 'a.yaml:1:15: tags are not used in seeds'],
    ['anchors', 'merged: &all {}\n', 'a.yaml:1:14: anchors are not used in seeds: &all\n    remove it'],
    [
      'aliases',
      'merged: { a: &b rice, c: *b }\n',
      'a.yaml:1:26: aliases are not used in seeds\n    repeat the value',
    ],
    ['__proto__', 'merged:\n  __proto__: rice\n', 'a.yaml:2:3: __proto__ cannot be a key'],
    [
      'keys twice',
      'merged:\n  a: b\nmerged: {}\n',
      'a.yaml:2:3: there is no entity b\n    did you mean a?\na.yaml:3:1: the key merged is here a second time\n    keep one of the two',
    ],
    [
      'keys that are no words',
      'merged:\n  [a]: b\n',
      'a.yaml:2:3: a key must be a plain word\n    put it in quotes',
    ],
    ['two documents', 'merged: {}\n---\nmerged: {}\n', 'a.yaml:2:1: a second YAML document starts here'],
    ['an open quote', 'merged:\n  a: "b\n', 'a.yaml:3:1: this is not valid YAML: missing closing "quote'],
    [
      'a colon in a plain text',
      'merged:\n  a: b: c\n',
      'a.yaml:2:6: this is not valid YAML: nested mappings are not allowed in compact mappings\n    a text with ": " or " #" in it needs quotes',
    ],
    ['tabs', 'merged:\n\ta: b\n', 'a.yaml:2:1: this is not valid YAML'],
    ['a bare list', '- a\n', 'a.yaml:1:1: a seed file holds sections'],
  ])('is refused for %s', async (_name, content, message) => {
    expect((await problems({ 'a.yaml': content })).slice(0, message.length)).toBe(message);
  });

  it('is not checked against others while one of them is broken', async () => {
    expect(await problems({ 'a.yaml': 'claims: [', 'b.yaml': 'merged: { a: not-there }\n' })).not.toContain(
      'b.yaml',
    );
  });
});

it('says so if there is nothing to read', async () => {
  expect(await problems({ 'notes.txt': '' })).toMatch(
    /:1:1: this folder holds no seed file\n {4}give the folder that holds the seed files$/,
  );
});

describe('a hostile file ends soon, with a reason', () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('');

  it.each<[name: string, content: () => string, message: string]>([
    [
      'too many bytes',
      () => 'x'.repeat(10_000_001),
      'a.yaml:1:1: this file has more than 10 MB\n    split it, or write it as NDJSON',
    ],
    [
      'deep lists',
      () => `a: ${'['.repeat(5_000_000)}`,
      'a.yaml:1:43: lists and maps are nested too deeply here',
    ],
    [
      'deep indents',
      () => many(3000, (index) => `${' '.repeat(index)}a:\n`),
      'a.yaml:40:41: lists and maps are nested too deeply here',
    ],
    ['deep dashes', () => '- '.repeat(5_000_000), 'a.yaml:1:80: lists and maps are nested too deeply here'],
    [
      'a bomb of aliases',
      () => `a: &a0 [x]\n${many(40, (index) => `b${index}: &a${index + 1} [*a${index}, *a${index}]\n`)}`,
      'a.yaml:2:10: aliases are not used',
    ],
    ['40,000 keys', () => many(40_000, (index) => `k${index}: 1\n`), 'a.yaml:1:1: there is no section k0'],
    [
      'the same key 400,000 times',
      () => 'k: 1\n'.repeat(400_000),
      'a.yaml:2:1: the key k is here a second time',
    ],
    [
      'millions of entries',
      () => '- a\n'.repeat(2_500_000),
      'a.yaml:700001:1: this file has more entries than are read from one file',
    ],
    ['a text of 9 MB', () => `merged: "${'x'.repeat(9_000_000)}"`, 'a.yaml:1:9: merged must be a map'],
    [
      '100,000 empty claims',
      () => `claims: [${'{}, '.repeat(100_000)}]`,
      'a.yaml:1:10: this claim has no id',
    ],
    [
      '40,000 merges in a row',
      () => `merged:\n${many(40_000, (index) => `  a${index}: a${index + 1}\n`)}`,
      'a.yaml:2:3: there is no entity a40000',
    ],
  ])(
    '%s',
    async (_name, content, message) => {
      const told = await problems({ 'a.yaml': content() });
      expect(told.slice(0, message.length)).toBe(message);
      expect(told.length).toBeLessThan(10_000);
    },
    120_000,
  );
});
