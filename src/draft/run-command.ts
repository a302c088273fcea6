import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { SetupError } from '../errors.ts';

export interface RunOptions {
  /** Milliseconds until the program is ended. */
  readonly time: number;
  /** Bytes that it may write. */
  readonly bytes: number;
  /** Whether the one word of the command goes to a shell. */
  readonly shell: boolean;
  /** Ends the program, as Ctrl-C does. */
  readonly signal: AbortSignal;
  /** Receives what it writes to its standard error. */
  readonly onStderr: (text: string) => void;
}

/** How long a program may take to end after it was asked to, and its pipes to close after it ended. */
const GRACE_MS = 1_000;

/**
 * Runs a program that reads all of `input` and writes lines; returns the lines. It and all that it started are ended
 * when it takes too long, writes too much or is stopped.
 * @throws SetupError if it does not end by itself with exit code 0: half an answer is none
 */
export async function runCommand(
  command: readonly string[],
  input: string,
  { time, bytes, shell, signal, onStderr }: RunOptions,
): Promise<readonly string[]> {
  const [program = '', ...args] = command;
  const called = basename(program);
  if (signal.aborted) throw stopped(called);
  const child = spawn(program, args, { shell, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  let size = 0;
  let problem: SetupError | undefined;
  const end = (why: SetupError): void => {
    if (problem !== undefined) return;
    problem = why;
    child.stdout.destroy();
    kill(child.pid, 'SIGTERM');
    setTimeout(() => kill(child.pid, 'SIGKILL'), GRACE_MS).unref();
  };
  const onAbort = () => end(stopped(called));
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () =>
      end(
        new SetupError(`${called} did not end within ${time / 1000} s`, {
          hint: 'give it more time with --time-limit, or a shorter text',
        }),
      ),
    time,
  );
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= bytes) chunks.push(chunk);
    else
      end(
        new SetupError(`${called} wrote more than ${bytes / 1_000_000} MB`, {
          hint: 'it should write one entity or claim on a line, and nothing else',
        }),
      );
  });
  child.stderr.setEncoding('utf8').on('data', onStderr);
  // A program that does not read all of its input has a reason.
  child.stdin.on('error', () => undefined).end(input);
  try {
    const { code, by } = await ended(child);
    if (problem !== undefined) throw problem;
    if (code !== 0)
      throw new SetupError(
        `${called} ended with ${code === null ? `the signal ${by}` : `exit code ${code}`}`,
        {
          hint: 'nothing was written; what it says above tells why',
        },
      );
    return Buffer.concat(chunks).toString('utf8').split('\n');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

interface Ended {
  readonly code: number | null;
  readonly by: string | null;
}

/** Waits for the end of a program and of its output; what it left running does not keep its pipes open for long. */
function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new SetupError(`${child.spawnfile} cannot be run: ${cause.code ?? cause.message}`, {
          cause,
          hint: 'give a program that is installed, and its arguments: --with "python3 draft.py", or after --',
        }),
      ),
    );
    child.on('close', (code, by) => resolve({ code, by }));
    child.on('exit', (code, by) => {
      setTimeout(() => {
        kill(child.pid, 'SIGKILL');
        resolve({ code, by });
      }, GRACE_MS).unref();
    });
  });
}

/** Ends a program and all that it started: they are a group of their own. */
function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

const stopped = (called: string): SetupError =>
  new SetupError(`${called} was stopped`, { hint: 'nothing was written' });

/** A command line as its words: quotation marks hold words together, a backslash takes the next letter as it is. */
export function commandWords(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gs))
    words.push(
      word.replaceAll(
        /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/gs,
        (_, escaped, double, single) => escaped ?? single ?? String(double).replaceAll(/\\(["\\])/g, '$1'),
      ),
    );
  return words;
}

/** What a command is called, without folders and options, which may hold secrets: `python3 draft.py`. */
export function commandName(words: readonly string[]): string {
  const [program = '', ...rest] = words;
  const first = basename(program);
  const script = rest.find((word) => !word.startsWith('-'));
  return /^(?:node|python[\d.]*|ruby|perl|sh|bash|deno|bun)$/.test(first) && script !== undefined
    ? `${first} ${basename(script)}`
    : first;
}
