/** What the typed arrays of numbers used here have in common. */
interface Numbers {
  readonly length: number;
  [index: number]: number;
  set(from: ArrayLike<number>): void;
  slice(start: number, end: number): ArrayLike<number>;
}

/** A growing list of numbers that takes the bytes of its typed array for each; objects would take twenty times as much. */
export class Column<A extends Numbers> {
  readonly #make: (length: number) => A;
  #array: A;
  #length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#array = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): number {
    this.set(this.#length, value);
    return this.#length - 1;
  }

  /** 0 if missing. */
  get(index: number): number {
    return this.#array[index] ?? 0;
  }

  /** A copy of the numbers between two indexes. */
  slice(start: number, end: number): ArrayLike<number> {
    return this.#array.slice(start, end);
  }

  set(index: number, value: number): void {
    if (index >= this.#array.length) {
      const grown = this.#make(Math.max(index + 1, Math.ceil(this.#array.length * 1.5)));
      grown.set(this.#array);
      this.#array = grown;
    }
    this.#array[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }
}

export const bytes = () => new Column((length) => new Uint8Array(length));
export const integers = () => new Column((length) => new Int32Array(length));
export const offsets = () => new Column((length) => new Float64Array(length));

/** Lists of numbers under keys of two numbers: a map of lists, in 20 bytes an entry. */
export class Chains {
  readonly #heads: Int32Array;
  readonly #mask: number;
  readonly #next = integers();
  readonly #first = integers();
  readonly #second = integers();
  readonly #values = integers();

  /** `size`: about how many entries to expect. */
  constructor(size: number) {
    const length = 2 ** Math.ceil(Math.log2(Math.max(16, size)));
    this.#heads = new Int32Array(length).fill(-1);
    this.#mask = length - 1;
  }

  add(first: number, second: number, value: number): void {
    const slot = this.#slot(first, second);
    this.#next.push(this.#heads[slot] ?? -1);
    this.#first.push(first);
    this.#second.push(second);
    this.#heads[slot] = this.#values.push(value);
  }

  /** The values under a key, in the order they were added. */
  get(first: number, second: number): number[] {
    const found: number[] = [];
    // Keys are kept as signed 32-bit integers.
    const [a, b] = [first | 0, second | 0];
    for (let at = this.#heads[this.#slot(first, second)] ?? -1; at !== -1; at = this.#next.get(at))
      if (this.#first.get(at) === a && this.#second.get(at) === b) found.push(this.#values.get(at));
    return found.reverse();
  }

  #slot(first: number, second: number): number {
    let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) & this.#mask;
  }
}
