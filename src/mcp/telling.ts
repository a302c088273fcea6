import {
  CERTAINTY_KEYS,
  certaintyOf,
  hasMore,
  type Item,
  isItem,
  isPlain,
  itemsOf,
  reference,
  textOf,
  type Words,
} from './certainty-text.ts';

/** What names a record, and is told where it is named. */
const NAMES = new Set(['id', 'name', 'kind']);
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
  // The status of a fact says how it is put; the modality of what was put most surely would be read as more.
  const told = Object.entries(item).flatMap(([key, value]) =>
    (CERTAINTY_KEYS.has(key) && !isDetailed(key, value)) ||
    (NAMES.has(key) && named !== '') ||
    UNTOLD.has(key) ||
    (key === 'modality' && textOf(item.status) !== undefined)
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

/** What an item is called, with its id and kind; empty where it has neither. */
function nameOf(item: Item): string {
  const [named, kind] = [reference(item), textOf(item.kind)];
  return named !== '' && kind !== undefined ? `${named}, ${kind}` : named;
}

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
  if (others.length === 0 && textOf(value.sentence) === undefined && reference(value) !== '') {
    // Where it is named, only that counts which a reader would not think of.
    const certain = isPlain(value) ? [] : certaintyOf(value, words);
    return `${nameOf(value)}${certain.length > 0 ? ` (${certain.join(' · ')})` : ''}`;
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
