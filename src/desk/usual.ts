import type { SeedClaim } from '../seed/model/seed.ts';
import type { SeedStore } from '../seed/store/store.ts';

/** What the seeds of a folder usually say: it is offered first. */
export interface Usual {
  /** By kind at the left: how many claims have a predicate, read from its subject or from the other end. */
  uses(predicate: string, inverse: boolean): Readonly<Record<string, number>>;
  /** By kind at the other end (of a kind itself: by that), the words that a field has, the most usual first. */
  words(of: string, field: string): Readonly<Record<string, readonly string[]>>;
}

/** More claims say nothing else of what is usual. */
const ENOUGH = 50_000;

export function usualIn(store: SeedStore): Usual {
  const subjects = new Map<string, Map<string, number>>();
  const objects = new Map<string, Map<string, number>>();
  const words = new Map<string, Map<string, Map<string, number>>>();
  const countIn = (all: Map<string, number>, key: string) => all.set(key, (all.get(key) ?? 0) + 1);
  const below = <Inner>(all: Map<string, Map<string, Inner>>, key: string) => {
    const inner = all.get(key) ?? new Map<string, Inner>();
    all.set(key, inner);
    return inner;
  };
  const keep = (of: string, kind: string, values: SeedClaim['values']) => {
    for (const [field, value] of Object.entries(values))
      if (typeof value === 'string' && WORD.test(value))
        countIn(below(below(words, `${of} ${field}`), kind), value);
  };
  for (const { subject, object, predicate, values } of upTo(ENOUGH, store.claims())) {
    countIn(below(subjects, predicate), store.kindOf(subject) ?? '');
    if (object !== undefined) countIn(below(objects, predicate), store.kindOf(object) ?? '');
    keep(predicate, store.kindOf(object ?? subject) ?? '', values);
  }
  for (const { kind, values } of upTo(ENOUGH, store.entities())) keep(kind, kind, values);
  return {
    uses: (predicate, inverse) => Object.fromEntries((inverse ? objects : subjects).get(predicate) ?? []),
    words: (of, field) =>
      Object.fromEntries(
        [...(words.get(`${of} ${field}`) ?? [])].map(([kind, counted]) => [
          kind,
          [...counted].sort(([, one], [, other]) => other - one).map(([word]) => word),
        ]),
      ),
  };
}

const WORD = /^[A-Z][A-Z_]*$/;

function* upTo<Item>(most: number, items: Iterable<Item>): Iterable<Item> {
  let left = most;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}
