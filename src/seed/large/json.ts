import type { SeedLimits } from '../limits.ts';
import type { SeedIssue } from '../seed-error.ts';
import type { MapEntry, SourceFile, YamlNode } from '../tree.ts';
import { CONTROL } from '../yaml.ts';

/** One line as it was read: its tree where it is sound JSON, else the reasons why not. */
export interface ParsedLine {
  readonly root: YamlNode | undefined;
  readonly issues: readonly SeedIssue[];
}

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

/** Parses one line of JSON into the tree that a YAML file is read as, with the place of every value. */
export function parseJson(file: SourceFile, limits: Pick<SeedLimits, 'nesting' | 'lineValues'>): ParsedLine {
  const parser = new Parser(file.text, limits);
  try {
    return { root: parser.document(), issues: [] };
  } catch (error) {
    if (!(error instanceof Unsound)) throw error;
    const { at, message, hint } = error;
    return {
      root: undefined,
      issues: [{ ...file.position(at), message, hint }],
    };
  }
}

class Parser {
  readonly #text: string;
  readonly #limits: Pick<SeedLimits, 'nesting' | 'lineValues'>;
  #at = 0;
  #values = 0;

  constructor(text: string, limits: Pick<SeedLimits, 'nesting' | 'lineValues'>) {
    this.#text = text;
    this.#limits = limits;
  }

  document(): YamlNode {
    this.#space();
    const root = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length)
      throw new Unsound(this.#at, 'something follows the value of this line', 'write one object on a line');
    return root;
  }

  #value(depth: number): YamlNode {
    const at = this.#at;
    if (depth > this.#limits.nesting)
      throw new Unsound(
        at,
        'lists and maps are nested too deeply here',
        'a seed needs no more than 6 levels',
      );
    this.#values += 1;
    if (this.#values > this.#limits.lineValues)
      throw new Unsound(
        at,
        `this line has more than ${this.#limits.lineValues.toLocaleString('en')} values`,
        'split its entries over several lines',
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

  #map(depth: number): YamlNode {
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

  #list(depth: number): YamlNode {
    const at = this.#at;
    const items: YamlNode[] = [];
    this.#items(']', () => {
      items.push(this.#value(depth + 1));
    });
    return { type: 'list', items, at };
  }

  /** What stands between the bracket here and its counterpart, with commas between. */
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
        throw new Unsound(
          this.#at,
          `expected a comma or ${end} here`,
          'each line is one JSON object, from its first { to its last }',
        );
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

  #word(): YamlNode {
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
    throw new Unsound(
      at,
      at >= this.#text.length
        ? 'the line ends in the middle of a value'
        : 'this is not valid JSON: expected a value here',
      'each line is one JSON object, with texts and keys in double quotes',
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
