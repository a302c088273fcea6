import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

const folder = join(projectRoot(), 'dist/explorer');
/** What the first screen may load, and what all of the page may, picture and timeline included. */
const FIRST = 60_000;
const WHOLE = 300_000;

const zipped = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
const sum = (names: readonly string[]): number => names.reduce((total, name) => total + zipped(name), 0);

it('the first screen is small, and the whole page within its budget', () => {
  const start = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...start.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(html|js|css|svg)$/.test(name) && !name.includes('graphiql'),
  );
  expect(sum(['index.html', ...first])).toBeLessThan(FIRST);
  expect(sum(all)).toBeLessThan(WHOLE);
});

it('no dependency has a licence that would bind those who use it', () => {
  const read = (name: string): { dependencies?: object; devDependencies?: object } =>
    JSON.parse(readFileSync(join(projectRoot(), name), 'utf8'));
  const { dependencies, devDependencies } = read('package.json');
  const packages = Object.keys({ ...dependencies, ...devDependencies }).join(' ');
  expect(packages).not.toMatch(/cytoscape-svg|neo4j-nvl|yfiles/);
});
