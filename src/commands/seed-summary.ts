import type { ToldRow } from '../seed/write/told.ts';
import type { Totals } from '../seed/write/totals.ts';

/** How many rows a dry run lists of those created, changed ...; the rest is counted. */
const LISTED = 20;

const number = (value: number): string => value.toLocaleString('en');

/** What loading did, in a line. */
export function summary({ created, changed, removed, leftOver }: Totals): string {
  const hint = leftOver.count > 0 ? ' (the seeds no longer name them; --prune removes them)' : '';
  return `${number(created.count)} created, ${number(changed.count)} changed, ${number(removed.count)} removed, ${number(leftOver.count)} left over${hint}`;
}

/** What loading would do, by name: what says most about the world comes first. */
export function dryRunLines(totals: Totals, told: ReadonlyMap<string, ToldRow>): readonly string[] {
  const { created, changed, removed, leftOver } = totals;
  const listed = Object.entries({ create: created, change: changed, remove: removed, 'left over': leftOver });
  return [
    `would be: ${summary(totals)}`,
    ...listed.flatMap(([verb, { count, first }]) => {
      const rows = first
        .map((key) => told.get(key) ?? { text: key, rank: 5 })
        .sort((a, b) => a.rank - b.rank)
        .slice(0, LISTED);
      const more = count - rows.length;
      return [
        ...rows.map(({ text }) => `  ${verb} ${text}`),
        ...(more > 0 ? [`  ${verb} ${number(more)} more`] : []),
      ];
    }),
    'nothing was written',
  ];
}
