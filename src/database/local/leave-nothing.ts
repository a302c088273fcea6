const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up if the process is told to end meanwhile, by whatever signal; it then ends as it would have without this.
 * @param clean must be synchronous, and may be called twice
 * @returns stops watching
 */
export function leaveNothing(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    clean();
    // Any other listener ends the process in its own way.
    if (process.listeners(signal).some((listener) => listener !== onSignal)) return;
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    process.off('exit', clean);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', clean);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}
