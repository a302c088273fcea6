import { describe, expect, it } from 'vitest';
import { areQuoted, speakingIn } from '../../../src/desk/page/form/speaking.ts';
import type { DeskName } from '../../../src/desk/protocol.ts';
import { NAMED_THERE, SAYINGS_IN_NEWS } from './sayings-in-news.ts';

/** A sentence whose chosen words stand in brackets. */
function marked(sentence: string, named: readonly string[]) {
  const text = sentence.replaceAll(/[[\]]/g, '');
  const points = Array.from(text);
  return {
    points,
    sentences: [{ start: 0, end: points.length }],
    passages: [{ start: sentence.indexOf('['), end: sentence.indexOf(']') - 1 }],
    names: named.flatMap((name): DeskName[] => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ name, kind: null, id: null, start, end: start + name.length }];
    }),
  };
}

const told = (sentence: string, named: readonly string[] = NAMED_THERE): string => {
  const found = speakingIn(marked(sentence, named));
  return found === undefined ? 'none' : `${found.name.name}${found.isQuoted ? ' QUOTED' : ''}`;
};

describe('who says some words is the speaker of their own clause', () => {
  it.each(SAYINGS_IN_NEWS)('%s', (sentence, speaker) => expect(told(sentence)).toBe(speaker));
});

describe('who is only described', () => {
  it.each([
    ['The union said [it was a lie].', 'Riverside Police Union'],
    ['The mayor said [it was a lie], and Mayor Paul Reyes left.', 'Paul Reyes'],
    ['Police said [it was a lie].', 'Marlow Police Department'],
  ])('is whom the article names so, where that is one: “%s”', (sentence, speaker) => {
    const { names, ...rest } = marked(sentence, NAMED_THERE);
    const elsewhere = ['Riverside Police Union', 'Marlow Police Department'].map((name) => ({
      name,
      kind: null,
      id: null,
      start: 900,
      end: 900 + name.length,
    }));
    expect(speakingIn({ ...rest, names: [...names, ...elsewhere] })?.name.name).toBe(speaker);
  });

  it('is nobody, where nothing tells who is meant', () => {
    expect(told('The union said [it was a lie].', [])).toBe('none');
    const two = ['Marlow Police Department', 'Riverside Police Department'];
    expect(told(`Police said [it was a lie], and the ${two.join(' and the ')} agreed.`, two)).toBe('none');
    expect(told('The man said [it was a lie].', [])).toBe('none');
    expect(told('He said [it was a lie].', [])).toBe('none');
  });
});

it('words are quoted only where all of them stand in quotation marks', () => {
  const quoted = (sentence: string) => areQuoted(marked(sentence, []));
  expect(quoted('Ann Lee said the mill was “[like hell]”.')).toBe(true);
  expect(quoted('Ann Lee said [the mill was “like hell”].')).toBe(false);
  expect(quoted('“[The mill is on fire]. And nobody comes.')).toBe(true);
});
