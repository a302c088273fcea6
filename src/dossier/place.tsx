import { recordAddress } from './address.ts';
import { CertaintyCell, type Follow, NameLink, RecordLink, SaysCell, WhenCell } from './cells.tsx';
import { count } from './count.ts';
import type { PlaceAnswer } from './place-answer.ts';
import { type PlaceRow, placeTable } from './place-table.ts';
import type { Named } from './responses-answer.ts';
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

export const placeTitle = ({ name }: Named): string => `What happened in ${name}`;

interface PlaceProps {
  readonly place: PlaceAnswer;
  /** The same place without the lens through which it is read. */
  readonly whole?: PlaceAnswer | undefined;
  readonly follow?: Follow | undefined;
}

/** What happened in a place and in the places within it. */
export function Place({ place, whole, follow }: PlaceProps) {
  const { groups, isCut, hidden } = placeTable(place, whole);
  if (groups.length + hidden === 0) return null;
  return (
    <section class="answer">
      {groups.length > 0 && (
        <StandingTable
          name="responses happenings"
          caption={placeTitle(place)}
          columns={COLUMNS}
          titles={TITLES}
          groups={groups.map(({ standing, rows }) => ({
            standing,
            rows: rows.map((row) => <Row key={row.event.id} row={row} follow={follow} />),
          }))}
          alwaysTitled
        />
      )}
      {hidden > 0 && (
        <p class="quiet">
          {count(hidden, groups.length > 0 ? 'more event' : 'event')} in {place.name}{' '}
          {hidden === 1 ? 'is' : 'are'} hidden by the lens.
        </p>
      )}
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
  row: { event, unreal, within, parts, when, dateHidden, responses, ...certainty },
  follow,
}: {
  readonly row: PlaceRow;
  readonly follow: Follow | undefined;
}) {
  return (
    <tr>
      <th scope="row">
        <RecordLink record={event} follow={follow} occurrence={certainty.occurrence} />
        {unreal !== undefined && <small>{unreal}</small>}
        {within && (
          <small>
            in <NameLink record={within} follow={follow} />
          </small>
        )}
      </th>
      <td data-label="Who had a part in it">
        {parts.length === 0 && <span class="quiet">nobody named</span>}
        {parts.map(({ actor, how }) => (
          <span key={`${actor.id} ${how}`} class="said">
            <NameLink record={actor} follow={follow} /> <span class="quiet">({how})</span>
          </span>
        ))}
      </td>
      <WhenCell when={when} isHidden={dateHidden} />
      <CertaintyCell {...certainty} />
      <SaysCell says={certainty.says} follow={follow} />
      <td data-label="Responses">
        {responses === '' ? (
          <span class="quiet">none recorded</span>
        ) : (
          <a href={recordAddress(event.id)}>{responses}</a>
        )}
      </td>
    </tr>
  );
}
