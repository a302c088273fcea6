import { describe, expect, it } from 'vitest';
import type { Lead } from '../../../src/dossier/lead.ts';
import { type Found, offersOf } from '../../../src/dossier/offers.ts';
import type { FoundEvent, SearchHit } from '../../../src/dossier/search-answer.ts';

const shooting: FoundEvent = {
  kind: 'Incident',
  id: 'shooting',
  name: 'Shooting of Ann',
  mention: 'the shooting of Ann',
  responseTally: [{ happened: 4, meant: 0 }],
};
const hit = (id: string, responded: FoundEvent | null = null, kind = 'Group'): SearchHit => ({
  entity: { id, name: id, kind, description: null },
  field: 'NAME',
  text: id,
  asked: false,
  responded,
});
const told = (found: Found, text?: string) => offersOf(found, text).map(({ kind, id }) => `${kind} ${id}`);
const story = { address: '/s/ann', title: 'Ann', deck: 'What happened.' };
const lead: Lead = {
  question: 'Who responded to the shooting of Ann?',
  address: '/q/who-responded?to=shooting',
  operation: 'who-responded',
  variables: { to: ['shooting'] },
};

describe('what a search offers', () => {
  it('what was responded to stands directly before the person to whom it was done, and only there', () =>
    expect(
      told({ hits: [hit('ann', shooting, 'Person'), hit('officer'), hit('shooting', shooting, 'Incident')] }),
    ).toEqual(['responded shooting', 'record ann', 'record officer']));

  it('a group comes first by its own name, and what of it was responded to below', () =>
    expect(told({ hits: [hit('group', shooting)] })).toEqual(['record group', 'responded shooting']));

  it('whichever of the two is below is marked so', () => {
    const below = (found: SearchHit) =>
      offersOf({ hits: [found] }).map((offer) => 'isBelow' in offer && offer.isBelow === true);
    expect(below(hit('ann', shooting, 'Person'))).toEqual([false, true]);
    expect(below(hit('group', shooting))).toEqual([false, true]);
  });

  it('an event that was responded to leads to nothing else', () =>
    expect(told({ hits: [hit('shooting', shooting, 'Incident'), hit('ann', shooting, 'Person')] })).toEqual([
      'record shooting',
      'record ann',
    ]));

  it('only the hits in front lead on', () =>
    expect(told({ hits: [hit('a'), hit('b'), hit('c'), hit('ann', shooting)] })).not.toContain(
      'responded shooting',
    ));

  it('where a question leads comes before all that it found', () =>
    expect(told({ hits: [hit('ann', shooting, 'Person')], leads: [lead] })[0]).toBe(
      'lead /q/who-responded?to=shooting',
    ));

  it('stories stand behind the hits in front, and alone where nothing else was found', () => {
    expect(
      told({ hits: ['a', 'b', 'c', 'd'].map((id) => hit(id)), stories: [story] }).indexOf('story /s/ann'),
    ).toBe(3);
    expect(told({ hits: [], stories: [story] })).toEqual(['story /s/ann']);
  });

  it('kinds of which one alone can be seen keep what was typed', () =>
    expect(
      told(
        {
          hits: ['a', 'b', 'c', 'd'].map((id) => hit(id)),
          kinds: [{ kind: 'Group', total: 9, isLeast: false }],
        },
        'the police',
      )[3],
    ).toBe('only /search?text=the+police&kind=Group'));
});
