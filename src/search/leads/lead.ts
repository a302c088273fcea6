import type { Variables } from '../../dossier/address.ts';
import type { Doubt } from '../../dossier/doubt.ts';
import type { Glance, SearchHit } from '../../dossier/search-answer.ts';
import type { AskedFor } from '../question.ts';

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

/** What a question is looked up with. */
export interface Finding {
  /** The records that fit nearly as well as the best one does, the best first. */
  readonly find: (text: string, wanted?: Wanted) => Promise<readonly SearchHit[]>;
  readonly glance: (hits: readonly SearchHit[]) => Promise<readonly Glance[]>;
  /** The answer of a saved operation, as data. */
  readonly ask: (operation: string, variables: Variables) => Promise<unknown>;
}

export interface Wanted {
  readonly kinds?: readonly string[];
  readonly most?: number;
  /** How well they must fit at least, as the score of a search says. */
  readonly least?: number;
  /** Only those who make claims. */
  readonly asserting?: boolean;
}

/** Looks up where a question of one sort leads; nowhere where nothing was found. */
export type Leading = (asked: AskedFor, finding: Finding) => Promise<readonly Lead[]>;
