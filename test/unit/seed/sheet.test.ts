import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { rules } from '../../../schema/rules.ts';
import { formatSeed } from '../../../src/seed/format/format.ts';
import { SEED_LIMITS } from '../../../src/seed/model/limits.ts';
import { printIssues, SeedError } from '../../../src/seed/model/seed-error.ts';
import { inFiles, type Told } from '../../../src/seed/model/telling.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { longForm } from '../../../src/seed/read/long-form.ts';
import { readEntries } from '../../../src/seed/read/validator.ts';
import { parseYaml } from '../../../src/seed/read/yaml.ts';
import type { Sort } from '../../../src/seed/sheet/columns.ts';
import { mergeSheet } from '../../../src/seed/sheet/merge.ts';
import { sheetOf } from '../../../src/seed/sheet/write.ts';
import { FIXTURE } from '../../support/fixture.ts';
import { FINGERPRINT } from './seed-folder.ts';

const vocabulary = vocabularyOf(ontology, rules);
const yaml = (text: string) => parseYaml({ name: 'article.yaml', text }, SEED_LIMITS);

/** The sheet of a seed. */
function sheet(seed: string, sort: Sort = 'claims', bom = false): string {
  const { text, issues } = sheetOf(yaml(seed), { vocabulary, sort, bom });
  expect(printIssues(issues)).toBe('');
  return text;
}

/** The seed after a sheet was put into it. */
function imported(csv: string, into = '', replace = false): string {
  const { merged, issues } = mergeSheet({ name: 'claims.csv', text: csv }, yaml(into), {
    vocabulary,
    replace,
  });
  expect(printIssues(issues)).toBe('');
  if (merged === undefined) return '';
  const { seed = '' } = formatSeed(merged.parsed, undefined, { vocabulary });
  return seed;
}

/** What somebody is told who imports this. */
const problems = (csv: string, into = ''): string =>
  new SeedError(
    mergeSheet({ name: 'claims.csv', text: csv }, yaml(into), { vocabulary, replace: false }).issues,
  ).message;

const counts = (csv: string, into: string, replace = false) => {
  const { merged } = mergeSheet({ name: 'claims.csv', text: csv }, yaml(into), { vocabulary, replace });
  const { added, changed, same, removed } = merged ?? {};
  return { added, changed, same, removed };
};

/** What a seed says, entry by entry, without where it stands. */
function said(seed: string) {
  const { root, source } = longForm(yaml(seed), vocabulary);
  const found: string[] = [];
  const report = (_at: number, message: Told) => found.push(inFiles(message));
  const part = root && readEntries(root, { vocabulary, file: source, report });
  expect(found).toEqual([]);
  const bare = <Entry extends { readonly at: unknown }>({ at: _, ...entry }: Entry) => entry;
  return { claims: part?.claims.map(bare), entities: part?.entities.map(bare) };
}

const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] =>
  parse<Record<string, string>>(csv, { columns: true, bom: true });

const SEED = `# An article of 2014.
document:
  id: article
  name: An article
  sha256: ${FINGERPRINT}
  length: 500

defaults:
  assertedBy: article
  voice: OWN
  modality: ASSERTED
  basis: REPORTED

entities:
  # Only those who act.
  Group:
    anonymous: { name: Anonymous, aliases: [Anon, "We; are"] }
    others: Others # nobody knows them

claims:
  # The headline.
  - { id: art-001, subject: takedown, OCCURRED: HAPPENED, passages: s01 }
  - { id: art-002, subject: anonymous, PERFORMED: takedown, role: ATTACKER, passages: [s01, s02] } # it says so
  # The lead.
  - { id: art-003, subject: takedown, DATED: "2014-11-24", dateBasis: EXTERNAL, passages: s02 }
# Here the article ends.
`;

const HEAD = 'id,subject,predicate,object,value,role,assertedBy,voice,modality,basis,passages,note';
const row = (id: string, rest: string, end = 's03,') => `${id},${rest},article,OWN,ASSERTED,REPORTED,${end}`;

