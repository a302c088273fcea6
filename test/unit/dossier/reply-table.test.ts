import { describe, expect, it } from 'vitest';
import type { Inquiry, RecordedSilence, Reply } from '../../../src/dossier/replies-answer.ts';
import { repliesWords, replyRows } from '../../../src/dossier/reply-table.ts';

const sure = { basis: 'REPORTED', status: 'SINGLE_SOURCE', sentence: 'So it is.', assertedBy: [] };
const named = (id: string) => ({ id, name: id });
const reply = (by: string | undefined, start: string | null, type: string | null = null): Reply => ({
  ...{ ...sure, rid: `reply ${by}`, type },
  node: {
    ...{ id: `reply ${by}`, name: 'reply', occurrence: 'HAPPENED' },
    when: start === null ? null : { edtf: start, display: start, start },
    performers: { nodes: by === undefined ? [] : [named(by)] },
  },
});
const silence = (of: string, until: string): RecordedSilence => ({
  ...{
    id: `silence ${of}`,
    rid: 's',
    sentence: 'It had not replied.',
    basis: 'REPORTED',
    asOfDisplay: until,
    asOf: until,
  },
  ...{
    knownAt: `${until}T23:59:59Z`,
    subject: { id: of },
    assertedBy: named('paper'),
    passages: { nodes: [] },
  },
});
const asked = (
  to: readonly string[],
  replies: readonly Reply[] = [],
  silences: readonly RecordedSilence[] = [],
): Inquiry => ({
  ...{ id: 'request', name: 'request', occurrence: 'HAPPENED', when: null },
  performers: { edges: [{ ...sure, rid: 'p', node: named('paper') }] },
  addressedTo: { edges: to.map((id) => ({ ...sure, rid: id, node: named(id) })) },
  ...{ about: { nodes: [] }, documents: { nodes: [] } },
  responses: { edges: [...replies] },
  nonResponses: { nodes: [...silences] },
});
const rowsOf = (...nodes: readonly Inquiry[]) =>
  replyRows({ communications: { nodes: [...nodes], totalCount: nodes.length } });
const statesOf = (...nodes: readonly Inquiry[]) => rowsOf(...nodes).map(({ state }) => state);

describe('what came of requests for comment', () => {
  it('a silence that ended later stays recorded, and is told as ended', () => {
    const inquiry = asked(
      ['board'],
      [reply('board', '2019-03-08T00:00:00Z')],
      [silence('board', '2019-03-05')],
    );
    const [row] = rowsOf(inquiry);
    expect([row?.state, row?.silences.length, row?.replies.length]).toEqual(['REPLIED_LATER', 1, 1]);
  });

  it('a refusal is no reply, and no silence', () => {
    expect(statesOf(asked(['mill'], [reply('mill', null, 'REFUSAL')]))).toEqual(['DECLINED']);
  });

  it('silence is told only where a source records it', () => {
    expect(statesOf(asked(['board'], [], [silence('board', '2019-03-05')]), asked(['mill']))).toEqual([
      'SILENT',
      'UNKNOWN',
    ]);
  });

  it('of two who were asked each has its own answer: a reply of one is none of the other', () => {
    expect(statesOf(asked(['board', 'mill'], [reply('board', null)]))).toEqual(['REPLIED', 'UNKNOWN']);
  });

  it('a reply without a date is not told to have come after a silence', () => {
    expect(statesOf(asked(['board'], [reply('board', null)], [silence('board', '2019-03-05')]))).toEqual([
      'REPLIED',
    ]);
  });

  it('that none is recorded says nothing of who was asked', () => {
    expect(repliesWords([])).toContain('That says nothing of who was asked.');
    expect(repliesWords(rowsOf(asked(['mill'])))).toBe(
      '1 request for comment is recorded: 1 not known: no source here says.',
    );
  });
});
