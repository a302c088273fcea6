import { describe, expect, it } from 'vitest';
import { codePoints, normalizeText } from '../../../src/text/normalized.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { checkedAgainst } from './seed-folder.ts';

const OWN_WORDS = 'The mill burnt down on Monday.';

/** What `check --sources` says last of a claim that the paper makes of one sentence. */
async function checked(sentence: string, claim: string): Promise<string> {
  const text = normalizeText(`${OWN_WORDS}\n${sentence}`);
  const [first, all] = [codePoints(OWN_WORDS).length, codePoints(text).length];
  return checkedAgainst(text, {
    'paper.yaml': `document:
  { id: paper, name: The Paper, sha256: ${sha256(text)}, length: ${all}, edtf: "2014-11-24", dateBasis: STATED }
passages:
  s1: 0-${first} ${sha256(OWN_WORDS)}
  s2: ${first + 1}-${all} ${sha256(sentence)}
defaults: { assertedBy: paper, voice: OWN, modality: ASSERTED, basis: REPORTED }
entities:
  Person: { ann: Ann, owner: The owner }
  Statement: { words: { name: Her words, form: VIDEO } }
claims:
  - { id: a1, subject: { Incident: fire, name: Fire, type: OTHER }, OCCURRED: HAPPENED, passages: [s1] }
  - { id: a2, subject: words, OCCURRED: HAPPENED, passages: [s2] }
  - { id: a3, subject: ann, PERFORMED: words, role: SPEAKER, passages: [s2] }
  - { id: a4, subject: owner, DESCRIBED_AS: The owner of the mill, passages: [s1] }
  - { id: b1, ${claim} }
`,
  });
}

const harmed = 'subject: owner, HARMED_IN: fire, outcome: INJURED, passages: [s2]';
const unarmed = 'subject: owner, DESCRIBED_AS: Unarmed, passages: [s2]';

describe('a claim in the article’s own voice is to be looked at where its words', () => {
  it.each([
    [
      'are somebody’s according to them',
      'The owner was unarmed, according to his sister.',
      unarmed,
      'the words name a speaker: “The owner was unarmed, according to his sister.”; who says so?',
    ],
    [
      'say who said it',
      'The owner was hurt, police said.',
      harmed,
      'name a speaker: “owner was hurt, police said.”; who says so?',
    ],
    [
      'are told, though they say “to”',
      'Police told him that he went to a fire hurt.',
      harmed,
      'name a speaker: “Police told him that he”',
    ],
    ['are told', 'Police told the paper he was hurt.', harmed, 'name a speaker: “Police told the paper he”'],
    [
      'hedge what is put flatly',
      'He was allegedly hurt.',
      harmed,
      'name a speaker: “He was allegedly hurt.”',
    ],
    [
      'are a quotation',
      '“The owner was hurt”, one heard.',
      harmed,
      'the words are a quotation: “The owner was hurt”',
    ],
  ])('%s', async (_name, sentence, claim, told) => {
    const found = await checked(sentence, claim);
    expect(found).toContain(told);
    expect(found).toContain('name the speaker in assertedBy, and paper in relayedBy');
  });
});

describe('there is nothing to look at where', () => {
  const SAID = 'The owner was hurt, Ann said.';
  it.each([
    ['the speaker is named', SAID, `${harmed}, assertedBy: ann, relayedBy: paper, voice: PARAPHRASED`],
    ['somebody looked, and says so', SAID, `${harmed}, note: The paper saw it.`],
    ['the article says it elsewhere without a speaker', SAID, harmed.replace('[s2]', '[s1, s2]')],
    ['the claim is of the words themselves', SAID, 'subject: words, MENTIONS: owner, passages: [s2]'],
    ['it tells who the speaker is', SAID, 'subject: ann, NAMED: Ann, passages: [s2]'],
    ['a hedge has its modality', 'He was allegedly hurt.', `${harmed}, modality: ALLEGED, basis: CLAIMED`],
    ['an order is told', 'They told him to leave, and he was hurt.', harmed],
    ['one word is set in quotation marks', 'The owner of “Mill” was badly hurt.', harmed],
    ['nothing is said, and the article says that', 'Ann has not said whether he was hurt.', harmed],
    ['nobody has said it yet', 'Police haven’t yet publicly said who hurt him.', harmed],
    ['something goes according to plan', 'He left, according to plan, unarmed.', unarmed],
    ['credit is claimed, which is a deed', 'A group claimed credit for it and hurt him.', harmed],
    [
      'it tells that unnamed speakers are witnesses',
      'Two witnesses said that they saw the fire.',
      'subject: { Group: seers, name: Two witnesses, type: CROWD, identified: false }, INVOLVED_IN: fire, role: WITNESS, passages: [s2]',
    ],
  ])('%s', async (_name, sentence, claim) => {
    expect(await checked(sentence, claim)).toBe('ok');
  });

  it('it tells how many unnamed speakers there are, whose word another claim gives', async () => {
    const heard =
      'subject: owner, HARMED_IN: fire, outcome: INJURED, assertedBy: { Group: seers, name: Two witnesses, type: CROWD, identified: false }, relayedBy: paper, voice: PARAPHRASED, basis: CLAIMED, passages: [s2] }';
    const claim = `${heard}\n  - { id: b2, subject: seers, SIZE: 2, passages: [s2]`;
    expect(await checked('Two people in the street said that he was hurt.', claim)).toBe('ok');
  });
});
