import { bytes, Chains, integers } from './columns.ts';

/** One claim in numbers: those of its ids, and of the record that holds it. */
export interface ClaimNumbers {
  readonly record: number;
  readonly subject: number;
  /** 0 for literals. */
  readonly object: number;
  readonly predicate: string;
  readonly affirmed: boolean;
}

/** Which claims are about what: the claims of a seed as columns of numbers. */
export class ClaimTable {
  readonly #record = integers();
  readonly #subject = integers();
  readonly #object = integers();
  readonly #predicate = integers();
  readonly #affirmed = bytes();
  readonly #predicates = new Map<string, number>();
  #about = new Chains(0);
  #to = new Chains(0);

  add({ record, subject, object, predicate, affirmed }: ClaimNumbers): void {
    this.#record.push(record);
    this.#subject.push(subject);
    this.#object.push(object);
    this.#predicate.push(this.#code(predicate));
    this.#affirmed.push(affirmed ? 1 : 0);
  }

  get size(): number {
    return this.#record.length;
  }

  /** Builds the look-ups once all claims are added; `merged` maps numbers of merged ids to those of current ones. */
  seal(merged: ReadonlyMap<number, number>): void {
    this.#about = new Chains(this.size);
    this.#to = new Chains(this.size);
    for (let claim = 0; claim < this.size; claim += 1) {
      for (const column of [this.#subject, this.#object])
        column.set(claim, merged.get(column.get(claim)) ?? column.get(claim));
      const predicate = this.#predicate.get(claim);
      this.#about.add(this.#subject.get(claim), predicate, this.#record.get(claim));
      if (this.#object.get(claim) !== 0)
        this.#to.add(this.#object.get(claim), predicate, this.#record.get(claim));
    }
  }

  /** Records of the claims about a subject. */
  about(subject: number, predicate: string): readonly number[] {
    return this.#about.get(subject, this.#predicates.get(predicate) ?? 0);
  }

  /** Records of the claims with an object. */
  to(object: number, predicate: string): readonly number[] {
    return this.#to.get(object, this.#predicates.get(predicate) ?? 0);
  }

  /**
   * Records of the affirmed claims of a predicate that may form a cycle. Removes, from every end, whatever leads only
   * to ends, until nothing remains or everything leads on.
   */
  circling(predicate: string): readonly number[] {
    const code = this.#predicates.get(predicate);
    const leadsOn = integers();
    const arriving = new Chains(this.size);
    const claims: number[] = [];
    for (let claim = 0; claim < this.size; claim += 1) {
      if (this.#predicate.get(claim) !== code || this.#affirmed.get(claim) === 0) continue;
      const [subject, object] = [this.#subject.get(claim), this.#object.get(claim)];
      if (object === 0) continue;
      claims.push(claim);
      leadsOn.set(subject, leadsOn.get(subject) + 1);
      arriving.add(object, 0, subject);
    }
    const ends = [...new Set(claims.map((claim) => this.#object.get(claim)))].filter(
      (object) => leadsOn.get(object) === 0,
    );
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      for (const subject of arriving.get(end, 0)) {
        leadsOn.set(subject, leadsOn.get(subject) - 1);
        if (leadsOn.get(subject) === 0) ends.push(subject);
      }
    }
    return claims
      .filter((claim) => leadsOn.get(this.#object.get(claim)) > 0)
      .map((claim) => this.#record.get(claim));
  }

  #code(predicate: string): number {
    const known = this.#predicates.get(predicate);
    if (known !== undefined) return known;
    this.#predicates.set(predicate, this.#predicates.size + 1);
    return this.#predicates.size;
  }
}
