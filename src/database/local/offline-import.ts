import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SetupError } from '../../errors.ts';
import type { Environment } from '../settings.ts';
import { neo4jConfiguration } from './configuration.ts';
import { makePrivate, privately } from './files.ts';
import { ensureJars } from './jars.ts';
import { askOwner, inUse } from './owner.ts';
import { requireTools } from './tools.ts';

/** A file of rows to import, with a header; `name` is a relationship type, or labels with colons between. */
export interface ImportFile {
  readonly name: string;
  readonly path: string;
}

export interface OfflineImport {
  readonly root: string;
  readonly env: Environment;
  /** The managed Neo4j's folder; whatever its database holds is replaced. */
  readonly dataDir: string;
  readonly nodes: readonly ImportFile[];
  readonly relationships: readonly ImportFile[];
  /** What stands between the items of a list, by its code point. */
  readonly listSeparator: number;
  readonly report: (line: string) => void;
}

const HEAP = '1g';

/** Stands while an import runs: what an interrupted one leaves is no database. Goes with the data when that is deleted. */
const marker = (dataDir: string): string => join(dataDir, 'data', 'importing');

/** Whether an offline import into this folder was interrupted. */
export const isHalfImported = (dataDir: string): boolean => existsSync(marker(dataDir));

/** @throws SetupError where an offline import was interrupted, and so there is no database to start */
export function refuseHalfImported(dataDir: string): void {
  if (!isHalfImported(dataDir)) return;
  throw new SetupError(`An offline import into ${dataDir} was interrupted: there is no whole database.`, {
    hint: 'Run `antiphon seed --bulk` with the same files again, or `antiphon db reset --yes` to begin anew.',
  });
}

/**
 * Fills the database of a managed Neo4j that does not run from files, many times faster than by statements.
 * @throws SetupError when Neo4j runs, or the import fails
 */
export async function importOffline(options: OfflineImport): Promise<void> {
  const { root, env, dataDir, report } = options;
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  const { java, maven } = await requireTools(root, env);
  const jars = await ensureJars({ root, maven, env, report });
  makePrivate(dataDir);
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  writeFileSync(join(dataDir, 'neo4j.conf'), neo4jConfiguration(0));
  writeFileSync(marker(dataDir), '');
  const child = privately(() =>
    spawn(java.path, [`-Xmx${HEAP}`, '-cp', join(jars, '*'), ...importArguments(options)], {
      // It leaves files where it is started.
      cwd: dataDir,
      env: { ...env, NEO4J_HOME: dataDir, NEO4J_CONF: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    }),
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      if (lines.push(line) > LINES_KEPT) lines.shift();
      if (/^\(\d\/\d\)/.test(line)) report(`importing: ${line.replace(/ \d{4}-.*/, '')}`);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    const reason =
      lines.findLast((line) => /exception|error|caused by/i.test(line)) ?? `it ended with code ${code}`;
    throw new SetupError(`The offline import failed: ${reason}`, {
      hint: 'Run the same command again, or load without --bulk after `antiphon db reset --yes`.',
    });
  }
  rmSync(marker(dataDir));
}

const LINES_KEPT = 200;

function importArguments({ nodes, relationships, listSeparator }: OfflineImport): string[] {
  const code = listSeparator.toString(16).toUpperCase().padStart(4, '0');
  return [
    'org.neo4j.cli.AdminTool',
    ...['database', 'import', 'full', 'neo4j', '--overwrite-destination=true', `--array-delimiter=U+${code}`],
    ...nodes.map(({ name, path }) => `--nodes=${name}=${path}`),
    ...relationships.map(({ name, path }) => `--relationships=${name}=${path}`),
  ];
}
