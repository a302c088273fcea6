import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DraftFile, draftText } from '../../../src/draft/draft-file.ts';
import { asObject, type JsonObject } from '../../../src/draft/json.ts';
import { type ScoreRow, scoreDraft } from '../../../src/draft/score.ts';
import { articleFolder, run, seedsAt } from './drafting.ts';

const TEXT =
  'Anonymous took down the website of Exampleton on Monday. Ann Example said so. Anonymous did it.\n';
const OWN = { assertedBy: 'outage', voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED' };

/** The seed that people made: three claims of the article, one of a speaker and one reading. */
const SEED = `document: outage
entities:
  Person:
    ann-example: { name: Ann Example, aliases: Ann }
  CyberAction:
    outage-takedown: { name: Takedown of the website of Exampleton, type: TAKEDOWN }
claims:
  - assertedBy: outage
    voice: OWN
    modality: ASSERTED
    basis: REPORTED
    claims:
      - { id: o1, subject: outage-takedown, OCCURRED: HAPPENED, passages: s01 }
      - { id: o2, subject: outage-takedown, DATED: "2020-05-25", dateBasis: STATED, passages: s01 }
      - { id: o3, subject: anonymous, PERFORMED: outage-takedown, role: ATTACKER, passages: s01 }
      - { id: o4, subject: ann-example, NAMED: Ann Example, passages: s02 }
      - { id: o5, subject: anonymous, PERFORMED: outage-takedown, role: ATTACKER, passages: s02, assertedBy: ann-example,
          relayedBy: outage, voice: PARAPHRASED, basis: CLAIMED }
`;

interface Drafted {
  readonly entities?: DraftFile['entities'];
  readonly claims: readonly JsonObject[];
}

async function folderWithSeed(): Promise<string> {
  const folder = await articleFolder(TEXT);
  await writeFile(join(folder, 'seed', 'more.yaml'), SEED);
  return folder;
}

const draftOf = ({ entities = [], claims }: Drafted): DraftFile => ({
  document: 'outage',
  proposedBy: 'me',
  accepted: [],
  rejected: [],
  entities,
  claims,
});

/** `what: right of drafted, of the seed`, for what was drafted. */
async function scores(drafted: Drafted): Promise<readonly string[]> {
  const { store } = await seedsAt([join(await folderWithSeed(), 'seed')]);
  const { predicates, totals } = scoreDraft(draftOf(drafted), store);
  store.close();
  const told = ({ what, right, drafted, seed }: ScoreRow) => `${what}: ${right} of ${drafted}, of ${seed}`;
  return [...predicates, ...totals].filter((row) => row.drafted > 0).map(told);
}

const happened = {
  id: 'p1',
  subject: 'outage-takedown',
  OCCURRED: 'HAPPENED',
  ...OWN,
  passages: { s01: 'took down' },
};

describe('a claim of a draft is right', () => {
  it('if the seed has the same of the same entity from the same sentence', async () => {
    expect(await scores({ claims: [happened] })).toEqual([
      'OCCURRED: 1 of 1, of 1',
      'claims: 1 of 1, of 5',
      'entities: 1 of 1, of 3',
      'asserters: 1 of 1, of 5',
    ]);
    expect((await scores({ claims: [{ ...happened, passages: 's02' }] }))[0]).toBe('OCCURRED: 0 of 1, of 1');
    expect((await scores({ claims: [{ ...happened, OCCURRED: 'PLANNED' }] }))[0]).toBe(
      'OCCURRED: 0 of 1, of 1',
    );
    expect((await scores({ claims: [{ ...happened, subject: 'anonymous' }] }))[0]).toBe(
      'OCCURRED: 0 of 1, of 1',
    );
  });

  it('once: what is drafted twice is right once', async () => {
    expect((await scores({ claims: [happened, { ...happened, id: 'p2' }] }))[0]).toBe(
      'OCCURRED: 1 of 2, of 1',
    );
  });

  it('of an entity with another id but the same name or alias', async () => {
    const entities = [{ id: 'ann', kind: 'Person', fields: { name: 'Ann' } }];
    const claims = [
      { id: 'p1', subject: 'ann', NAMED: 'Ann Example', ...OWN, passages: { s02: 'Ann Example' } },
    ];
    expect((await scores({ entities, claims }))[0]).toBe('NAMED: 1 of 1, of 1');
    const other = [{ id: 'ann', kind: 'Person', fields: { name: 'Anne' } }];
    expect((await scores({ entities: other, claims }))[0]).toBe('NAMED: 0 of 1, of 1');
  });

  it('of an event with another name, if it is of the same kind and the same actor did it in the same sentence', async () => {
    const event = (kind: string) => [{ id: 'hack', kind, fields: { name: 'A hack' } }];
    const claims = [
      { ...happened, subject: 'hack' },
      { id: 'p2', subject: 'anonymous', PERFORMED: 'hack', ...OWN, passages: { s01: 'Anonymous' } },
    ];
    expect((await scores({ entities: event('CyberAction'), claims })).slice(0, 2)).toEqual([
      'OCCURRED: 1 of 1, of 1',
      'PERFORMED: 1 of 1, of 2',
    ]);
    expect((await scores({ entities: event('Act'), claims }))[0]).toBe('OCCURRED: 0 of 1, of 1');
  });

  it('not of an event that is tied to the same record otherwise', async () => {
    const entities = [{ id: 'hack', kind: 'CyberAction', fields: { name: 'A hack' } }];
    const claims = [
      { ...happened, subject: 'hack' },
      { id: 'p2', subject: 'anonymous', INVOLVED_IN: 'hack', ...OWN, passages: { s01: 'Anonymous' } },
    ];
    expect((await scores({ entities, claims }))[0]).toBe('INVOLVED_IN: 0 of 1, of 0');
    expect(await scores({ entities, claims })).toContain('OCCURRED: 0 of 1, of 1');
  });

  it('though somebody else is said to say so; that is counted apart', async () => {
    const claims = [
      { id: 'p1', subject: 'anonymous', PERFORMED: 'outage-takedown', ...OWN, passages: 's02' },
    ];
    const rows = await scores({ claims });
    expect(rows).toContain('PERFORMED: 1 of 1, of 2');
    expect(rows).toContain('asserters: 0 of 1, of 5');
  });

  it('though the date differs; that is counted apart', async () => {
    const dated = (edtf: string) => [
      {
        id: 'p1',
        subject: 'outage-takedown',
        DATED: edtf,
        dateBasis: 'STATED',
        ...OWN,
        passages: { s01: 'Monday' },
      },
    ];
    expect(await scores({ claims: dated('2020-05-25') })).toContain('dates: 1 of 1, of 1');
    expect(await scores({ claims: dated('2020-06-01') })).toContain('dates: 0 of 1, of 1');
    expect(await scores({ claims: dated('2020-06-01') })).toContain('DATED: 1 of 1, of 1');
  });
});

describe('antiphon score', () => {
  it('prints a table, or JSON', async () => {
    const folder = await folderWithSeed();
    await mkdir(join(folder, 'draft'));
    await writeFile(join(folder, 'draft', 'outage.yaml'), draftText(draftOf({ claims: [happened] })));
    const words = ['%/draft/outage.yaml', '%/seed'];
    expect(await run(folder, 'score', ...words)).toMatch(/OCCURRED +1 +1 +1 +1 +1\n/);
    const printed = asObject(JSON.parse(await run(folder, 'score', ...words, '--format', 'json')));
    expect(printed).toMatchObject({
      document: 'outage',
      proposedBy: 'me',
      readings: 0,
      totals: [{ what: 'claims', drafted: 1, seed: 5, right: 1, precision: 1, recall: 0.2 }, {}, {}, {}],
    });
  });

  it('says what is missing', async () => {
    const folder = await folderWithSeed();
    await expect(run(folder, 'score', '%/draft/none.yaml', '%/seed')).rejects.toThrow('there is no draft');
    await expect(run(folder, 'score', '%/seed/known.yaml', '%/seed')).rejects.toThrow(
      'known.yaml is not a draft',
    );
  });
});
