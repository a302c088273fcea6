import type { Variables } from './address.ts';
import type { Doubt } from './doubt.ts';

/** Where a question leads: to the page of a saved operation that answers it, with the answer in a line. */
export interface Lead {
  /** The question as the graph understands it: "Who is said to be behind the shooting of Tamir Rice?" */
  readonly question: string;
  /** What is known, with how sure that is; undefined where only the page can say. */
  readonly answer?: string | undefined;
  /** What has to be said of the event itself. */
  readonly doubt?: Doubt | undefined;
  /** The page of this server that answers it. */
  readonly address: string;
  /** The same for programs. */
  readonly operation: string;
  readonly variables: Variables;
}
