import { describe, expect, it } from 'vitest';
import { converted, cypher, join, raw, render } from '../../../src/cypher/fragment.ts';
import { identifier } from '../../../src/cypher/identifier.ts';
import { words } from '../../../src/cypher/words.ts';

describe('Cypher with values', () => {
  it('takes values as parameters and fragments as they are', () => {
    const condition = cypher`n.id = ${'x'}`;
    expect(render(cypher`MATCH (n) WHERE ${condition} RETURN n LIMIT ${1n}`)).toEqual({
      text: 'MATCH (n) WHERE n.id = $p0 RETURN n LIMIT $p1',
      params: { p0: 'x', p1: 1n },
    });
  });

  it('sends one list once, however often it occurs', () => {
    const ids = ['a', 'b'];
    expect(render(join([cypher`a IN ${ids}`, cypher`b IN ${ids}`], ' OR '))).toEqual({
      text: 'a IN $p0 OR b IN $p0',
      params: { p0: ids },
    });
  });
});

describe('a value with a conversion', () => {
  const number = (of: Parameters<typeof converted>[0]) => cypher`toInteger(${of})`;

  it('is converted, each item of a list too, and left as it is without a conversion', () => {
    const value = cypher`${'1'}`;
    expect(render(converted(value, number)).text).toBe('toInteger($p0)');
    expect(render(converted(value, number, true)).text).toBe('[item IN $p0 | toInteger(item)]');
    expect(converted(value, undefined, true)).toBe(value);
  });
});

describe('names in Cypher', () => {
  it('are words of letters, digits and underscores', () => {
    expect(identifier('RESPONDS_TO')).toBe('RESPONDS_TO');
  });

  it.each(['', 'a b', 'n) DETACH DELETE (n', '`x`', "a'b", '1a', 'naïve', 'a\n'])('are never %j', (name) => {
    expect(() => identifier(name)).toThrow();
  });

  it('and lists of words hold only plain words', () => {
    expect(words(['AFFIRMED', 'OPEN']).toString()).toBe("['AFFIRMED', 'OPEN']");
    expect(() => words(["x'] RETURN 1 //"])).toThrow(/not a plain word/);
    expect(raw("['AFFIRMED']").toString()).toBe(words(['AFFIRMED']).toString());
  });
});
