import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the Java source and the pom.xml; both are read from src/, also by the compiled program. */
export function localSourceFolder(root: string): string {
  return join(root, 'src', 'database', 'local');
}

/** The version of the managed Neo4j, e.g. `5.26.30`: the one place that names it is pom.xml. */
export function neo4jVersion(root: string): string {
  const pom = readFileSync(join(localSourceFolder(root), 'pom.xml'), 'utf8');
  const version = pom.match(/<neo4j\.version>([\d.]+)<\/neo4j\.version>/)?.[1];
  if (version === undefined) throw new Error('pom.xml has no <neo4j.version>.');
  return version;
}

/** Where the jars are kept, once for all servers of this project. */
export function jarsFolder(root: string): string {
  return join(root, '.data', `neo4j-jars-${neo4jVersion(root)}`);
}

/** Where the managed database lives unless told otherwise. */
export function defaultDataDir(root: string): string {
  return join(root, '.data', 'neo4j');
}

/** Makes the folder of a managed database, or makes an old one, into one that its owner alone may enter. */
export function makePrivate(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
}

/** Starts something whose files nobody else may read; it inherits that. */
export function privately<T>(start: () => T): T {
  const before = process.umask(0o077);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}
