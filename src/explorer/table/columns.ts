import { rankOf } from '../../drawing/certainty.ts';
import { kindLabel, labelOf, type TermList } from '../../vocabulary.ts';
import { degrees } from '../layout/degrees.ts';
import { STANDINGS, type Standing } from '../scene/standing.ts';
import { type Told, timeOf } from '../scene/told.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import type { RecordRow } from './rows.ts';
import { TABLE_STRINGS } from './strings.ts';

/** A column of a table: its text, and its sort key if that differs. Rows without a key come last, both ways. */
export interface Column<Row> {
  /** What an address calls it. */
  readonly key: string;
  readonly name: string;
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => string | number | undefined;
  /** Whether it has whole sentences. */
  readonly wide?: boolean;
}

const wordOf = (list: TermList, word: string | null): string => (word === null ? '' : labelOf(list, word));

interface Grounded {
  readonly standing: Standing;
  readonly status: string | null;
  readonly basis: string | null;
}

/** How it stands, and what that rests on: the same in both tables. */
const GROUNDS: readonly Column<Grounded>[] = [
  {
    key: 'happened',
    name: STRINGS.occurrence,
    text: ({ standing }) => STRINGS.standings[standing],
    order: ({ standing }) => STANDINGS.indexOf(standing),
  },
  {
    key: 'stands',
    name: TABLE_STRINGS.tableStatus,
    text: ({ status, basis }) =>
      status === null && basis !== null ? TABLE_STRINGS.hiddenByLens : wordOf('Status', status),
  },
  {
    key: 'sure',
    name: TABLE_STRINGS.tableBasis,
    text: ({ basis }) => wordOf('Basis', basis),
    order: ({ basis }) => -(rankOf(basis) ?? 9),
  },
];

/** The columns of the table of records. */
export function recordColumns({ edges }: Visible): readonly Column<RecordRow>[] {
  const degree = degrees(edges);
  return [
    { key: 'record', name: TABLE_STRINGS.tableRecord, text: ({ node }) => node.name },
    { key: 'kind', name: TABLE_STRINGS.tableKind, text: ({ node }) => kindLabel(node.kind) },
    { key: 'said', name: TABLE_STRINGS.tableSaid, text: ({ text }) => text, wide: true },
    {
      key: 'when',
      name: TABLE_STRINGS.tableWhen,
      text: ({ node }) => node.dateDisplay ?? '',
      order: ({ node }) => timeOf(node),
    },
    ...GROUNDS,
    {
      key: 'lines',
      name: TABLE_STRINGS.tableLines,
      text: ({ id }) => String(degree.get(id) ?? 0),
      order: ({ id }) => -(degree.get(id) ?? 0),
    },
  ];
}

/** The columns of the table of relations: what is said names both ends, and who says so where no source vouches for it. */
export const FACT_COLUMNS: readonly Column<Told>[] = [
  { key: 'said', name: TABLE_STRINGS.tableSaid, text: ({ text }) => text, wide: true },
  { key: 'when', name: TABLE_STRINGS.tableWhen, text: ({ date }) => date ?? '', order: ({ time }) => time },
  ...GROUNDS,
  {
    key: 'sources',
    name: TABLE_STRINGS.tableSources,
    text: ({ edge }) => String(edge.sources ?? ''),
    order: ({ edge }) => -(edge.sources ?? 0),
  },
];
