import { AntiphonError } from '../../errors.ts';
import { startLastingNeo4j } from './lasting.ts';

/*
 * The process behind `antiphon db start`: it runs the managed Neo4j until somebody asks it to stop, or it dies, which
 * ends Neo4j too. Arguments: the project's folder, the data directory and, optionally, the port. Sends its parent one
 * KeeperMessage, then lives on without it.
 */

/** What the keeper sends to the process that started it. */
export type KeeperMessage =
  | { readonly ready: true; readonly port: number }
  | { readonly ready: false; readonly message: string; readonly hint?: string | undefined };

const [root, dataDir, port] = process.argv.slice(2);
if (root === undefined || dataDir === undefined) throw new Error('The keeper needs the two folders.');

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

try {
  const server = await startLastingNeo4j({
    root,
    dataDir,
    port: port === undefined ? undefined : Number(port),
    env: process.env,
    background: true,
    report: (line) => console.log(line),
    signal: stopping.signal,
  });
  stopping.signal.addEventListener('abort', () => server.stop());
  tell({ ready: true, port: server.port });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ ready: false, message, hint: error instanceof AntiphonError ? error.hint : undefined });
  process.exitCode = 1;
}

function tell(message: KeeperMessage): void {
  // No parent, or one that is gone: nobody to tell.
  if (!process.connected) return;
  process.send?.(message, () => process.disconnect?.());
}
