import { describe, expect, it } from 'vitest';
import { previewWords } from '../../../src/picture/preview-words.ts';

describe('the preview of a view', () => {
  it('gives what it is about, and then the lens', () => {
    expect(previewWords({ about: ['Day of Solidarity'], lens: 'only what was planned' })).toEqual({
      title: 'Day of Solidarity, only what was planned',
      text: 'Day of Solidarity, only what was planned: what is recorded around it, with who says so and how sure that is.',
    });
  });

  it('gives the lens alone for all that is recorded, and no subject that was not asked for', () => {
    const { title, text } = previewWords({ about: [], lens: 'according to Motherboard' });
    expect(title).toBe('Antiphon, according to Motherboard');
    expect(text).toMatch(/^What is recorded, according to Motherboard: who responded to what/);
    expect(previewWords({ about: [], lens: '' })).toEqual({ title: 'Antiphon', text: '' });
  });

  it('names no more records than a title has room for', () => {
    expect(previewWords({ about: ['Ann', 'Ben'], lens: '' }).title).toBe('Ann and Ben');
    expect(previewWords({ about: ['Ann', 'Ben', 'Carl', 'Dora'], lens: '' }).title).toBe(
      'Ann, Ben and 2 more',
    );
  });
});
