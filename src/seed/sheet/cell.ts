import type { z } from 'zod';
import { flowText } from '../format/flow.ts';
import type { Field } from '../model/shape.ts';
import type { Scalar, TreeNode } from '../model/tree.ts';

/** A number as people write it; other notations are written out. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/**
 * What spreadsheet programs take for a number, a date or true or false: what begins with a digit, whatever signs stand
 * before it, and months. Wrong guesses do no harm: the apostrophe is taken off again.
 */
const CONVERTED =
  /^[^\p{L}]*\p{N}|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\W*\d|^\p{L}{3,10}\.? \d{1,4}$/iu;
/** A character of an item, escaped or not, or the end of the item. */
const PIECE = /\\([\s\S])|(;)|([\s\S])/gu;

/**
 * A value as the text of a cell. Items of a list are joined by `; `, and `\` stands before a `;` within one. An
 * apostrophe stands before text that a spreadsheet would change; what it would run as a formula gets one where the sheet
 * is written.
 */
export function cellText(node: TreeNode): string {
  if (node.type === 'map') return guarded(flowText(node));
  if (node.type === 'list')
    return guarded(node.items.map((item) => plain(item).replaceAll(/[\\;]/g, '\\$&')).join('; '));
  if (typeof node.value === 'number' && NUMBER.test(node.source)) return node.source;
  return typeof node.value === 'string' ? guarded(plain(node)) : plain(node);
}

const guarded = (text: string): string => (text.startsWith("'") || CONVERTED.test(text) ? `'${text}` : text);

function plain(node: TreeNode): string {
  if (node.type !== 'scalar') return flowText(node);
  return node.value === null ? '' : String(node.value).trim();
}

interface CellField {
  readonly list: Field['list'];
  /** What the value has to be: numbers and true or false are recognised where they may stand. */
  readonly check: z.ZodType;
}

/** What a cell says; undefined if it is empty. */
export function cellNode(cell: string, { list, check }: CellField, at: number): TreeNode | undefined {
  const text = cell.trim();
  const marked = text.startsWith("'");
  const content = marked ? text.slice(1) : text;
  if (content === '') return undefined;
  const scalar = (value: Scalar): TreeNode => {
    // A spreadsheet writes TRUE, a seed true; numbers stay as they are written.
    const source = typeof value === 'number' ? content : String(value);
    return { type: 'scalar', value, source, at };
  };
  if (list) return { type: 'list', items: itemsOf(content).map(scalar), at };
  const found = marked ? undefined : unquoted(content).find((value) => check.safeParse(value).success);
  return scalar(found ?? content);
}

/** What a text can be that no apostrophe marks as text. */
function unquoted(text: string): readonly Scalar[] {
  const word = text.toLowerCase();
  if (NUMBER.test(text)) return [Number(text)];
  return word === 'true' || word === 'false' ? [word === 'true'] : [];
}

function itemsOf(text: string): readonly string[] {
  const items = [''];
  for (const [, escaped, end, other] of text.matchAll(PIECE)) {
    if (end === undefined) items.push(`${items.pop()}${escaped ?? other}`);
    else items.push('');
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
