/** What a command needs from the program around it. */
export interface CommandContext {
  /** The folder that relative default paths are read from. */
  readonly root: string;
  /** For results. */
  readonly print: (line: string) => void;
  /** For results that are files; done when they are handed on. */
  readonly write: (text: string) => Promise<void>;
  /** For problems and progress. */
  readonly printError: (line: string) => void;
}
