import { Spool } from './spool.ts';

/** Records by their numbers: in memory while they are few, in a temporary file once they are many. */
export class Records<Item> {
  readonly #most: number;
  readonly #revive: (item: Item) => Item;
  #size = 0;
  #held: Item[] = [];
  #spool: Spool<Item> | undefined;

  /** `most`: how much of what is read may be held in memory, in characters; `revive`: makes good what JSON cannot say. */
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

  /** Says that the last records were made of so many characters. */
  grow(characters: number): void {
    this.#size += characters;
    if (this.#spool !== undefined || this.#size <= this.#most) return;
    this.#spool = new Spool();
    for (const item of this.#held) this.#spool.append(item);
    this.#held = [];
  }

  /** One record; `ahead` where those behind it are wanted next. */
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
