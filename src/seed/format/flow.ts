import { Document, isSeq } from 'yaml';
import type { TreeNode } from '../model/tree.ts';

/** Lines are filled up to here. */
export const WIDTH = 110;

/** A text that other readers of YAML would take for a number or a day. */
const LIKE_NUMBER = /^[\d.+~?-]/;

/** One value as it stands between brackets; `source` keeps numbers as they were written. */
export function scalarText(value: string | number | boolean | null, source = String(value)): string {
  if (typeof value !== 'string') return value === null ? '' : source;
  if (LIKE_NUMBER.test(value)) return JSON.stringify(value);
  const written = new Document([value]);
  if (isSeq(written.contents)) written.contents.flow = true;
  return written.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** A value on one line: `[s02, s05]`, `{ Person: tamir-rice }`. */
export function flowText(node: TreeNode): string {
  if (node.type === 'scalar') return scalarText(node.value, node.source);
  if (node.type === 'list') {
    const [only, ...others] = node.items;
    // A list of one reads as its one value.
    if (only !== undefined && others.length === 0 && only.type === 'scalar') return flowText(only);
    return `[${node.items.map(flowText).join(', ')}]`;
  }
  return `{ ${[...node.entries].map(([key, { value }]) => `${key}: ${flowText(value)}`).join(', ')} }`;
}

/** `{ first, second, ... }` after `head`, on as many lines as it takes; those after the first are indented by `indent`. */
export function filled(head: string, parts: readonly string[], indent: string): readonly string[] {
  const lines = [`${head}{ `];
  for (const [index, part] of parts.entries()) {
    const text = index === parts.length - 1 ? `${part} }` : `${part},`;
    const line = lines.at(-1) ?? '';
    const isFirst = index === 0;
    if (isFirst || line.length + text.length < WIDTH)
      lines[lines.length - 1] = isFirst ? line + text : `${line} ${text}`;
    else lines.push(`${indent}  ${text}`);
  }
  return lines.flatMap((line) => folded(line, `${indent}  `));
}

/** A long text between quotation marks goes on in the next line, which YAML reads as a space. */
function folded(line: string, indent: string): readonly string[] {
  const opening = line.search(/: "(?=[^"\\]{40})/);
  if (line.length <= WIDTH || opening === -1) return [line];
  const lines: string[] = [];
  let rest = line;
  let first = opening + 3;
  while (rest.length > WIDTH) {
    const closing = rest.lastIndexOf('"');
    const at = rest.slice(0, Math.min(WIDTH, closing)).search(/ (?! )[^ ]*$/);
    // Only where one space stands between two words, so that nothing is lost.
    if (at <= first || rest[at - 1] === ' ' || rest[at - 1] === '\\') break;
    lines.push(rest.slice(0, at));
    rest = `${indent}${rest.slice(at + 1)}`;
    first = indent.length;
  }
  return [...lines, rest];
}
