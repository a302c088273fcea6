import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { jarsFolder } from '../../../src/database/local/files.ts';
import { verifyJars } from '../../../src/database/local/jar-hashes.ts';
import { presentJars } from '../../../src/database/local/jars.ts';
import { projectRoot } from '../../../src/project-root.ts';

const root = projectRoot();

it.skipIf(presentJars(root) === undefined)('the jars of Neo4j are the pinned ones, to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-jars-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const jars = readdirSync(jarsFolder(root)).filter((name) => name.endsWith('.jar'));
  for (const name of jars) cpSync(join(jarsFolder(root), name), join(folder, name));
  verifyJars(root, folder);

  const [first = ''] = jars;
  const whole = readFileSync(join(folder, first));
  writeFileSync(join(folder, first), Buffer.concat([whole, Buffer.from([0])]));
  expect(() => verifyJars(root, folder)).toThrow(`What Maven delivered for ${first} is not`);
  rmSync(join(folder, first));
  expect(() => verifyJars(root, folder)).toThrow(`What Maven delivered for ${first} is not`);
  writeFileSync(join(folder, first), whole);
  writeFileSync(join(folder, 'another.jar'), 'another');
  expect(() => verifyJars(root, folder)).toThrow('What Maven delivered for another.jar is not');
});
