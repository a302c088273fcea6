import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/project-root.ts';
import { FIXTURE } from './fixture.ts';
import type { Neo4jAddress } from './neo4j.ts';

/** A server in a process of its own, as its users run it. */
export interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const CLI = join(projectRoot(), 'dist/src/cli.js');

const environment = ({ uri, user, password, database }: Neo4jAddress): NodeJS.ProcessEnv => ({
  ...process.env,
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
  PORT: '0',
  HOST: '127.0.0.1',
  ANTIPHON_STORIES: FIXTURE.stories,
});

/** Loads the fixture's seeds into a database and serves it; done when it is ready. */
export async function serveSeeds(neo4j: Neo4jAddress): Promise<Served> {
  const env = environment(neo4j);
  await promisify(execFile)(process.execPath, [CLI, 'seed', FIXTURE.seed], { env });
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child);
  while ((await fetch(`${url}/ready`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    url,
    process: child,
    async stop() {
      const over = once(child, 'exit');
      child.kill('SIGTERM');
      await over;
    },
  };
}

/** Where a server that has been started listens, once it says so. */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    if (server.stdout === null) return;
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
}
