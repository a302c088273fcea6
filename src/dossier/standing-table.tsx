import type { ComponentChildren } from 'preact';
import { ColumnHeads } from './cells.tsx';
import type { Standing } from './standing.ts';

/** One source may have it wrong: it is named in each row, and the title does not vouch for it. */
export const HAPPENED_TITLE = 'Happened, as a source reports or as we read the sources';

export const LEFT_UNDONE_TITLE = 'Left undone, as a source says';

/** The titles of what happened, of what did so but for a part that is only claimed, and of what was only planned. */
export const titlesOf = (claimed: string): Readonly<Record<Standing, string>> => ({
  HAPPENED: HAPPENED_TITLE,
  CLAIMED: `Happened, or is said to have; that it did, or that ${claimed}, is only claimed, assumed or disputed`,
  PLANNED: 'Planned, called for, promised or threatened; no source here says that it took place',
  OMITTED: LEFT_UNDONE_TITLE,
});

interface StandingTableProps {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly titles: Readonly<Record<Standing, string>>;
  readonly groups: readonly { readonly standing: Standing; readonly rows: ComponentChildren }[];
  /** Whether even what happened has its title where there is nothing else. */
  readonly alwaysTitled?: boolean;
}

/** A table whose groups keep what happened apart from what is only claimed, and from what was only planned. */
export const StandingTable = ({
  name,
  caption,
  columns,
  titles,
  groups,
  alwaysTitled,
}: StandingTableProps) => (
  <table class={name}>
    <caption>{caption}</caption>
    <thead>
      <ColumnHeads columns={columns} />
    </thead>
    {groups.map(({ standing, rows }) => (
      <tbody key={standing} class={standing.toLowerCase()}>
        {(alwaysTitled || groups.length > 1 || standing !== 'HAPPENED') && (
          <tr class="standing">
            <th colSpan={columns.length} scope="rowgroup">
              {titles[standing]}
            </th>
          </tr>
        )}
        {rows}
      </tbody>
    ))}
  </table>
);
