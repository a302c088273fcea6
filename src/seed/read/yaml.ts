import {
  Composer,
  type CST,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import type { SeedLimits } from '../model/limits.ts';
import { issueAt, type SeedIssue } from '../model/seed-error.ts';
import type { MapEntry, MapNode, Parsed, Scalar, TreeNode } from '../model/tree.ts';
import type { SeedText } from './decode.ts';
import type { Report } from './fields.ts';

/** Later syntax errors mostly follow from the first. */
const SYNTAX_ERRORS_SHOWN = 3;
// Control characters except tab and line ends: YAML forbids them, but its parsers do not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
export const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/**
 * Parses YAML into a plain tree. Refuses, each at its position: texts over the limits, broken syntax, control
 * characters, anchors and aliases, tags, duplicate keys, keys that are not text, and `__proto__`.
 */
export function parseYaml({ name, text }: SeedText, limits: SeedLimits): Parsed {
  const lines = new LineCounter();
  const issues: SeedIssue[] = [];
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const report: Report = (offset, message, hint) => {
    issues.push(issueAt(position(offset), message, hint));
  };
  const source = { name, text, position };
  const tokens = tokenize(text, { lines, limits, report });
  const root = tokens === undefined ? undefined : compose(tokens, report);
  const tree = root === undefined ? undefined : toTree(root, report);
  // `---` alone, or `~`, says as little as an empty file.
  const isEmpty = tree?.type === 'scalar' && tree.value === null;
  return { source, root: isEmpty ? undefined : tree, issues };
}

interface Tokenizing {
  readonly lines: LineCounter;
  readonly limits: SeedLimits;
  readonly report: Report;
}

/** Feeds the parser token by token, so that a file too deep or too long is rejected before it costs anything. */
function tokenize(text: string, { lines, limits, report }: Tokenizing): readonly CST.Token[] | undefined {
  const control = CONTROL.exec(text);
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    lexemes += 1;
    if (lexemes > limits.lexemes) {
      report(
        parser.offset,
        `this file has more entries than are read from one file (${limits.lexemes} words and signs)`,
        'split it',
      );
      return undefined;
    }
    if (parser.stack.length > limits.nesting) {
      report(
        parser.offset,
        'lists and maps are nested too deeply here',
        'a seed needs no more than 6 levels; check the indents and brackets above',
      );
      return undefined;
    }
  }
  tokens.push(...parser.end());
  if (control === null) return tokens;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report(control.index, `the control character U+${code} is not allowed in a seed`, 'remove it');
  return undefined;
}

function compose(tokens: readonly CST.Token[], report: Report): Node | undefined {
  // The package's own check for duplicate keys takes quadratic time: `toTree` does it instead.
  const documents = [...new Composer({ uniqueKeys: false, prettyErrors: false }).compose(tokens)];
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  for (const error of errors.slice(0, SYNTAX_ERRORS_SHOWN)) {
    report(error.pos[0], `this is not valid YAML: ${lowerFirst(error.message)}`, hintFor(error.code));
  }
  const second = documents[1];
  if (second !== undefined && errors.length === 0) {
    report(
      second.range[0],
      'a second YAML document starts here',
      'one file holds one document: remove the --- or make a second file',
    );
  }
  const contents = documents[0]?.contents ?? undefined;
  if (contents === undefined || second !== undefined || errors.length > 0) return undefined;
  // Without what they refer to, the rest of the file would seem full of gaps.
  return refuseAliases(contents, report) > 0 ? undefined : contents;
}

/** Returns how many there were. */
function refuseAliases(contents: Node, report: Report): number {
  let count = 0;
  visit(contents, {
    Alias(_key, { range }) {
      count += 1;
      report(range?.[0] ?? 0, 'aliases are not used in seeds', 'repeat the value');
    },
  });
  return count;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'a text with ": " or " #" in it needs quotes';
  if (code === 'BAD_INDENT') return 'entries that belong together start in the same column';
  return 'put texts with punctuation in quotes, and check the indents and brackets here and above';
}

function toTree(node: Node, report: Report): TreeNode {
  const at = node.range?.[0] ?? 0;
  if (isCollection(node) || isScalar(node)) {
    if (node.anchor !== undefined) report(at, `anchors are not used in seeds: &${node.anchor}`, 'remove it');
    if (node.tag !== undefined) report(at, `tags are not used in seeds: ${node.tag}`, 'remove it');
  }
  if (isMap(node)) return toMap(node, at, report);
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => child(item, at, report)), at };
  return isScalar(node)
    ? { type: 'scalar', value: toScalar(node.value, at, report), source: node.source ?? '', at }
    : empty(at);
}

const child = (node: unknown, parentAt: number, report: Report): TreeNode =>
  isNode(node) ? toTree(node, report) : empty(parentAt);

const empty = (at: number): TreeNode => ({ type: 'scalar', value: null, source: '', at });

function toScalar(value: unknown, at: number, report: Report): Scalar {
  if (typeof value === 'string') {
    // Escapes such as "\0" and "\uD800" add characters that the file itself does not hold.
    if (CONTROL.test(value) || !value.isWellFormed())
      report(at, 'this text contains control characters or half a character', 'remove the escape');
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function toMap(node: YAMLMap, at: number, report: Report): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const { key, value } of node.items) {
    const keyAt = isNode(key) ? (key.range?.[0] ?? at) : at;
    const name = keyName(key);
    if (name === undefined) {
      report(keyAt, 'a key must be a plain word', 'put it in quotes');
      continue;
    }
    if (isNode(key)) toTree(key, report);
    if (name === '__proto__') report(keyAt, '__proto__ cannot be a key', 'remove it');
    else if (entries.has(name))
      report(keyAt, `the key ${shorten(name)} is here a second time`, 'keep one of the two');
    else entries.set(name, { at: keyAt, value: child(value, keyAt, report) });
  }
  return { type: 'map', entries, at };
}

/** Keys that look like numbers (`007`) keep their spelling. */
function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return typeof key.value === 'number' ? key.source : undefined;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
