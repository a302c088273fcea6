import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { formatCommand } from '../../../src/commands/format.ts';
import type { FactChange } from '../../../src/seed/diff/difference.ts';
import { type DiffSide, diffSeeds } from '../../../src/seed/diff/index.ts';
import { asMarkdown, asText } from '../../../src/seed/diff/report.ts';
import { SEED_LIMITS } from '../../../src/seed/model/limits.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { article, claim, FINGERPRINT, type Files, seedFolder } from './seed-folder.ts';

async function side(folder: string, inMemory = SEED_LIMITS.inMemory): Promise<DiffSide> {
  const limits = { ...SEED_LIMITS, inMemory };
  const { store } = await readSeeds([folder], { ontology, rules, projection, limits, report: () => {} });
  onTestFinished(() => store.close());
  return { name: 'seed', view: store, facts: readFacts(store) };
}

const diff = async (before: Files, after: Files, first?: number) =>
  diffSeeds(await side(await seedFolder(before)), await side(await seedFolder(after)), { first });

/** How a fact stood and stands. */
const statuses = ({ before, after }: FactChange) => [before?.status, after?.status];
const rootsOf = ({ before, after }: FactChange) =>
  [before, after].map((one) => one?.roots.map(({ id }) => id));
const claimsOf = ({ claims }: FactChange) => claims.map(({ id, what, side: of }) => `${what} ${id} ${of}`);

const plain: Files = { 'article.yaml': article };
const harmed = claim({});
/** A second source, which says what the article says unless told otherwise. */
const other = (fields: Readonly<Record<string, string>>, entities = ''): Files => ({
  'other.yaml': `document:\n  id: other\n  name: Another article\n  sha256: ${'cd'.repeat(32)}\n  length: 100\n  edtf: "2014-11-25"\n  dateBasis: PUBLICATION\npassages:\n  s01: { start: 0, end: 100, sha256: ${FINGERPRINT} }\n${entities}`,
  'c.yaml': claim({ id: 'c1', assertedBy: 'other', passages: '[other-s01]', ...fields })['b.yaml'] ?? '',
});
const dated = (date: string) =>
  claim({ subject: 'shooting', predicate: 'DATED', object: '', value: `"${date}"`, dateBasis: 'STATED' });

