import { describe, expect, it } from 'vitest';
import { FINGERPRINT, problems, read } from './seed-folder.ts';

const PASSAGES = `document: article
passages:
  s01: 0-15 ${FINGERPRINT} A page heading.
  s02: 17-138 ${FINGERPRINT}
`;
const LONG = `document: { id: article, name: An article, sha256: ${FINGERPRINT}, length: 200 }
passages:
  s01: { start: 0, end: 15, sha256: ${FINGERPRINT}, note: A page heading. }
  s02: { start: 17, end: 138, sha256: ${FINGERPRINT} }
entities:
  Person:
    - { id: tamir-rice, name: Tamir Rice, aliases: [Tamir] }
    - { id: michael-brown, name: Michael Brown }
  Incident:
    - { id: shooting, name: Shooting, type: SHOOTING }
claims:
  - id: c-001
    subject: shooting
    predicate: OCCURRED
    value: HAPPENED
    assertedBy: article
    voice: OWN
    modality: ASSERTED
    basis: REPORTED
    passages: [s02]
  - id: c-002
    subject: tamir-rice
    predicate: HARMED_IN
    object: shooting
    role: VICTIM
    assertedBy: article
    voice: EMBEDDED
    modality: ASSERTED
    basis: REPORTED
    passages: [s02]
  - id: c-003
    subject: michael-brown
    predicate: NAMED
    value: Michael Brown
    assertedBy: article
    voice: OWN
    modality: ASSERTED
    basis: REPORTED
    passages: [s02]
`;
const SHORT = `document: { id: article, name: An article, sha256: ${FINGERPRINT}, length: 200 }
defaults: { assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED }
entities:
  Person:
    michael-brown: Michael Brown
claims:
  - { id: c-001, subject: { Incident: shooting, name: Shooting, type: SHOOTING }, OCCURRED: HAPPENED, passages: s02 }
  - voice: EMBEDDED
    claims:
      - subject: { Person: tamir-rice, name: Tamir Rice, aliases: Tamir }
        claims:
          - { id: c-002, HARMED_IN: shooting, role: VICTIM, passages: s02 }
  - { id: c-003, subject: michael-brown, NAMED: Michael Brown, passages: [s02] }
`;

/** What a folder says, without where it says so. */
async function said(files: Readonly<Record<string, string>>) {
  const { entities, passages, claims } = await read(files);
  const bare = <Item extends { readonly id: string; readonly at: unknown }>(items: readonly Item[]) =>
    items.map(({ at: _, ...rest }) => rest).sort((one, other) => (one.id < other.id ? -1 : 1));
  return { entities: bare(entities), passages: bare(passages), claims: bare(claims) };
}

describe('what is said in short', () => {
  it('is the same as what is written out, with the passages in a file beside it', async () => {
    expect(await said({ 'a.yaml': SHORT, 'a.passages.yaml': PASSAGES })).toEqual(
      await said({ 'a.yaml': LONG }),
    );
  });

  it('holds for a claim unless the claim itself says otherwise', async () => {
    const own = SHORT.replace('role: VICTIM', 'role: VICTIM, voice: EMBEDDED, basis: CLAIMED');
    const { claims } = await said({ 'a.yaml': own, 'a.passages.yaml': PASSAGES });
    expect(claims.map(({ values }) => `${values.voice} ${values.basis}`)).toEqual([
      'OWN REPORTED',
      'EMBEDDED CLAIMED',
      'OWN REPORTED',
    ]);
  });

  it.each([
    [
      'a wrong word for all claims is told once, where it stands',
      SHORT.replace('voice: OWN', 'voice: OWNN'),
      'a.yaml:2:41: voice must be one of OWN, QUOTED, PARAPHRASED, EMBEDDED, READING\n    did you mean OWN?',
    ],
    [
      'a claim says one thing',
      SHORT.replace('role: VICTIM', 'NAMED: Tamir'),
      'a.yaml:12:47: this claim has a predicate already\n    write each claim as one of its own',
    ],
    [
      'a predicate is one of the ontology',
      SHORT.replace('HARMED_IN', 'HARMD_IN'),
      'a.yaml:12:26: HARMD_IN is neither a relation nor a literal predicate\n    did you mean HARMED_IN?',
    ],
    [
      'a group is a list of claims',
      SHORT.replace(/ {6}- subject.*\n.*\n.*\n/, '      subject: shooting\n'),
      'a.yaml:9:5: the claims of a group must be a list\n    write "- " before each claim',
    ],
    [
      'quoted words are made a passage before they are loaded',
      SHORT.replace('passages: [s02]', 'passages: { s02: took … down }'),
      'a.yaml:13:76: the words quoted from s02 have no place in the text yet\n    run antiphon format with --sources: it makes a passage of them',
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await problems({ 'a.yaml': text, 'a.passages.yaml': PASSAGES })).toContain(expected);
  });
});

describe('what is not done yet', () => {
  const undone = PASSAGES.replace(' A page heading.', '');

  it('is told once nothing is wrong', async () => {
    expect(await problems({ 'a.yaml': SHORT, 'a.passages.yaml': undone })).toMatch(
      /^a\.passages\.yaml:3:3: no claim names the passage article-s01/,
    );
  });

  it('does not hide what is wrong: then it is only counted', async () => {
    const told = await problems({ 'a.yaml': SHORT.replace('HAPPENED', 'MAYBE'), 'a.passages.yaml': undone });
    expect(told).toContain('the value of OCCURRED');
    expect(told).not.toContain('no claim names');
    expect(told.split('\n').at(-1)).toBe('still to do: 1; listed once nothing is wrong');
  });
});
