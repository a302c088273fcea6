import type { Environment } from '../settings.ts';
import { findExecutables, outputOf } from './executable.ts';

/** The oldest Java that Neo4j 5 runs on. */
export const MINIMUM_JAVA = 17;

export interface Java {
  readonly path: string;
  /** The full version, e.g. `17.0.15`. */
  readonly version: string;
  readonly major: number;
}

/** A Java that can run Neo4j, or why those found here cannot (in words that follow "Java:"). */
export type JavaSearch = { readonly java: Java } | { readonly java?: never; readonly problem: string };

/** Looks for a JDK of version 17 or later: JAVA_HOME first, then PATH. */
export async function findJava(env: Environment): Promise<JavaSearch> {
  const paths = findExecutables(process.platform === 'win32' ? 'java.exe' : 'java', ['JAVA_HOME'], env);
  let problem = 'neither JAVA_HOME nor PATH leads to one';
  for (const path of paths) {
    const found = await inspect(path, env);
    if ('java' in found) return found;
    problem = found.problem;
  }
  return { problem };
}

async function inspect(path: string, env: Environment): Promise<JavaSearch> {
  // One call shows both the version and whether there is a compiler, which running a source file needs.
  const modules = await outputOf(path, ['--list-modules'], env);
  const version = modules?.match(/^java\.base@(\S+)/m)?.[1];
  if (modules === undefined || version === undefined) {
    return { problem: `${path} is older than Java 9 or does not run` };
  }
  const major = Number.parseInt(version, 10);
  if (major < MINIMUM_JAVA) return { problem: `${path} is Java ${version}, older than ${MINIMUM_JAVA}` };
  if (!/^jdk\.compiler\b/m.test(modules)) {
    return { problem: `${path} is a Java ${version} without compiler (a JRE, where a JDK is needed)` };
  }
  return { java: { path, version, major } };
}
