import { isSure, isUnreal } from '../drawing/certainty.ts';
import {
  CERTAINTY_KEYS,
  certaintyOf,
  type Item,
  isItem,
  itemsOf,
  reference,
  textOf,
  type Words,
} from './certainty-text.ts';

/** What names a record, and is told where it is named. */
const NAMES = new Set(['id', 'name', 'kind', 'entity']);
/** Places in lists, which a reader does not need, and what stands in the sentence. */
const UNTOLD = new Set(['pageInfo', 'totalCount', 'cursor', 'basisRank', 'forward', 'antiphonPage']);
const INDENT = '  ';

export interface Telling {
  /** The address of a record's page; undefined where the server has no public address. */
  readonly address: (id: string) => string | undefined;
  readonly words: Words;
}

/** An answer as lines to be cited: each fact as its sentence, with how sure it is and who says so. */
export function linesOf(data: unknown, telling: Telling): readonly string[] {
  const items = itemsOf(data);
  if (items !== undefined) return listLines(data, items, telling, 0);
  if (!isItem(data)) return data === null || data === undefined ? [] : [String(data)];
  return itemLines(data, telling, { depth: 0, bullet: '' });
}

function listLines(
  list: unknown,
  items: readonly unknown[],
  telling: Telling,
  depth: number,
): readonly string[] {
  const lines = items.flatMap((item, place) =>
    isItem(item)
      ? itemLines(item, telling, { depth, bullet: depth === 0 ? `${place + 1}. ` : '- ' })
      : [`${INDENT.repeat(depth)}- ${String(item)}`],
  );
  return hasMore(list) && depth > 0
    ? [...lines, `${INDENT.repeat(depth)}(only the first ${items.length} are here; more are recorded)`]
    : lines;
}

const hasMore = (list: unknown): boolean =>
  isItem(list) && isItem(list.pageInfo) && list.pageInfo.hasNextPage === true;

interface Place {
  readonly depth: number;
  readonly bullet: string;
}

/** An item: its sentence or name first, then how sure it is, then what else is known of it. */
function itemLines(item: Item, telling: Telling, { depth, bullet }: Place): readonly string[] {
  const indent = INDENT.repeat(depth);
  const below = `${indent}${' '.repeat(bullet.length)}`;
  const sentence = textOf(item.sentence);
  const named = nameOf(item);
  const certain = certaintyOf(item, telling.words);
  const address = textOf(item.id) === undefined ? undefined : telling.address(textOf(item.id) ?? '');
  const [head, ...rest] = [
    sentence,
    sentence !== undefined && item.assertedBy !== undefined && textOf(item.id) !== undefined
      ? named.replace(/^.* (?=\[)/, '')
      : named,
    certain.length > 0 ? `(${certain.join(' · ')})` : undefined,
    address,
  ].filter((text): text is string => text !== undefined && text !== '');
  const told = Object.entries(item).flatMap(([key, value]) =>
    (CERTAINTY_KEYS.has(key) && !isDetailed(key, value)) || NAMES.has(key) || UNTOLD.has(key)
      ? []
      : partLines(key, value, telling, { depth: depth + (bullet === '' ? 0 : 1), below }),
  );
  if (head === undefined) return bullet === '' ? told : startedWith(`${indent}${bullet}`, told);
  return [`${indent}${bullet}${head}`, ...rest.map((line) => `${below}${line}`), ...told];
}

/** Claims with more than their ids are told themselves. */
const isDetailed = (key: string, value: unknown): boolean =>
  /claims$/i.test(key) &&
  (itemsOf(value)?.some((one) => isItem(one) && textOf(one.sentence) !== undefined) ?? false);

function nameOf(item: Item): string {
  if (textOf(item.name) === undefined && isItem(item.entity)) return reference(item.entity);
  const kind = textOf(item.kind);
  const named =
    textOf(item.name) === undefined && textOf(item.sentence) === undefined ? idOf(item) : reference(item);
  return named !== '' && kind !== undefined ? `${named}, ${kind}` : named;
}

const idOf = (item: Item): string => (textOf(item.id) === undefined ? '' : reference(item));

/** Puts a mark before the first of several lines, in the place of what they are indented by. */
const startedWith = (mark: string, [first, ...more]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [`${mark}${first.trimStart()}`, ...more];

function partLines(
  key: string,
  value: unknown,
  telling: Telling,
  { depth, below }: { readonly depth: number; readonly below: string },
): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  const items = itemsOf(value);
  if (items !== undefined) {
    if (items.length === 0) return [];
    const inline = items.map((item) => inlineOf(item, telling));
    const more = hasMore(value) ? '; and more are recorded' : '';
    if (inline.every((text) => text !== undefined)) return [`${below}${key}: ${inline.join('; ')}${more}`];
    return [`${below}${key}:`, ...listLines(value, items, telling, depth + 1)];
  }
  const inline = inlineOf(value, telling);
  if (inline !== undefined) return inline === '' ? [] : [`${below}${key}: ${inline}`];
  if (!isItem(value)) return [];
  if (isItem(value) && 'totalCount' in value && Object.keys(value).length === 1)
    return [`${below}${key}: ${String(value.totalCount)}`];
  return [`${below}${key}:`, ...itemLines(value, telling, { depth: depth + 1, bullet: '' })];
}

/** A value that takes no line of its own: a plain one, a record that is only named, a date. */
function inlineOf(value: unknown, { words }: Telling): string | undefined {
  if (!isItem(value)) return value === null || value === undefined ? '' : String(value);
  const others = Object.entries(value).filter(
    ([key, part]) =>
      !(NAMES.has(key) || CERTAINTY_KEYS.has(key) || UNTOLD.has(key)) && part !== null && part !== undefined,
  );
  if (others.length === 0 && textOf(value.sentence) === undefined && textOf(value.name) !== undefined) {
    // Where it is named, only that counts which a reader would not think of: that it did not happen, or is not reported.
    const isPlain = isSure(textOf(value.basis)) && !isUnreal(textOf(value.occurrence));
    const certain = isPlain ? [] : certaintyOf(value, words);
    return `${reference(value)}${certain.length > 0 ? ` (${certain.join(' · ')})` : ''}`;
  }
  if ('edtf' in value || 'display' in value) return dateOf(value);
  return undefined;
}

/** A date as people read it, with what the source has. */
const dateOf = ({ display, edtf, text }: Item): string | undefined => {
  const [shown, exact, said] = [textOf(display), textOf(edtf), textOf(text)];
  const written = [exact === shown ? undefined : exact, said && `in the source: “${said}”`].filter(
    (part) => part !== undefined,
  );
  return `${shown ?? exact ?? ''}${written.length > 0 && shown !== undefined ? ` (${written.join('; ')})` : ''}`;
};
