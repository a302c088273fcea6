import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Logs JSON lines to standard error, so that standard output stays free for results. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination(2),
  );
}