describe('antiphon sheet', () => {
  it('writes each claim in a row that says all of it, what the file says once too', () => {
    const [first, second, third] = rowsOf(sheet(SEED));
    expect(first).toMatchObject({ id: 'art-001', predicate: 'OCCURRED', value: 'HAPPENED', voice: 'OWN' });
    expect(second).toMatchObject({ object: 'takedown', role: 'ATTACKER', passages: 's01; s02', value: '' });
    expect(third).toMatchObject({ assertedBy: 'article', basis: 'REPORTED', dateBasis: 'EXTERNAL' });
  });

  it('writes entities of all kinds in one sheet, and marks a semicolon within an item', () => {
    const [first] = rowsOf(sheet(SEED, 'entities'));
    expect(first).toMatchObject({ kind: 'Group', id: 'anonymous', aliases: 'Anon; We\\; are' });
  });

  it.each([
    ['"2014-11-24"', "'2014-11-24"],
    ['2014', '2014'],
    ['"2014"', "'2014"],
    ['May 31', "'May 31"],
    ['"=1+1"', "'=1+1"],
    ['"@home"', "'@home"],
    ['"true"', "'true"],
    ['"\'tis said"', "''tis said"],
    ['No data were lost', 'No data were lost'],
  ])('keeps spreadsheets from changing or running %s: %s', (value, cell) => {
    const predicate = value === '2014' || value === '"2014"' ? 'SIZE' : 'EFFECT';
    const seed = SEED.replace('OCCURRED: HAPPENED', `${predicate}: ${value}`);
    const [first] = rowsOf(sheet(seed));
    expect(first?.value).toBe(cell);
    expect(said(imported(sheet(seed)))?.claims?.[0]).toEqual({
      ...said(seed)?.claims?.[0],
      passages: ['s01'],
    });
  });

  it('begins with the mark of UTF-8 for Excel, if asked, which an import skips', () => {
    expect(sheet(SEED, 'claims', true)).toBe(`\uFEFF${sheet(SEED)}`);
    expect(counts(sheet(SEED, 'claims', true), SEED)).toMatchObject({ same: 3, changed: 0 });
  });

  it('makes no sheet of a seed that has a mistake', () => {
    const { text, issues } = sheetOf(yaml(SEED.replace('ATTACKER', 'ATTACKR')), {
      vocabulary,
      sort: 'claims',
    });
    expect(text).toBe('');
    expect(printIssues(issues)).toMatch(/^article\.yaml:23:\d+: role .*\n {4}did you mean ATTACKER\?$/);
  });
});

