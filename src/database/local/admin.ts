import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from '../settings.ts';
import { type Neo4jSettings, neo4jConfiguration } from './configuration.ts';
import { localSourceFolder, makePrivate, privately } from './files.ts';
import { ensureJars } from './jars.ts';
import { askOwner, inUse } from './owner.ts';
import { requireTools } from './tools.ts';

/** Where the managed Neo4j is, for a command of neo4j-admin. */
export interface AdminPlace {
  readonly root: string;
  readonly env: Environment;
  readonly dataDir: string;
  /** Receives a line for people at each step. */
  readonly report: (line: string) => void;
}

export interface AdminCommand {
  readonly args: readonly string[];
  readonly settings?: Neo4jSettings;
  /** Receives each line that the command prints. */
  readonly onLine?: (line: string) => void;
}

/** The result of a command: its last output if it failed. */
export type AdminOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly said: readonly string[] };

const HEAP = '1g';
const LINES_KEPT = 200;

/**
 * Runs a command of neo4j-admin on the managed Neo4j, which must be stopped; the command ends when this process does.
 * @throws SetupError when Neo4j runs
 */
export async function runAdmin(place: AdminPlace, command: AdminCommand): Promise<AdminOutcome> {
  const { root, env, dataDir, report } = place;
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  const { java, maven } = await requireTools(root, env);
  const jars = await ensureJars({ root, maven, env, report });
  makePrivate(dataDir);
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  const configuration = join(dataDir, 'neo4j.conf');
  writeFileSync(configuration, neo4jConfiguration(0, command.settings));
  const source = join(localSourceFolder(root), 'LocalNeo4j.java');
  const child = privately(() =>
    spawn(
      java.path,
      [`-Xmx${HEAP}`, '-cp', join(jars, '*'), source, dataDir, configuration, ...command.args],
      {
        // The command leaves files in its working directory.
        cwd: dataDir,
        env: { ...env, NEO4J_HOME: dataDir, NEO4J_CONF: dataDir },
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      },
    ),
  );
  // In place of a password; the open pipe keeps the command running.
  child.stdin.on('error', () => {});
  child.stdin.write('\n');
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      if (said.push(line) > LINES_KEPT) said.shift();
      command.onLine?.(line);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (said.some((line) => line === 'FAILED LOCK_HELD')) throw inUse(dataDir, await askOwner(dataDir));
  return code === 0 ? { done: true } : { done: false, said };
}

/** The most informative line of a failed command. */
export const reasonOf = (said: readonly string[]): string =>
  said.findLast((line) => /exception|error|caused by|fail/i.test(line)) ?? said.at(-1) ?? 'it said nothing';
