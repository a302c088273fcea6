import type { DeskForm, DeskPhrase, Named } from '../../protocol.ts';
import type { ToldEvent } from './event-names.ts';
import type { NameNear } from './likely.ts';
import type { Party } from './model.ts';

/** What fields need of the form that they stand in. */
export interface Around {
  readonly form: DeskForm;
  /** The article on the desk. */
  readonly document: Named;
  /** Its day, as EDTF, once somebody has said it. */
  readonly day: string | undefined;
  /** All of its text. */
  readonly text: string;
  /** The words that are chosen in it. */
  readonly words: string;
  /** The sentences that these words stand in. */
  readonly sentence: string;
  /** Who and what is named in these words, and then in their sentences. */
  readonly inWords: readonly NameNear[];
  /** Events that these words tell of, and people without a name, as they would be called. */
  readonly told: readonly (NameNear & ToldEvent)[];
  /** Words of these sentences that something new may be called by. */
  readonly phrases: readonly DeskPhrase[];
  /** Whom the last claim was about, where it was on the same sentence: the next one may go on with them. */
  readonly goesOn?: string | undefined;
  /** Who was named last, those who are new in this form first. */
  readonly recent: readonly Named[];
  /** Who is new in this form: no search finds them. */
  readonly own: readonly Named[];
  readonly nameOf: (id: string) => Named;
  readonly newId: (name: string, kind: string) => string;
  /** Notes somebody new, whom only a field names. */
  readonly onMade: (party: Party) => void;
}
