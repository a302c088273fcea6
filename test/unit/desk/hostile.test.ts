import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editCommand } from '../../../src/commands/edit.ts';
import { deskOn, domain, emptyFolder, fire } from './desk-folder.ts';

const million = 'word '.repeat(200_000);

describe('any text can be opened, and claims made from it', () => {
  it.each([
    ['markup', '<script>alert(1)</script> <img src=x onerror=alert(2)> &amp; ]]> {{x}} {y}', 'alert(1)'],
    [
      'letters that turn the direction',
      'A \u202Efdp.exe\u202C file. \u2066Hidden\u2069 words\u200B here.',
      '\u2066Hidden\u2069',
    ],
    ['a NUL', 'Before\u0000after. And more.', 'Before\u0000after'],
    ['no full stops', 'the mill burnt\nand nobody was hurt\n\nsaid ann lee', 'nobody was hurt'],
    ['line ends of Windows', 'The mill burnt.\r\nNobody was hurt.\r\n', 'Nobody was hurt.'],
    ['letters outside the first plane', '🔥 burnt the 𝒎𝒊𝒍𝒍. 👩‍🚒 put it out.', '𝒎𝒊𝒍𝒍'],
    ['what YAML would read', '--- !!js/function &a *a [x]: {y}\n# no comment\n', '*a [x]: {y}'],
    ['a megabyte in one line', `${million}the end`, 'the end'],
  ])('%s', async (_, text, quoted) => {
    const { desk } = await deskOn(text);
    const state = await desk.state();
    expect(state.text).toBe(text);
    const start = Array.from(text).length - Array.from(text.slice(text.indexOf(quoted))).length;
    const passages = [{ start, end: start + Array.from(quoted).length }];
    const after = await desk.edit({ do: 'put', claim: fire({ passages }) });
    const [claim] = after.claims;
    const [span] = claim?.passages ?? [];
    expect(Array.from(text).slice(span?.start, span?.end).join('')).toBe(quoted.trim());
  });

  it('words of a form come back as they were typed, whatever stands in them', async () => {
    const { desk } = await deskOn();
    const state = await desk.edit({ do: 'put', claim: fire() });
    for (const value of [
      '- a: [b, {c}]',
      '"quoted" \\ # no comment',
      '<b>bold</b>',
      ' 2014-11-24',
      'yes',
      '~',
    ]) {
      const after = await desk.edit({
        do: 'put',
        claim: {
          ...fire(),
          subject: state.claims[0]?.subject.id ?? '',
          predicate: 'SAYS',
          fields: { value: `said ${value}`, note: value },
        },
      });
      expect(after.claims.map(({ fields }) => fields.note)).toContain(value);
    }
  });

  it('what no file can hold is refused in words', async () => {
    const { desk, read } = await deskOn();
    const before = await read();
    await expect(
      desk.edit({ do: 'put', claim: fire({ fields: { value: 'HAPPENED', note: 'a\u0000b' } }) }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/note|control/),
    });
    expect(await read()).toBe(before);
  });
});

describe('what is no text is refused in words', () => {
  const edit = async (name: string, content: string | Uint8Array) => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'seed'));
    await writeFile(join(folder, name), content);
    const context = { ...domain, root: folder, print: () => {}, printError: () => {} };
    await editCommand(context).parseAsync([join(folder, name), '--seed', join(folder, 'seed')], {
      from: 'user',
    });
  };
  it.each([
    ['nothing', 'empty.txt', '', 'holds no words'],
    ['white space', 'blank.txt', ' \n\t\r\n', 'holds no words'],
    ['no UTF-8', 'latin.txt', Uint8Array.from([0x41, 0xff, 0x42]), 'is not UTF-8'],
    ['too much', 'large.txt', 'x'.repeat(10_000_001), 'has more than 10 MB'],
    ['a name of which no id can be made', '?!.txt', 'The mill burnt.', 'the id'],
  ])('%s', async (_, name, content, message) => {
    await expect(edit(name, content)).rejects.toThrow(message);
  });
});

it('a seed whose document has the name of a folder elsewhere is not opened', async () => {
  const { another, read, write } = await deskOn();
  await write((await read()).replace('id: fire', 'id: ../../fire'));
  await expect(another()).rejects.toThrow('names no document');
});
