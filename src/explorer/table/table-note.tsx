import { STRINGS } from '../strings.ts';

interface TableNoteProps {
  readonly total: number;
  readonly found: number;
  readonly printed: number;
  readonly csv: string;
  /** Undefined where every row is drawn, and the browser's own search finds them. */
  readonly onLook: ((text: string) => void) | undefined;
}

/** How many rows a table has, a way to look for words in them, and where all of them are as a file. */
export function TableNote({ total, found, printed, csv, onLook }: TableNoteProps) {
  return (
    <div class="table-note">
      {onLook && (
        <input
          type="search"
          aria-label={STRINGS.tableLook}
          placeholder={STRINGS.tableLook}
          onInput={(event) => onLook(event.currentTarget.value)}
        />
      )}
      <span role="status">{STRINGS.tableRows(found, total)}</span>
      <a href={csv} download>
        {STRINGS.tableCsv}
      </a>
      {printed < found && (
        <p class="on-paper">{STRINGS.tablePrinted(printed, found, new URL(csv, location.href).href)}</p>
      )}
    </div>
  );
}
