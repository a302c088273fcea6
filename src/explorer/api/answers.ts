import type { ClockAnswer } from '../../dossier/clock-answer.ts';
import type { ConnectionAnswer } from '../../dossier/connection-answer.ts';
import type { GivenDate } from '../../dossier/dates-answer.ts';
import type { DeedsAnswer } from '../../dossier/deeds-answer.ts';
import type { FaredAnswer } from '../../dossier/fared-answer.ts';
import type { SaidWhenAnswer } from '../../dossier/later-answer.ts';
import type { OverviewAnswer } from '../../dossier/overview-answer.ts';
import type { PlaceAnswer } from '../../dossier/place-answer.ts';
import type { ResponsesAnswer } from '../../dossier/responses-answer.ts';
import type { SearchAnswer } from '../../dossier/search-answer.ts';
import type { PassageNamed, SentencePlace } from '../../dossier/where.ts';

/** A record, drawn as a node. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description?: string | null;
  readonly edtf: string | null;
  readonly dateDisplay: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  /** Whose clocks its date is shown by. */
  readonly zone?: string | null;
  /** When it began, as far as the order of events tells more than its date. */
  readonly notBefore?: string | null;
  readonly notAfter?: string | null;
  readonly occurrence: string | null;
  readonly status: string | null;
  readonly basis: string | null;
  /** What the sources say of it, if it is an event. */
  readonly sentence: string | null;
}

/** A relation between two records, drawn as a line. */
export interface GraphEdge {
  readonly id: string;
  /** The key of the fact, which its claims carry. */
  readonly rid: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly role: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly modality: string | null;
  readonly basis: string | null;
  /** What it says, with whoever says so unless a source vouches for it. */
  readonly sentence: string | null;
  readonly sources: number | null;
  readonly sourceIds: readonly string[];
  readonly claimIds: readonly string[];
}

export interface RelationCount {
  readonly relation: string;
  readonly total: number;
  readonly shown: number;
}

export interface Graph {
  readonly total: number;
  readonly truncated: boolean;
  /** What was found by kind, before the limit. */
  readonly kinds: readonly { readonly kind: string; readonly total: number }[];
  readonly counts?: readonly RelationCount[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

export interface Chain {
  readonly length: number;
  readonly weakestBasis: string;
  readonly weakestStatus: string;
  readonly steps: readonly ChainStep[];
}

export interface ChainStep {
  readonly event: Named;
  /** What joins it to the event before, and how sure that is; null at the start. */
  readonly relation: string | null;
  readonly basis: string | null;
}

export interface Passage extends PassageNamed {
  readonly id: string;
  /** The words, where the server has the text. */
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
}

interface Opposed extends Named {
  readonly sentence: string;
}

/** What somebody says. Claims of a record have fewer fields than those of a fact. */
export interface Claim extends Named {
  /** What it says, with whoever says so unless a source vouches for it. */
  readonly sentence: string;
  readonly predicate: string;
  readonly subject: Named | null;
  readonly object: Named | null;
  readonly value: string | null;
  readonly polarity: 'AFFIRMED' | 'NEGATED' | 'OPEN';
  readonly modality: string;
  readonly basis: string;
  readonly voice: string;
  readonly attributionBasis: string | null;
  readonly condition: string | null;
  readonly contested: boolean;
  readonly standing?: string;
  /** Why whoever says so is one source with another. */
  readonly reason?: string | null;
  readonly wording: string | null;
  readonly asOfDisplay?: string | null;
  readonly addedDisplay?: string | null;
  readonly note?: string | null;
  readonly assertedBy: Named;
  readonly relayedBy: Nodes<Named>;
  readonly reviewedBy: Nodes<Named>;
  readonly passages: Nodes<Passage>;
  readonly contradicts?: Nodes<Opposed>;
  readonly contradictedBy?: Nodes<Opposed>;
}

/** One of several values that asserters give for the same property. */
export interface Candidate {
  readonly of: string;
  readonly value: string | null;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly contested: boolean;
  readonly sources: number;
  readonly claims: Nodes<{ readonly id: string; readonly assertedBy: Named }>;
}

export interface RecordAnswer {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly description: string | null;
  readonly when?: {
    readonly edtf: string | null;
    readonly dateBasis: string | null;
    readonly text: string | null;
  };
  readonly rid?: string | null;
  readonly occurrence?: string | null;
  readonly status?: string | null;
  readonly basis?: string | null;
  readonly sources?: number | null;
  readonly documentCount?: number | null;
  readonly dateContested?: boolean | null;
  readonly dateAgreed?: boolean | null;
  readonly dates: Nodes<GivenDate>;
  readonly candidates: readonly Candidate[];
  readonly documents: Nodes<Named>;
  readonly claims: Nodes<Claim> & { readonly totalCount: number };
}

export interface DocumentAnswer extends Named {
  readonly title: string | null;
  readonly edtf: string | null;
  readonly url: string | null;
  readonly publishedBy: Nodes<Named>;
  readonly asserts: { readonly totalCount: number };
}

export interface BorneClaim extends Named {
  readonly sentence: string;
  readonly basis: string;
  readonly modality: string;
  readonly assertedBy: Named;
}

/** A passage of a source, with the claims read from it. */
export interface SourcePassage extends SentencePlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly text: string | null;
  readonly note: string | null;
  readonly bears: { readonly edges: readonly { readonly stance: string; readonly node: BorneClaim }[] };
}

export interface SourceAnswer extends Named {
  readonly title: string | null;
  readonly author: string | null;
  readonly dateDisplay: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly sha256: string;
  readonly publishedBy: Nodes<Named>;
  readonly passages: Nodes<SourcePassage> & { readonly totalCount: number };
}

export interface TellerAnswer extends Named {
  readonly kind: string;
  readonly asserts: { readonly totalCount: number };
}

/** The answers of the saved operations that the page uses, by operation name. */
export interface Answers {
  readonly neighborhood: { readonly neighborhood: Graph };
  readonly graph: { readonly graph: Graph };
  readonly 'response-chains': {
    readonly responseChains: {
      readonly total: number;
      readonly truncated: boolean;
      readonly chains: readonly Chain[];
    };
  };
  readonly record: { readonly node: RecordAnswer };
  readonly responses: ResponsesAnswer;
  readonly 'said-when': SaidWhenAnswer;
  readonly 'how-it-fared': FaredAnswer;
  readonly deeds: DeedsAnswer;
  readonly 'place-events': { readonly node: PlaceAnswer };
  readonly 'responded-incidents': ClockAnswer;
  readonly overview: OverviewAnswer;
  readonly connection: ConnectionAnswer;
  readonly evidence: { readonly claims: Nodes<Claim> };
  readonly documents: { readonly documents: Nodes<DocumentAnswer> };
  readonly claims: {
    readonly claims: Nodes<{ readonly passages: Nodes<{ readonly document: Named }> }>;
  };
  readonly names: Nodes<Named & { readonly kind: string }>;
  readonly tellers: { readonly actors: Nodes<TellerAnswer> };
  readonly source: { readonly node: SourceAnswer };
  readonly search: SearchAnswer;
}
