import type { Ontology } from '../../ontology/index.ts';
import type { MergedEntry } from '../check-ids.ts';
import { nameOf, standsAgainst } from '../lookups.ts';
import { resolveMerges } from '../merges.ts';
import type { DocumentLink, Position, SeedClaim, SeedEntity, SeedPassage } from '../seed.ts';
import type { SeedIssue } from '../seed-error.ts';
import { isAOf, type Located, type Path, type SeedIndex, type Sort } from '../seed-index.ts';
import type { FactOf, SeedView } from '../seed-view.ts';
import type { SeedPart } from '../validator.ts';
import { ClaimTable } from './claim-table.ts';
import { bytes, Chains } from './columns.ts';
import { Ids } from './ids.ts';
import { Spool } from './spool.ts';

/** What stands in the spool. */
export type Entry =
  | { readonly sort: 'entity'; readonly item: SeedEntity }
  | { readonly sort: 'passage'; readonly item: SeedPassage }
  | { readonly sort: 'claim'; readonly item: SeedClaim };

/** An id that something has already. */
export interface Taken {
  readonly what: string;
  readonly at: Position;
}

const SORTS = ['entity', 'passage', 'claim'] as const;

/**
 * A seed that is too large for memory: its entries lie in a spool, and memory holds numbers for their ids and who is
 * about whom. Entries are added part by part; after `seal` it can be looked up and read in order, any number of times.
 */
export class SeedStore implements SeedIndex, SeedView {
  readonly ontology: Ontology;
  readonly isA: (id: string, kind: string) => boolean;
  readonly links: DocumentLink[] = [];
  readonly mergedEntries: MergedEntry[] = [];
  readonly merged = new Map<string, string>();
  readonly counts = { entity: 0, passage: 0, claim: 0 };
  readonly #factOf: FactOf;
  readonly #spool = new Spool<Entry>();
  readonly #ids = new Ids();
  readonly #names = new Map<number, string>();
  /** By record: its sort, and whether it is a claim that stands against others. */
  readonly #sortOf = bytes();
  readonly #objects = bytes();
  readonly #claims = new ClaimTable();
  readonly #isRead = bytes();
  readonly #asserts = bytes();
  #ends: ReadonlyMap<string, string | undefined> = new Map();
  #facts = new Chains(0);
  #edges = 0;
  /** The path of each issue below its entry: where exactly that is, is looked up only for issues. */
  readonly paths = new WeakMap<SeedIssue, Path>();

  constructor(ontology: Ontology, factOf: FactOf) {
    this.ontology = ontology;
    this.#factOf = factOf;
    this.isA = isAOf(ontology, (id) => this.kindOf(id));
  }

  /** How many entries there are. */
  get size(): number {
    return this.#spool.length;
  }

  /** How many rows the graph will have, at most: some claims share a fact. */
  get rows(): number {
    return this.size + 2 * this.merged.size + this.#edges + this.counts.passage + this.links.length;
  }

