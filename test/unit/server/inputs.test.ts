import { join } from 'node:path';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/operations/read-operations.ts';
import type { SavedOperation } from '../../../src/operations/saved-operation.ts';
import { projectRoot } from '../../../src/project-root.ts';
import {
  type Answer,
  codesOf,
  post,
  send,
  startTestServer,
  type TestServer,
} from '../../http/test-server.ts';
import { schema } from '../../support/schema.ts';

/** No text, list or number of the API is without a bound: walked over everything that there is to be given. */

const LONG = 'x'.repeat(10_001);
const MANY = 501;
const LARGEST_INT = 2 ** 31 - 1;
const REFUSALS = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'];

let server: TestServer;
let asked = 0;
const operations = await readOperations(join(projectRoot(), 'queries'), schema);

beforeAll(async () => {
  const run = async () => {
    asked += 1;
    return [];
  };
  server = await startTestServer({ schema, run, operations });
});
afterAll(() => server.close());

/** A value too large for a leaf or a list of a type, and where it stands in it. */
interface Excess {
  readonly at: string;
  readonly value: unknown;
}

/** Each input type is walked once, in the first place where it turns up: `walked` remembers it. */
function excesses(type: GraphQLInputType, walked: Set<string>): readonly Excess[] {
  if (isNonNullType(type)) return excesses(type.ofType, walked);
  if (isListType(type)) {
    const item = sound(type.ofType);
    return [
      { at: '[]', value: Array.from({ length: MANY }, () => item) },
      ...excesses(type.ofType, walked).map(({ at, value }) => ({ at: `[0]${at}`, value: [value] })),
    ];
  }
  if (isInputObjectType(type)) {
    if (walked.has(type.name)) return [];
    walked.add(type.name);
    return Object.values(type.getFields()).flatMap((field) =>
      excesses(field.type, walked).map(({ at, value }) => ({
        at: `.${field.name}${at}`,
        value: { ...sound(type), [field.name]: value },
      })),
    );
  }
  if (!isScalarType(type)) return [];
  if (type.name === 'String' || type.name === 'ID') return [{ at: '', value: LONG }];
  return type.name === 'Int' ? [{ at: '', value: LARGEST_INT + 1 }] : [];
}

/** The least that fits a type. */
function sound(type: GraphQLInputType): Record<string, unknown> {
  if (isNonNullType(type)) return sound(type.ofType);
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(({ type: inner }) => isNonNullType(inner));
    return Object.fromEntries(needed.map(({ name, type: inner }) => [name, least(inner)]));
  }
  return least(type) as Record<string, unknown>; // only asked for objects where the caller spreads it
}

function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [least(type.ofType)];
  if (isInputObjectType(type)) return sound(type);
  if (isScalarType(type)) return { Int: 1, Float: 1, Boolean: true }[type.name] ?? 'a';
  return type.getValues()[0]?.name;
}

/** Every argument there is, with a document that gives it as the variable `v`; all that it needs beside it is given. */
interface Given {
  readonly name: string;
  readonly field: string;
  readonly argument: GraphQLArgument;
  readonly document: string;
  readonly others: Readonly<Record<string, unknown>>;
}

function* argumentsOf(): Generator<Given> {
  const seen = new Set<string>();
  const wayTo: { type: GraphQLObjectType; open: string; close: string; needs: readonly Needed[] }[] = [];
  const query = schema.getQueryType();
  if (query) wayTo.push({ type: query, open: '', close: '', needs: [] });
  for (let at = wayTo.shift(); at !== undefined; at = wayTo.shift()) {
    for (const field of Object.values(at.type.getFields())) {
      const named = getNamedType(field.type);
      const inner = isObjectType(named) || isInterfaceType(named) ? ' { __typename }' : '';
      for (const argument of field.args) {
        const key = `${at.type.name}.${field.name}(${argument.name})`;
        const others = [...at.needs, ...needsOf(field).filter(({ name }) => name !== argument.name)];
        const own = needsOf(field)
          .filter(({ name }) => name !== argument.name)
          .map(({ name, variable }) => `${name}: $${variable}`);
        const call = `${field.name}(${[`${argument.name}: $v`, ...own].join(', ')})`;
        const declared = [
          `$v: ${argument.type}`,
          ...others.map(({ variable, type }) => `$${variable}: ${type}`),
        ];
        yield {
          name: key,
          field: `${field.name}(${argument.name}: ${argument.type})`,
          argument,
          document: `query (${declared.join(', ')}) { ${at.open}${call}${inner}${at.close} }`,
          others: Object.fromEntries(others.map(({ variable, type }) => [variable, least(type)])),
        };
      }
      const possible = isInterfaceType(named)
        ? schema.getPossibleTypes(named)
        : isObjectType(named)
          ? [named]
          : [];
      for (const type of possible) {
        if (seen.has(type.name)) continue;
        seen.add(type.name);
        const needs = needsOf(field);
        const given = needs.map(({ name, variable }) => `${name}: $${variable}`).join(', ');
        const call = `${field.name}${given === '' ? '' : `(${given})`}`;
        const [spread, end] = isInterfaceType(named) ? [`... on ${type.name} { `, ' }'] : ['', ''];
        wayTo.push({
          type,
          open: `${at.open}${call} { ${spread}`,
          close: `${end} }${at.close}`,
          needs: [...at.needs, ...needs],
        });
      }
    }
  }
}

