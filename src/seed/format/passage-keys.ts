import { located } from '../check/locate.ts';

/** A stretch of a document under its key. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The passages of a document by key, to which those come that claims need. */
export class PassageKeys {
  /** New ones, as they are written: `23-63 57b3…`. */
  readonly added = new Map<string, string>();
  readonly #spans: Map<string, Stretch>;

  constructor(passages: ReadonlyMap<string, Stretch>) {
    this.#spans = new Map(passages);
  }

  get(key: string): Stretch | undefined {
    return this.#spans.get(key);
  }

  /** The key of a stretch of the text; a new one is named after the sentence that it is from. */
  keyOf(points: readonly string[], span: Stretch, sentence: string): string {
    const known = [...this.#spans].find(([, { start, end }]) => start === span.start && end === span.end);
    if (known !== undefined) return known[0];
    const key = this.#freeKey(sentence);
    this.#spans.set(key, span);
    const { start, end, sha256 } = located(points, span);
    this.added.set(key, `${start}-${end} ${sha256}`);
    return key;
  }

  /** `s05a`, `s05b`, ... and `s05z1` where the letters are used up. */
  #freeKey(sentence: string): string {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${sentence}${letter}`);
    const free = letters.find((key) => !this.#spans.has(key));
    if (free !== undefined) return free;
    for (let number = 1; ; number += 1) {
      const key = `${sentence}z${number}`;
      if (!this.#spans.has(key)) return key;
    }
  }
}
