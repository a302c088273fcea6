import { describe, expect, it } from 'vitest';
import type { Provoking } from '../../../src/dossier/responded-answer.ts';
import { responseTies } from '../../../src/dossier/response-ties.ts';
import { tieLayout } from '../../../src/dossier/tie-layout.ts';
import { tieSentence } from '../../../src/dossier/tie-words.ts';
import { answer, done, type Made } from './responded.ts';

const found = (...events: readonly Provoking[]) => responseTies(answer(events));
const sentences = (...events: readonly Provoking[]) => found(...events).ties.map(tieSentence);

const byAnonymous = (id: string, made: Omit<Made, 'id' | 'by'> = {}): Made => ({
  id,
  by: [['Anonymous', 'REPORTED']],
  ...made,
});

describe('who responded to whom', () => {
  it('a tie is as sure as the weakest of three: who responded, that it is a response, and who did what it responds to', () => {
    const lines = found(
      done(
        'shooting',
        [['officer', 'REPORTED']],
        byAnonymous('shutdown'),
        byAnonymous('video', { basis: 'INFERRED' }),
      ),
      done('takedown', [['group', 'ASSUMED']], byAnonymous('tweet')),
    ).ties.map(({ from, to, responses }) => [from.id, to?.id, responses.map(({ line }) => line).join(' ')]);
    expect(lines).toEqual([
      ['Anonymous', 'officer', 'solid dashed'],
      ['Anonymous', 'group', 'dotted'],
    ]);
  });

  it('it is told how many responses happened, how many of these are reported, and what is only claimed or planned apart', () => {
    expect(
      sentences(
        done(
          'shooting',
          [['the officer', 'REPORTED']],
          byAnonymous('shutdown'),
          byAnonymous('video', { basis: 'INFERRED' }),
          byAnonymous('hack', { basis: 'CLAIMED' }),
          byAnonymous('march', { occurrence: 'CALLED_FOR' }),
        ),
      ),
    ).toEqual([
      'Anonymous, in response to what the officer did: 2 responses, 1 of them reported or stated by the actor, the other our reading; 1 more only claimed, assumed or disputed; 1 more only planned, called for or threatened',
    ]);
  });

  it('nobody is said to have done what is only claimed or assumed of them', () => {
    expect(sentences(done('takedown', [['the group', 'ASSUMED']], byAnonymous('tweet')))).toEqual([
      'Anonymous, in response to what the group is said or taken to have done: 1 response only claimed, assumed or disputed',
    ]);
  });

  it('what no source names a doer of leads to nobody, and what nobody is named for leads from nobody', () => {
    const { ties, unnamed } = found(done('death', [], byAnonymous('video'), { id: 'protests' }));
    expect(ties.map(tieSentence)).toEqual([
      'Anonymous, in response to what no source names a doer of: 1 response, reported or stated by the actor',
    ]);
    expect(unnamed).toBe(1);
  });

  it('one response to two deeds of the same actor is one, with both', () => {
    const { ties } = found(
      done('first', [['officers', 'CLAIMED']], byAnonymous('march')),
      done('second', [['officers', 'REPORTED']], byAnonymous('march')),
    );
    expect(ties).toHaveLength(1);
    expect(ties[0]?.responses.map(({ deeds }) => deeds.map(({ event }) => event.id))).toEqual([
      ['first', 'second'],
    ]);
    // As sure as the surest of the two.
    expect(ties[0]?.responses[0]).toMatchObject({ standing: 'HAPPENED', line: 'solid' });
  });

  it('several doers have a tie each', () => {
    const { ties } = found(
      done(
        'video',
        [
          ['voice', 'REPORTED'],
          ['Anonymous', 'REPORTED'],
        ],
        { id: 'tweet', by: [['ann', 'REPORTED']] },
      ),
    );
    expect(ties.map(({ from, to }) => `${from.id} to ${to?.id}`)).toEqual([
      'ann to voice',
      'ann to Anonymous',
    ]);
  });
});

describe('the drawing', () => {
  const { ties } = found(
    done(
      'shooting',
      [['officer', 'REPORTED']],
      byAnonymous('a'),
      byAnonymous('b'),
      byAnonymous('c', { basis: 'INFERRED' }),
    ),
    done('death', [], byAnonymous('d'), { id: 'e', by: [['marchers', 'REPORTED']] }),
  );
  const { left, right, strands, height } = tieLayout(ties);

  it('names everybody once on each side, and nobody last', () => {
    expect(left.map(({ actor }) => actor?.id)).toEqual(['Anonymous', 'marchers']);
    expect(right.map(({ actor }) => actor?.id)).toEqual(['officer', undefined]);
  });

  it('has a strand for each way of being sure, as broad as there are responses', () => {
    expect(strands.map(({ tie, form, count }) => [tie.to?.id, form.line, count])).toEqual([
      ['officer', 'solid', 2],
      ['officer', 'dashed', 1],
      [undefined, 'solid', 1],
      [undefined, 'solid', 1],
    ]);
    expect(strands[0]?.breadth).toBe(2 * (strands[1]?.breadth ?? 0));
  });

  it('lets every strand end beside its actors, apart from the others', () => {
    for (const { tie, from, to } of strands) {
      const [at, there] = [
        left.find(({ actor }) => actor?.id === tie.from.id),
        right.find(({ actor }) => actor?.id === tie.to?.id),
      ];
      expect(from[1]).toBeGreaterThan(at?.y ?? height);
      expect(from[1]).toBeLessThan((at?.y ?? 0) + (at?.height ?? 0));
      expect(to[1]).toBeGreaterThan(there?.y ?? height);
      expect(to[1]).toBeLessThan((there?.y ?? 0) + (there?.height ?? 0));
    }
    expect(new Set(strands.map(({ from }) => from[1])).size).toBe(strands.length);
    expect(new Set(strands.map(({ to }) => to[1])).size).toBe(strands.length);
  });

  it('stays bounded, however many responses a tie has', () => {
    const many = Array.from({ length: 200 }, (_, index) => byAnonymous(`response ${index}`));
    const drawn = tieLayout(found(done('shooting', [['officer', 'REPORTED']], ...many)).ties);
    expect(drawn.strands[0]?.breadth).toBeLessThanOrEqual(60);
    expect(drawn.height).toBeLessThan(120);
  });
});
