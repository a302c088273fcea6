import { type Line, strokeAttributes } from '../drawing/certainty.ts';
import { KindIcon } from './kind-icon.tsx';
import type { Responder, ResponseRow, ResponseTable, Standing } from './response-table.ts';
import type { Kinded, Named } from './responses-answer.ts';

/** A click on a link, as far as it matters here. */
interface Click {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/** What a click on a name does instead of opening the record's page. */
export type Follow = (id: string) => (event: Click) => void;

interface ResponsesProps {
  readonly table: ResponseTable;
  /** Left out, links are links. */
  readonly follow?: Follow | undefined;
}

const COLUMNS = ['Who', 'With what', 'When', 'How sure', 'Says who'] as const;

const TITLES: Readonly<Record<Standing, string>> = {
  HAPPENED: 'Happened',
  CLAIMED: 'Claimed or assumed, reported by no source as a fact',
  PLANNED: 'Planned, called for or threatened; no source here says that it took place',
};

/** Who responded to an event: a table of actors, what happened apart from what is only claimed or only planned. */
export function Responses({ table, follow }: ResponsesProps) {
  const { groups, silences } = table;
  return (
    <>
      {groups.length > 0 && (
        <table class="responses">
          <caption>Who responded</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ standing, responders }) => (
            <tbody key={standing} class={standing.toLowerCase()}>
              {(groups.length > 1 || standing !== 'HAPPENED') && (
                <tr class="standing">
                  <th colSpan={COLUMNS.length} scope="rowgroup">
                    {TITLES[standing]}
                  </th>
                </tr>
              )}
              {responders.flatMap((responder) => rowsOf(responder, follow))}
            </tbody>
          ))}
        </table>
      )}
      {silences.length > 0 && (
        <ul class="silences">
          {silences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
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
      <td data-label="When">{row.when ?? <span class="quiet">not dated</span>}</td>
      <td data-label="How sure">
        <span class="sure">
          <Sample line={row.line} /> {row.sure}
        </span>
        {row.disputed && <strong class="disputed"> disputed</strong>}
        <details class="why">
          <summary>why</summary>
          {row.why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      </td>
      <td data-label="Says who">
        {row.says.map(({ what, by }) => (
          <span key={what} class="said">
            {what !== undefined && <span class="quiet">{what}: </span>}
            {by.map((one, place) => (
              <span key={one.id}>
                {place > 0 && ', '}
                <NameLink record={one} follow={follow} />
              </span>
            ))}
          </span>
        ))}
      </td>
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

interface RecordLinkProps {
  readonly record: Kinded;
  readonly follow: Follow | undefined;
  readonly occurrence?: string | null;
}

function RecordLink({ record, follow, occurrence }: RecordLinkProps) {
  return (
    <span class="record">
      <KindIcon kind={record.kind} occurrence={occurrence} /> <NameLink record={record} follow={follow} />
    </span>
  );
}

export function NameLink({
  record: { id, name },
  follow,
}: {
  readonly record: Named;
  readonly follow?: Follow | undefined;
}) {
  return (
    <a href={`/e/${encodeURIComponent(id)}`} onClick={follow?.(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** The line of the drawing that means the same. */
function Sample({ line }: { readonly line: Line }) {
  return (
    <svg width="26" height="8" aria-hidden="true">
      <path class="sign answer" d="M1 4H25" {...strokeAttributes(line, 'strong')} />
    </svg>
  );
}
