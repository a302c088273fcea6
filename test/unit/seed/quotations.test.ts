import { describe, expect, it } from 'vitest';
import { codePoints, normalizeText } from '../../../src/text/normalized.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { checkedAgainst, FINGERPRINT } from './seed-folder.ts';

const SENTENCES = [
  'The party’s site was down — “for hours”, it seems.',
  'Last week the band took down the website … and left.',
  'Nobody KNOWS why.',
];
const TEXT = normalizeText(SENTENCES.join('\n'));

const passages = SENTENCES.map((sentence, at) => {
  const start = codePoints(
    SENTENCES.slice(0, at)
      .map((before) => `${before}\n`)
      .join(''),
  ).length;
  return `  s${at + 1}: ${start}-${start + codePoints(sentence).length} ${sha256(sentence)}\n`;
});
const seed = (fields: string, sha = sha256(TEXT)) => `document:
  { id: paper, name: The Paper, sha256: ${sha}, length: ${codePoints(TEXT).length}, edtf: "2014-11-24", dateBasis: STATED }
passages:
${passages.join('')}defaults: { assertedBy: paper, voice: OWN, modality: ASSERTED, basis: REPORTED }
claims:
  - { id: a1, subject: { CyberAction: outage, name: Outage, type: UNKNOWN }, OCCURRED: HAPPENED, passages: [s1, s2, s3] }
  - { id: a2, subject: outage, ${fields} }
`;

/** What `check --sources` says. */
const checked = (text: string): Promise<string> => checkedAgainst(TEXT, { 'paper.yaml': text });

const effect = (wording: string, more = 'passages: s1') =>
  seed(`EFFECT: It was down, wording: ${wording}, ${more}`);

describe('the words that a claim gives as those of its source', () => {
  it.each([
    ['stand in its passage as they are', '"down — “for hours”"'],
    [
      'may have other quotation marks, apostrophes and dashes',
      `"party's site was down - 'for hours'"`.replaceAll("'for hours'", '\\"for hours\\"'),
    ],
    ['may leave something out', '"The party’s site … it seems"'],
  ])('%s', async (_name, wording) => {
    expect(await checked(effect(wording))).toBe('ok');
  });

  it('may stand in the context, and an ellipsis of the text is one', async () => {
    expect(await checked(effect('"the website ... and left"', 'passages: s1, context: s2'))).toBe('ok');
  });

  it('are refused where they stand otherwise, with the nearest words there', async () => {
    expect(await checked(effect('took down the web site', 'passages: s2'))).toBe(
      'paper.yaml:10:62: wording: “took down the web site” does not stand in paper-s2\n' +
        '    the nearest words there are “took down the website”: copy them, with … for what is left out',
    );
  });

  it('are refused in another order, as parts of words, and in other capitals', async () => {
    expect(await checked(effect('"for hours … was down"'))).toContain('does not stand in paper-s1');
    expect(await checked(effect('art'))).toContain('“art” does not stand in paper-s1');
    expect(await checked(effect('Nobody knows', 'passages: s3'))).toContain(
      'the nearest words there are “Nobody KNOWS”',
    );
  });

  it('are looked for in the rest of the text, and the passage that has them is named', async () => {
    expect(await checked(effect('took down the website'))).toContain(
      'these words stand in paper-s2: name it in passages or context',
    );
  });

  it('include those that give a date', async () => {
    const dated = (text: string) =>
      seed(`DATED: "2014-11-24", dateBasis: STATED, dateText: ${text}, passages: s2`);
    expect(await checked(dated('Last week'))).toBe('ok');
    expect(await checked(dated('last month'))).toContain('dateText: “last month” does not stand in paper-s2');
  });

  it('are told with all else that is wrong, before what is still to do', async () => {
    const open = `${effect('took it down')}`.replace('[s1, s2, s3]', '[s1, s2]');
    expect(await checked(open)).toMatch(
      /wording: “took it down” does not stand in paper-s1\n.*\nstill to do: 1; listed once nothing is wrong$/,
    );
  });

  it('are told after a passage that is at a wrong place, which is not still to do either', async () => {
    const moved = effect('down').replace('s1: 0-', 's1: 1-').replace('[s1, s2, s3]', '[s1, s2]');
    expect(await checked(moved)).toMatch(
      /the words at 1 to \d+ are not those of paper-s1: .*\n.*\nstill to do: 1; listed once nothing is wrong$/,
    );
  });

  it('are not compared where the text is not at hand', async () => {
    expect(await checked(effect('took down the web site').replace(sha256(TEXT), FINGERPRINT))).toBe('ok');
  });
});
