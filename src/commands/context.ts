/** What a command needs from the program around it. */
export interface CommandContext {
  /** The folder that relative default paths are read from. */
  readonly root: string;
  /** For results. */
  readonly print: (line: string) => void;
  /** For problems and progress. */
  readonly printError: (line: string) => void;
}
