import type { ResponseRow, ResponseTable } from './response-table.ts';
import type { Kinded } from './responses-answer.ts';

/** How many responses a text of one paragraph names. */
const MOST = 6;

/** A table of responses as plain text, for previews and for those who hear the page: never a deed without how sure it is. */
export function answerText(table: ResponseTable): string {
  const rows = table.groups.flatMap(({ responders }) =>
    responders.flatMap(({ actor, rows: own }) => own.map((row) => rowText(actor, row))),
  );
  const more = rows.length > MOST ? [`and ${rows.length - MOST} more`] : [];
  return [...rows.slice(0, MOST), ...more].join('; ');
}

function rowText(
  actor: Kinded | undefined,
  { response, types, unreal, sure, disputed }: ResponseRow,
): string {
  const how = [
    ...(unreal === undefined ? [] : [`only ${unreal}`]),
    ...types,
    sure,
    ...(disputed ? ['disputed'] : []),
  ];
  return `${actor?.name ?? 'No source says who'}: ${response.name} (${how.join(', ')})`;
}
