import { describe, expect, it } from 'vitest';
import { CommunicationType, MeasureType, StatementForm } from '../../../schema/ontology/event.ts';
import { claimed, told } from './told.ts';

type Entities = NonNullable<Parameters<typeof told>[2]>;

/** Events of every kind, as people call them. */
const EVENTS: Entities = [
  ['e', 'Incident', { name: 'Okafor shooting', type: 'SHOOTING' }],
  ['e', 'Incident', { name: 'Arrests of five people', type: 'DETENTION' }],
  ['e', 'Incident', { name: 'Death of Marcus Okafor', type: 'DEATH' }],
  ...Object.keys(StatementForm.words).map((form): Entities[number] => [
    'e',
    'Statement',
    { name: `Words of the guards as ${form.toLowerCase()}`, form },
  ]),
  ['e', 'Statement', { name: 'Warning of the guards' }],
  ...Object.keys(CommunicationType.words).map((type): Entities[number] => [
    'e',
    'Communication',
    { name: type === 'COMMAND' ? 'Command to raise the hands' : `Exchange as ${type.toLowerCase()}`, type },
  ]),
  ['e', 'CyberAction', { name: 'Takedown of the website of Marlow', type: 'TAKEDOWN' }],
  ['e', 'Demonstration', { name: 'Protests in Marlow' }],
  ...Object.keys(MeasureType.words).map((type): Entities[number] => [
    'e',
    'Measure',
    { name: `Measure as ${type.toLowerCase().replaceAll('_', ' ')}`, type },
  ]),
  ['e', 'Act', { name: 'Removal of the posters' }],
  ['e', 'Proceeding', { name: 'Trial of Marcus Okafor' }],
  ['e', 'Operation', { name: 'OpTest' }],
];
const AROUND: Entities = [
  ['okafor', 'Person', { name: 'Marcus Okafor' }],
  ['terminal', 'Place', { name: 'terminal' }],
  ['ferry', 'Place', { name: 'Ferry terminal', type: 'SITE' }],
  ['marlow', 'Place', { name: 'Marlow', type: 'CITY' }],
];
const happened = ['o', 'e', 'OCCURRED', 'HAPPENED'] as const;
const performed = (role?: string) =>
  ['c', 'band', 'PERFORMED', 'e', { values: { ...(role && { role }), attributionBasis: 'MEDIA' } }] as const;

it('of every kind of event that it took place, where, and who did it, is kept as a list', async () => {
  const lines = EVENTS.flatMap((event) => {
    const more = [...AROUND, event];
    const name = [event[1], event[2]?.type ?? event[2]?.form].filter((part) => part !== undefined);
    return [
      name.join(' '),
      told([happened], undefined, more),
      told([happened, ['c', 'e', 'OCCURRED_AT', 'ferry']], undefined, more),
      told([happened, performed('AGENT')], undefined, more),
      told(
        [
          ['o', 'e', 'OCCURRED', 'OMITTED'],
          ['c', 'band', 'LEFT_UNDONE', 'e'],
        ],
        undefined,
        more,
      ),
      '',
    ];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('kinds.txt');
  // One carries out neither a statement nor a protest.
  const odd = /carried out the (words|warning|exchange|command|protests|trial|arrests)/;
  expect(lines.filter((line) => odd.test(line))).toEqual([]);
});

describe('inside a sentence', () => {
  it('a name keeps its capital, and other words begin small', () => {
    const at = (name: string) => told([happened], undefined, [...AROUND, ['e', 'Incident', { name }]]);
    expect(at('Okafor shooting')).toBe('The Okafor shooting took place.');
    expect(at('Marlow fire')).toBe('The Marlow fire took place.');
    expect(at('Police shooting')).toBe('The police shooting took place.');
  });

  it('a place without a name has an article', () => {
    const at = (place: string) => told([['c', 'fire', 'OCCURRED_AT', place]], undefined, AROUND);
    expect(at('terminal')).toBe('The fire in the hall took place in the terminal.');
    expect(at('ferry')).toBe('The fire in the hall took place at the ferry terminal.');
    expect(at('marlow')).toBe('The fire in the hall took place in Marlow.');
  });

  it('whoever tells of somebody else’s statement does not say it there', () => {
    const more: Entities = [['e', 'Statement', { name: 'Warning of the guards' }]];
    const spoken = (speaker: string) =>
      told(
        [
          happened,
          ['p', speaker, 'PERFORMED', 'e', { values: { role: 'SPEAKER', attributionBasis: 'MEDIA' } }],
          ['c', 'e', 'SAYS', 'Leave the hall', claimed('witnesses')],
        ],
        undefined,
        more,
      );
    expect(spoken('witnesses')).toBe('The two witnesses say in the warning of the guards: leave the hall.');
    expect(spoken('guards')).toBe(
      'The two witnesses say that the warning of the guards said: leave the hall.',
    );
  });
});
