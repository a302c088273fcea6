import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { rules } from '../../../schema/rules.ts';
import { firstDraft } from '../../../src/seed/format/first-draft.ts';
import { formatSeed } from '../../../src/seed/format/format.ts';
import { SEED_LIMITS } from '../../../src/seed/model/limits.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { parseYaml } from '../../../src/seed/read/yaml.ts';
import { FINGERPRINT } from './seed-folder.ts';

const vocabulary = vocabularyOf(ontology, rules);
const TEXT = 'Page. Anonymous took the site of the city down. It said so in a video.';
const text = { path: 'a.txt', points: [...TEXT], sha256: createHash('sha256').update(TEXT).digest('hex') };

function formatted(seed: string, beside?: string) {
  const parse = (name: string, content: string) => parseYaml({ name, text: content }, SEED_LIMITS);
  return formatSeed(
    parse('a.yaml', seed),
    beside === undefined ? undefined : parse('a.passages.yaml', beside),
    {
      vocabulary,
      text,
    },
  );
}

const claim = (id: string, subject: string, rest: string) => `  - id: ${id}
    subject: ${subject}
${rest.replaceAll(/^/gm, '    ')}
    assertedBy: article
    voice: OWN
    modality: ASSERTED
    basis: REPORTED
    passages: [s02]
`;
const LONG = `# An article of 2014.
document:
  id: article
  name: An article
passages:
  s01: { start: 0, end: 5, sha256: ${FINGERPRINT}, note: "A page heading." }
  s02: { start: 6, end: 47, sha256: ${FINGERPRINT} }
entities:
  # Only those who act.
  Group:
    - id: anonymous
      name: Anonymous
      aliases: [Anon]
    - id: others
      name: Others
claims:
  # The headline.
${claim('c-01', 'takedown', 'predicate: OCCURRED\nvalue: HAPPENED')}${claim('c-02', 'takedown', 'predicate: DATED\nvalue: "2014-11-24"\ndateBasis: EXTERNAL')}  # The lead.
${claim('c-03', 'anonymous', 'predicate: PERFORMED\nobject: takedown\nrole: ATTACKER # it says so').replace('voice: OWN', 'voice: QUOTED')}`;

