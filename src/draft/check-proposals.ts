import type { SeedClaim } from '../seed/model/seed.ts';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { tooSure } from './grades.ts';
import {
  type ClaimProposal,
  claimValue,
  DROP_REASONS,
  Dropped,
  type DropReason,
  type EntityProposal,
  idsIn,
  readProposal,
} from './proposal.ts';
import { Misquoted, type Quotable, quotable } from './quote.ts';
import { type ReadSeeds, refusedByReader } from './reader-checks.ts';
import type { DraftRequest } from './request.ts';

/** What proposals are checked against. */
export interface Checking {
  readonly request: Pick<DraftRequest, 'document' | 'text' | 'sentences'>;
  readonly vocabulary: Vocabulary;
  readonly paths: readonly string[];
  readonly readSeeds: ReadSeeds;
  /** The kind of an entity or a document of the seeds. */
  readonly kindOf: (id: string) => string | undefined;
  /** What the seed of this document claims already. */
  readonly claims: readonly SeedClaim[];
  /** Proposals that a person has accepted or rejected. */
  readonly decided: ReadonlySet<string>;
}

/** A proposal that is not taken: how it began, and why. */
export interface DroppedLine {
  readonly reason: DropReason;
  readonly why: string;
  readonly what: string;
}

export interface CheckedProposals {
  readonly entities: readonly EntityProposal[];
  readonly claims: readonly ClaimProposal[];
  readonly dropped: readonly DroppedLine[];
}

/** Takes of a program's answer what could stand in the seed, and says of the rest why it is dropped. */
export async function checkProposals(lines: Iterable<string>, checking: Checking): Promise<CheckedProposals> {
  const work = new Check(checking);
  for (const line of lines) if (line.trim() !== '') work.read(line);
  await work.settle();
  return work.result();
}

class Check {
  readonly #checking: Checking;
  readonly #text: Quotable;
  readonly #entities = new Map<string, EntityProposal>();
  readonly #claims = new Map<string, ClaimProposal>();
  readonly #dropped: DroppedLine[] = [];
  readonly #known: ReadonlySet<string>;

  constructor(checking: Checking) {
    this.#checking = checking;
    this.#text = quotable(checking.request);
    this.#known = new Set(checking.claims.map(saidOf));
  }

  /** Reads one line, as far as it can be judged alone. */
  read(line: string): void {
    try {
      const { entities, claim } = readProposal(line, this.#text, this.#checking.vocabulary);
      for (const entity of entities) this.#entity(entity, claim !== undefined);
      if (claim !== undefined) this.#claim(claim);
    } catch (error) {
      if (error instanceof Dropped) this.#drop(error, line);
      else if (error instanceof Misquoted) this.#drop(new Dropped('WORDS', error.message), line);
      else throw error;
    }
  }

  #entity(entity: EntityProposal, isMentioned: boolean): void {
    const { id } = entity;
    if (this.#checking.kindOf(id) !== undefined)
      throw new Dropped('KNOWN', `${id} is there already: name it by its id`);
    // Where an entity is mentioned with a claim, it may be so with several.
    if (!this.#entities.has(id)) this.#entities.set(id, entity);
    else if (!isMentioned) throw new Dropped('TWICE', `${id} is proposed already`);
  }

  #claim(claim: ClaimProposal): void {
    const { decided } = this.#checking;
    if (decided.has(claim.id)) throw new Dropped('DECIDED', 'a person has decided on this one');
    if (this.#claims.has(claim.id)) throw new Dropped('TWICE', 'the very same claim is proposed already');
    if (this.#known.has(saidBy(claim))) throw new Dropped('KNOWN', 'the seed claims this already');
    this.#claims.set(claim.id, claim);
  }

  /** Drops what does not fit the other proposals and the seeds, until all fit: each that goes may take others with it. */
  async settle(): Promise<void> {
    const { document } = this.#checking.request;
    for (const claim of [...this.#claims.values()]) {
      const problem = tooSure(claim, document.id, { text: this.#text, lineageOf: this.#lineageOf });
      if (problem !== undefined) this.#remove(claim, new Dropped('GRADE', problem));
    }
    for (;;) {
      this.#dropDangling();
      const items = [...this.#entities.values(), ...this.#claims.values()];
      const refused = await refusedByReader(items, { ...this.#checking, document: document.id });
      if (refused.size === 0) return;
      for (const [item, dropped] of refused) this.#remove(item, dropped);
    }
  }

  readonly #kindOf = (id: string): string | undefined =>
    this.#entities.get(id)?.kind ?? this.#checking.kindOf(id);

  readonly #lineageOf = (id: string): readonly string[] => {
    const kind = this.#kindOf(id);
    return kind === undefined ? [] : this.#checking.vocabulary.ontology.kind(kind).lineage;
  };

  #dropDangling(): void {
    const { vocabulary } = this.#checking;
    for (const claim of [...this.#claims.values()]) {
      const missing = idsIn(claim, vocabulary).find((id) => this.#kindOf(id) === undefined);
      if (missing !== undefined)
        this.#remove(claim, new Dropped('UNKNOWN_ID', `there is no entity ${missing}`));
    }
  }

  #remove(item: EntityProposal | ClaimProposal, dropped: Dropped): void {
    if ('kind' in item) this.#entities.delete(item.id);
    else this.#claims.delete(item.id);
    const shown = 'kind' in item ? { [item.kind]: item.id, ...item.fields } : claimValue(item);
    this.#drop(dropped, JSON.stringify(shown));
  }

  #drop({ reason, message }: Dropped, line: string): void {
    this.#dropped.push({ reason, why: message, what: line });
  }

  result(): CheckedProposals {
    return {
      entities: [...this.#entities.values()],
      claims: [...this.#claims.values()],
      dropped: this.#dropped,
    };
  }
}

/** What a claim says and who says so, wherever it stands. */
const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const saidOf = ({ subject, predicate, object, values, assertedBy }: SeedClaim): string =>
  key(subject, predicate, object ?? values.value ?? null, assertedBy, values.polarity);
const saidBy = ({ subject, predicate, other, fields }: ClaimProposal): string =>
  key(subject, predicate, other ?? null, fields.assertedBy, fields.polarity ?? 'AFFIRMED');

/** How many were dropped for which reason, the most frequent first: `3 words that do not stand at their place`. */
export function countedReasons(dropped: readonly DroppedLine[]): readonly string[] {
  const counts = new Map<DropReason, number>();
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count} ${DROP_REASONS[reason]}`);
}
