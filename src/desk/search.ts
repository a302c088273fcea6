import { nameKey, searchedFor } from '../search/words.ts';
import type { SeedClaim, SeedEntity } from '../seed/model/seed.ts';
import type { SeedStore } from '../seed/store/store.ts';
import { closestNames } from '../text/closest.ts';
import { isPartOfName } from '../text/same-name.ts';
import { kindLabel } from '../vocabulary.ts';
import type { DeskFound } from './protocol.ts';

interface Searching {
  readonly words: string;
  /** Kinds of which they may be; none for any. */
  readonly kinds: readonly string[];
  /** The document on the desk. */
  readonly document: string | undefined;
  /** Claims of the source: what it speaks of most comes first. */
  readonly claims: readonly SeedClaim[];
}

const MOST = 20;
const MOST_WORDS = 12;
/** More than any name gets. */
const MEANT = 1_000;

/** Entities that may be meant by some words, the likeliest first; without words those that the source speaks of most. */
export function found(store: SeedStore, { words, kinds, claims, document }: Searching): DeskFound {
  const uses = usesIn(claims, store);
  const all = [...store.entities()].filter(
    ({ id }) => kinds.length === 0 || kinds.some((kind) => store.isA(id, kind)),
  );
  const byUse = (a: SeedEntity, b: SeedEntity) =>
    (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1);
  const shown = (entities: readonly SeedEntity[], close: boolean): DeskFound => ({
    entities: entities.slice(0, MOST).map((one) => told(one, words)),
    close,
    article: isArticle(words),
  });
  if (words.trim() === '') return shown(all.toSorted(byUse), false);
  const score = scoring(words);
  const fitting = all
    .map((entity) => ({
      entity,
      points: entity.id === document && isArticle(words) ? MEANT : score(namesOf(entity)),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || byUse(a.entity, b.entity));
  if (fitting.length > 0)
    return shown(
      fitting.map(({ entity }) => entity),
      false,
    );
  const near = closestNames(words.slice(0, 100), [...new Set(all.flatMap(namesOf))]);
  return shown(
    [...new Set(near.flatMap((name) => all.filter((entity) => namesOf(entity).includes(name))))],
    true,
  );
}

/** How well names fit: whole names before beginnings of names, and those before words within; zero where a word is missing. */
function scoring(written: string): (names: readonly string[]) => number {
  const typed = searchedFor(written, MOST_WORDS);
  if (typed === undefined) return () => 0;
  return (names) => {
    const keys = names.map(nameKey);
    const points = typed.words.map(({ whole, start }) => {
      if (keys.some((key) => key.includes(whole))) return 3;
      return start !== '' && keys.some((key) => key.includes(start)) ? 2 : 0;
    });
    const isName = keys.some((key) => key.includes(` ${typed.name} `));
    const begins = keys.some((key) => key.includes(` ${typed.name}`));
    if (!begins && points.some((one) => one === 0)) return 0;
    return points.reduce<number>((sum, one) => sum + one, 1) + (isName ? 200 : begins ? 100 : 0);
  };
}

const nameOf = ({ id, values: { name } }: SeedEntity): string => (typeof name === 'string' ? name : id);

function namesOf(entity: SeedEntity): readonly string[] {
  const { aliases } = entity.values;
  return [nameOf(entity), entity.id, ...(Array.isArray(aliases) ? aliases.map(String) : [])];
}

function told(entity: SeedEntity, words: string): DeskFound['entities'][number] {
  const { id, kind, values } = entity;
  const { description } = values;
  return {
    id,
    name: nameOf(entity),
    kind,
    kindLabel: kindLabel(kind),
    description: typeof description === 'string' ? description : null,
    isAlias:
      !isPartOfName(words, nameOf(entity)) && namesOf(entity).some((name) => isPartOfName(words, name)),
  };
}

function usesIn(claims: readonly SeedClaim[], { canonical }: SeedStore): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { subject, object, assertedBy } of claims)
    for (const id of [subject, object, assertedBy])
      if (id !== undefined) uses.set(canonical(id), (uses.get(canonical(id)) ?? 0) + 1);
  return uses;
}

const isArticle = (words: string): boolean =>
  /^(?:the |this )?(?:article|document|source|text)$/i.test(words.trim());
