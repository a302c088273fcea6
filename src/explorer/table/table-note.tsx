import { TABLE_STRINGS } from './strings.ts';

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
          aria-label={TABLE_STRINGS.tableLook}
          placeholder={TABLE_STRINGS.tableLook}
          onInput={(event) => onLook(event.currentTarget.value)}
        />
      )}
      <span role="status">{TABLE_STRINGS.tableRows(found, total)}</span>
      <a href={csv} download>
        {TABLE_STRINGS.tableCsv}
      </a>
      {printed < found && (
        <p class="on-paper">{TABLE_STRINGS.tablePrinted(printed, found, new URL(csv, location.href).href)}</p>
      )}
    </div>
  );
}
