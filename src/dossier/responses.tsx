import {
  CertaintyCell,
  type Follow,
  NameLink,
  RecordLink,
  SaysCell,
  TellerLink,
  WhenCell,
} from './cells.tsx';
import type { Responder, ResponseRow, ResponseTable } from './response-table.ts';
import type { Standing } from './standing.ts';
import { HAPPENED_TITLE, StandingTable } from './standing-table.tsx';

interface ResponsesProps {
  readonly table: ResponseTable;
  /** Left out, links are links. */
  readonly follow?: Follow | undefined;
}

const COLUMNS = ['Who', 'With what', 'When', 'How sure', 'Says who'] as const;

const TITLES: Readonly<Record<Standing, string>> = {
  HAPPENED: HAPPENED_TITLE,
  CLAIMED: 'Only claimed, assumed or disputed',
  PLANNED: 'Planned, called for or threatened; no source here says that it took place',
};

/** Who responded to an event: a table of actors, what happened apart from what is only claimed or only planned. */
export function Responses({ table, follow }: ResponsesProps) {
  const { groups, silences } = table;
  return (
    <>
      {groups.length > 0 && (
        <StandingTable
          name="responses"
          caption="Who responded"
          columns={COLUMNS}
          titles={TITLES}
          groups={groups.map(({ standing, responders }) => ({
            standing,
            rows: responders.flatMap((responder) => rowsOf(responder, follow)),
          }))}
        />
      )}
      {silences.length > 0 && (
        <ul class="silences">
          {silences.map(({ id, sentence, assertedBy }) => (
            <li key={id}>
              {sentence}{' '}
              <span class="quiet">
                (says who: <TellerLink record={assertedBy} follow={follow} />)
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function rowsOf({ actor, rows }: Responder, follow: Follow | undefined) {
  return rows.map((row, index) => (
    <tr key={`${actor?.id} ${row.response.id}`}>
      {index === 0 && (
        <th scope="row" rowSpan={rows.length}>
          {actor === undefined ? (
            <span class="quiet">No source says who</span>
          ) : (
            <RecordLink record={actor} follow={follow} />
          )}
        </th>
      )}
      <td>
        <RecordLink record={row.response} follow={follow} occurrence={row.occurrence} />
        <HowItResponds row={row} follow={follow} />
      </td>
      <WhenCell when={row.when} isHidden={row.dateHidden} />
      <CertaintyCell {...row} ofResponse />
      <SaysCell says={row.says} follow={follow} />
    </tr>
  ));
}

/** The types of a response, how far it got if it did not happen, and what it responded to if that is not the event itself. */
function HowItResponds({
  row: { types, unreal, to },
  follow,
}: {
  readonly row: ResponseRow;
  readonly follow: Follow | undefined;
}) {
  const how = [...(unreal === undefined ? [] : [unreal]), ...types].join(', ');
  if (how === '' && to === undefined) return null;
  return (
    <small>
      {how}
      {to && (
        <>
          {how !== '' && '; '}to: <NameLink record={to} follow={follow} />
        </>
      )}
    </small>
  );
}
