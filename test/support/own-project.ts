import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { jarsFolder } from '../../src/database/local/files.ts';
import type { Phase } from '../../src/phases.ts';
import { projectRoot } from '../../src/project-root.ts';
import { FIXTURE } from './fixture.ts';

/** How a command went. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All that it printed, results and problems. */
  readonly said: string;
}

export interface RunOptions {
  /** Where the process ends as if the power went; the time after the first that it comes there. */
  readonly dieAt?: Phase | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The built program in a folder of its own: its managed database is nobody else's. */
export interface OwnProject {
  readonly root: string;
  /** Where its managed Neo4j keeps its data. */
  readonly dataDir: string;
  /** The program, for Node. */
  readonly cli: string;
  /** Runs `antiphon` with these arguments to its end. */
  antiphon(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** An environment in which Maven takes `seconds`, then gives the jars that the project has downloaded before. */
  env(seconds: number): Record<string, string>;
  /** Whatever runs for it, by its command lines. */
  processes(): readonly string[];
  remove(): void;
}

export interface OwnProjectOptions {
  /** The folders that stand as its `seed` and `stories`: those of the fixture, where none are given. */
  readonly data?: { readonly seed: string; readonly stories: string };
  /** Nothing has been downloaded, as after a clone. */
  readonly isFresh?: boolean;
}

/** Makes one, in a temporary folder. */
export function ownProject({ isFresh = false, data = FIXTURE }: OwnProjectOptions = {}): OwnProject {
  const root = mkdtempSync(join(tmpdir(), 'antiphon-project-'));
  const from = projectRoot();
  for (const part of ['dist', 'package.json', 'queries', 'src/database/local', 'src/dossier'])
    cpSync(join(from, part), join(root, part), { recursive: true });
  for (const part of ['seed', 'stories'] as const) cpSync(data[part], join(root, part), { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin', 'mvn'), STAND_IN, { mode: 0o755 });
  if (!isFresh) {
    mkdirSync(join(root, '.data'), { recursive: true });
    symlinkSync(jarsFolder(from), join(root, relative(from, jarsFolder(from))));
  }
  const { NEO4J_URI: _, MAVEN_HOME: __, M2_HOME: ___, ...env } = process.env;
  const cli = join(root, 'dist', 'src', 'cli.js');
  return {
    root,
    cli,
    dataDir: join(root, '.data', 'neo4j'),
    antiphon: (args, options) => run([cli, ...args], { cwd: root, ...options }),
    env: (seconds) => ({
      ...env,
      PATH: `${join(root, 'bin')}:${env.PATH}`,
      JARS: jarsFolder(from),
      SECONDS_TO_TAKE: String(seconds),
      PORT: '0',
      LOG_LEVEL: 'warn',
    }),
    processes: () =>
      execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(root)),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Runs a script of Node to its end, or to the phase where it is to die. */
export async function run(
  args: readonly string[],
  { dieAt, env = {}, cwd }: RunOptions & { readonly cwd?: string },
): Promise<Outcome> {
  const deadly = dieAt === undefined ? [] : ['--import', dieWhere(dieAt)];
  const child = spawn(process.execPath, [...deadly, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NEO4J_URI: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
}

/** A module that ends its process, at once and without a word, when it comes to a phase. */
function dieWhere(phase: Phase): string {
  const text = `import { subscribe } from 'node:diagnostics_channel';
subscribe('antiphon:phase', (reached) => { if (reached === ${JSON.stringify(phase)}) process.kill(process.pid, 'SIGKILL'); });`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

/** Like Maven's launcher: what does the work is a process of its own. */
const STAND_IN = `#!/bin/sh
for argument; do case "$argument" in -DoutputDirectory=*) folder="\${argument#-DoutputDirectory=}";; esac; done
sh -c 'echo part > "$0/first.jar"; sleep "$SECONDS_TO_TAKE"; rm "$0/first.jar"; cp "$JARS"/*.jar "$0"' "$folder"
`;
