import type { Ontology } from '../../ontology/index.ts';
import { resolveMerges } from '../model/merges.ts';
import type { DocumentLink, SeedClaim, SeedEntity, SeedPassage } from '../model/seed.ts';
import { issueAt, type SeedIssue } from '../model/seed-error.ts';
import type { Located, Path, SeedIndex, Sort } from '../model/seed-index.ts';
import type { MergedEntry, SeedPart } from '../model/seed-part.ts';
import type { FactOf, SeedView } from '../model/seed-view.ts';
import type { Told } from '../model/telling.ts';
import { ClaimTable } from './claim-table.ts';
import { bytes, Chains } from './columns.ts';
import { type Entry, nameOf, revived, SORTS, standsAgainst } from './entry.ts';
import { Ids } from './ids.ts';
import { Records } from './records.ts';

/** What a part was read from. */
interface Source {
  /** How many characters it has. */
  readonly characters: number;
  /** Whether an issue was reported for it: in other parts, what is missing was not written. */
  readonly isFlawed: boolean;
}

/**
 * All that seeds say. Entries are in memory, or in a temporary file if there are too many; readers cannot tell. Numbers
 * for their ids and who is about whom are always in memory. Entries are added part by part; after `seal` they can be
 * looked up and read in order, any number of times.
 */
export class SeedStore implements SeedIndex, SeedView {
  readonly ontology: Ontology;
  readonly links: DocumentLink[] = [];
  readonly mergedEntries: MergedEntry[] = [];
  readonly merged = new Map<string, string>();
  readonly counts = { entity: 0, passage: 0, claim: 0 };
  readonly #factOf: FactOf;
  readonly #lineages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #entries: Records<Entry>;
  readonly #ids = new Ids();
  readonly #names = new Map<number, string>();
  /** The sort of each record. */
  readonly #sortOf = bytes();
  readonly #objects = bytes();
  readonly #claims = new ClaimTable();
  readonly #isRead = bytes();
  readonly #asserts = bytes();
  /** By the positions of entries, the fields that are written. */
  readonly #written = new Map<string, ReadonlySet<string>>();
  #ends: ReadonlyMap<string, string | undefined> = new Map();
  #facts = new Chains(0);
  #edges = 0;
  /** The path of each issue below its entry: the exact position is looked up only for issues. */
  readonly paths = new WeakMap<SeedIssue, Path>();

  /** `inMemory`: how many characters of seeds are held in memory. */
  constructor(
    ontology: Ontology,
    { factOf, inMemory }: { readonly factOf: FactOf; readonly inMemory: number },
  ) {
    this.ontology = ontology;
    this.#factOf = factOf;
    this.#lineages = new Map(ontology.nodes.map(({ name, lineage }) => [name, new Set<string>(lineage)]));
    this.#entries = new Records(inMemory, revived);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#entries.length;
  }

  get isInMemory(): boolean {
    return this.#entries.areHeld;
  }

  /** How many rows the graph will have, at most: some claims share a fact. */
  get rows(): number {
    return this.size + 2 * this.merged.size + this.#edges + this.counts.passage + this.links.length;
  }

