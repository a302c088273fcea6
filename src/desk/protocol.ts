/**
 * What the desk's page and its server say to each other, as JSON. Positions count code points of the normalised text, as
 * passages do; `end` is exclusive.
 */

import type { Named } from './protocol-form.ts';

export type {
  Choice,
  DeskForm,
  FormField,
  FormKind,
  FormPredicate,
  ManualRow,
  Named,
} from './protocol-form.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DeskPassage extends Span {
  readonly key: string;
}

export interface DeskSentence extends DeskPassage {
  /** Why no claim is made from it, if that is so. */
  readonly note: string | null;
  /** Ids of claims that rest on it or on a part of it. */
  readonly claims: readonly string[];
}

/** A mistake or an omission, in words, with its way out. */
export interface DeskIssue {
  readonly message: string;
  readonly hint: string | null;
  /** The claim, and its field, where it is about one. */
  readonly claim: string | null;
  readonly field: string | null;
  readonly where: string;
  /** Fields of the claim and what they can only be, where that follows from what else it says: the form can fill them in. */
  readonly fits?: Readonly<Record<string, string>>;
}

/** A claim as the desk shows it: what the file's defaults and groups say is filled in. */
export interface DeskClaim {
  readonly id: string;
  /** Changes with what the claim says; an edit names the one that it was made from. */
  readonly fingerprint: string;
  readonly subject: Named;
  readonly predicate: string;
  readonly object: Named | null;
  /** The value, and every other field as it is in the long form. */
  readonly fields: ClaimFields;
  readonly passages: readonly DeskPassage[];
  readonly context: readonly DeskPassage[];
  /** In English, with who says so. */
  readonly sentence: string;
  /** How sure its fact is, in words. */
  readonly standing: string;
  readonly reviewedBy: readonly Named[];
  readonly line: number;
}

/** What a program proposes; it counts for nothing until a person accepts it. */
export interface DeskProposal extends Omit<DeskClaim, 'line' | 'standing'> {
  readonly proposedBy: string;
  /** The basis as which it is shown until then: the reading of whoever proposes it. */
  readonly countsAs: string;
}

/** Fields of a claim by name, in the words of the seed language. */
export type ClaimFields = Readonly<Record<string, FieldValue>>;
export type FieldValue = string | number | boolean | null | readonly string[];

/** The article on the desk, and what is known of it. */
export interface DeskDocument extends Named {
  readonly language: string;
  readonly file: string;
  /** Its headline, day, publisher … in the words of the seed language. */
  readonly fields: ClaimFields;
  /** Changes with what is said of it. */
  readonly fingerprint: string;
}

/** Everything about one source, as it stands on disk. */
export interface DeskState {
  /** Changes with every write of the file, by this desk or anybody else. */
  readonly version: string;
  readonly document: DeskDocument;
  readonly text: string;
  /** What the file says of every claim that does not say otherwise: a new form begins with it. */
  readonly defaults: ClaimFields;
  /** Whom fields of claims, proposals and defaults name by id (assertedBy, relayedBy, madeIn …). */
  readonly names: readonly Named[];
  readonly sentences: readonly DeskSentence[];
  readonly claims: readonly DeskClaim[];
  readonly proposals: readonly DeskProposal[];
  /** What is wrong, and then what is still to do. */
  readonly wrong: readonly DeskIssue[];
  readonly undone: readonly DeskIssue[];
  /** What undo and redo would do, in words: "add cleveland-017". */
  readonly undo: string | null;
  readonly redo: string | null;
  /** A form that was not finished when the page was closed. */
  readonly unfinished: Unfinished | null;
}

/** A form as it stood: the page alone knows what is in it. */
export type Unfinished = Readonly<Record<string, unknown>>;

/** An entity that exists, by id, or a new one, made where it is first mentioned. */
export type EntityRef = string | NewEntity;
export interface NewEntity {
  readonly kind: string;
  readonly name: string;
  /** Without one the desk makes it from the name. */
  readonly id?: string;
  readonly fields?: ClaimFields;
}

/** A claim to write: a new one, or one in the place of `replaces`. */
export interface ClaimDraft {
  readonly replaces?: { readonly id: string; readonly fingerprint: string };
  readonly subject: EntityRef;
  readonly predicate: string;
  readonly object?: EntityRef;
  readonly fields: ClaimFields;
  /** Words of the text: the desk makes passages of them. */
  readonly passages: readonly Span[];
  readonly context?: readonly Span[];
  /** More new entities, which fields name by their ids: a speaker who was not mentioned before. */
  readonly entities?: readonly NewEntity[];
  /** Also says this of every event of the claim of which nobody says yet whether it took place: `HAPPENED`. */
  readonly occurred?: string;
}

