import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { zipped } from '../../../src/export/zip.ts';
import { canRunPython, systemPython } from '../../python/venv.ts';

const DAY = '2026-11-28';
const FILES = {
  'README.txt': 'Łódź, 北京 and “quotes”\n',
  'empty.csv': '',
  'large.csv': Array.from({ length: 40_000 }, (_, row) => `${row},${row * row}\n`).join(''),
};
const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as file:
    assert file.testzip() is None
    print(json.dumps([[one.filename, list(one.date_time), file.read(one).decode()] for one in file.infolist()]))
`;
const withPython = await canRunPython();
const never = new AbortController().signal;

describe('a zip', () => {
  it.skipIf(!withPython)('is read by Python: every file in order, whole, of its day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'antiphon-zip-'));
    try {
      const path = join(folder, 'files.zip');
      writeFileSync(path, await zipped(FILES, DAY, never));
      const read = promisify(execFile);
      const { stdout } = await read((await systemPython()) ?? '', ['-c', READ, path], {
        maxBuffer: 10_000_000,
      });
      expect(JSON.parse(stdout)).toEqual(
        Object.entries(FILES).map(([name, text]) => [name, [2026, 11, 28, 0, 0, 0], text]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of the same files and day has the same bytes, and of another day others', async () => {
    const [one, again, later] = await Promise.all(
      [DAY, DAY, '2026-11-29'].map((day) => zipped(FILES, day, never)),
    );
    expect(Buffer.from(one ?? []).equals(again ?? Buffer.of())).toBe(true);
    expect(Buffer.from(one ?? []).equals(later ?? Buffer.of())).toBe(false);
  });

  it('is not made for a client that has left, or leaves meanwhile', async () => {
    await expect(zipped(FILES, DAY, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    const leaving = new AbortController();
    const made = zipped(FILES, DAY, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(made).rejects.toThrow('left');
  });
});
