import { ontology } from '../schema/index.ts';
import { projection } from '../schema/projection/index.ts';
import { rules } from '../schema/rules.ts';
import { loadSeeds } from '../src/commands/seed.ts';
import { readSeeds } from '../src/seed/read/read-seeds.ts';
import { openDriver } from './ours.ts';

/** What this process tells the bench. */
export interface Loaded {
  readonly readSeconds: number;
  readonly writeSeconds: number;
  readonly rssMb: number;
}

// Reads a file and loads it, as `antiphon seed` does.
const { BENCH_URI: uri = '', BENCH_USER: user = '', BENCH_PASSWORD: password = '' } = process.env;
const driver = openDriver({ uri, user, password });
const report = (line: string) => console.error(`  ${line}`);
const start = performance.now();
const seeds = await readSeeds(process.argv.slice(2), { ontology, rules, projection, report });
const read = performance.now();
await loadSeeds(seeds, { ontology, projection, driver, database: 'neo4j', report });
const written = performance.now();
await driver.close();
const told: Loaded = {
  readSeconds: (read - start) / 1000,
  writeSeconds: (written - read) / 1000,
  rssMb: process.resourceUsage().maxRSS / 1024,
};
process.send?.(told);
process.disconnect?.();
