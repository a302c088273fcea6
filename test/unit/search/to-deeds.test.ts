import { expect, it } from 'vitest';
import type { Finding } from '../../../src/search/leads/lead.ts';
import { doerCalled, responseToDeeds } from '../../../src/search/leads/to-deeds.ts';

const deed = (id: string, role: string | null = null) => ({ role, node: { id } });
const row = (id: string) => ({
  response: { id: `after ${id}` },
  to: { id },
  occurrence: null,
  basis: 'REPORTED',
});
const finding = (rows: readonly ReturnType<typeof row>[]): Finding => ({
  find: (text) =>
    Promise.resolve([
      {
        entity: { id: text, name: text, kind: text === 'Ann' ? 'Person' : 'Group', description: null },
        field: 'NAME',
        text,
        score: 100,
      },
    ]),
  glance: () => Promise.resolve([]),
  ask: (operation) =>
    Promise.resolve(
      {
        deeds: { actor: { performed: { edges: [deed('own'), deed('of-body', 'RESPONSIBLE_BODY')] } } },
        'who-responded': { responders: { nodes: rows } },
        documents: { documents: { totalCount: 3 } },
      }[operation],
    ),
});
const asked = (rows: readonly ReturnType<typeof row>[]) =>
  responseToDeeds({ name: 'the club', ids: ['club'] }, { id: 'crew', name: 'Crew' }, finding(rows));

it('a response to somebody is one to what they did', async () => {
  const lead = await asked([row('own')]);
  expect(lead.question).toBe('Did the club respond to what Crew did?');
  expect(lead.answer).toMatch(/^1 response/);
  expect(lead.address).toBe('/q/who-responded?to=own&by=club&scope=EVENT');
});

it('what somebody is only named as responsible for is told apart', async () => {
  expect((await asked([row('of-body')])).question).toBe(
    'Did the club respond to what Crew did, or is named as the body responsible for?',
  );
});

it('where none is recorded, that is said with how much was read, and leads to all', async () => {
  const lead = await asked([]);
  expect(lead.answer).toBe(
    'No response to anything that Crew did is recorded. 3 documents were read: see who responded to whom',
  );
  expect(lead.address).toBe('/q/who-responded-to-whom');
});

it('of a person, what they suffered is meant', async () => {
  expect(await doerCalled('Ann', finding([]))).toBeUndefined();
  expect((await doerCalled('Crew', finding([])))?.id).toBe('Crew');
});