describe('antiphon import', () => {
  it('changes nothing where the sheet says what the seed says', () => {
    expect(counts(sheet(SEED), SEED)).toEqual({ added: 0, changed: 0, same: 3, removed: 0 });
    expect(counts(sheet(SEED, 'entities'), SEED)).toEqual({ added: 0, changed: 0, same: 2, removed: 0 });
  });

  it('changes the claim of a row, adds those without an id, and keeps order and comments', () => {
    const csv = [
      HEAD,
      row('art-002', 'anonymous,PERFORMED,takedown,,SPEAKER'),
      row('', 'others,PERFORMED,takedown,,ATTACKER', 's02,"So, they say"'),
    ].join('\n');
    const seed = imported(csv, SEED);
    expect(seed.slice(seed.indexOf('entities:'))).toBe(`entities:
  # Only those who act.
  Group:
    anonymous: { name: Anonymous, aliases: [Anon, We; are] }
    others: Others # nobody knows them

claims:
  # The headline.
  - { id: art-001, subject: takedown, OCCURRED: HAPPENED, passages: s01 }
  - { id: art-002, subject: anonymous, PERFORMED: takedown, role: SPEAKER, passages: s03 } # it says so
  # The lead.
  - { id: art-003, subject: takedown, DATED: "2014-11-24", dateBasis: EXTERNAL, passages: s02 }
  - { id: art-004, subject: others, PERFORMED: takedown, role: ATTACKER, passages: s02, note: "So, they say" }

# Here the article ends.
`);
    expect(counts(csv, seed)).toEqual({ added: 0, changed: 0, same: 2, removed: 0 });
    expect(imported(csv, seed)).toBe(seed);
  });

  it('empties the field of an empty cell, and leaves what the sheet has no column for', () => {
    const csv = sheet(SEED.replace('role: ATTACKER,', 'role: ATTACKER, note: Twice,'));
    const cells = parse(csv);
    const at = (name: string) => cells[0]?.indexOf(name) ?? -1;
    const narrow = cells.map((line) => line.filter((_, column) => column !== at('role')).join(','));
    const seed = imported(narrow.join('\n'), SEED);
    expect(seed).toMatch(/role: ATTACKER, passages: \[s01, s02\],\s+note: Twice \}/);
    expect(imported(csv.replace('ATTACKER', ''), seed)).toContain(
      'PERFORMED: takedown, passages: [s01, s02], note',
    );
  });

  it('numbers on from the sheet and the seed, and takes an id that is not known as it is', () => {
    const csv = [
      HEAD,
      row('', 'others,EFFECT,,One,'),
      row('art-010', 'others,EFFECT,,Two,'),
      row('', 'others,EFFECT,,Three,'),
    ].join('\n');
    expect(
      said(imported(csv, SEED))
        .claims?.slice(3)
        .map(({ id }) => id),
    ).toEqual(['art-011', 'art-010', 'art-012']);
  });

  it('removes claims without a row only if asked', () => {
    const csv = [HEAD, row('art-001', 'takedown,OCCURRED,,HAPPENED,', 's01,')].join('\n');
    expect(counts(csv, SEED)).toMatchObject({ same: 1, removed: 0 });
    expect(said(imported(csv, SEED, true)).claims?.map(({ id }) => id)).toEqual(['art-001']);
  });

  it('fills in no default: a row says all of its claim', () => {
    const seed = SEED.replace('  voice: OWN', '  voice: OWN\n  relayedBy: others');
    const csv = [HEAD, row('', 'others,EFFECT,,One,')].join('\n');
    expect(said(imported(csv, seed)).claims?.map(({ relayedBy }) => relayedBy)).toEqual([
      ['others'],
      ['others'],
      ['others'],
      [],
    ]);
  });

  it('keeps the defaults of a seed that was just begun', () => {
    const begun = `${SEED.slice(0, SEED.indexOf('entities:'))}claims: []\n`;
    const csv = [HEAD, row('', 'others,EFFECT,,One,')].join('\n');
    expect(imported(csv, begun)).toContain('defaults:\n  assertedBy: article\n');
  });

  it('reads entities, new ones and new kinds', () => {
    const csv = 'kind,id,name,identified\nGroup,others,The others,FALSE\nPlace,ohio,Ohio,\n';
    const seed = imported(csv, SEED);
    expect(seed).toContain(
      '    others: { name: The others, identified: false } # nobody knows them\n  Place:\n    ohio: Ohio\n',
    );
  });

  it.each([
    ['semicolons, as Excel writes them where numbers have commas', ';', '\r\n'],
    ['tabs', '\t', '\r\n'],
    ['line ends of old Macs', ',', '\r'],
  ])('reads %s', (_name, delimiter, end) => {
    const cells = parse(sheet(SEED));
    const written = cells.map((line) => line.map((cell) => `"${cell}"`).join(delimiter)).join(end);
    expect(counts(written, SEED)).toMatchObject({ same: 3, added: 0 });
    expect(counts(`sep=${delimiter}\r\n${written}`, SEED)).toMatchObject({ same: 3, added: 0 });
  });

  it('skips empty rows, and counts them as the spreadsheet does', () => {
    const csv = [HEAD, ',,,,,,,,,,,', '', row('', 'others,EFFECTS,,One,'), ''].join('\n');
    expect(problems(csv)).toBe(
      'claims.csv:4 column predicate: EFFECTS is neither a relation nor a literal predicate\n    did you mean EFFECT?',
    );
  });
});

