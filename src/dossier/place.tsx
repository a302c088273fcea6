import { recordAddress } from './address.ts';
import { CertaintyCell, NameLink, RecordLink, SaysCell, WhenCell } from './cells.tsx';
import { count } from './count.ts';
import type { PlaceAnswer } from './place-answer.ts';
import { type PlaceRow, placeTable } from './place-table.ts';
import { StandingTable, titlesOf } from './standing-table.tsx';

const TITLES = titlesOf('it was here');

const COLUMNS = [
  'What',
  'Who had a part in it',
  'When',
  'How sure that it was here',
  'Says who',
  'Responses',
] as const;

interface PlaceProps {
  readonly place: PlaceAnswer;
}

/** What happened in a place and in the places within it. */
export function Place({ place }: PlaceProps) {
  const { groups, isCut } = placeTable(place);
  if (groups.length === 0) return null;
  return (
    <section class="answer">
      <StandingTable
        name="responses happenings"
        caption={`What happened in ${place.name}`}
        columns={COLUMNS}
        titles={TITLES}
        groups={groups.map(({ standing, rows }) => ({
          standing,
          rows: rows.map((row) => <Row key={row.event.id} row={row} />),
        }))}
        alwaysTitled
      />
      {isCut && (
        <p class="quiet">
          There are more;{' '}
          <a href={`/q/place-events?place=${encodeURIComponent(place.id)}&first=500&within=50`}>
            more of them
          </a>
          .
        </p>
      )}
    </section>
  );
}

function Row({
  row: { event, unreal, within, parts, when, responses, ...certainty },
}: {
  readonly row: PlaceRow;
}) {
  return (
    <tr>
      <th scope="row">
        <RecordLink record={event} follow={undefined} occurrence={certainty.occurrence} />
        {unreal !== undefined && <small>{unreal}</small>}
        {within && (
          <small>
            in <NameLink record={within} />
          </small>
        )}
      </th>
      <td data-label="Who had a part in it">
        {parts.length === 0 && <span class="quiet">nobody named</span>}
        {parts.map(({ actor, how }) => (
          <span key={`${actor.id} ${how}`} class="said">
            <NameLink record={actor} /> <span class="quiet">({how})</span>
          </span>
        ))}
      </td>
      <WhenCell when={when} />
      <CertaintyCell {...certainty} />
      <SaysCell says={certainty.says} follow={undefined} />
      <td data-label="Responses">
        {responses === 0 ? (
          <span class="quiet">none recorded</span>
        ) : (
          <a href={recordAddress(event.id)}>{count(responses, 'response')}</a>
        )}
      </td>
    </tr>
  );
}
