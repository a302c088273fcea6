import { describe, expect, it } from 'vitest';
import { article, FINGERPRINT, problems, read } from './seed-folder.ts';

const beside = (text: string) => ({ 'article.yaml': article, 'b.yaml': text });

describe('entities', () => {
  it.each<[name: string, text: string, message: string]>([
    [
      'have a known kind',
      'entities:\n  Persn:\n    - { id: x, name: X }\n',
      'b.yaml:2:3: Persn is not a kind of entity\n    did you mean Person?',
    ],
    [
      'have a kind without sub-kinds',
      'entities:\n  Statemnt: []\n',
      'b.yaml:2:3: Statemnt is not a kind of entity\n    did you mean Statement?',
    ],
    [
      'leave what claims say to claims',
      'entities:\n  Person:\n    - { id: x, name: X, count: 2 }\n',
      'b.yaml:3:25: count is derived from claims\n    write a claim with the predicate SIZE instead',
    ],
    [
      'leave out what is derived',
      'entities:\n  Topic:\n    - { id: x, name: X, type: LAW, names: [Y] }\n',
      'b.yaml:3:36: names is derived from claims\n    write a claim with the predicate NAMED instead',
    ],
    [
      'have ids of the usual form',
      'entities:\n  Person:\n    - { id: Tamir Rice, name: X }\n',
      'b.yaml:3:13: id must be lower-case letters',
    ],
    ['have an id', 'entities:\n  Person:\n    - name: X\n', 'b.yaml:3:7: this Person has no id'],
    [
      'have ids of their own in all files',
      'entities:\n  Person:\n    - { id: rice, name: X }\n',
      'b.yaml:3:13: the id rice is taken by the Person at article.yaml:15\n    choose another id',
    ],
    [
      'are written as lists',
      'entities:\n  Person: { id: x, name: X }\n',
      'b.yaml:2:11: Person must be a list\n    write "- " before each entry below it',
    ],
    [
      'are written as fields',
      'entities:\n  Person:\n    - rice\n',
      'b.yaml:3:7: write a Person as "name: value" lines',
    ],
    [
      'have words in their aliases',
      'entities:\n  Person:\n    - { id: x, name: X, aliases: [1.10] }\n',
      'b.yaml:3:35: aliases must be text (put it in quotes)\n    write "1.10"',
    ],
    [
      'have yes and no in their place',
      'entities:\n  Person:\n    - { id: x, name: X, identified: maybe }\n',
      'b.yaml:3:37: identified must be true or false',
    ],
  ])('%s', async (_name, text, message) => {
    expect((await problems(beside(text))).slice(0, message.length)).toBe(message);
  });
});

describe('passages', () => {
  const passage = (fields: string) => ({
    'article.yaml': article.replace('  s02:', `  s01a: { ${fields} }\n  s02:`),
  });
  const span = (start: number, end: number) => `start: ${start}, end: ${end}, sha256: ${FINGERPRINT}`;

  it("have ids that begin with their document's", async () => {
    const { passages } = await read({ 'article.yaml': article });
    expect(passages.map(({ id }) => id)).toEqual(['article-s01', 'article-s02']);
    expect(passages[0]?.at).toEqual({ file: 'article.yaml', line: 10, column: 3 });
  });

  it('count as read if part of them is', async () => {
    const whole = article.replace('  s02:', `  s00: { ${span(0, 200)} }\n  s02:`);
    expect(await problems({ 'article.yaml': whole })).toBe('ok');
  });

  it.each<[name: string, fields: string, message: string]>([
    [
      'bear a claim or say why not',
      span(20, 30),
      'article.yaml:11:3: no claim names the passage article-s01a\n    make a claim from it, or give it a note that says why there is none',
    ],
    [
      'start before they end',
      `${span(30, 20)}, note: n`,
      'article.yaml:11:27: the passage ends (20) before it starts (30)',
    ],
    [
      'start in the text',
      `${span(-1, 20)}, note: n`,
      'article.yaml:11:18: start must be a whole number from 0 to 100,000,000',
    ],
    [
      'end in the text',
      `${span(30, 501)}, note: n`,
      'article.yaml:11:27: the passage ends at 501, but its document has 500 code points',
    ],
    [
      'have whole offsets',
      `start: 1.5, end: 20, sha256: ${FINGERPRINT}, note: n`,
      'article.yaml:11:18: start must be a whole number',
    ],
    [
      'have a fingerprint',
      'start: 1, end: 20, sha256: abc, note: n',
      'article.yaml:11:38: sha256 must be a SHA-256 fingerprint\n    write 64 digits and letters from a to f',
    ],
  ])('%s', async (_name, fields, message) => {
    expect((await problems(passage(fields))).slice(0, message.length)).toBe(message);
  });

  it('need a document', async () => {
    expect(await problems({ 'a.yaml': `passages:\n  s01: { ${span(0, 1)} }\n` })).toBe(
      'a.yaml:2:3: passages need a document\n    write the document of this file above them',
    );
  });
});