describe('mistakes in a sheet are told by row and column', () => {
  const told = (rest: string, end?: string) => problems([HEAD, row('', rest, end)].join('\n'), SEED);

  it('in the words in which those of a seed file are told', () => {
    expect(told('others,PERFORMED,takedown,,ATTACKR')).toMatch(
      /^claims\.csv:2 column role: role .*\n {4}did you mean ATTACKER\?$/,
    );
    expect(told('others,PERFORMED,,,ATTACKER')).toMatch(/^claims\.csv:2: this claim has no object\n/);
    expect(told('others,OCCURRED,,HAPPENED,', 's01; S 02,')).toMatch(/^claims\.csv:2 column passages: /);
  });

  it.each(['24/11/2014', '24-Nov-14', 'Nov-14', '41967'])(
    'of a date that a spreadsheet changed to %s, with the way to keep it',
    (changed) => {
      expect(told(`takedown,DATED,,${changed},`)).toMatch(
        /^claims\.csv:2 column value: .*\n {4}a spreadsheet made this of a date: .*'2014-11-24$/,
      );
    },
  );

  it('of a number with a comma, where one is needed', () => {
    expect(told('others,AGE,,"1,5",')).toMatch(
      /^claims\.csv:2 column value: .*\n {4}write the number with a point/,
    );
  });

  it('of a byte of nothing', () => {
    expect(told('others,EFFECT,,a\0b,')).toMatch(/^claims\.csv:2 column value: /);
  });

  it('of an id that two rows have', () => {
    const one = row('a-1', 'others,EFFECT,,One,');
    expect(problems([HEAD, one, one].join('\n'))).toMatch(
      /^claims\.csv:3 column id: the id a-1 is taken by row 2\n/,
    );
  });

  it.each([
    [
      'a heading that is none',
      HEAD.replace('role', 'rolle'),
      /^claims\.csv:1 column rolle: a claim has no rolle\n {4}did you mean role\?$/,
    ],
    [
      'a heading twice',
      `${HEAD},role`,
      /^claims\.csv:1 column role: the column role is here a second time\n/,
    ],
    [
      'a column that is needed',
      HEAD.replace(',voice', ''),
      /^claims\.csv:1: the first row names no column voice\n/,
    ],
    [
      'no headings',
      row('', 'others,EFFECT,,One,'),
      /^claims\.csv:1: the first row does not name the columns\n/,
    ],
    ['nothing at all', '', /^claims\.csv:1: the first row does not name the columns\n/],
    [
      'a quotation mark that is never closed',
      `${HEAD}\na-1,"others`,
      /^claims\.csv:2: a quotation mark opens a cell here, and none closes it\n/,
    ],
    [
      'a cell beyond the last column',
      `${HEAD}\n${row('', 'others,EFFECT,,One,')},more`,
      /^claims\.csv:2 column 13: this cell stands in no column\n/,
    ],
    [
      'an entity of no kind',
      'id,kind,name\nx,Persn,X\ny,,Y',
      /^claims\.csv:2 column kind: Persn is not a kind of entity\n {4}did you mean Person\?\nclaims\.csv:3: this entity has no kind\n/,
    ],
  ])('%s', (_name, csv, message) => {
    expect(problems(csv)).toMatch(message);
  });
});

describe('export and import are inverse', () => {
  const folder = FIXTURE.seed;
  const files = readdirSync(folder).filter((name) => /(?<!\.passages)\.yaml$/.test(name));

  it.each(files)('for %s, into a file with its document alone', (name) => {
    const seed = readFileSync(join(folder, name), 'utf8');
    const [claims, entities] = [sheet(seed), sheet(seed, 'entities')];
    expect(counts(claims, seed)).toMatchObject({ added: 0, changed: 0, removed: 0 });
    const [document = ''] = /^document:\n(?: .*\n)+/m.exec(seed) ?? [];
    const made = imported(claims, imported(entities, document));
    expect(said(made)).toEqual(said(seed));
    expect([sheet(made), sheet(made, 'entities')]).toEqual([claims, entities]);
  });

  it('for any text', () => {
    const signs = fc.constantFrom(...'\';\\=+-@,"# \t\u00a0:[]{}0123Mayé中😀');
    const text = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: signs }))
      // What no seed may hold, and no text as it should be read begins or ends with.
      .filter((value) => value.trim() !== '' && !/\p{Cc}/u.test(value));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), (value, aliases) => {
        const seed = [
          'entities:',
          `  Group:\n    - { id: g, name: ${JSON.stringify(value)}, aliases: ${JSON.stringify(aliases)} }`,
          'claims:',
          `  - { id: c-1, subject: g, SIZE: ${JSON.stringify(value)}, assertedBy: g, voice: OWN, modality: ASSERTED, basis: REPORTED, note: ${JSON.stringify(value)} }`,
        ].join('\n');
        const made = imported(sheet(seed), imported(sheet(seed, 'entities')));
        expect(said(made)).toEqual(said(seed));
        expect(sheet(made)).toBe(sheet(seed));
      }),
    );
  });
});
