import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../../src/errors.ts';
import { codesOf, post, send, startTestServer } from './test-server.ts';

const SECRET = 'what-somebody-looks-for';

describe('a request can be traced', () => {
  it('by the id it was sent with, if valid, else by a new one; known document or not, and in the log', async () => {
    const server = await startTestServer();
    const ask = (id?: string) =>
      post(server.url, { query: '{ number }' }, id === undefined ? {} : { 'x-request-id': id });
    const ids: string[] = [];
    for (const id of ['a-1', '4bf92f35/77b34da6:00f067aa', 'x'.repeat(64)]) {
      for (const { headers } of [await ask(id), await ask(id)]) expect(headers.get('x-request-id')).toBe(id);
      ids.push(id, id);
    }
    for (const bad of ['x'.repeat(65), 'a b', '"', '{}', 'ä']) {
      const id = (await ask(bad)).headers.get('x-request-id') ?? '';
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      ids.push(id);
    }
    for (const path of ['/health', '/nothing', '/q/%'])
      ids.push((await send(`${server.url}${path}`)).headers.get('x-request-id') ?? '');
    await expect
      .poll(() => server.lines.filter(({ msg }) => msg === 'request').map(({ id }) => id))
      .toEqual(ids);
    await server.close();
  });

  it('by the id that an error names', async () => {
    const server = await startTestServer();
    const { headers, text } = await post(
      server.url,
      { query: '{ crash { id } }' },
      { 'x-request-id': 'followed' },
    );
    expect(headers.get('x-request-id')).toBe('followed');
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({
      id: 'followed',
      hint: expect.stringContaining('followed'),
    });
    await expect
      .poll(() => server.lines.filter(({ id }) => id === 'followed').map(({ level, msg }) => [level, msg]))
      .toEqual([
        [50, 'a fault of the server'],
        [30, 'request'],
      ]);
    await server.close();
  });

  it('by the id, if the database failed', async () => {
    const server = await startTestServer({
      run: () => Promise.reject(new DatabaseError('DATABASE_UNAVAILABLE', 'It is away.')),
    });
    const answer = await post(server.url, { query: '{ number }' }, { 'x-request-id': 'away' });
    expect([answer.status, codesOf(answer)]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
    await expect.poll(() => server.lines.filter(({ id }) => id === 'away')).toHaveLength(2);
    await server.close();
  });

  it('even if the client left before the answer', async () => {
    const server = await startTestServer();
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const body = JSON.stringify({ query: '{ wait(ms: 1000) }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    setTimeout(() => socket.destroy(), 100);
    await expect
      .poll(() => server.lines.filter(({ msg }) => msg === 'request'), { timeout: 5_000 })
      .toMatchObject([{ status: 499, broken: true }]);
    await server.close();
  });

  it('and the log never says what was searched for', async () => {
    const server = await startTestServer();
    const query = `query Find($id: ID) { thing(id: $id) { id } }`;
    await post(server.url, { query, variables: { id: SECRET } });
    await post(server.url, { query: `{ thing(id: "${SECRET}") { nope } }` });
    for (const path of [`/e/${SECRET}`, `/q/${SECRET}?to=${SECRET}`, `/${SECRET}`, `/health?${SECRET}`])
      await send(`${server.url}${path}`, {
        headers: { referer: SECRET, cookie: SECRET, authorization: SECRET },
      });
    await post(server.url, { query: `query ${'A'.repeat(5_000)} { number }` });
    await expect.poll(() => server.lines.filter(({ msg }) => msg === 'request')).toHaveLength(7);
    expect(JSON.stringify(server.lines)).not.toContain(SECRET);
    for (const line of server.lines) expect(JSON.stringify(line).length).toBeLessThan(600);
    await server.close();
  });
});
