import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupError } from '../../errors.ts';
import { isAlive } from '../../is-alive.ts';

/*
 * The process that runs a managed Neo4j writes a file to the data directory that says how to reach it, and answers
 * there. So a file left behind by a crash, or a reused process number, deceives nobody, and `db stop` never has to kill
 * anything.
 */

const ANSWER_MS = 2_000;
const LONGEST_LINE = 1_000;
const LineStatus = z.object({ pid: z.number(), port: z.number().optional(), background: z.boolean() });
const StateFile = z.object({ pid: z.number(), control: z.number(), token: z.string() });
const Request = z.object({ token: z.string(), request: z.enum(['status', 'stop']) });
type Request = z.infer<typeof Request>;

/** Who runs a data directory's Neo4j: the process, Bolt's port once it is ready, and whether it runs in the background. */
export type OwnerStatus = z.infer<typeof LineStatus>;

/** Answers for this process as long as it runs the Neo4j of a data directory; `withdraw` stops that. */
export interface Announcement {
  withdraw(): void;
}

/**
 * Tells others that this process runs the Neo4j of a data directory.
 * @param owner `status` is read for each request; `stop` is called when another process asks for it, and only in the
 * background
 */
export async function announceOwner(
  dataDir: string,
  owner: { readonly status: () => OwnerStatus; readonly stop: () => Promise<void> },
): Promise<Announcement> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    onLine(socket, async (line) => {
      const request = parseLine(Request, line);
      if (request?.token !== token) return socket.destroy();
      socket.setTimeout(0);
      const status = owner.status();
      socket.write(`${JSON.stringify(status)}\n`);
      // Closing the connection tells the asker that it is done.
      if (request.request === 'stop' && status.background) await owner.stop();
      socket.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const file = stateFile(dataDir);
  const address = server.address();
  const control = typeof address === 'object' ? address?.port : undefined;
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, control, token }), { mode: 0o600 });
  return {
    withdraw() {
      server.close();
      if (readState(dataDir)?.token === token) rmSync(file, { force: true });
    },
  };
}

/** The process that runs the Neo4j of a data directory; undefined if none does. */
export async function askOwner(dataDir: string): Promise<OwnerStatus | undefined> {
  return (await ask(dataDir, 'status'))?.status;
}

/**
 * Asks the process that runs the Neo4j of a data directory to stop it, and waits until it has. A process that is not in
 * the background only answers who it is.
 */
export async function askOwnerToStop(dataDir: string): Promise<OwnerStatus | undefined> {
  const answer = await ask(dataDir, 'stop');
  await answer?.ended;
  return answer?.status;
}

/** Says who uses a data directory, and what to do about it. */
export function inUse(dataDir: string, owner: OwnerStatus | undefined): SetupError {
  const holder = owner ? `process ${owner.pid}` : 'another process';
  return new SetupError(`The database in ${dataDir} is in use by ${holder}.`, {
    hint: owner?.background
      ? 'It runs in the background: `antiphon db stop` ends it.'
      : 'Stop that one first (Ctrl-C in its terminal), or use another data directory.',
  });
}

async function ask(
  dataDir: string,
  request: Request['request'],
): Promise<{ readonly status: OwnerStatus; readonly ended: Promise<void> } | undefined> {
  const state = readState(dataDir);
  if (state === undefined) return undefined;
  const socket = createConnection({ host: '127.0.0.1', port: state.control });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const line = await firstLine(socket, JSON.stringify({ token: state.token, request }));
  if (line === 'silent' && isAlive(state.pid)) {
    // It listens but is too busy to answer: it does exist, so nobody else may start.
    socket.destroy();
    return { status: { pid: state.pid, background: false }, ended };
  }
  const status = parseLine(LineStatus, line);
  if (status === undefined || request === 'status') socket.destroy();
  return status && { status, ended };
}

function firstLine(socket: Socket, question: string): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => socket.write(`${question}\n`));
    socket.on('error', () => resolve('gone'));
    socket.once('close', () => resolve('gone'));
    socket.setTimeout(ANSWER_MS, () => resolve('silent'));
    onLine(socket, (line) => {
      socket.setTimeout(0);
      resolve(line);
    });
  });
}

/** Calls back once, with the first line. Not readline, which rethrows the errors of a socket. */
function onLine(socket: Socket, callback: (line: string) => void): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', function read(data: string) {
    text += data;
    const end = text.indexOf('\n');
    if (end === -1 && text.length < LONGEST_LINE) return;
    socket.off('data', read).resume();
    callback(text.slice(0, Math.max(end, 0)));
  });
}

function stateFile(dataDir: string): string {
  return join(dataDir, 'server.json');
}

function readState(dataDir: string): z.infer<typeof StateFile> | undefined {
  try {
    return parseLine(StateFile, readFileSync(stateFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

function parseLine<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
