import type { MapEntry, Parsed, SourceFile, TreeNode } from '../model/tree.ts';
import { CONTROL } from './yaml.ts';

/** What counts as one JSON value, and what it may contain. */
interface JsonLimits {
  readonly unit: keyof typeof UNITS;
  readonly nesting: number;
  /** Lists, maps and their members. */
  readonly values: number;
}

/** The hints, by unit. */
const UNITS = {
  line: {
    whole: 'each line is a JSON object of its own, from its first { to its last }',
    one: 'write one object on a line',
    split: 'split its entries over several lines',
  },
  file: {
    whole: 'a .json file is one JSON object, from its first { to its last }',
    one: 'write one object in the file; one on each line is NDJSON, and such files end in .ndjson',
    split: 'split it, or write it as NDJSON, one object on a line: such files may have any size',
  },
} as const;

class Unsound extends Error {
  readonly at: number;
  readonly hint: string;

  constructor(at: number, message: string, hint: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Parses JSON into the same tree as YAML, with the position of every value. An empty text is no error here. */
export function parseJson(source: SourceFile, limits: JsonLimits): Parsed {
  if (source.text.trim() === '') return { source, root: undefined, issues: [] };
  try {
    return { source, root: new Parser(source.text, limits).document(), issues: [] };
  } catch (error) {
    if (!(error instanceof Unsound)) throw error;
    const { at, message, hint } = error;
    return { source, root: undefined, issues: [{ ...source.position(at), message, hint }] };
  }
}

class Parser {
  readonly #text: string;
  readonly #limits: JsonLimits;
  #at = 0;
  #values = 0;

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  document(): TreeNode {
    const { unit } = this.#limits;
    this.#space();
    const root = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length)
      throw new Unsound(this.#at, `something follows the value of this ${unit}`, UNITS[unit].one);
    return root;
  }

  #value(depth: number): TreeNode {
    const at = this.#at;
    if (depth > this.#limits.nesting)
      throw new Unsound(
        at,
        'lists and maps are nested too deeply here',
        'a seed needs no more than 6 levels',
      );
    this.#values += 1;
    const { values, unit } = this.#limits;
    if (this.#values > values)
      throw new Unsound(
        at,
        `this ${unit} has more than ${values.toLocaleString('en')} values`,
        UNITS[unit].split,
      );
    switch (this.#text[at]) {
      case '{':
        return this.#map(depth);
      case '[':
        return this.#list(depth);
      case '"': {
        const value = this.#string();
        return { type: 'scalar', value, source: value, at };
      }
      default:
        return this.#word();
    }
  }

  #map(depth: number): TreeNode {
    const at = this.#at;
    const entries = new Map<string, MapEntry>();
    this.#items('}', () => {
      const keyAt = this.#at;
      if (this.#text[keyAt] !== '"')
        throw new Unsound(keyAt, 'expected a key in double quotes here', 'write "name": and its value');
      const key = this.#string();
      if (key === '__proto__') throw new Unsound(keyAt, '__proto__ cannot be a key', 'remove it');
      if (entries.has(key))
        throw new Unsound(keyAt, `the key ${key.slice(0, 60)} is here a second time`, 'keep one of the two');
      this.#space();
      if (this.#text[this.#at] !== ':')
        throw new Unsound(this.#at, 'expected a colon here, after the key', 'write "name": and its value');
      this.#at += 1;
      this.#space();
      entries.set(key, { at: keyAt, value: this.#value(depth + 1) });
    });
    return { type: 'map', entries, at };
  }

  #list(depth: number): TreeNode {
    const at = this.#at;
    const items: TreeNode[] = [];
    this.#items(']', () => {
      items.push(this.#value(depth + 1));
    });
    return { type: 'list', items, at };
  }

  /** What is between this bracket and its counterpart, separated by commas. */
  #items(end: '}' | ']', item: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      item();
      this.#space();
      const sign = this.#text[this.#at];
      if (sign !== ',' && sign !== end)
        throw new Unsound(this.#at, `expected a comma or ${end} here`, UNITS[this.#limits.unit].whole);
      this.#at += 1;
      if (sign === end) return;
      this.#space();
    }
  }

  #string(): string {
    const at = this.#at;
    let end = this.#text.indexOf('"', at + 1);
    while (end !== -1 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end === -1)
      throw new Unsound(at, 'this text has no closing quote', 'write a " where it ends, and \\" inside it');
    this.#at = end + 1;
    const value = this.#unescaped(at, this.#text.slice(at, end + 1));
    if (CONTROL.test(value) || !value.isWellFormed())
      throw new Unsound(at, 'this text contains control characters or half a character', 'remove the escape');
    return value;
  }

  #isEscaped(quote: number): boolean {
    let first = quote;
    while (this.#text[first - 1] === '\\') first -= 1;
    return (quote - first) % 2 === 1;
  }

  #unescaped(at: number, source: string): string {
    if (!source.includes('\\')) return source.slice(1, -1);
    try {
      return String(JSON.parse(source));
    } catch {
      throw new Unsound(
        at,
        'this text contains a backslash that is not an escape',
        'write \\\\ for a backslash',
      );
    }
  }

  #word(): TreeNode {
    const at = this.#at;
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number !== undefined) {
      this.#at += number.length;
      return { type: 'scalar', value: Number(number), source: number, at };
    }
    for (const [source, value] of WORDS) {
      if (!this.#text.startsWith(source, at)) continue;
      this.#at += source.length;
      return { type: 'scalar', value, source, at };
    }
    const { unit } = this.#limits;
    throw new Unsound(
      at,
      at >= this.#text.length
        ? `the ${unit} ends in the middle of a value`
        : 'this is not valid JSON: expected a value here',
      `${UNITS[unit].whole}; put texts and keys in double quotes`,
    );
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0x0a) return;
      this.#at += 1;
    }
  }
}
