import { kindPlural } from '../vocabulary.ts';
import { recordAddress } from './address.ts';
import { NameLink, RecordLink } from './cells.tsx';
import { count } from './count.ts';
import { byForm, MOST_MARKS } from './form.ts';
import { KindIcon } from './kind-icon.tsx';
import { MarkSign } from './mark.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { NotShown } from './not-shown.tsx';
import type { Column, Mark, ResponseMatrix, Row } from './response-matrix.ts';
import { onlyWords, STANDING_WORDS, STANDINGS, type Standing } from './standing.ts';

/** So many columns fit beside the names on a usual screen. */
const MOST_IN_SIGHT = 12;

interface MatrixProps {
  readonly matrix: ResponseMatrix;
  /** Where all of it can be had as a table. */
  readonly all: string;
}

/** Who responded to what, all of it at once: a mark for each response, which shows how sure it is. */
export function Matrix({ matrix, all }: MatrixProps) {
  const { columns, groups, totals, more } = matrix;
  if (columns.length === 0) return <p>No response is recorded.</p>;
  const standings = STANDINGS.filter((one) => one !== 'OMITTED' || totals.OMITTED > 0);
  const width = columns.length + 1 + standings.length;
  return (
    <section class="answer">
      <p class="about">
        <span class="counts">{inWords(matrix)}</span>
      </p>
      <MatrixLegend
        disputed={groups.some(({ rows }) =>
          rows.some(({ cells }) => cells.flat().some((one) => one.disputed)),
        )}
      />
      {columns.length > MOST_IN_SIGHT && (
        <p class="quiet sideways">
          Each event is a column, {columns.length} in all: move the table sideways to see every one. Where a
          row shows no mark, its marks are in columns out of sight.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section class="scroll" tabIndex={0} aria-label="Who responded to what">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col" class="corner">
                Who responded
              </th>
              {columns.map((column) => (
                <ColumnHead key={column.event.id} {...column} />
              ))}
              {standings.map((standing) => (
                <th key={standing} scope="col" class="rim">
                  <div class="upright">
                    <span>Responses: {STANDING_WORDS[standing]}</span>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ kind, rows }) => (
            <tbody key={kind}>
              <tr class="kind">
                <th scope="rowgroup" colSpan={width}>
                  <span>{kind === undefined ? 'nobody named' : kindPlural(kind)}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <RowHtml key={row.actor?.id} row={row} columns={columns} standings={standings} />
              ))}
            </tbody>
          ))}
          <tfoot>
            {standings.map((standing) => (
              <tr key={standing}>
                <th scope="row">Responses: {STANDING_WORDS[standing]}</th>
                {columns.map((column) => (
                  <td key={column.event.id}>{column.totals[standing]}</td>
                ))}
                {standings.map((one) => (
                  <td key={one} class="rim">
                    {one === standing && totals[standing]}
                  </td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </section>
      <NotShown
        hidden={[
          { number: more.actors, word: 'more actor' },
          { number: more.columns, word: 'more event' },
        ]}
        unread={more}
        all={all}
      />
    </section>
  );
}

/** What was responded to, written upwards so that it can be read, with its date. */
const ColumnHead = ({ event }: Column) => (
  <th scope="col">
    <div class="upright">
      <span>
        <KindIcon kind={event.kind} occurrence={event.occurrence} /> <NameLink record={event} />
        <small>{event.when?.display ?? 'not dated'}</small>
      </span>
    </div>
  </th>
);

interface RowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  /** Those that are counted: of what was left undone only where there is any. */
  readonly standings: readonly Standing[];
}

const RowHtml = ({ row, columns, standings }: RowProps) => (
  <tr>
    <th scope="row">
      {row.actor === undefined ? 'No source says who' : <RecordLink record={row.actor} follow={undefined} />}
    </th>
    {columns.map(({ event }, place) => (
      <td key={event.id}>
        <Cell marks={row.cells[place] ?? []} who={row.actor?.name ?? 'Nobody named'} event={event} />
      </td>
    ))}
    {standings.map((standing) => (
      <td key={standing} class="rim">
        {row.totals[standing]}
      </td>
    ))}
  </tr>
);

interface CellProps extends Pick<Column, 'event'> {
  readonly marks: readonly Mark[];
  readonly who: string;
}

/** The responses of one actor to one event; it leads to where each is told with who says so. */
function Cell({ marks, who, event }: CellProps) {
  if (marks.length === 0) return null;
  const words = `${who}, in response to ${event.name}: ${marks.map(markWords).join('; ')}`;
  return (
    <a class="marks" href={recordAddress(event.id)} title={words} aria-label={words}>
      {byForm(marks).map(({ form, count: like }) =>
        marks.length > MOST_MARKS ? (
          <span key={JSON.stringify(form)} class="counted">
            <MarkSign form={form} /> {like}
          </span>
        ) : (
          Array.from({ length: like }, (_, place) => <MarkSign key={place} form={form} />)
        ),
      )}
    </a>
  );
}

/** "Shutdown of the website (24 November 2014), reported" */
const markWords = ({ response, when, occurrence, sure, disputed }: Mark): string =>
  [
    `${response.name} (${when ?? 'not dated'})`,
    onlyWords(occurrence),
    sure,
    disputed ? 'disputed' : undefined,
  ]
    .filter((words) => words !== undefined)
    .join(', ');

/** "41 responses happened, 19 of them reported, the others our reading; 1 only claimed, assumed or disputed" */
const inWords = ({ totals, reported }: ResponseMatrix): string => {
  const happened = `${count(totals.HAPPENED, 'response')} happened`;
  return [
    reported < totals.HAPPENED
      ? `${happened}, ${reported} of them reported, the others our reading`
      : happened,
    ...STANDINGS.slice(1).flatMap((one) =>
      totals[one] > 0 ? [`${totals[one]} ${STANDING_WORDS[one]}`] : [],
    ),
  ].join('; ');
};
