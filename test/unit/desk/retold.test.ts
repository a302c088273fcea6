import { describe, expect, it } from 'vitest';
import { newForm } from '../../../src/desk/page/form/model.ts';
import { retoldIn } from '../../../src/desk/page/form/retold.ts';
import { takingInto } from '../../../src/desk/page/form/taking.ts';
import type { ClaimFields } from '../../../src/desk/protocol.ts';
import { deskOn, words } from './desk-folder.ts';

const KNOWN = 'entities:\n  Person:\n    ann-lee: Ann Lee\n';

/** How a claim on some words of a text begins, where Ann Lee is known. */
async function begun(text: string, on = text): Promise<ClaimFields | undefined> {
  const { desk, write } = await deskOn(text);
  await write(KNOWN, 'seed/more.yaml');
  const [state, names] = [await desk.state(), await desk.names()];
  return retoldIn({ state, names, points: Array.from(text), passages: [words(text, on)] });
}

describe('a claim on words that retell somebody begins as theirs, passed on by the article', () => {
  it.each([
    'Ann Lee recalled that the mill was on fire.',
    'The mill was on fire, according to Ann Lee.',
    'Ann Lee told reporters that she went to the mill.',
    'Ann Lee spoke of a fire in the mill.',
    'On Monday the mill was on fire, said Ann Lee.',
    'The doctor Ann Lee, who runs the mill, called the fire “a tragedy”.',
    'Ann Lee would say only that the mill was on fire.',
  ])('%s', async (text) => {
    expect(await begun(text)).toEqual({
      assertedBy: 'ann-lee',
      relayedBy: ['fire'],
      voice: 'PARAPHRASED',
      basis: 'CLAIMED',
    });
  });

  it('in quotation marks it is quoted', async () => {
    expect(await begun('“The mill is on fire,” Ann Lee said.')).toMatchObject({ voice: 'QUOTED' });
  });
});

describe('a claim begins as the article’s own where', () => {
  it.each([
    ['nothing is said', 'Ann Lee has not said where she was.'],
    ['only a clause is somebody’s', 'Nobody spoke of the men who, according to Ann Lee, had set the fire.'],
    ['somebody was called by telephone', 'Ann Lee called the fire brigade on Monday.'],
    ['the deed itself is told', 'Ann Lee posted a picture of the mill.'],
    [
      'what is said is denied: whether it is so is for a person to say',
      'Ann Lee denied the fire in the mill.',
    ],
    ['whoever speaks is not known yet', 'Bob Hill said that the mill was on fire.'],
    ['somebody is only told something', 'A neighbour told Ann Lee that the mill was on fire.'],
  ])('%s', async (_name, text) => {
    expect(await begun(text)).toBeUndefined();
  });
});

describe('that no response came', () => {
  const silent = async (day: string | undefined) => {
    const { desk } = await deskOn('The mayor did not reply.');
    const [form, before] = [await desk.form(), await desk.state()];
    const predicate = form.predicates.find(({ name }) => name === 'DID_RESPOND');
    if (predicate === undefined) throw new Error('there is no such predicate');
    const fields = { ...before.document.fields, ...(day !== undefined && { edtf: day }) };
    const state = { ...before, document: { ...before.document, fields } };
    let claim = newForm([], {});
    takingInto({
      form,
      state,
      claim,
      predicate: undefined,
      words: 'did not reply',
      sentence: '',
      onClaim: (next) => {
        claim = next;
      },
      focusOn: () => {},
    }).onReading({ predicate, inverse: false, label: predicate.label });
    return { claim, predicate };
  };

  it('is denied up to the day of the article, which the form fills in, asks for, and says why', async () => {
    const { claim, predicate } = await silent('2018-03-12');
    expect(claim.fields).toMatchObject({ polarity: 'NEGATED', asOf: '2018-03-12' });
    expect(predicate.details[0]).toMatchObject({
      name: 'asOf',
      required: true,
      description: expect.stringContaining('nobody can say that none will ever come'),
    });
  });

  it('is asked for where the article has no day', async () => {
    expect((await silent(undefined)).claim.fields).toEqual({ polarity: 'NEGATED' });
  });
});
