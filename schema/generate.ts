import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { generated } from './generated.ts';

// Writes the files under schema/generated/ anew; a test compares them with what is checked in.
const folder = join(projectRoot(), 'schema', 'generated');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(generated())) {
  writeFileSync(join(folder, name), text);
  console.log(`schema/generated/${name}`);
}
