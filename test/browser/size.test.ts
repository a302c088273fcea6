import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

const folder = join(projectRoot(), 'dist/explorer');
/** What the first screen may load, what all of the page may, picture and timeline included, and what GraphiQL may. */
const FIRST = 68_500;
const WHOLE = 300_000;
const GRAPHIQL = 500_000;

const zipped = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
const sum = (names: readonly string[]): number => names.reduce((total, name) => total + zipped(name), 0);

it('the first screen is small, and the whole page within its budget', () => {
  const start = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...start.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  expect(sum(['index.html', ...first])).toBeLessThan(FIRST);
  expect(sum([...filesOf('index.html')])).toBeLessThan(WHOLE);
});

it('GraphiQL comes in less than half a megabyte, without fonts of its own', () => {
  const files = [...filesOf('graphiql.html')];
  expect(sum(files)).toBeLessThan(GRAPHIQL);
  const styles = files.filter((name) => name.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(0);
  for (const name of styles) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('@font-face');
});

interface Built {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** All files that a page can load, those that load when needed among them. */
function filesOf(page: string): ReadonlySet<string> {
  const manifest: Readonly<Record<string, Built>> = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const files = new Set([page]);
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const built = manifest[key];
    if (built === undefined || seen.has(key)) return;
    seen.add(key);
    for (const name of [built.file, ...(built.css ?? [])]) files.add(name);
    for (const other of [...(built.imports ?? []), ...(built.dynamicImports ?? [])]) visit(other);
  };
  visit(page);
  return files;
}

it('no dependency has a licence that would bind those who use it', () => {
  const read = (name: string): { dependencies?: object; devDependencies?: object } =>
    JSON.parse(readFileSync(join(projectRoot(), name), 'utf8'));
  const { dependencies, devDependencies } = read('package.json');
  const packages = Object.keys({ ...dependencies, ...devDependencies }).join(' ');
  expect(packages).not.toMatch(/cytoscape-svg|neo4j-nvl|yfiles/);
});
