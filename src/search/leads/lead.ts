import type { Variables } from '../../dossier/address.ts';
import type { Lead } from '../../dossier/lead.ts';
import type { Glance, SearchHit } from '../../dossier/search-answer.ts';
import type { AskedFor } from '../question.ts';

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
  /** Instead, what is spelt in a similar way. */
  readonly similar?: boolean;
}

/** Looks up where a question of one sort leads; nowhere where nothing was found. */
export type Leading = (asked: AskedFor, finding: Finding) => Promise<readonly Lead[]>;
