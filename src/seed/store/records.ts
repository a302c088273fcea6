import { Spool } from './spool.ts';

/** Records by number: in memory while few, in a temporary file once many. */
export class Records<Item> {
  readonly #most: number;
  readonly #revive: (item: Item) => Item;
  #size = 0;
  #held: Item[] = [];
  #spool: Spool<Item> | undefined;

  /** `most`: how many characters of input may be held in memory; `revive`: restores what JSON cannot express. */
  constructor(most: number, revive: (item: Item) => Item) {
    this.#most = most;
    this.#revive = revive;
  }

  get length(): number {
    return this.#spool?.length ?? this.#held.length;
  }

  get areHeld(): boolean {
    return this.#spool === undefined;
  }

  append(item: Item): number {
    return this.#spool === undefined ? this.#held.push(item) - 1 : this.#spool.append(item);
  }

  /** Notes that the last records were read from this many characters. */
  grow(characters: number): void {
    this.#size += characters;
    if (this.#spool !== undefined || this.#size <= this.#most) return;
    this.#spool = new Spool();
    for (const item of this.#held) this.#spool.append(item);
    this.#held = [];
  }

  /** One record; `ahead` if the next ones will follow. */
  get(number: number, ahead = false): Item {
    if (this.#spool !== undefined) return this.#revive(this.#spool.get(number, ahead));
    const item = this.#held[number];
    if (item === undefined) throw new RangeError(`no record has the number ${number}`);
    return item;
  }

  close(): void {
    this.#spool?.close();
  }
}
