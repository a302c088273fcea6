import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  countDirectives,
  hasMoreTokens,
  measureDocument,
  mostOfOneName,
} from '../../../src/server/graphql/document-size.ts';

const sizeOf = (text: string) => measureDocument(parse(text));
const mostOf = (text: string) => mostOfOneName(parse(text));

describe('measureDocument', () => {
  it('counts levels, fields and aliases', () => {
    expect(sizeOf('{ a { b: c { d } e } }')).toEqual({
      depth: 3,
      fields: 4,
      aliases: 1,
      introspectionRoots: 0,
    });
  });

  it('counts a fragment wherever it is spread, without adding a level', () => {
    const text = '{ a { ...F } b { ... on T { ...F } } } fragment F on T { x: y { z } }';
    expect(sizeOf(text)).toEqual({ depth: 3, fields: 6, aliases: 2, introspectionRoots: 0 });
  });

  it('takes the largest of several operations, since only one is executed', () => {
    expect(sizeOf('query A { a { b } } query B { x: a y: b z: c }')).toMatchObject({
      depth: 2,
      fields: 3,
      aliases: 3,
    });
  });

  it('measures 100 nested fragments that triple each time in milliseconds', () => {
    const fragments = Array.from(
      { length: 100 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ ...F0 } ${fragments.join(' ')} fragment F100 on T { a: b }`;
    const start = performance.now();
    expect(sizeOf(text)).toMatchObject({ fields: 1_000_000, aliases: 1_000_000 });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('names a fragment that spreads itself, at once or through others', () => {
    expect(sizeOf('{ ...F } fragment F on T { a { ...F } }').cycle).toBe('F');
    expect(sizeOf('{ ...F } fragment F on T { ...G } fragment G on T { ...F }').cycle).toBe('F');
    expect(sizeOf('{ a } fragment F on T { ...F }').cycle).toBe('F');
  });

  it('leaves unknown fragments to validation', () => {
    expect(sizeOf('{ ...Nobody a }')).toMatchObject({ fields: 1 });
  });

  it('counts introspection as depth 1', () => {
    expect(sizeOf(getIntrospectionQuery())).toMatchObject({ introspectionRoots: 1, aliases: 0 });
    expect(sizeOf('{ __type(name: "A") { ofType { ofType { name } } } }').depth).toBe(1);
  });
});

describe('mostOfOneName', () => {
  it('counts fields of one response name in one place, aliases by their alias', () => {
    expect(mostOf('{ a a a: b c }')).toBe(3);
    expect(mostOf('{ a { x } b { x } }')).toBe(1);
  });

  it('merges what execution merges, fragments included', () => {
    expect(mostOf('{ a { x } a { x ...F } } fragment F on T { x x }')).toBe(4);
  });
});

describe('hasMoreTokens', () => {
  it('counts as the grammar does: names, punctuation and strings, neither commas nor comments', () => {
    expect(hasMoreTokens('{ a(b: "c d") }, # e', 8)).toBe(false);
    expect(hasMoreTokens('{ a(b: "c d") }, # e', 7)).toBe(true);
  });
});

describe('countDirectives', () => {
  it('counts them as written', () => {
    expect(countDirectives(parse('query @a { b @c ...F @d } fragment F on T @e { f }'))).toBe(4);
  });
});
