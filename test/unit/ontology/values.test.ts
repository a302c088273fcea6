import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { literals } from '../../../schema/rules/literals.ts';
import { type Property, p } from '../../../src/ontology/index.ts';

/** Every property of the ontology, by where it stands. */
const properties: readonly (readonly [path: string, property: Property])[] = [
  ...ontology.nodes,
  ...ontology.relations,
].flatMap(({ name, properties: own }) =>
  Object.entries(own).map(([key, property]) => [`${name}.${key}`, property] as const),
);

const takes = ({ type }: Property, value: unknown) => type.check.safeParse(value).success;
const problem = ({ type }: Property, value: unknown) => type.check.safeParse(value).error?.issues[0]?.message;

/** A value of each kind that is written in one way alone. */
const tokens: readonly (readonly [what: string, property: Property, value: string])[] = [
  ['a date', p.edtf('A date.'), '2014-11-22'],
  ['a moment', p.instant('A moment.'), '2014-11-22T10:00:00Z'],
  ['an id', p.id('An id.'), 'tamir-rice'],
  ['a fingerprint', p.fingerprint('A fingerprint.'), 'ab'.repeat(32)],
  ['a language', p.language('A language.'), 'pt-BR'],
  ['a zone', p.zone('A zone.'), 'America/New_York'],
  ['an offset', p.zone('A zone.'), '-04:00'],
  ['an address', p.url('An address.'), 'https://example.org/page?x=1#y'],
  ['an address as given', p.bareUrl('An address.'), 'example.org/page'],
  ...properties.flatMap(([path, property]) => {
    const { words } = property.facets.values ?? {};
    return words === undefined ? [] : ([[path, property, Object.keys(words)[0] ?? '']] as const);
  }),
];

describe('values that can be written in only one way', () => {
  it.each(tokens)('%s is taken as it is, and with nothing around it', (_what, property, value) => {
    expect(property.type.check.parse(value)).toBe(value);
    for (const around of ['\n', ' ', '\t', '\r\n', '\u00a0', '\u200b', '\ufeff']) {
      expect(takes(property, `${value}${around}`)).toBe(false);
      expect(takes(property, `${around}${value}`)).toBe(false);
    }
  });

  it.each(tokens)('%s is never longer than 2,000 characters', (_what, property, value) => {
    expect(takes(property, value.padEnd(2_001, '0'))).toBe(false);
  });
});

it('every value type says what to write instead', () => {
  for (const [, { type }] of properties) expect(type.hint).not.toBe('');
});

describe('numbers', () => {
  const numbers = properties.filter(([, { type }]) => type.range !== undefined);
  const holding = fc.constantFrom(...numbers);

  it('are in a range, which error messages give', () => {
    expect(numbers.length).toBeGreaterThan(10);
    const far = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300),
      fc.constantFrom('12', ' 12', '', null, true),
      fc.double({ min: 1e13 }),
    );
    fc.assert(
      fc.property(holding, far, ([, property], value) => {
        expect(problem(property, value)).toContain(property.type.range);
      }),
    );
  });

  it.each([
    ['Passage.start', -1, 'must be a whole number from 0 to 100,000,000'],
    ['Document.length', 100_000_001, 'must be a whole number from 0 to 100,000,000'],
    ['Document.length', 1.5, 'must be a whole number from 0 to 100,000,000'],
    ['Person.age', -1, 'must be a number from 0 to 10,000'],
    ['Person.count', -1, 'must be a whole number from 0 to 2,147,483,647'],
    ['Claim.basisRank', 4, 'must be a whole number from 0 to 3'],
    ['RELAYED_BY.order', 0, 'must be a whole number from 1 to 10,000'],
  ])('%s is not %s', (path, value, message) => {
    const property = new Map(properties).get(path);
    expect(property && problem(property, value)).toBe(message);
  });

  it.each([
    ['AGE', -1, 'must be a number from 0 to 10,000'],
    ['QUANTITY', 3e9, 'must be a number from 0 to 2,000,000,000'],
    ['SIZE', 2.5, 'must be a whole number from 0 to 2,000,000,000'],
  ] as const)('the value of %s is not %s', (predicate, value, message) => {
    expect(literals[predicate].value?.check.safeParse(value).error?.issues[0]?.message).toBe(message);
  });

  it('have one zero', () => {
    expect(Object.is(p.decimal('A number.').type.check.parse(-0), 0)).toBe(true);
  });
});

describe('addresses', () => {
  const addresses = properties.filter(([, { type }]) => type.name.startsWith('web address'));

  it('are what documents, websites and contents have', () => {
    expect(addresses.map(([path]) => path)).toEqual(
      expect.arrayContaining(['Document.url', 'Document.archivedUrl', 'Website.url', 'Content.url']),
    );
    // Whatever else is called an address is one.
    for (const [path, { type }] of properties)
      if (/url$/i.test(path)) expect([path, type.name.startsWith('web address')]).toEqual([path, true]);
  });

  it.each([
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'javascript://x.org/%0aalert(1)',
    ],
    ...[
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://example.org',
      'mailto:a@example.org',
      'blob:https://x.org/1',
    ],
    ...[
      '//example.org',
      '/page',
      '\\\\example.org',
      'https:/example.org',
      'https:///example.org',
      'https:example.org',
      'http://',
    ],
    ...[
      'https://name@example.org',
      'https://name:word@example.org',
      'https://example.org@evil.org',
      'example.org:x@evil.org',
    ],
    ...[
      'https://exa mple.org',
      'https://example.org/\u202egpj.exe',
      'https://example.org\\@evil.org',
      'https://[::1',
      'https://example.org:99999',
    ],
    ...['javascript.org:alert(1)', 'localhost:80', ''],
  ])('are never %j', (text) => {
    for (const [path, property] of addresses) expect([path, takes(property, text)]).toEqual([path, false]);
  });

  it('are http and https alone, however they are written', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'http',
            'https',
            'javascript',
            'data',
            ':',
            '/',
            '//',
            '\\',
            '@',
            '.',
            'example.org',
            '?',
            '#',
          ),
          fc.string({ maxLength: 3, unit: 'binary' }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...addresses), text, ([, property], address) => {
        if (!takes(property, address)) return;
        // As a browser reads it on a page.
        const { protocol, username, password } = new URL(address, 'https://here.example/');
        expect([['http:', 'https:'].includes(protocol), username, password]).toEqual([true, '', '']);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    'http://example.org',
    'HTTPS://Example.org:8080/a?b=c#d',
    'https://münchen.example/straße',
    'https://xn--mnchen-3ya.example',
  ])('may be %s', (text) => {
    for (const [path, property] of addresses) expect([path, takes(property, text)]).toEqual([path, true]);
  });
});
