import {
  CertaintyCell,
  type Follow,
  NameLink,
  RecordLink,
  SaysCell,
  TellerLink,
  WhenCell,
} from './cells.tsx';
import { nobodyText, nobodyWords } from './meant-by.ts';
import type { Responder, ResponseRow, ResponseTable, Speaker } from './response-table.ts';
import type { Standing } from './standing.ts';
import { HAPPENED_TITLE, LEFT_UNDONE_TITLE, StandingTable } from './standing-table.tsx';

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
  OMITTED: LEFT_UNDONE_TITLE,
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

function rowsOf({ actor, speaksFor, meant, rows }: Responder, follow: Follow | undefined) {
  return rows.map((row, index) => (
    <tr key={`${actor?.id} ${row.response.id}`}>
      {index === 0 && (
        <th scope="row" rowSpan={rows.length}>
          {actor === undefined ? (
            <Nobody meant={meant} occurrence={row.occurrence} follow={follow} />
          ) : (
            <>
              <RecordLink record={actor} follow={follow} />
              <Speakers words="speaks for" speakers={speaksFor} follow={follow} />
            </>
          )}
        </th>
      )}
      <td>
        {index > 0 && (
          <small class="who-again">
            <bdi>{actor?.name ?? nobodyText(meant, row.occurrence)}</bdi>
          </small>
        )}
        <RecordLink record={row.response} follow={follow} occurrence={row.occurrence} />
        <HowItResponds row={row} follow={follow} />
        <Speakers words="through" speakers={row.through} follow={follow} />
        {row.responsible.map((body) => (
          <small key={body.id}>
            responsible body: <NameLink record={body} follow={follow} />
          </small>
        ))}
      </td>
      <WhenCell when={row.when} isHidden={row.dateHidden} />
      <CertaintyCell {...row} ofResponse />
      <SaysCell says={row.says} follow={follow} />
    </tr>
  ));
}

interface NobodyProps extends Pick<Responder, 'meant'>, Pick<ResponseRow, 'occurrence'> {
  readonly follow: Follow | undefined;
}

/** Where no source says who did it: of what is only meant, who calls for it, promises or threatens it. */
const Nobody = ({ meant, occurrence, follow }: NobodyProps) => (
  <span class="quiet">
    {meant.length === 0 && nobodyWords(occurrence)}
    {meant.map(({ actor, words, doubt }, place) => (
      <span key={`${words} ${actor.id}`}>
        {place > 0 && ', '}
        {words} <NameLink record={actor} follow={follow} />
        {doubt !== undefined && ` (${doubt})`}
      </span>
    ))}
  </span>
);

interface SpeakersProps {
  readonly words: string;
  readonly speakers: readonly Speaker[];
  readonly follow: Follow | undefined;
}

/** Through whom somebody spoke, or for whom; how sure that is, unless a source reports it. */
const Speakers = ({ words, speakers, follow }: SpeakersProps) =>
  speakers.length === 0 ? null : (
    <small>
      {words}{' '}
      {speakers.map(({ actor, how }, place) => (
        <span key={actor.id}>
          {place > 0 && ', '}
          <NameLink record={actor} follow={follow} /> ({how})
        </span>
      ))}
    </small>
  );

/** The types of a response, how far it got if it did not happen, and what it responded to if that is not the event itself. */
function HowItResponds({
  row: { types, unreal, to },
  follow,
}: {
  readonly row: ResponseRow;
  readonly follow: Follow | undefined;
}) {
  const how = [...(unreal === undefined ? [] : [unreal]), ...types].join(', ');
  if (how === '' && to.length === 0) return null;
  return (
    <small>
      {how}
      {to.map((event, place) => (
        <span key={event.id}>
          {place > 0 ? ', ' : `${how === '' ? '' : '; '}to: `}
          <NameLink record={event} follow={follow} />
        </span>
      ))}
    </small>
  );
}