  /** Adds what one file or line says. Returns an issue for each id that is used already. */
  add(part: SeedPart, { characters, isFlawed }: Source): readonly SeedIssue[] {
    const taken: SeedIssue[] = [];
    const declare = (entry: Entry, what: string): { readonly number: number; readonly record: number } => {
      const { item, sort } = entry;
      const record = this.#entries.append(entry);
      this.#sortOf.set(record, SORTS.indexOf(sort));
      this.counts[sort] += 1;
      const number = this.#ids.number(item.id);
      const other = this.#ids.sort(number);
      // An empty id is invalid, and reported already.
      if (other === undefined && item.id !== '') this.#ids.declare(number, what, record);
      else if (other !== undefined) taken.push(this.#takenBy(item, other, this.#ids.record(number)));
      return { number, record };
    };
    for (const item of part.entities) {
      const { number, record } = declare({ sort: 'entity', item }, item.kind);
      if (this.#ids.record(number) === record)
        this.#names.set(number, Buffer.from(nameOf(item) ?? item.id).toString());
    }
    for (const item of part.passages) declare({ sort: 'passage', item }, 'passage');
    for (const item of part.claims) this.#addClaim(item, declare({ sort: 'claim', item }, 'claim').record);
    this.links.push(...part.links);
    for (const entry of part.merged) {
      this.mergedEntries.push(entry);
      this.merged.set(entry.old, entry.canonical);
    }
    if (isFlawed)
      for (const [item, { entries }] of part.nodes) this.#written.set(placeOf(item), new Set(entries.keys()));
    this.#entries.grow(characters);
    return taken;
  }

  #takenBy(item: Located & { readonly id: string }, what: string, record: number): SeedIssue {
    const { file, line } = this.#entries.get(record).item.at;
    const message = `the id ${item.id} is taken by the ${what} at ${file}:${line}`;
    return this.issue(item, ['id'], message, 'choose another id');
  }

  #addClaim(claim: SeedClaim, record: number): void {
    this.#claims.add({
      record,
      subject: this.#ids.number(claim.subject),
      object: claim.object === undefined ? 0 : this.#ids.number(claim.object),
      predicate: claim.predicate,
      affirmed: claim.values.polarity === 'AFFIRMED',
    });
    const { relayedBy, reviewedBy, madeIn, passages, context, contradicts, refutes, retracts } = claim;
    this.#edges += claim.object === undefined ? 1 : 2;
    for (const ids of [relayedBy, reviewedBy, madeIn, passages, context, contradicts, refutes, retracts])
      this.#edges += ids.length;
    if (standsAgainst(claim)) this.#objects.set(record, 1);
    this.#asserts.set(this.#ids.number(claim.assertedBy), 1);
    for (const passage of [...claim.passages, ...claim.context])
      this.#isRead.set(this.#ids.number(passage), 1);
  }

  /** Call after everything is added. */
  seal(): void {
    this.#ends = resolveMerges(this.merged);
    this.#claims.seal(
      new Map([...this.#ends].map(([old, end]) => [this.#ids.number(old), this.#ids.number(end ?? old)])),
    );
    this.#facts = new Chains(this.#claims.size);
  }

  /** Indexes a claim by its fact while the entries are read. */
  indexFact(claim: SeedClaim): void {
    const [a, b] = words(this.#factOf(claim, this.canonical));
    this.#facts.add(a, b, this.#ids.record(this.#ids.find(claim.id)));
  }

  close(): void {
    this.#entries.close();
  }

  readonly canonical = (id: string): string => this.#ends.get(id) ?? id;

  readonly nameOf = (id: string): string => this.#names.get(this.#ids.find(this.canonical(id))) ?? id;

  kindOf(id: string): string | undefined {
    const number = this.#ids.find(this.canonical(id));
    return this.#sort(number) === 'entity' ? this.#ids.sort(number) : undefined;
  }

  isA(id: string, kind: string): boolean {
    return this.#lineages.get(this.kindOf(id) ?? '')?.has(kind) ?? false;
  }

  /** Whether an entry has this id. */
  isDeclared(id: string): boolean {
    return this.#ids.sort(this.#ids.find(id)) !== undefined;
  }

  /** Whether the graph will have a node with this id: an entry, or a merged id that redirects. */
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

  /** Claims of a predicate that may form cycles; usually none. */
  circling(predicate: string): readonly SeedClaim[] {
    return this.#read(this.#claims.circling(predicate));
  }

  claimsOf(fact: string): readonly SeedClaim[] {
    const claims = this.#read(this.#facts.get(...words(fact)));
    // Two facts may share the 64 bits of their keys that are kept.
    return claims.length < 2
      ? claims
      : claims.filter((claim) => this.#factOf(claim, this.canonical) === fact);
  }

  *ids(sort: Sort): Iterable<string> {
    for (const [id, number] of this.#ids.all()) {
      const found = this.#sort(number);
      if (found === undefined ? sort === 'entity' && this.merged.has(id) : found === sort) yield id;
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

  isWritten(item: Located, field: string): boolean {
    return this.#written.get(placeOf(item))?.has(field) ?? false;
  }

  issue(
    item: Located,
    path: Path,
    message: Told,
    hint: Told,
    more: Pick<SeedIssue, 'undone' | 'fits'> = {},
  ): SeedIssue {
    const issue = issueAt(item.at, message, hint, more);
    this.paths.set(issue, path);
    return issue;
  }

  *entries(): Iterable<Entry> {
    for (let record = 0; record < this.#entries.length; record += 1) yield this.#entries.get(record, true);
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
    for (let record = 0; record < this.#entries.length; record += 1)
      if (this.#objects.get(record) === 1) yield* this.#read([record]);
  }

  *#only(sort: (typeof SORTS)[number]): Iterable<Entry> {
    const code = SORTS.indexOf(sort);
    for (let record = 0; record < this.#entries.length; record += 1)
      if (this.#sortOf.get(record) === code) yield this.#entries.get(record, true);
  }

  /** What an id stands for, by its number. */
  #sort(number: number): Sort | undefined {
    return this.#ids.sort(number) === undefined
      ? undefined
      : SORTS[this.#sortOf.get(this.#ids.record(number))];
  }

  #entry(id: string): Entry | undefined {
    const number = this.#ids.find(id);
    return this.#ids.sort(number) === undefined ? undefined : this.#entries.get(this.#ids.record(number));
  }

  #read(records: readonly number[]): readonly SeedClaim[] {
    return records.flatMap((record) => {
      const entry = this.#entries.get(record);
      return entry.sort === 'claim' ? [entry.item] : [];
    });
  }
}

const placeOf = ({ at: { file, line, column } }: Located): string => `${file}:${line}:${column}`;

/** The first 64 bits of a key, as two numbers. */
const words = (fact: string): [number, number] => [
  Number.parseInt(fact.slice(0, 8), 16),
  Number.parseInt(fact.slice(8, 16), 16),
];