interface Needed {
  readonly name: string;
  readonly variable: string;
  readonly type: GraphQLInputType;
}

const needsOf = (field: GraphQLField<unknown, unknown>): readonly Needed[] =>
  field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => ({ name, variable: `${field.name}_${name}`, type }));

/** A field that several types have by the same name is asked of one of them. */
const given = [...new Map([...argumentsOf()].reverse().map((one) => [one.field, one])).values()].reverse();

async function expectRefused(answer: Promise<Answer>): Promise<void> {
  const before = asked;
  const { status, text, ms } = await answer;
  const codes = codesOf(await answer);
  expect(text.length).toBeLessThan(5_000);
  expect([status, codes.every((code) => REFUSALS.includes(String(code))), asked - before]).toEqual([
    400,
    true,
    0,
  ]);
  expect(ms).toBeLessThan(1_000);
}

describe('arguments', () => {
  it('are all found by the walk', () => {
    expect(given.length).toBeGreaterThan(300);
    expect(given.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.events(filter)', 'Query.search(text)', 'Query.paths(maxLength)']),
    );
  });

  it('refuse texts, lists and numbers that are too large, before the database is asked', async () => {
    let tried = 0;
    const walked = new Set<string>();
    for (const { name, argument, document, others } of given) {
      for (const { at, value } of excesses(argument.type, walked)) {
        tried += 1;
        await expectRefused(post(server.url, { query: document, variables: { ...others, v: value } })).catch(
          (error: unknown) => {
            throw new Error(`${name}${at} has no limit`, { cause: error });
          },
        );
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  it.each([-1, LARGEST_INT])('refuse the number %i, whatever it counts', async (value) => {
    const numbers = given.filter(({ argument }) => String(getNamedType(argument.type)) === 'Int');
    expect(numbers.length).toBeGreaterThan(100);
    for (const { name, document, others } of numbers) {
      await expectRefused(post(server.url, { query: document, variables: { ...others, v: value } })).catch(
        (error: unknown) => {
          throw new Error(`${name} takes ${value}`, { cause: error });
        },
      );
    }
  });

  it.each([
    ['a text', JSON.stringify(LONG)],
    ['a block of text', `"""${LONG}"""`],
    ['a whole number', '9'.repeat(10_001)],
    ['a list', `[${'a '.repeat(MANY)}]`],
  ])('refuse %s too large in the document itself', async (_kind, literal) => {
    for (const call of [`node(id: ${literal})`, `entities(filter: {id: {in: ${literal}}})`])
      await expectRefused(post(server.url, { query: `{ ${call} { __typename } }` }));
  });
});

describe('addresses', () => {
  const parts = (operation: SavedOperation, walked: Set<string>): readonly (readonly [string, string])[] =>
    operation.variables.flatMap(({ name, type }) =>
      excesses(type, walked).flatMap(({ at, value }) => written(`${name}${at}`, value)),
    );

  /** An excess as it is written into an address: what lies at its place, by dots. */
  function written(at: string, value: unknown): readonly (readonly [string, string])[] {
    const steps = at.replace(/\[0\]/g, '').replace(/\[\]$/, '');
    const leaf = leafOf(value);
    if (Array.isArray(leaf)) return [[steps, JSON.stringify(leaf)]];
    return [[steps, String(leaf)]];
  }

  function leafOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.length === MANY ? value : leafOf(value[0]);
    if (typeof value !== 'object' || value === null) return value;
    return leafOf(Object.values(value).at(-1));
  }

  it('refuse too much in every variable of every saved operation', async () => {
    let tried = 0;
    const walked = new Set<string>();
    for (const operation of operations.values()) {
      for (const [at, text] of parts(operation, walked)) {
        tried += 1;
        const address = `${server.url}/q/${operation.name}.json?${new URLSearchParams({ [at]: text })}`;
        await expectRefused(send(address)).catch((error: unknown) => {
          throw new Error(`${operation.name}?${at} has no limit`, { cause: error });
        });
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  /** What an address of a view may hold, each part of it once. */
  const VIEW_PARTS = ['around', 'open', 'basis', 'told', 'document', 'asof', 'occurrence', 'through'];

  it.each(['/picture.svg', '/picture.png', '/embed'])(
    'refuse too much in every part of a view that %s draws',
    async (path) => {
      for (const part of VIEW_PARTS) {
        const view = new URLSearchParams([
          ['view', part === 'through' ? 'chain' : 'around'],
          ['around', 'a'],
        ]);
        view.append(part, LONG);
        // What it shows without a lens is asked meanwhile, which has bounds of its own.
        const answer = await send(`${server.url}${path}?${view}`);
        expect(answer.status, `${path}?${part} has no limit`).toBe(400);
        expect(REFUSALS).toContain(codesOf(answer)[0]);
      }
      const many = Array.from({ length: MANY }, (_, place) => ['around', `a${place}`]);
      await expectRefused(send(`${server.url}${path}?${new URLSearchParams(many)}`));
    },
  );

  it.each([
    ['the address', { url: `http://localhost/?around=${LONG}` }],
    ['the width', { url: 'http://localhost/?around=a', maxwidth: '9'.repeat(400) }],
    ['the height', { url: 'http://localhost/?around=a', maxheight: LONG }],
  ])('refuse too much where /oembed is asked: %s', async (_kind, parts) => {
    const url = parts.url.replace('http://localhost', server.url);
    await expectRefused(send(`${server.url}/oembed?${new URLSearchParams({ ...parts, url })}`));
  });

  it.each([
    ['levels', `lens.${'a.'.repeat(5_000)}b=1`],
    ['levels of filters', `${'filter.and.0.not.'.repeat(800)}id.eq=1`],
    ['parts', Array.from({ length: 1_500 }, (_, n) => `to.${n}=a`).join('&')],
    ['items', Array.from({ length: 1_500 }, () => 'to=a').join('&')],
    ['brackets', `to=${'['.repeat(12_000)}`],
  ])('refuse too many %s', async (_kind, query) => {
    for (const path of ['/q/who-responded.json', '/q/who-responded', '/q/who-responded.csv'])
      await expectRefused(send(`${server.url}${path}?${query}`));
  });

  it.each([
    '/q/',
    '/e/',
    '/s/',
    '/assets/',
    '/',
    '/?around=',
    '/picture.svg?hide=',
    '/q/who-responded.',
    '/e/a.',
    '/q?',
    '/e/a?',
  ])('answer a long one after %s at once', async (start) => {
    for (const letters of ['x', '%41', '../', '.', '-', '%2e']) {
      const { status, text, ms } = await send(`${server.url}${start}${letters.repeat(4_000)}`);
      expect(status).toBeLessThan(500);
      expect(text.length).toBeLessThan(60_000);
      expect(ms).toBeLessThan(1_000);
    }
  });
});

describe('headers', () => {
  it.each([
    ...['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'antiphon-bookmark', 'origin'],
    ...['access-control-request-headers', 'x-request-id', 'authorization', 'cookie', 'content-type', 'host'],
    ...['range', 'if-modified-since', 'forwarded', 'x-forwarded-host', 'prefer', 'traceparent', 'referer'],
  ])('%s may hold anything', async (name) => {
    const parts = ['x', ',', ';q=0.', 'a/b;', ' ', '"', 'W/"x",', 'gzip;q=0,', '*', '=', '\t ;', 'FB:'];
    for (const part of parts) {
      const value = `a${part.repeat(Math.floor(12_000 / part.length))}b`;
      for (const path of ['/q/who-responded.json', '/graphql?query={__typename}', '/', '/e/a']) {
        const { status, ms } = await send(`${server.url}${path}`, { headers: { [name]: value } });
        expect(status).toBeLessThan(500);
        expect(ms).toBeLessThan(1_000);
      }
    }
  });
});