describe('antiphon format', () => {
  it('writes what claims share once, entities under their ids, and passages in a file of their own', () => {
    const { seed, passages } = formatted(LONG);
    expect(seed).toBe(`# An article of 2014.
document:
  id: article
  name: An article

defaults:
  assertedBy: article
  voice: OWN
  modality: ASSERTED
  basis: REPORTED

entities:
  # Only those who act.
  Group:
    anonymous: { name: Anonymous, aliases: Anon }
    others: Others

claims:
  # The headline.
  - subject: takedown
    claims:
      - { id: c-01, OCCURRED: HAPPENED, passages: s02 }
      - { id: c-02, DATED: "2014-11-24", dateBasis: EXTERNAL, passages: s02 }
  # The lead.
  - { id: c-03, subject: anonymous, PERFORMED: takedown, role: ATTACKER, voice: QUOTED, passages: s02 } # it says so
`);
    expect(passages).toBe(`document: article

passages:
  s01: 0-5 ${FINGERPRINT} A page heading.
  s02: 6-47 ${FINGERPRINT}
`);
  });

  it('changes nothing in what it has written', () => {
    const { seed = '', passages } = formatted(LONG);
    expect(formatted(seed, passages)).toEqual({ seed, passages, issues: [] });
  });

  it('leaves out what a claim says where it says nothing else, and keeps that it is not so', () => {
    const { seed = '' } = formatted(LONG);
    const said = (polarity: string) =>
      formatted(
        `${seed}  - { id: c-09, subject: others, NAMED: Others, polarity: ${polarity}, passages: s02 }\n`,
      ).seed;
    expect(said('AFFIRMED')).toContain('{ id: c-09, subject: others, NAMED: Others, passages: s02 }');
    expect(said('NEGATED')).toContain('NAMED: Others, polarity: NEGATED, passages: s02 }');
  });

  it('writes several that have only names in one line, as long as nothing is remarked on one', () => {
    const { seed = '' } = formatted(LONG);
    const places = (more: string) =>
      formatted(seed.replace('entities:\n', `entities:\n  Place:\n    ohio: Ohio\n${more}`)).seed;
    expect(places('    torsby: Torsby\n')).toContain('  Place: { ohio: Ohio, torsby: Torsby }\n');
    expect(places('    torsby: Torsby # a port\n')).toContain(
      '    ohio: Ohio\n    torsby: Torsby # a port\n',
    );
    expect(places('')).toContain('  Place:\n    ohio: Ohio\n');
  });

  it('numbers claims without an id after the highest, with the beginning that the others have', () => {
    const { seed = '' } = formatted(LONG);
    expect(formatted(`${seed}  - { subject: others, NAMED: Others, passages: s02 }\n`).seed).toContain(
      '- { id: c-004, subject: others, NAMED: Others, passages: s02 }',
    );
  });

  it('makes a passage of words that a claim quotes, and uses the one that there is', () => {
    const { seed = '', passages } = formatted(LONG);
    const quoting = `${seed}  - { subject: others, NAMED: Others, passages: [{ s02: Anonymous took … down }, { s02: took the … down }] }
  - { subject: others, DESCRIBED_AS: Others, passages: { s02: Anonymous … down } }\n`;
    const made = formatted(quoting, passages);
    expect(made.seed).toContain('NAMED: Others, passages: [s02a, s02b] }');
    expect(made.seed).toContain('DESCRIBED_AS: Others, passages: s02a }');
    const words = 'Anonymous took the site of the city down';
    expect(made.passages).toContain(`  s02a: 6-46 ${createHash('sha256').update(words).digest('hex')}\n`);
  });

  it('says which words are not in the sentence, and writes nothing', () => {
    const { seed = '', passages } = formatted(LONG);
    const made = formatted(
      `${seed}  - { subject: others, NAMED: X, passages: { s02: took off } }\n`,
      passages,
    );
    expect(made.seed).toBeUndefined();
    expect(made.issues).toEqual([
      expect.objectContaining({ file: 'a.yaml', message: 's02 does not hold these words: took off' }),
    ]);
  });

  it('keeps every text to the letter, however long it is and whatever stands in it', () => {
    const words = fc.array(
      fc.oneof(
        fc
          .string({ minLength: 1, maxLength: 12 })
          .filter((one) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(one) && one.isWellFormed()),
        fc.constantFrom(
          '"',
          "'",
          '#',
          ': ',
          '- ',
          ',',
          '{',
          '}',
          '[',
          ']',
          '…',
          '  ',
          '\\',
          '2014',
          'yes',
          'null',
          '~',
          '%',
          '&a',
          '*a',
          '!t',
          '|',
          '>',
        ),
      ),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const note = parts.join(' ');
        const long = `${LONG.trimEnd()}\n    note: ${JSON.stringify(note)}\n`;
        // Throws if what it printed does not read as the same.
        expect(formatted(long).seed).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('antiphon read', () => {
  const draft = firstDraft(text, { id: 'site-down', name: 'Site down', language: 'en' });

  it('begins a seed with a passage for every sentence, in the form in which format leaves it', () => {
    expect(draft.passages.split('\n')[3]).toMatch(/^ {2}s01: 0-5 [0-9a-f]{64}$/);
    expect(draft.sentences).toBe(3);
    const made = formatted(draft.seed, draft.passages);
    expect(made.passages).toBe(draft.passages);
    expect(made.seed).toContain('defaults:\n  assertedBy: site-down\n  voice: OWN\n');
  });

  it('is ready for a first claim: format numbers it, and makes a passage of what it quotes', () => {
    const claim =
      '  - { subject: { Group: anonymous, name: Anonymous, type: COLLECTIVE }, NAMED: Anonymous, passages: { s02: Anonymous took … down } }';
    const made = formatted(draft.seed.replace('claims: []', `claims:\n${claim}`), draft.passages);
    expect(made.issues).toEqual([]);
    expect(made.seed).toContain(
      '- { id: site-down-001, subject: anonymous, NAMED: Anonymous, passages: s02a }',
    );
    expect(made.seed).toContain('Group:\n    anonymous: { name: Anonymous, type: COLLECTIVE }');
  });
});
