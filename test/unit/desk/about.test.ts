import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { ClaimFields, NewEntity } from '../../../src/desk/protocol.ts';
import { deskOn, fire, type OpenDesk } from './desk-folder.ts';

async function describeArticle(
  { desk }: Pick<OpenDesk, 'desk'>,
  more: ClaimFields,
  entities: readonly NewEntity[] = [],
) {
  const { fields, fingerprint } = (await desk.state()).document;
  return desk.edit({ do: 'document', fingerprint, fields: { ...fields, ...more }, entities });
}

const KNOWN: ClaimFields = {
  title: 'Mill burns down',
  name: 'Article “Mill burns down”',
  edtf: '2021-03-10',
  dateBasis: 'STATED',
  publishedBy: 'rivertown-courier',
};
const COURIER = { id: 'rivertown-courier', name: 'Rivertown Courier', kind: 'MediaOutlet' };

describe('what is known of the article', () => {
  it('is written where the file names it, with an outlet that is new, and sentences call it so', async () => {
    const open = await deskOn();
    await open.desk.edit({ do: 'put', claim: fire() });
    const before = await open.read();
    const state = await describeArticle(open, KNOWN, [COURIER]);
    expect(state.claims[0]?.sentence).toMatch(/^The article “Mill burns down” says that/);
    expect(state.document).toMatchObject({ name: 'Article “Mill burns down”', fields: KNOWN });
    expect(state.names).toContainEqual(COURIER);
    expect(state.undo).toBe('describe the article');
    const text = await open.read();
    expect(text).toMatch(/document:\n {2}id: fire\n {2}name: [^\n]+\n(.*\n)* {2}title: Mill burns down\n/);
    expect(text).toContain('edtf: "2021-03-10"');
    await open.desk.edit({ do: 'undo' });
    expect(await open.read()).toBe(before);
  });

  it('what cannot be read is told at its field, and nothing is written', async () => {
    const open = await deskOn();
    const before = await open.read();
    await expect(describeArticle(open, { edtf: '12 March' })).rejects.toMatchObject({
      issues: [{ field: 'edtf', hint: expect.stringContaining('2014-11-24') }],
    });
    await expect(describeArticle(open, { name: '' })).rejects.toMatchObject({
      issues: [{ field: 'name', message: 'this is needed' }],
    });
    await expect(describeArticle(open, { edtf: '2021-03-10' })).rejects.toMatchObject({
      issues: [{ field: 'edtf', message: 'this date does not say where it comes from' }],
    });
    expect(await open.read()).toBe(before);
  });

  it('its fingerprint and its length are no fields; what somebody else wrote meanwhile is not overwritten', async () => {
    const open = await deskOn();
    const { fingerprint, fields } = (await open.desk.state()).document;
    expect(Object.keys(fields)).toEqual(['name', 'language']);
    expect((await open.desk.form()).document.map(({ name }) => name)).not.toContain('sha256');
    await describeArticle(open, { title: 'Mill burns down', sha256: 'another' });
    expect(await open.read()).not.toContain('another');
    await expect(open.desk.edit({ do: 'document', fingerprint, fields })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('“the article” finds this one first, whatever it is called', async () => {
    const { desk } = await deskOn();
    expect((await desk.search('the article', [])).entities[0]?.id).toBe('fire');
    expect((await desk.search('article', [])).entities[0]?.id).toBe('fire');
  });
});

describe('what changed', () => {
  it('is told since the desk was opened, with the claims that did it', async () => {
    const { desk } = await deskOn();
    expect(await desk.changed()).toMatchObject({ since: 'the desk was opened', facts: [], problem: null });
    await desk.edit({ do: 'put', claim: fire() });
    const { facts, entities } = await desk.changed();
    expect(facts).toMatchObject([
      {
        what: 'appears',
        text: 'The fire in the mill took place.',
        standing: 'told by one source; reported',
        claims: [
          { id: 'fire-001', text: expect.stringMatching(/^new claim fire-001 \(fire\.yaml:\d+\) for it/) },
        ],
      },
    ]);
    expect(entities).toMatchObject([{ what: 'appears', text: expect.stringContaining('Fire in the mill') }]);
  });

  it('is told since the last commit in a work tree of git, also after another commit', async () => {
    const { desk, folder } = await deskOn();
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'begun');
    await desk.edit({ do: 'put', claim: fire() });
    expect(await desk.changed()).toMatchObject({ since: 'the last commit', facts: [{ what: 'appears' }] });
    git('commit', '-am', 'the fire');
    expect((await desk.changed()).facts).toEqual([]);
  });
});
