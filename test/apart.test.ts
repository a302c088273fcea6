import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../src/project-root.ts';
import { fixtureSeed } from './support/fixture.ts';

const root = projectRoot();

/** The files of a program below a folder, without their comments. */
const codeBelow = (folder: string): readonly { readonly path: string; readonly code: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile())
    .map((path) => ({
      path: relative(root, path),
      code: readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, ''),
    }));

describe('the data are apart from the program', () => {
  it('no test but those of the data reads the seeds and stories of the project', () => {
    const reading = codeBelow('test').filter(({ code }) => {
      const here = code.includes('const root = projectRoot()')
        ? '(projectRoot\\(\\)|root)'
        : 'projectRoot\\(\\)';
      // How to code is written beside the data, and is not one of them.
      return new RegExp(`join\\(\\s*${here}, '(seed|stories)\\b(?!/\\w+\\.md)|\\[CLI, 'seed'\\]`).test(code);
    });
    expect(reading.map(({ path }) => path).filter((path) => !path.startsWith('test/data/'))).toEqual([]);
  });

  it('the program names no record of the data, but in what it says of how an id looks', async () => {
    const { entities, claims } = await fixtureSeed();
    // Shorter ones are words of the language as well.
    const ids = [...entities, ...claims].map(({ id }) => id).filter((id) => /\d$|-.*-/.test(id));
    const named = new RegExp(`\\b(${ids.join('|')})\\b`);
    const found = codeBelow('src').flatMap(({ path, code }) => {
      const [id] = named.exec(code) ?? [];
      return id === undefined ? [] : [`${path}: ${id}`];
    });
    expect(found).toEqual([]);
  });
});
