import { expect, it } from 'vitest';
import { begunOf } from '../../../src/server/pages/preview.tsx';

it('a preview is short, and never tells of a deed without how sure it is', () => {
  const deeds = Array.from({ length: 12 }, (_, at) => `Group ${at}: Protest in town ${at} (our reading)`);
  const text = begunOf(deeds.join('; '));
  expect(text.length).toBeLessThanOrEqual(300);
  expect(text).toMatch(/\(our reading\) …$/);
  expect(begunOf('1 response. Group: Protest (reported)')).toBe('1 response. Group: Protest (reported)');
});

it('of one long sentence it has whole words', () => {
  expect(begunOf(`${'word '.repeat(100)}`)).toMatch(/word …$/);
});
