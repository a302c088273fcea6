import type { SeedView } from '../seed/model/seed-view.ts';

type Entries = Pick<SeedView, 'entities' | 'passages' | 'claims' | 'merged'>;

/** What a seed holds, in lines for people: how many entities, claims and passages, and of which kinds. */
export function contentsOf(seed: Entries): readonly string[] {
  let passages = 0;
  for (const _ of seed.passages()) passages += 1;
  return [
    counted(
      'entity',
      'entities',
      tally(seed.entities(), ({ kind }) => kind),
    ),
    counted(
      'claim',
      'claims',
      tally(seed.claims(), ({ predicate }) => predicate),
    ),
    `${passages} passages, ${seed.merged.size} merged ids`,
  ];
}

function tally<Item>(items: Iterable<Item>, wordOf: (item: Item) => string): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const item of items) totals.set(wordOf(item), (totals.get(wordOf(item)) ?? 0) + 1);
  return totals;
}

/** `15 entities: 12 Person, 3 Place`, the most frequent first. */
function counted(one: string, several: string, totals: ReadonlyMap<string, number>): string {
  const sorted = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const parts = sorted.map(([word, total]) => `${total} ${word}`).join(', ');
  const sum = sorted.reduce((all, [, total]) => all + total, 0);
  return `${sum} ${sum === 1 ? one : several}${parts === '' ? '' : `: ${parts}`}`;
}