describe('merged ids', () => {
  it('lead to the record that replaced them', async () => {
    const { merged } = await read(beside('merged:\n  tamir: tamir-r\n  tamir-r: rice\n'));
    expect([...merged]).toEqual([
      ['tamir', 'tamir-r'],
      ['tamir-r', 'rice'],
    ]);
  });

  it.each<[name: string, text: string, message: string]>([
    [
      'lead to something',
      'merged:\n  tamir: rise\n',
      'b.yaml:2:3: there is no entity rise\n    did you mean rice?',
    ],
    [
      'have no entry left',
      'merged:\n  caller: rice\n',
      'b.yaml:2:3: caller is merged, and still has an entry of its own\n    move its contents to rice',
    ],
    [
      'do not run in circles',
      'merged:\n  x: y\n  y: x\n',
      'b.yaml:2:3: x is merged in a circle\n    keep one of the ids\nb.yaml:3:3: y is merged in a circle\n    keep one of the ids',
    ],
    [
      'lead to one record',
      'merged:\n  x: [rice, caller]\n',
      'b.yaml:2:6: the canonical id must be an id, such as tamir-rice\n    write lower-case letters, digits and single hyphens, such as tamir-rice',
    ],
  ])('%s', async (_name, text, message) => {
    expect(await problems(beside(text))).toBe(message);
  });
});

describe('a document', () => {
  it.each<[name: string, from: string, to: string, message: string]>([
    [
      'says where its date comes from',
      '  dateBasis: PUBLICATION\n',
      '',
      'article.yaml:6:9: this date does not say where it comes from\n    write dateBasis: STATED, PUBLICATION or EXTERNAL',
    ],
    [
      'is published by an actor',
      '  length: 500\n',
      '  length: 500\n  publishedBy: cleveland\n',
      'article.yaml:6:16: publishedBy cleveland is a Place\n    publishedBy names Actor',
    ],
    [
      'is made from other documents',
      '  length: 500\n',
      '  length: 500\n  rewrites: [cleveland]\n',
      'article.yaml:6:14: rewrites cleveland is a Place\n    rewrites names Document or MediaOutlet',
    ],
    [
      'is not made from itself',
      '  length: 500\n',
      '  length: 500\n  copies: [article]\n',
      'article.yaml:6:12: article cannot come from itself\n    name another one',
    ],
    [
      'knows its time zone',
      '  length: 500\n',
      '  length: 500\n  zone: ET1\n',
      'article.yaml:6:9: zone must be a known time zone\n    write a name such as America/New_York, or an offset such as -04:00',
    ],
    [
      'has a length',
      '  length: 500\n',
      '',
      'article.yaml:2:3: this document has no length\n    write length: and its value',
    ],
  ])('%s', async (_name, from, to, message) => {
    expect(await problems({ 'article.yaml': article.replace(from, to) })).toBe(message);
  });
});
