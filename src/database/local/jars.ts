import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { SetupError } from '../../errors.ts';
import { isAlive } from '../../is-alive.ts';
import type { Environment } from '../settings.ts';
import { jarsFolder, localSourceFolder, neo4jVersion } from './files.ts';
import { verifyJars } from './jar-hashes.ts';
import { leaveNothing } from './leave-nothing.ts';
import { copyJars } from './maven.ts';

const REPORT_EVERY_MS = 2_000;
const STALE_AFTER_MS = 60 * 60_000;
const MANIFEST = 'complete.json';
const Inventory = z.object({ jars: z.number(), bytes: z.number() });
type Inventory = z.infer<typeof Inventory>;

/** The jars if all are present, else undefined; takes milliseconds. */
export function presentJars(root: string): Inventory | undefined {
  const folder = jarsFolder(root);
  try {
    const expected = Inventory.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    const found = countJars(folder);
    return found.jars === expected.jars && found.bytes === expected.bytes ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes sure that Neo4j's jars are in their folder, downloading them through Maven if not. They appear there all at
 * once, so an interrupted download is simply repeated.
 * @throws SetupError when Maven fails, or supplies jars that jars.sha256 does not name
 */
export async function ensureJars(options: {
  readonly root: string;
  readonly maven: string | undefined;
  readonly env: Environment;
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}): Promise<string> {
  const { root, maven, env, report, signal } = options;
  const folder = jarsFolder(root);
  if (presentJars(root)) return folder;
  if (maven === undefined) throw new SetupError('The jars of Neo4j are missing, and so is Maven.');

  report(`Downloading Neo4j ${neo4jVersion(root)} (about 125 MB, once) ...`);
  mkdirSync(dirname(folder), { recursive: true });
  removeAbandoned(folder);
  const partial = mkdtempSync(`${folder}.partial-${process.pid}-`);
  const remove = () => rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
  const release = leaveNothing(remove);
  try {
    const pom = join(localSourceFolder(root), 'pom.xml');
    await copyJars({ maven, pom, folder: partial, env, onProgress: reportNowAndThen(report), signal });
    verifyJars(root, partial);
    const found = countJars(partial);
    writeFileSync(join(partial, MANIFEST), JSON.stringify(found));
    putInPlace({ root, partial, folder });
    report(`Downloaded ${found.jars} jars, ${Math.round(found.bytes / 1e6)} MB.`);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SetupError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError(`Maven could not download Neo4j: ${reason}`, {
      hint: 'Check the connection to the Internet (and, behind a proxy, the settings of Maven), then try again.',
      cause,
    });
  } finally {
    release();
    remove();
  }
  return folder;
}

/**
 * Moves a finished download into place. Another process may have finished first: a complete folder may be in use and is
 * never touched, and a single rename decides between two that finish together.
 */
export function putInPlace(at: {
  readonly root: string;
  readonly partial: string;
  readonly folder: string;
}): void {
  try {
    renameSync(at.partial, at.folder);
  } catch (cause) {
    if (presentJars(at.root)) return;
    if (!existsSync(at.folder)) throw cause;
    // What is in the way is incomplete (somebody removed a jar).
    rmSync(at.folder, { recursive: true, force: true });
    renameSync(at.partial, at.folder);
  }
}

/** Removes what killed processes left. Process numbers are reused, so anything old is removed as well. */
function removeAbandoned(folder: string): void {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.partial-`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const path = join(parent, name);
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    const isOld = Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS;
    if (isOld || (pid > 0 && !isAlive(pid))) rmSync(path, { recursive: true, force: true });
  }
}

function countJars(folder: string): Inventory {
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => statSync(join(folder, name)).size);
  return { jars: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function reportNowAndThen(report: (line: string) => void) {
  let last = Date.now();
  return ({ jars, megabytes }: { readonly jars: number; readonly megabytes: number }) => {
    if (Date.now() - last < REPORT_EVERY_MS) return;
    last = Date.now();
    report(`  ${jars} jars, ${Math.round(megabytes)} MB`);
  };
}
