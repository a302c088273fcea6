import { CertaintyCell, type Follow, NameLink, RecordLink, SaysCell, WhenCell } from './cells.tsx';
import { type DeedRow, deedTable } from './deed-table.ts';
import type { Doer } from './deeds-answer.ts';
import { deedsTitle } from './deeds-title.ts';
import { StandingTable, titlesOf } from './standing-table.tsx';

const TITLES = titlesOf('it was this actor');

const COLUMNS = ['What', 'In response to', 'When', 'How sure that it was this actor', 'Says who'] as const;

interface DeedsProps {
  readonly doer: Doer;
  /** Where all of them are, if that is not the list of all that the actor did. */
  readonly all?: string;
  /** Whether it is said that there is none. */
  readonly isAsked?: boolean;
  readonly follow?: Follow | undefined;
}

/** What an actor did, and to what in response: what happened apart from what is only claimed or only planned. */
export function Deeds({ doer, all = allOf(doer), isAsked = false, follow }: DeedsProps) {
  const { groups, total, listed } = deedTable(doer);
  if (groups.length === 0) return isAsked ? <p>No such deed or plan is recorded of {doer.name}.</p> : null;
  return (
    <section class="answer">
      <StandingTable
        name="responses deeds"
        caption={deedsTitle(doer.name)}
        columns={COLUMNS}
        titles={TITLES}
        groups={groups.map(({ standing, rows }) => ({
          standing,
          rows: rows.map((row) => <Row key={row.deed.id} row={row} follow={follow} />),
        }))}
        alwaysTitled
      />
      {total > listed && (
        <p class="quiet">
          {listed} of {total} are shown; <a href={all}>all of them</a>.
        </p>
      )}
    </section>
  );
}

const allOf = ({ id }: Doer): string => `/q/deeds?actor=${encodeURIComponent(id)}&first=500`;

function Row({ row, follow }: { readonly row: DeedRow; readonly follow: Follow | undefined }) {
  return (
    <tr>
      <th scope="row">
        <RecordLink record={row.deed} follow={follow} occurrence={row.occurrence} />
        {row.unreal !== undefined && <small>{row.unreal}</small>}
      </th>
      <td data-label="In response to">
        {row.to.length === 0 && <span class="quiet">nothing recorded</span>}
        {row.to.map(({ event, how }) => (
          <span key={event.id} class="said">
            <NameLink record={event} follow={follow} /> <span class="quiet">({how})</span>
          </span>
        ))}
      </td>
      <WhenCell when={row.when} />
      <CertaintyCell {...row} />
      <SaysCell says={row.says} follow={follow} />
    </tr>
  );
}
