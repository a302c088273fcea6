import type { Environment } from './settings.ts';

/** What a command gets: where it runs, and where its output goes. */
export interface CommandContext {
  readonly env: Environment;
  readonly root: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}
