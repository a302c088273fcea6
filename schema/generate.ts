import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { generated } from './generated.ts';
import { limitsPage } from './limits-page.ts';

// Rewrites the files made from declarations; tests compare them with what is checked in.
const schemaFiles = Object.entries(generated()).map(
  ([name, text]) => [`schema/generated/${name}`, text] as const,
);
for (const [path, text] of [...schemaFiles, ['docs/limits.md', limitsPage()] as const]) {
  mkdirSync(dirname(join(projectRoot(), path)), { recursive: true });
  writeFileSync(join(projectRoot(), path), text);
  console.log(path);
}
