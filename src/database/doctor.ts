import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AntiphonError } from '../errors.ts';
import { openDatabase } from './connect.ts';
import { defaultDataDir, jarsFolder, neo4jVersion } from './local/files.ts';
import { presentJars } from './local/jars.ts';
import { findJava, MINIMUM_JAVA } from './local/java.ts';
import { findMaven } from './local/maven.ts';
import { askOwner } from './local/owner.ts';
import { isFree } from './local/server.ts';
import type { Environment } from './settings.ts';

/** One result: a `note` is worth knowing, a `problem` keeps Antiphon from running. */
export interface Finding {
  readonly level: 'ok' | 'note' | 'problem';
  readonly subject: string;
  readonly finding: string;
  /** What to do about it. */
  readonly hint?: string;
}

interface Patient {
  readonly env: Environment;
  readonly root: string;
}

const MINIMUM_NODE = [20, 19] as const;
const NEEDED_BYTES = 1e9;

/** Checks all that Antiphon needs on this machine; starts and changes nothing. */
export async function diagnose(patient: Patient): Promise<Finding[]> {
  const named = Boolean(patient.env.NEO4J_URI);
  const findings = await Promise.all([
    nodeVersion(),
    named ? namedDatabase(patient) : managedDatabase(patient),
    java(patient),
    maven(patient),
    jars(patient),
    httpPort(patient),
    diskSpace(patient),
  ]);
  // What only the managed Neo4j needs is no problem if it is not used.
  return findings.map((found) =>
    named && found.level === 'problem' && MANAGED_ONLY.has(found.subject)
      ? { ...found, level: 'note' }
      : found,
  );
}

const MANAGED_ONLY = new Set(['Java', 'Maven', 'Disk']);

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  const found = { subject: 'Node.js', finding: process.versions.node };
  return recent
    ? { level: 'ok', ...found }
    : { level: 'problem', ...found, hint: `Install Node.js ${MINIMUM_NODE.join('.')} or later.` };
}

async function namedDatabase({ env, root }: Patient): Promise<Finding> {
  const subject = 'NEO4J_URI';
  try {
    const database = await openDatabase({ env, root, report: () => {} });
    await database.close();
    return {
      level: 'ok',
      subject,
      finding: `${database.address} answers, and has the database ${database.database}`,
    };
  } catch (error) {
    if (!(error instanceof AntiphonError)) throw error;
    return { level: 'problem', subject, finding: error.message, ...(error.hint && { hint: error.hint }) };
  }
}

async function managedDatabase({ root }: Patient): Promise<Finding> {
  const owner = await askOwner(defaultDataDir(root));
  const subject = 'Database';
  if (owner) {
    const port = owner.port === undefined ? 'starting' : `on port ${owner.port}`;
    return { level: 'ok', subject, finding: `the managed Neo4j runs, ${port} (process ${owner.pid})` };
  }
  const port = (await isFree(7687))
    ? 'port 7687 is free'
    : 'port 7687 is taken, so another one will be chosen';
  return {
    level: 'ok',
    subject,
    finding: `NEO4J_URI is not set, so a managed Neo4j will be started; ${port}`,
  };
}

async function java({ env }: Patient): Promise<Finding> {
  const search = await findJava(env);
  return search.java
    ? { level: 'ok', subject: 'Java', finding: `${search.java.version} (${search.java.path})` }
    : {
        level: 'problem',
        subject: 'Java',
        finding: search.problem,
        hint: `Install a JDK, version ${MINIMUM_JAVA} or later, or set NEO4J_URI to a Neo4j that you have.`,
      };
}

function maven({ env, root }: Patient): Finding {
  const path = findMaven(env);
  if (path) return { level: 'ok', subject: 'Maven', finding: path };
  if (presentJars(root)) return { level: 'ok', subject: 'Maven', finding: 'not found, and no longer needed' };
  return {
    level: 'problem',
    subject: 'Maven',
    finding: 'not on PATH',
    hint: 'Install Apache Maven 3.6 or later.',
  };
}

function jars({ root }: Patient): Finding {
  const present = presentJars(root);
  const subject = `Neo4j ${neo4jVersion(root)}`;
  if (present) {
    return { level: 'ok', subject, finding: `${present.jars} jars, ${Math.round(present.bytes / 1e6)} MB` };
  }
  const state = existsSync(jarsFolder(root)) ? 'incomplete; the next start repairs it' : 'not downloaded yet';
  return { level: 'note', subject, finding: `${state} (about 125 MB, at the first start)` };
}

async function httpPort({ env }: Patient): Promise<Finding> {
  const port = Number(env.PORT || 4000);
  const subject = 'PORT';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return {
      level: 'problem',
      subject,
      finding: `${env.PORT} is not a port`,
      hint: 'For example: PORT=4000',
    };
  }
  if (await isFree(port)) return { level: 'ok', subject, finding: `${port} is free` };
  return {
    level: 'note',
    subject,
    finding: `${port} is taken`,
    hint: 'If not by Antiphon itself, set PORT to another, for example PORT=4001.',
  };
}

async function diskSpace({ root }: Patient): Promise<Finding> {
  const folder = [join(root, '.data'), root].find(existsSync) ?? dirname(root);
  const { bavail, bsize } = await statfs(folder);
  const found = { subject: 'Disk', finding: `${((bavail * bsize) / 1e9).toFixed(1)} GB free in ${folder}` };
  return bavail * bsize >= NEEDED_BYTES
    ? { level: 'ok', ...found }
    : { level: 'problem', ...found, hint: 'Neo4j and its data need about 1 GB.' };
}
