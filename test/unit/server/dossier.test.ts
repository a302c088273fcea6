import { expect, it } from 'vitest';
import type { RecordEvidence } from '../../../src/operations/evidence-answer.ts';
import type { DocumentAnswer } from '../../../src/server/graphql/document-answer.ts';
import { dossierOf } from '../../../src/server/pages/dossier.ts';

const record: RecordEvidence = {
  id: 'ann',
  name: 'Ann',
  kind: 'Person',
  names: ['Ann'],
  description: null,
  details: {},
  dates: [],
  documents: [],
  roots: [],
  passages: [],
  claims: [],
  total: 0,
};

const answered = (data: unknown): DocumentAnswer => ({ failed: false, data, body: '' });
const failed: DocumentAnswer = {
  failed: true,
  message: 'too late',
  hint: undefined,
  unknown: undefined,
  answer: { status: 504, headers: {}, body: '' },
};
const person = { kind: 'Person', id: 'ann', name: 'Ann' };
const ann = answered({ node: { ...person, harmedIn: { nodes: [{ id: 'shot', name: 'Shot' }] } } });
const nothing = answered({ actor: { ...person, performed: { totalCount: 0, edges: [] } } });

it('a page on which something could not be read says so, whichever question failed', async () => {
  const whole = async (name: string) => (name === 'deeds' ? nothing : ann);
  expect((await dossierOf(whole, record)).isPartial).toBe(false);
  for (const [lost, to] of [['responses'], ['deeds'], ['responses', 'shot']] as const) {
    const ask = async (name: string, variables: Readonly<Record<string, unknown>>) =>
      name === lost && (to === undefined || variables.to === to) ? failed : await whole(name);
    expect((await dossierOf(ask, record)).isPartial, `${lost} ${to}`).toBe(true);
  }
});
