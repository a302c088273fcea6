import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

const folder = join(projectRoot(), 'dist/explorer');
const BUDGET = 250_000;

it('the whole page, with everything it loads later, is within its budget', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(html|js|css|svg)$/.test(name) && !name.includes('graphiql'),
  );
  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
});

it('no dependency has a licence that would bind those who use it', () => {
  const read = (name: string): { dependencies?: object; devDependencies?: object } =>
    JSON.parse(readFileSync(join(projectRoot(), name), 'utf8'));
  const { dependencies, devDependencies } = read('package.json');
  const packages = Object.keys({ ...dependencies, ...devDependencies }).join(' ');
  expect(packages).not.toMatch(/cytoscape-svg|neo4j-nvl|yfiles/);
});
