import { bytes, integers } from './columns.ts';

const SLOTS = 1 << 16;
/** Longer than any id; longer ones are invalid, and reported. */
const SCRATCH = 1 << 14;

/**
 * Numbers for ids, declared or only mentioned, and what each stands for: all that memory keeps of an entry. The ids are
 * concatenated in one array of bytes, since a million strings would take ten times as much.
 */
export class Ids {
  readonly #text = bytes();
  readonly #starts = integers();
  readonly #hashes = integers();
  /** Numbers by the hash of their id; 0 if free. At least a third is free. */
  #slots = new Int32Array(SLOTS);
  readonly #sorts: string[] = [''];
  readonly #sortOf = bytes();
  readonly #record = integers();
  #scratch = Buffer.alloc(SCRATCH);

  constructor() {
    // Numbers start at 1.
    this.#starts.push(0);
    this.#hashes.push(0);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of an id, always the same. */
  number(id: string): number {
    const length = this.#encode(id);
    const hash = this.#hash(length);
    const slot = this.#slot(hash, length);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known;
    const number = this.#starts.push(this.#text.length);
    this.#hashes.push(hash);
    for (let at = 0; at < length; at += 1) this.#text.push(this.#scratch[at] ?? 0);
    this.#slots[slot] = number;
    if (number * 3 > this.#slots.length * 2) this.#grow();
    return number;
  }

  /** 0 for an id never seen. */
  find(id: string): number {
    const length = this.#encode(id);
    return this.#slots[this.#slot(this.#hash(length), length)] ?? 0;
  }

  /** Records that an id stands for something of this sort, held in that record. */
  declare(number: number, sort: string, record: number): void {
    let code = this.#sorts.indexOf(sort);
    if (code === -1) code = this.#sorts.push(sort) - 1;
    this.#sortOf.set(number, code);
    this.#record.set(number, record);
  }

  /** What an id stands for; undefined if it was only mentioned. */
  sort(number: number): string | undefined {
    const code = this.#sortOf.get(number);
    return code === 0 ? undefined : this.#sorts[code];
  }

  record(number: number): number {
    return this.#record.get(number);
  }

  *all(): Iterable<readonly [id: string, number: number]> {
    for (let number = 1; number <= this.size; number += 1) yield [this.#id(number), number];
  }

  #id(number: number): string {
    const [start, end] = [this.#starts.get(number), this.#end(number)];
    return Buffer.from(this.#text.slice(start, end)).toString();
  }

  #end(number: number): number {
    return number < this.size ? this.#starts.get(number + 1) : this.#text.length;
  }

  #encode(id: string): number {
    if (id.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(id.length * 3);
    return this.#scratch.write(id);
  }

  /** FNV-1a. */
  #hash(length: number): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (this.#scratch[at] ?? 0), 0x01000193);
    return hash | 0;
  }

  /** The slot of the id in the scratch buffer, or the free one it belongs in. */
  #slot(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let number = this.#slots[slot] ?? 0; number !== 0; number = this.#slots[slot] ?? 0) {
      if (this.#hashes.get(number) === hash && this.#isScratch(number, length)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isScratch(number: number, length: number): boolean {
    const start = this.#starts.get(number);
    if (this.#end(number) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#text.get(start + at) !== this.#scratch[at]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= this.size; number += 1) {
      const hash = this.#hashes.get(number);
      let slot = (hash ^ (hash >>> 16)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}