  /** Takes in what one file or line says. `onTaken` hears of ids that something has already. */
  add(part: SeedPart, onTaken: (item: Located, id: string, by: Taken) => void): void {
    const declare = (entry: Entry, what: string): number => {
      const { item } = entry;
      const number = this.#ids.number(item.id);
      const other = this.#ids.sort(number);
      if (other !== undefined) {
        onTaken(item, item.id, { what: other, at: this.#spool.get(this.#ids.record(number)).item.at });
        return number;
      }
      const record = this.#spool.append(entry);
      this.#sortOf.set(record, SORTS.indexOf(entry.sort));
      this.#ids.declare(number, what, record);
      this.counts[entry.sort] += 1;
      return number;
    };
    for (const item of part.entities) {
      const number = declare({ sort: 'entity', item }, item.kind);
      this.#names.set(number, Buffer.from(nameOf(item) ?? item.id).toString());
    }
    for (const item of part.passages) declare({ sort: 'passage', item }, 'passage');
    for (const item of part.claims) this.#addClaim(item, declare({ sort: 'claim', item }, 'claim'));
    this.links.push(...part.links);
    for (const entry of part.merged) {
      this.mergedEntries.push(entry);
      this.merged.set(entry.old, entry.canonical);
    }
  }

  #addClaim(claim: SeedClaim, number: number): void {
    const record = this.#ids.record(number);
    this.#claims.add({
      record,
      subject: this.#ids.number(claim.subject),
      object: claim.object === undefined ? 0 : this.#ids.number(claim.object),
      predicate: claim.predicate,
      affirmed: claim.values.polarity === 'AFFIRMED',
    });
    const { relayedBy, madeIn, passages, context, contradicts, refutes, retracts } = claim;
    this.#edges += claim.object === undefined ? 1 : 2;
    for (const ids of [relayedBy, madeIn, passages, context, contradicts, refutes, retracts])
      this.#edges += ids.length;
    if (standsAgainst(claim)) this.#objects.set(record, 1);
    this.#asserts.set(this.#ids.number(claim.assertedBy), 1);
    for (const passage of [...claim.passages, ...claim.context])
      this.#isRead.set(this.#ids.number(passage), 1);
  }

  /** To be called when everything has been added. */
  seal(): void {
    this.#ends = resolveMerges(this.merged);
    this.#claims.seal(
      new Map([...this.#ends].map(([old, end]) => [this.#ids.number(old), this.#ids.number(end ?? old)])),
    );
    this.#facts = new Chains(this.#claims.size);
  }

  /** Works out which claims are about the same fact: only sound claims have one. */
  indexFact(claim: SeedClaim): void {
    const [a, b] = words(this.#factOf(claim, this.canonical));
    this.#facts.add(a, b, this.#ids.record(this.#ids.find(claim.id)));
  }

  close(): void {
    this.#spool.close();
  }

  readonly canonical = (id: string): string => this.#ends.get(id) ?? id;

  readonly nameOf = (id: string): string => this.#names.get(this.#ids.find(this.canonical(id))) ?? id;

  kindOf(id: string): string | undefined {
    const sort = this.#ids.sort(this.#ids.find(this.canonical(id)));
    return sort === 'claim' || sort === 'passage' ? undefined : sort;
  }

  /** Whether an entry has this id. */
  isDeclared(id: string): boolean {
    return this.#ids.sort(this.#ids.find(id)) !== undefined;
  }

  /** Whether the graph is to have a node with this id: an entry, or what is left of a merged one. */
  has(id: string): boolean {
    return this.isDeclared(id) || this.merged.has(id);
  }

  entity(id: string): SeedEntity | undefined {
    const entry = this.#entry(this.canonical(id));
    return entry?.sort === 'entity' ? entry.item : undefined;
  }

  passage(id: string): SeedPassage | undefined {
    const entry = this.#entry(id);
    return entry?.sort === 'passage' ? entry.item : undefined;
  }

  claim(id: string): SeedClaim | undefined {
    const entry = this.#entry(id);
    return entry?.sort === 'claim' ? entry.item : undefined;
  }

  claimsAbout(subject: string, predicate: string): readonly SeedClaim[] {
    return this.#read(this.#claims.about(this.#ids.find(this.canonical(subject)), predicate));
  }

  claimsTo(object: string, predicate: string): readonly SeedClaim[] {
    return this.#read(this.#claims.to(this.#ids.find(this.canonical(object)), predicate));
  }

  /** Claims of a predicate among which there may be circles; mostly none. */
  circling(predicate: string): readonly SeedClaim[] {
    return this.#read(this.#claims.circling(predicate));
  }

  claimsOf(fact: string): readonly SeedClaim[] {
    const claims = this.#read(this.#facts.get(...words(fact)));
    // Two facts may share the part of their keys that is kept.
    return claims.length < 2
      ? claims
      : claims.filter((claim) => this.#factOf(claim, this.canonical) === fact);
  }

  *ids(sort: Sort): Iterable<string> {
    for (const [id, number] of this.#ids.all()) {
      const found = this.#ids.sort(number);
      if (found === undefined ? sort === 'entity' && this.merged.has(id) : sortOf(found) === sort) yield id;
    }
  }

  *asserters(): Iterable<string> {
    const merged = new Set<string>();
    for (const [id, number] of this.#ids.all()) {
      if (this.#asserts.get(number) !== 1) continue;
      const canonical = this.canonical(id);
      if (canonical !== id && (merged.has(canonical) || this.#asserts.get(this.#ids.find(canonical)) === 1))
        continue;
      if (canonical !== id) merged.add(canonical);
      yield canonical;
    }
  }

  isRead(passage: string): boolean {
    return this.#isRead.get(this.#ids.find(passage)) === 1;
  }

  /** Entries with flawed fields never come here: what is missing was not written. */
  isWritten(): boolean {
    return false;
  }

  issue(item: Located, path: Path, message: string, hint: string): SeedIssue {
    const issue = { ...item.at, message, hint };
    this.paths.set(issue, path);
    return issue;
  }

  *entries(): Iterable<Entry> {
    for (let record = 0; record < this.#spool.length; record += 1) yield this.#spool.get(record, true);
  }

  *entities(): Iterable<SeedEntity> {
    for (const entry of this.#only('entity')) if (entry.sort === 'entity') yield entry.item;
  }

  *passages(): Iterable<SeedPassage> {
    for (const entry of this.#only('passage')) if (entry.sort === 'passage') yield entry.item;
  }

  *claims(): Iterable<SeedClaim> {
    for (const entry of this.#only('claim')) if (entry.sort === 'claim') yield entry.item;
  }

  *objections(): Iterable<SeedClaim> {
    for (let record = 0; record < this.#spool.length; record += 1)
      if (this.#objects.get(record) === 1) yield* this.#read([record]);
  }

  *#only(sort: (typeof SORTS)[number]): Iterable<Entry> {
    const code = SORTS.indexOf(sort);
    for (let record = 0; record < this.#spool.length; record += 1)
      if (this.#sortOf.get(record) === code) yield this.#spool.get(record, true);
  }

  #entry(id: string): Entry | undefined {
    const number = this.#ids.find(id);
    return this.#ids.sort(number) === undefined ? undefined : this.#spool.get(this.#ids.record(number));
  }

  #read(records: readonly number[]): readonly SeedClaim[] {
    return records.flatMap((record) => {
      const entry = this.#spool.get(record);
      return entry.sort === 'claim' ? [entry.item] : [];
    });
  }
}

const sortOf = (what: string): Sort => (what === 'claim' || what === 'passage' ? what : 'entity');

/** The first 64 bits of a key, as two numbers. */
const words = (fact: string): [number, number] => [
  Number.parseInt(fact.slice(0, 8), 16),
  Number.parseInt(fact.slice(8, 16), 16),
];
