import { type ChildProcess, fork } from 'node:child_process';
import type { Access } from './ours.ts';
import type { Told, Usage } from './served.ts';

/** A server of the bench in a process of its own. */
export interface BenchServer {
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): void;
}

/** Starts a server in a process of its own, with the same settings for all. */
export async function startServer(
  module: string,
  access: Access,
  execArgv: readonly string[] = [],
): Promise<BenchServer> {
  const child = fork(module, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      BENCH_URI: access.uri,
      BENCH_USER: access.user,
      BENCH_PASSWORD: access.password,
    },
    execArgv: [...execArgv],
  });
  const first = await told(child);
  if (!('port' in first)) throw new Error(`${module} did not say where it listens`);
  return {
    url: `http://127.0.0.1:${first.port}`,
    usage: async () => {
      child.send('usage');
      const answer = await told(child);
      if (!('usage' in answer)) throw new Error(`${module} did not say what it used`);
      return answer.usage;
    },
    stop: () => child.disconnect(),
  };
}

function told(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a server of the bench ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      // Sent by served.ts, and by nothing else.
      const known: unknown = message;
      resolve(known as Told);
    });
  });
}
