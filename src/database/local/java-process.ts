import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from '../settings.ts';
import { privately } from './files.ts';
import type { Java } from './java.ts';

const STOP_MS = 20_000;
const MODULES = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
];

/** What the Java program writes to standard output; see LocalNeo4j.java. */
export type JavaWord =
  | { readonly said: 'LOCKED' }
  | { readonly said: 'READY'; readonly port: number }
  | { readonly said: 'FAILED'; readonly reason: string };

/** Why a Java process ended: because we asked it to, or by itself. */
export interface JavaExit {
  readonly asked: boolean;
}

/** A running LocalNeo4j.java. */
export interface JavaProcess {
  readonly pid: number | undefined;
  /** Resolves once the process is gone, for whatever reason; never rejects. */
  readonly exited: Promise<JavaExit>;
  /** Ends it in order: 20 seconds to shut the database down, then kills it. */
  stop(): Promise<void>;
  /** Kills it at once, as a crash would. */
  kill(): Promise<void>;
}

export interface JavaProcessOptions {
  readonly java: Java;
  readonly jars: string;
  /** The path of LocalNeo4j.java. */
  readonly source: string;
  readonly dataDir: string;
  readonly configuration: string;
  readonly password: string;
  /** The maximum size of Java's heap, as for -Xmx: `1g`. */
  readonly heap: string;
  /** Whether to start soon instead of running fast: for databases that live for minutes. */
  readonly brief: boolean;
  readonly env: Environment;
  readonly onWord: (word: JavaWord) => void;
}

/** Starts LocalNeo4j.java; it ends when this process does, because its standard input then ends. */
export function startJava(options: JavaProcessOptions): JavaProcess {
  const logs = join(options.dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = openSync(join(logs, 'java.log'), 'a', 0o600);
  const child = privately(() =>
    spawn(options.java.path, javaArguments(options), {
      env: options.env,
      stdio: ['pipe', 'pipe', log],
      // A separate process group: Ctrl-C in a terminal is for us, and Neo4j must outlast our last requests.
      detached: true,
      windowsHide: true,
    }),
  );
  closeSync(log);
  let asked = false;
  const exited = watch(child, options.onWord).then(() => ({ asked }));
  // Writing to a process that died early fails here; its exit explains why.
  child.stdin?.on('error', () => {});
  child.stdin?.write(`${options.password}\n`);
  const kill = async (): Promise<void> => {
    asked = true;
    child.kill('SIGKILL');
    await exited;
  };
  const stop = async (): Promise<void> => {
    asked = true;
    const timer = setTimeout(kill, STOP_MS);
    child.stdin?.end();
    await exited;
    clearTimeout(timer);
  };
  return { pid: child.pid, exited, stop, kill };
}

function watch(child: ChildProcess, onWord: (word: JavaWord) => void): Promise<void> {
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [said, rest = ''] = line.split(/ (.*)/s);
      if (said === 'LOCKED') onWord({ said });
      if (said === 'READY') onWord({ said, port: Number(rest) });
      if (said === 'FAILED') onWord({ said, reason: rest });
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      onWord({ said: 'FAILED', reason: error.message });
      resolve();
    });
    child.once('close', (code, signal) => {
      onWord({ said: 'FAILED', reason: `Java ended (${signal ?? `code ${code}`})` });
      resolve();
    });
  });
}

function javaArguments({
  java,
  jars,
  source,
  dataDir,
  configuration,
  heap,
  brief,
}: JavaProcessOptions): string[] {
  return [
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    // The second compiler pays off only after minutes: without it, starting and planning take a third less time.
    ...(brief ? ['-XX:TieredStopAtLevel=1'] : []),
    ...MODULES.map((module) => `--add-opens=${module}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...(java.major >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    [join(jars, '*')].join(delimiter),
    source,
    dataDir,
    configuration,
  ];
}