/** One change of the file; it is written at once, and can be undone. */
export type DeskEdit =
  | { readonly do: 'put'; readonly claim: ClaimDraft }
  | { readonly do: 'remove'; readonly id: string; readonly fingerprint: string }
  /** Writes what is known of the article: all of its fields, and an outlet that is new. */
  | {
      readonly do: 'document';
      readonly fingerprint: string;
      readonly fields: ClaimFields;
      readonly entities?: readonly NewEntity[];
    }
  /** Says why nothing is claimed from a sentence; null takes the note away. */
  | { readonly do: 'note'; readonly sentence: string; readonly note: string | null }
  /** A second person has read it and agrees. */
  | { readonly do: 'review'; readonly id: string; readonly fingerprint: string; readonly by: string }
  /** A proposal becomes a claim, as it is or as it was changed. */
  | { readonly do: 'accept'; readonly proposal: string; readonly by: string; readonly claim?: ClaimDraft }
  | { readonly do: 'reject'; readonly proposal: string }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** A name where it stands in the article: of somebody or something known, or new. */
export interface DeskName extends Span {
  readonly name: string;
  /** Null where it is new. */
  readonly id: string | null;
  /** Null where nothing tells the kind. */
  readonly kind: string | null;
}

/** Words of the article that somebody or something new may be called by, where they stand in it. */
export interface DeskPhrase extends Span {
  readonly name: string;
}

/** What a draft would make of the graph. */
export interface DeskPreview {
  /** As it will read; null while something is missing. */
  readonly sentence: string | null;
  readonly issues: readonly DeskIssue[];
  /** Facts that appear, vanish or stand otherwise, in words. */
  readonly facts: readonly PreviewFact[];
  /** Events of the claim of which nobody but `occurred` says whether they took place: that is still to do. */
  readonly unsaid: readonly Named[];
  /** Who is known already by the name of somebody new in it. */
  readonly alike: readonly Alike[];
}
export interface Alike {
  /** Where the new one stands. */
  readonly end: 'subject' | 'object';
  readonly known: Named;
  /** Whether the names are the same, and not only near. */
  readonly isSame: boolean;
}
export interface PreviewFact {
  readonly what: 'appears' | 'vanishes' | 'changed';
  readonly text: string;
  readonly standing: string;
  readonly notes: readonly string[];
}

/** What the folder says now and did not say before. */
export interface DeskChanged {
  /** Since when, in words: "the last commit". */
  readonly since: string;
  readonly facts: readonly ChangedFact[];
  /** Records that appear, vanish or have another name. */
  readonly entities: readonly PreviewFact[];
  /** How many more there are. */
  readonly more: number;
  /** Why nothing can be compared, if that is so. */
  readonly problem: string | null;
}
export interface ChangedFact extends PreviewFact {
  /** The claims that did it, in words; none where it follows from other facts. */
  readonly claims: readonly { readonly id: string; readonly text: string }[];
}

/** Entities that may be meant by some words, the likeliest first. */
export interface DeskFound {
  readonly entities: readonly (Named & {
    readonly kindLabel: string;
    readonly description: string | null;
    /** Whether another name of theirs was typed than the one that is shown. */
    readonly isAlias?: boolean;
  })[];
  /** Names close to what was typed, where nothing has it: "did you mean". */
  readonly close: boolean;
  /** Whether the words mean the article on the desk, whatever it is called. */
  readonly article: boolean;
}

/**
 * GET  /api/form            → DeskForm
 * GET  /api/state           → DeskState
 * GET  /api/search?q=&kinds=Person,Group → DeskFound
 * GET  /api/names           → readonly DeskName[]
 * GET  /api/phrases         → readonly DeskPhrase[]
 * GET  /api/changed         → DeskChanged
 * POST /api/preview         { claim: ClaimDraft } → DeskPreview
 * POST /api/edit            DeskEdit → DeskState, or a DeskRefusal: 409 if somebody else changed that claim meanwhile, 422 if it is wrong
 * PUT  /api/unfinished      Unfinished or null → 204
 * GET  /api/changes         (server-sent events) a `version` whenever the file changes
 */
export interface DeskRefusal {
  readonly message: string;
  readonly hint: string | null;
  readonly issues: readonly DeskIssue[];
  /** As it is now, so that the page can show both. */
  readonly state: DeskState | null;
}
