const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up where the process is told to end meanwhile, however that is: it then ends as it would have without this.
 * @param clean must do all at once, and may be called twice
 * @returns ends it
 */
export function leaveNothing(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    clean();
    // Whoever else listens ends the process in their own way.
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
