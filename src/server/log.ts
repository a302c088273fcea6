import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** A log of JSON lines on standard error, so that standard output stays free for results. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination(2),
  );
}