describe('two seeds', () => {
  it('differ by the fact that a new claim makes, with who says so and where', async () => {
    const { facts, counts, entities } = await diff(plain, harmed);
    const [fact, ...more] = facts;
    expect(more).toEqual([]);
    expect(entities).toEqual([]);
    expect(fact).toMatchObject({
      what: 'appears',
      predicate: 'HARMED_IN',
      subject: { id: 'rice', name: 'Tamir Rice' },
      object: { id: 'shooting' },
      before: null,
      after: { status: 'SINGLE_SOURCE', basis: 'REPORTED' },
      claims: [
        { id: 'b1', what: 'new', side: 'FOR', assertedBy: { name: 'An article' }, file: 'b.yaml', line: 2 },
      ],
    });
    expect(counts.claims).toEqual({ new: 1, removed: 0, changed: 0, idle: 0 });
  });

  it('differ by the fact that goes with its only claim', async () => {
    const { facts } = await diff(harmed, plain);
    expect(facts.map(({ what, predicate }) => `${what} ${predicate}`)).toEqual(['vanishes HARMED_IN']);
    expect(facts.map(claimsOf)).toEqual([['removed b1 FOR']]);
  });

  it('differ where a second, independent source makes a fact corroborated: its roots say by whom', async () => {
    const { facts, entities } = await diff(harmed, { ...harmed, ...other({}) });
    expect(facts.map(({ what }) => what)).toEqual(['changed']);
    expect(facts.map(statuses)).toEqual([['SINGLE_SOURCE', 'CORROBORATED']]);
    expect(facts.map(rootsOf)).toEqual([[['article'], ['article', 'other']]]);
    expect(facts.map(claimsOf)).toEqual([['new c1 FOR']]);
    expect(entities.map(({ what, after }) => `${what} ${after?.id}`)).toEqual(['appears other']);
  });

  it('differ where somebody denies a fact: it is disputed, and by whom', async () => {
    const { facts } = await diff(harmed, { ...harmed, ...other({ polarity: 'NEGATED' }) });
    expect(facts.map(statuses)).toEqual([['SINGLE_SOURCE', 'DISPUTED']]);
    expect(facts.map(({ after }) => after?.deniedBy)).toEqual([[{ id: 'other', name: 'Another article' }]]);
    expect(facts.map(claimsOf)).toEqual([['new c1 AGAINST']]);
  });

  it('differ by what is only denied, which has no status', async () => {
    const { facts } = await diff(plain, claim({ polarity: 'NEGATED' }));
    expect(facts).toMatchObject([{ what: 'appears', after: { polarity: 'NEGATED', status: null } }]);
  });

  it('differ by a date that a claim now gives otherwise', async () => {
    const { facts } = await diff(dated('2014-11-22'), dated('2014-11-23'));
    expect(facts).toMatchObject([
      {
        what: 'changed',
        predicate: 'DATED',
        differs: ['value'],
        before: { value: '2014-11-22', shown: true },
        after: { value: '2014-11-23', shown: true },
        claims: [{ id: 'b1', what: 'changed', fields: ['value'] }],
      },
    ]);
  });

  it('differ where dates of two sources exclude each other: both are disputed, and one is shown', async () => {
    const fields = { subject: 'shooting', predicate: 'DATED', object: '', dateBasis: 'STATED' };
    const second = other({ ...fields, value: '"2014-11-23"' });
    const { facts } = await diff(dated('2014-11-22'), { ...dated('2014-11-22'), ...second });
    expect(facts).toMatchObject([
      { what: 'appears', after: { value: '2014-11-23', status: 'DISPUTED', shown: false } },
      { what: 'changed', before: { status: 'SINGLE_SOURCE' }, after: { status: 'DISPUTED', shown: true } },
    ]);
  });

  it('differ where an event that happened turns out to have been planned only', async () => {
    const planned = {
      'article.yaml': article.replace(
        'a1, subject: shooting, predicate: OCCURRED, value: HAPPENED',
        'a1, subject: shooting, predicate: OCCURRED, value: PLANNED',
      ),
    };
    const { facts } = await diff(plain, planned);
    expect(facts).toMatchObject([
      { what: 'changed', predicate: 'OCCURRED', before: { value: 'HAPPENED' }, after: { value: 'PLANNED' } },
    ]);
  });

  it('differ by a role that the same claim gives otherwise, and by an outcome', async () => {
    const role = (word: string) => ({ 'article.yaml': article.replace('role: SPEAKER', `role: ${word}`) });
    const roles = await diff(plain, role('DISTRIBUTOR'));
    expect(roles.facts).toMatchObject([{ what: 'changed', differs: ['role'] }]);
    const outcomes = await diff(claim({ outcome: 'INJURED' }), claim({ outcome: 'KILLED' }));
    expect(outcomes.facts).toMatchObject([{ what: 'changed', differs: ['outcome'] }]);
  });

  it('differ by sources that are one as soon as one belongs to the other, though no claim about the fact differs', async () => {
    const group = (id: string) =>
      claim({
        id,
        assertedBy: id === 'b1' ? 'caller' : 'anonymous',
        relayedBy: '[article]',
        voice: 'PARAPHRASED',
      })['b.yaml'] ?? '';
    const two = { ...plain, 'b.yaml': group('b1'), 'c.yaml': group('c1') };
    const member = claim({ id: 'd1', subject: 'caller', predicate: 'MEMBER_OF', object: 'anonymous' });
    const { facts } = await diff(two, { ...two, 'd.yaml': member['b.yaml'] ?? '' });
    const fact = facts.find(({ predicate }) => predicate === 'HARMED_IN');
    expect(fact).toMatchObject({ what: 'changed', claims: [] });
    expect(fact && rootsOf(fact)).toEqual([['anonymous', 'caller'], ['anonymous']]);
  });

  it('differ by entities that appear, vanish or have another name', async () => {
    const renamed = {
      'article.yaml': article
        .replace('name: The caller', 'name: The man who called')
        .replace('    - id: ohio\n      name: Ohio\n', ''),
    };
    const { entities, facts } = await diff(plain, renamed);
    expect(facts).toEqual([]);
    expect(entities).toMatchObject([
      { what: 'vanishes', before: { id: 'ohio' } },
      { what: 'changed', before: { name: 'The caller' }, after: { name: 'The man who called' } },
    ]);
  });

  it('do not differ where one is merged into another but by the record that goes', async () => {
    const twin = '  Person:\n    - id: rice-2\n      name: T. Rice\n';
    const apart = {
      ...plain,
      'b.yaml': `entities:\n${twin}claims:\n${String(claim({ subject: 'rice-2' })['b.yaml']).replace('claims:\n', '')}`,
    };
    const one = { ...claim({ subject: 'rice-2' }), 'm.yaml': 'merged:\n  rice-2: rice\n' };
    const { facts, entities } = await diff(apart, one);
    expect(facts).toEqual([]);
    expect(entities).toMatchObject([{ what: 'vanishes', before: { id: 'rice-2' }, mergedInto: 'rice' }]);
  });

  it('do not differ where one is only written in another way, in another file, with other numbers', async () => {
    const before = await seedFolder(harmed);
    const after = await seedFolder({
      ...harmed,
      'b.yaml': (harmed['b.yaml'] ?? '').toString().replace('id: b1', 'id: b7'),
    });
    await rename(join(after, 'b.yaml'), join(after, 'moved.yaml'));
    const printed: string[] = [];
    const context = {
      root: after,
      ontology,
      rules,
      print: (line: string) => printed.push(line),
      printError: () => {},
    };
    await formatCommand(context).parseAsync([after], { from: 'user' });
    expect(printed.join('\n')).toContain('written');
    const found = diffSeeds(await side(before), await side(after));
    expect(found).toMatchObject({ same: true, facts: [], entities: [] });
  });

  it('are compared in the same way where their entries are in a file', async () => {
    const [before, after] = [await seedFolder(harmed), await seedFolder({ ...harmed, ...other({}) })];
    const spooled = diffSeeds(await side(before, 0), await side(after, 0));
    expect(spooled).toEqual(diffSeeds(await side(before), await side(after)));
  });

  it('are refused where they are too large, with the limit', async () => {
    const one = await side(await seedFolder(plain));
    expect(() => diffSeeds(one, one, { most: 2 })).toThrow('seed has more than 2 claims');
  });
});

