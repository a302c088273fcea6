import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/seed/check/locate.ts';

function cut(text: string, language?: string): readonly string[] {
  const points = Array.from(text);
  return sentences(points, language).map(({ start, end }) => points.slice(start, end).join(''));
}

describe('a full stop behind an abbreviation ends no sentence', () => {
  it.each([
    'Mr. Smith met Ms. Lee and Dr. No in St. Louis.',
    'Sgt. J. Doe of the U.S. Army spoke.',
    'The manager called at about 3:30 a.m. Monday to report it.',
    'It is to begin at 6 p.m. ET.',
    'Then George W. Bush left.',
    '“Mr. Lee was there,” Gov. Ann Lee said.',
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('what no name begins with begins a sentence', () => {
    expect(cut('He left the U.S. The mayor stayed.')).toEqual(['He left the U.S.', 'The mayor stayed.']);
    expect(cut('It began at 6 p.m. Police came.')).toEqual(['It began at 6 p.m.', 'Police came.']);
    expect(cut('He said no. I went.')).toEqual(['He said no.', 'I went.']);
  });

  it('a paragraph ends a sentence in any case', () => {
    expect(cut('Signed: Mr.\n\nThe mayor stayed.')).toEqual(['Signed: Mr.', 'The mayor stayed.']);
  });

  it('by language: “Sr.” is one in Spanish, “Mr.” none in Italian', () => {
    expect(cut('Habló el Sr. López.', 'es-MX')).toEqual(['Habló el Sr. López.']);
    expect(cut('Ha parlato il Dott. Rossi.', 'it')).toEqual(['Ha parlato il Dott. Rossi.']);
    expect(cut('Parla Mr. Rossi.', 'it')).toHaveLength(2);
  });
});
