import type { Statement } from './statement.ts';

/** A word, a mark, a text in quotes or a space; brackets hold what stands between them. */
type Part = string | Group;

interface Group {
  readonly open: string;
  readonly close: string;
  readonly parts: readonly Part[];
  /** All of it on one line, brackets included. */
  readonly text: string;
}

const TOKEN = /'(?:[^'\\]|\\.)*'|`[^`]*`|[\w$]+|\s+|./gs;
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLAUSES = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'CALL', 'RETURN', 'WHERE', 'ORDER', 'LIMIT']);
/** What belongs to the clause before it, and is indented below it. */
const SUBCLAUSES = new Set(['WHERE', 'ORDER', 'LIMIT']);
/** `STARTS WITH` and `OPTIONAL MATCH` begin no clause with their second word. */
const NO_CLAUSE_AFTER = new Set(['STARTS', 'ENDS', 'OPTIONAL']);
const WIDTH = 100;
/** A longer statement is not laid out: nobody reads it, and it takes a while. */
const LONGEST = 30_000;

/**
 * A statement as people read it, each clause on a line of its own, with its parameters above it as comments. Nothing but white
 * space differs from what is sent: `MATCH (n) WHERE n.id = $p0 RETURN n` becomes three lines.
 */
export function layoutStatement({ text, params }: Statement): string {
  const given = Object.entries(params).map(([name, value]) => `// $${name}: ${writeParameter(value)}\n`);
  const cypher = text.length > LONGEST ? text : clauseLines(partsOf(text), 0).join('\n');
  return `${given.join('')}${cypher}\n`;
}

/** A parameter as JSON, which has no integers of the database's own type. */
export const writeParameter = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));

function partsOf(text: string): readonly Part[] {
  const tokens = text.match(TOKEN) ?? [];
  let next = 0;
  const until = (close: string | undefined): Part[] => {
    const parts: Part[] = [];
    for (let token = tokens[next]; token !== undefined && token !== close; token = tokens[next]) {
      next += 1;
      const end = CLOSES.get(token);
      if (end === undefined) {
        parts.push(/^\s/.test(token) ? ' ' : token);
      } else {
        const inner = until(end);
        parts.push({ open: token, close: end, parts: inner, text: `${token}${inline(inner)}${end}` });
        next += 1;
      }
    }
    return parts;
  };
  return until(undefined);
}

const inline = (parts: readonly Part[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
    .trim();

/** The clauses of a query, each from a line of its own. */
function clauseLines(parts: readonly Part[], indent: number): readonly string[] {
  const starts = parts.flatMap((part, index) => (beginsClause(part, parts, index) ? [index] : []));
  const bounds = [...new Set([0, ...starts, parts.length])];
  return bounds.slice(0, -1).flatMap((start, index) => {
    const clause = parts.slice(start, bounds[index + 1]);
    const [first] = clause;
    const isSub = start > 0 && typeof first === 'string' && SUBCLAUSES.has(first);
    return lines(clause, isSub ? indent + 2 : indent);
  });
}

function beginsClause(part: Part, parts: readonly Part[], index: number): boolean {
  if (typeof part !== 'string' || !CLAUSES.has(part)) return false;
  const before = parts.slice(0, index).findLast((one) => one !== ' ');
  return typeof before !== 'string' || !NO_CLAUSE_AFTER.has(before);
}

/** Parts on one line if they fit there; else broken where they are joined, or opened at their longest bracket. */
function lines(parts: readonly Part[], indent: number, hang = 2): readonly string[] {
  const whole = inline(parts);
  if (whole === '') return [];
  if (indent + whole.length <= WIDTH) return [`${' '.repeat(indent)}${whole}`];
  for (const joint of ['AND', 'OR', ',']) {
    const pieces = splitAt(parts, joint);
    if (pieces.length > 1)
      return pieces.flatMap((piece, index) =>
        lines(piece, index === 0 ? indent : indent + (joint === ',' ? hang : 2)),
      );
  }
  const longest = parts.reduce<number>(
    (best, part, index) => (lengthOf(part) > lengthOf(parts[best]) ? index : best),
    0,
  );
  const group = parts[longest];
  if (group === undefined || typeof group === 'string') return [`${' '.repeat(indent)}${whole}`];
  const inner = isQuery(group) ? clauseLines(group.parts, indent + 2) : lines(group.parts, indent + 2, 0);
  const [head = '', ...rest] = lines(parts.slice(longest + 1), indent);
  return [
    `${' '.repeat(indent)}${inline(parts.slice(0, longest))}${spaceBefore(parts, longest)}${group.open}`,
    ...inner,
    `${' '.repeat(indent)}${group.close}${parts[longest + 1] === ' ' ? ' ' : ''}${head.trimStart()}`.trimEnd(),
    ...rest,
  ];
}

const spaceBefore = (parts: readonly Part[], index: number): string =>
  index > 1 && parts[index - 1] === ' ' ? ' ' : '';

const lengthOf = (part: Part | undefined): number =>
  part === undefined || typeof part === 'string' ? 0 : part.text.length;

/** Whether brackets hold a query of their own, as those of `CALL`, `COLLECT`, `COUNT` and `EXISTS` do. */
function isQuery({ open, parts }: Group): boolean {
  const first = parts.find((part) => part !== ' ');
  return open === '{' && typeof first === 'string' && CLAUSES.has(first);
}

/** Pieces that a word joins, which then begins the later ones, or a comma, which ends the earlier ones. */
function splitAt(parts: readonly Part[], joint: string): readonly (readonly Part[])[] {
  const cuts = parts.flatMap((part, index) => (part === joint ? [joint === ',' ? index + 1 : index] : []));
  const bounds = [0, ...cuts.filter((cut) => cut > 0 && cut < parts.length), parts.length];
  return bounds.slice(0, -1).map((start, index) => parts.slice(start, bounds[index + 1]));
}
