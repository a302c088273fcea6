import { nobodyText } from './meant-by.ts';
import type { Responder, ResponseRow, ResponseTable } from './response-table.ts';
import { onlyWords } from './standing.ts';

/** How many responses a text of one paragraph names. */
const MOST = 6;

/** A table of responses as plain text, for previews and for those who hear the page: never a deed without how sure it is. */
export function answerText(table: ResponseTable): string {
  const rows = table.groups.flatMap(({ responders }) =>
    responders.flatMap((responder) => responder.rows.map((row) => rowText(responder, row))),
  );
  const more = rows.length > MOST ? [`and ${rows.length - MOST} more`] : [];
  return [...rows.slice(0, MOST), ...more].join('; ');
}

function rowText(
  { actor, meant }: Responder,
  { response, types, also, occurrence, sure, disputed }: ResponseRow,
): string {
  const how = [onlyWords(occurrence), ...types, sure, disputed ? 'disputed' : undefined].filter(
    (words) => words !== undefined,
  );
  return `${actor?.name ?? nobodyText(meant, occurrence)}: ${response.name} (${[how.join(', '), ...also].join('; ')})`;
}
