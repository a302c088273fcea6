const NONE = -1;

/**
 * All runs of words of one text: a suffix automaton, which knows every stretch of it in room and time that grow with its
 * length alone, however often it repeats itself.
 */
export class Runs {
  readonly #ids = new Map<string, number>();
  /** By state: the longest run that ends there, and the state of its longest ending that also stands elsewhere. */
  readonly #length = [0];
  readonly #link = [NONE];
  readonly #next: Map<number, number>[] = [new Map()];

  constructor(words: Iterable<string>) {
    let last = 0;
    for (const word of words) {
      const known = this.#ids.get(word);
      const id = known ?? this.#ids.size;
      if (known === undefined) this.#ids.set(word, id);
      last = this.#add(last, id);
    }
  }

  /** For each of some words: how many words up to it, itself among them, stand together in the text as well. */
  *lengthsIn(words: Iterable<string>): Iterable<number> {
    let state = 0;
    let length = 0;
    for (const word of words) {
      const id = this.#ids.get(word) ?? NONE;
      let next = this.#next[state]?.get(id);
      while (next === undefined && state !== 0) {
        state = this.#link[state] ?? 0;
        length = this.#length[state] ?? 0;
        next = this.#next[state]?.get(id);
      }
      length = next === undefined ? 0 : length + 1;
      state = next ?? 0;
      yield length;
    }
  }

  #add(last: number, id: number): number {
    const made = this.#make((this.#length[last] ?? 0) + 1, new Map(), 0);
    let state = last;
    while (state !== NONE && this.#next[state]?.has(id) === false) {
      this.#next[state]?.set(id, made);
      state = this.#link[state] ?? NONE;
    }
    if (state === NONE) return made;
    const other = this.#next[state]?.get(id) ?? 0;
    const length = (this.#length[state] ?? 0) + 1;
    if (this.#length[other] === length) {
      this.#link[made] = other;
      return made;
    }
    const copy = this.#make(length, new Map(this.#next[other]), this.#link[other] ?? NONE);
    while (state !== NONE && this.#next[state]?.get(id) === other) {
      this.#next[state]?.set(id, copy);
      state = this.#link[state] ?? NONE;
    }
    this.#link[other] = copy;
    this.#link[made] = copy;
    return made;
  }

  #make(length: number, next: Map<number, number>, link: number): number {
    this.#length.push(length);
    this.#link.push(link);
    return this.#next.push(next) - 1;
  }
}
