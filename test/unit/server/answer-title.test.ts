import { describe, expect, it } from 'vitest';
import { answerTitle } from '../../../src/server/pages/answer-title.ts';

const data = { claims: { nodes: [{ sentence: 'A group says that the site was down.' }] } };

describe('the title of an answer', () => {
  it('names the fact whose evidence is asked for, as it stands', () => {
    const fact = { nodes: [{ sentence: 'The raid responded to the shooting.' }] };
    expect(answerTitle('evidence', { data, beside: { fact } })).toBe(
      'Who says so? The raid responded to the shooting.',
    );
  });

  it('names a value by its first claim, and nothing where no claim is seen', () => {
    expect(answerTitle('evidence', { data, beside: { fact: { nodes: [] } } })).toBe(
      'Who says so? A group says that the site was down.',
    );
    expect(answerTitle('evidence', { data: { claims: { nodes: [] } }, beside: undefined })).toBeUndefined();
  });

  it('is left to the question where that names what it is about', () => {
    expect(answerTitle('responses', { data, beside: undefined })).toBeUndefined();
  });
});
