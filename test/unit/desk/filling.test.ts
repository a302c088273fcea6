import { describe, expect, it } from 'vitest';
import { detailsTold, offered, ownFields } from '../../../src/desk/page/form/choices.ts';
import { eventsTold } from '../../../src/desk/page/form/event-names.ts';
import { carried, filledWith, known, newForm, touched } from '../../../src/desk/page/form/model.ts';
import { fitting, readingsOf } from '../../../src/desk/page/form/predicates.ts';
import type { DeskForm, DeskName } from '../../../src/desk/protocol.ts';
import { deskOn } from './desk-folder.ts';

let form: Promise<DeskForm> | undefined;
const theForm = () => (form ??= deskOn().then(({ desk }) => desk.form()));
const predicateOf = async (name: string) => {
  const found = (await theForm()).predicates.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const one = (kind: string, id = kind) => known({ id, name: id, kind });

interface Said {
  readonly words?: string;
  readonly typed?: string;
}
const told = async (name: string, kinds: readonly [string, string?], { words = '', typed = '' }: Said) =>
  detailsTold({
    form: await theForm(),
    predicate: await predicateOf(name),
    first: one(kinds[0]),
    second: kinds[1] === undefined ? null : one(kinds[1], 'other'),
    inverse: false,
    words,
    typed,
  });

describe('details follow from what was typed, and from few chosen words', () => {
  it.each([
    ['PERFORMED', ['Person', 'Incident'], 'shot', { role: 'SHOOTER' }],
    ['PERFORMED', ['Group', 'CyberAction'], 'took down', { role: 'ATTACKER' }],
    ['PERFORMED', ['Group', 'Demonstration'], 'marched', { role: 'PARTICIPANT' }],
    ['HARMED_IN', ['Person', 'Incident'], 'killed', { role: 'VICTIM', outcome: 'KILLED' }],
    ['INVOLVED_IN', ['Person', 'Incident'], 'saw', { role: 'WITNESS' }],
    ['RESPONDS_TO', ['Demonstration', 'Incident'], 'in protest at', { type: 'PROTEST' }],
    ['AFFILIATED_WITH', ['Person', 'Person'], 'sister', { role: 'SIBLING' }],
    ['AFFILIATED_WITH', ['Person', 'Person'], 'mother', { role: 'PARENT' }],
    ['AFFILIATED_WITH', ['Person', 'Person'], 'widow', { role: 'PARTNER' }],
    ['AFFILIATED_WITH', ['Group', 'Person'], 'family', { role: 'RELATIVE' }],
  ] as const)('%s of %s by “%s”', async (name, kinds, typed, details) => {
    expect(await told(name, kinds, { typed })).toEqual(details);
    expect(await told(name, kinds, { words: `as they ${typed} there` })).toEqual(details);
  });

  it('not from a long sentence, which speaks of others too, nor from words that tell two', async () => {
    const words =
      'The officer shot at the car of the man who had called the police to the park in the evening of Monday.';
    expect(await told('PERFORMED', ['Group', 'Incident'], { words })).toEqual({});
    expect(
      await told('PERFORMED', ['Person', 'Incident'], { words: 'who shot one and arrested another' }),
    ).toEqual({});
  });

  it('not where they do not fit: nobody shoots in a cyber action', async () => {
    expect(await told('PERFORMED', ['Group', 'CyberAction'], { typed: 'shot' })).toEqual({});
  });
});

it('only roles that fit are offered, and the most usual of the folder first', async () => {
  const { details } = await predicateOf('PERFORMED');
  const role = details.find(({ name }) => name === 'role');
  if (role === undefined) throw new Error('no role');
  const ends = { first: one('Group'), second: one('Statement', 'it'), inverse: false };
  const values = offered(await theForm(), { ...role, usual: { Statement: ['SPEAKER', 'AGENT'] } }, ends);
  expect(values.choices.slice(0, 2).map(({ value }) => value)).toEqual(['SPEAKER', 'AGENT']);
  expect(values.choices.map(({ value }) => value)).not.toContain('SHOOTER');
  expect(values.choices.map(({ value }) => value)).not.toContain('VICTIM');
});

it.each([
  ['Incident', 'Shooting of Ann Lee', '', { type: 'SHOOTING' }],
  ['CyberAction', 'Takedown of the website of Marlow', '', { type: 'TAKEDOWN' }],
  ['Statement', 'Video of Anonymous', '', { form: 'VIDEO' }],
  ['Statement', 'Threat of the KKK', 'the group wrote in a letter', { form: 'TEXT' }],
  ['Group', 'Three witnesses', '', { type: 'CROWD' }],
  ['Place', 'Riverside Bridge', '', { type: 'SITE' }],
  ['Place', 'Marlow', 'on a bridge', {}],
  ['Incident', 'What happened in May', '', {}],
])('a new %s “%s” is what its name says', async (kind, name, words, fields) => {
  const found = (await theForm()).kinds.find((each) => each.name === kind);
  expect(ownFields(found, name, words)).toEqual(fields);
});

describe('what somebody emptied', () => {
  const empty = newForm([], {});
  it('is not filled in again, though the predicate is chosen anew', () => {
    const filled = filledWith({ ...empty, predicate: 'AGE' }, 'AGE', { value: '34' });
    expect(filled.fields.value).toBe('34');
    const cleared = touched(filled, 'value', '');
    expect(filledWith(cleared, 'AGE', { value: '34' }).fields.value).toBe('');
    // Of another predicate nobody emptied anything.
    expect(filledWith({ ...cleared, predicate: 'SIZE' }, 'SIZE', { value: '400' }).fields.value).toBe('400');
  });

  it('may be filled in by hand, and is never overwritten then', () => {
    const again = touched(touched({ ...empty, predicate: 'AGE' }, 'value', ''), 'value', '35');
    expect(filledWith(again, 'AGE', { value: '34' }).fields.value).toBe('35');
  });
});

describe('events that words tell of are called by who stands beside', () => {
  const events = async (text: string, ...named: readonly (readonly [string, string | null])[]) => {
    const names = named.map(([name, kind]): DeskName => {
      const start = text.indexOf(name);
      return { name, kind, id: null, start, end: start + name.length };
    });
    const spans = [{ start: 0, end: text.length }];
    return eventsTold({ form: await theForm(), points: Array.from(text), spans, names }).map(
      ({ name }) => name,
    );
  };
  const ANN = ['Ann Lee', 'Person'] as const;
  const LOW = ['Low Tide', 'Group'] as const;

  it.each([
    ['An officer shot and killed Ann Lee.', 'Shooting of Ann Lee'],
    ['Ann Lee was shot by an officer.', 'Shooting of Ann Lee'],
    ['Low Tide warned of it after Ann Lee’s death.', 'Death of Ann Lee'],
    ['Low Tide released a video on Monday.', 'Video of Low Tide'],
    ['They saw a video by Low Tide.', 'Video of Low Tide'],
    ['Two witnesses came forward.', 'Two witnesses'],
    ['She told the dispatcher so.', 'The dispatcher'],
  ])('%s', async (text, name) => {
    const all = [ANN, LOW].filter(([one]) => text.includes(one));
    expect(await events(text, ...all)).toContain(name);
  });

  it('and once: whoever was shot and killed was not killed besides', async () => {
    const all = await events('An officer shot and killed Ann Lee.', ANN);
    expect(all.filter((name) => name.endsWith('Ann Lee'))).toEqual(['Shooting of Ann Lee']);
  });

  it('but never by somebody who stands where the one who did it does', async () => {
    expect(await events('Low Tide, the hackers, shut down the site.', LOW)).toEqual([]);
    expect(await events('Ann Lee shot at the car.', ANN)).toEqual([]);
  });
});

it('what reads the same from both ends is offered once', async () => {
  const labels = readingsOf(await theForm()).filter(({ label }) => label === 'is linked with');
  expect(labels.map(({ inverse }) => inverse)).toEqual([false]);
});

describe('the form of a new statement follows from how its words tell it', () => {
  it.each([
    ['Chief Constable Pieter Aalders said on Sunday that the officer had been suspended', 'UNKNOWN'],
    ['The company called the death “a tragedy”', 'UNKNOWN'],
    ['River Watch accused the police of murder', 'UNKNOWN'],
    ['It said in a statement that the officer had been suspended', 'TEXT'],
    ['The group wrote that nobody was hurt', 'TEXT'],
    ['The union published a list of names', 'TEXT'],
    ['The group posted that it was an answer', 'POST'],
    ['A group claimed the attack in a post on X and said it was an answer', 'POST'],
    ['She said so in a video', 'VIDEO'],
  ])('“%s”: %s', async (words, value) => {
    const kind = (await theForm()).kinds.find(({ name }) => name === 'Statement');
    expect(ownFields(kind, 'Statement of Ann Lee on the fire', words)).toEqual({ form: value });
  });
});

describe('the condition on which something would happen', () => {
  it.each(['unless', 'condition', 'if', 'provided that'])(
    'is found by “%s”, with whether it happened',
    async (typed) => {
      const all = await theForm();
      const [first] = fitting(all, typed, { first: one('Demonstration'), second: null });
      expect(first?.predicate.name).toBe('OCCURRED');
      expect(first?.predicate.details.map(({ name }) => name)).toContain('condition');
    },
  );
});

it('what an actor states by speaking is of that claim alone: the next one is claimed by them', () => {
  const said = { assertedBy: 'ann', relayedBy: ['paper'], voice: 'PARAPHRASED' };
  expect(carried({ ...said, basis: 'STATED' })).toEqual({ ...said, basis: 'CLAIMED' });
  expect(carried({ ...said, basis: 'REPORTED' })).toEqual({ ...said, basis: 'REPORTED' });
});
