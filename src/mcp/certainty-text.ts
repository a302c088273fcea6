import { isSure, isUnreal } from '../drawing/certainty.ts';
import { type TermList, termOf } from '../vocabulary.ts';

/** An object of an answer. */
export type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The items of a list, or of a page of one: an edge with the record it leads to. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isItem(value)) return undefined;
  const { nodes, edges, ...others } = value;
  // A graph has nodes and edges as well, but they do not belong together one by one.
  if (Object.keys(others).some((key) => !PLACES.has(key))) return undefined;
  if (!Array.isArray(nodes)) return Array.isArray(edges) ? edges : undefined;
  if (!Array.isArray(edges)) return nodes;
  return nodes.map((node: unknown, place): unknown => {
    const edge: unknown = edges[place];
    return isItem(edge) ? { ...edge, node } : node;
  });
}

/** Whether a page is followed by another. */
export const hasMore = (list: unknown): boolean =>
  isItem(list) && isItem(list.pageInfo) && list.pageInfo.hasNextPage === true;

const PLACES = new Set(['pageInfo', 'totalCount']);

/** The parts of an item that say how sure it is, from whom, and where that is kept. */
export const CERTAINTY_KEYS: ReadonlySet<string> = new Set([
  'sentence',
  'occurrence',
  'status',
  'basis',
  'assertedBy',
  'rid',
  'claimIds',
  'sourceIds',
  'claims',
  'performerClaims',
  'responseClaims',
]);

/** The words whose meaning an answer explains at its end. */
export type Words = Map<string, string>;

/**
 * How sure an item is: whether it took place, status, basis, and who says so. Below REPORTED somebody is always named: it is
 * theirs, and not what happened.
 */
export function certaintyOf(item: Item, words: Words): readonly string[] {
  const { occurrence, status, basis, rid } = item;
  // What is no fact itself, as a person or two claims that contradict each other, is not said by those of its claims.
  const isFact = textOf(status) !== undefined || textOf(basis) !== undefined;
  const sayers = [...new Set(isFact ? sayersOf(item) : namesOf(item.assertedBy))];
  const mustName = textOf(basis) !== undefined && !isSure(textOf(basis));
  const claims = isFact ? [...new Set(CLAIM_LISTS.flatMap((key) => idsOf(item[key])))] : [];
  const ground = [word('Status', status, words), word('Basis', basis, words)].filter(isGiven).join(', ');
  return [
    unreal(occurrence, words),
    ground === '' ? undefined : ground,
    sayers.length > 0
      ? `says so: ${sayers.join('; ')}`
      : mustName
        ? 'says so: those whom the sentence names'
        : undefined,
    claims.length > 0
      ? `claims: ${claims.join(', ')}${isFact && hasMoreClaims(item) ? ' and more' : ''}`
      : undefined,
    textOf(rid) === undefined ? undefined : `fact: ${textOf(rid)}`,
  ].filter(isGiven);
}

/** Statuses that nobody need be told of where something is only named. */
const WELL_FOUNDED: readonly unknown[] = ['SINGLE_SOURCE', 'CORROBORATED', undefined, null];

/** Whether something took place, is at least reported, and nobody says otherwise. */
export const isPlain = ({ occurrence, status, basis }: Item): boolean =>
  isSure(textOf(basis)) && !isUnreal(textOf(occurrence)) && WELL_FOUNDED.includes(status);

/** That something did not take place, or not yet; nothing for what did. */
function unreal(occurrence: unknown, words: Words): string | undefined {
  const name = textOf(occurrence);
  if (name === undefined || !isUnreal(name)) return undefined;
  return `NOT RECORDED AS HAPPENED: ${word('Occurrence', name, words)}`;
}

function word(list: TermList, value: unknown, words: Words): string | undefined {
  const name = textOf(value);
  const term = name === undefined ? undefined : termOf(list, name);
  if (name !== undefined && term !== undefined) words.set(`${list.toLowerCase()} ${name}`, term.description);
  return name;
}

const CLAIM_LISTS = ['claimIds', 'claims', 'performerClaims', 'responseClaims'];

const hasMoreClaims = (item: Item): boolean => CLAIM_LISTS.some((key) => hasMore(item[key]));

const idsOf = (value: unknown): readonly string[] =>
  itemsOf(value)?.flatMap((one) => (isItem(one) ? (textOf(one.id) ?? []) : (textOf(one) ?? []))) ?? [];

const namesOf = (asserters: unknown): readonly string[] =>
  (Array.isArray(asserters) ? asserters : [asserters]).filter(isItem).map(reference);

/** Those who say so: of the item itself, else of its claims or of the facts that it is made of. */
function sayersOf(item: Item): readonly string[] {
  const { assertedBy, claim, links, sourceIds } = item;
  const named = namesOf(assertedBy);
  if (named.length > 0) return named;
  const below = [claim, ...CLAIM_LISTS.flatMap((key) => itemsOf(item[key]) ?? []), ...(itemsOf(links) ?? [])];
  const said = below.filter(isItem).flatMap(sayersOf);
  return said.length > 0 ? said : idsOf(sourceIds);
}

/** A record as text names it: with the id by which it can be asked for. */
export function reference({ id, name }: Item): string {
  const [called, key] = [textOf(name), textOf(id)];
  if (called === undefined) return key === undefined ? '' : `[${key}]`;
  return key === undefined || key === called ? called : `${called} [${key}]`;
}

const isGiven = (text: string | undefined): text is string => text !== undefined;
