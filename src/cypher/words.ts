import { type Fragment, raw } from './fragment.ts';

/**
 * A list of constant words as Cypher: `['AFFIRMED', 'OPEN']`. They stand in the text, so that the database plans with
 * them. Throws a TypeError for anything that is not a plain word; input is never among them.
 */
export function words(list: readonly string[]): Fragment {
  const other = list.find((word) => !/^\w+$/.test(word));
  if (other !== undefined) throw new TypeError(`${JSON.stringify(other)} is not a plain word`);
  return raw(`[${list.map((word) => `'${word}'`).join(', ')}]`);
}
