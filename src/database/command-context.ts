import type { Environment } from './settings.ts';

/** What a command is given: where it runs, and where its lines go. */
export interface CommandContext {
  readonly env: Environment;
  readonly root: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}