describe('a report', () => {
  const assumed = claim({
    basis: 'ASSUMED',
    modality: 'ASSUMED',
    assertedBy: 'caller',
    relayedBy: '[article]',
    voice: 'PARAPHRASED',
  });

  it('says on every line of a fact how sure it is', async () => {
    const text = asText(await diff(plain, assumed));
    expect(text).toEqual([
      'Facts: 1 new. Claims: 1 new.',
      '',
      'Facts that appear',
      expect.stringMatching(/^\+ The caller assumes that .* \[unverified; assumed\]$/),
      '    independent sources: The caller',
      '    new claim b1 (b.yaml:2) for it, by The caller: assumed',
    ]);
  });

  it('says what was before and what is now in one line', async () => {
    const text = asText(await diff(harmed, { ...harmed, ...other({ polarity: 'NEGATED' }) })).join('\n');
    expect(text).toContain('[told by one source; reported → disputed; reported]');
    expect(text).toContain('denied by: nobody → Another article');
  });

  it('counts what it leaves out', async () => {
    const found = await diff(
      plain,
      {
        ...harmed,
        ...other({ polarity: 'NEGATED', predicate: 'TARGETED_BY' }),
      },
      1,
    );
    expect(found.facts.length + found.leftOut.facts).toBe(2);
    expect(asText(found).at(-1)).toBe('Not listed: 1 more fact (--first lists more).');
  });

  it('has no markup of what seeds say, no mention and no link to an issue', async () => {
    const named = {
      'article.yaml': article.replace('name: The caller', 'name: "@caller *bold* <b>#1</b> [a](b)"'),
    };
    const text = asMarkdown(await diff(plain, named)).join('\n');
    expect(text).toContain('@<!-- -->caller \\*bold\\* \\<b\\>#<!-- -->1\\</b\\> \\[a\\](b)');
  });
});
