import { rankOf } from '../../drawing/certainty.ts';
import { kindLabel, labelOf, type NameList, relationWords, type TermList } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { degrees } from '../layout/boxes.ts';
import { spanOf } from '../scene/dates.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';

/** A column of a table: its text, and its sort key if that differs. Rows without a key come last, both ways. */
export interface Column<Row> {
  readonly name: string;
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => string | number | undefined;
}

const wordOf = (list: TermList | NameList, word: string | null): string =>
  word === null ? '' : labelOf(list, word);

/** The columns of the table of records. */
export function recordColumns({ edges }: Visible): readonly Column<GraphNode>[] {
  const degree = degrees(edges);
  return [
    { name: STRINGS.tableRecord, text: ({ name }) => name },
    { name: STRINGS.tableKind, text: ({ kind }) => kindLabel(kind) },
    {
      name: STRINGS.tableWhen,
      text: ({ dateDisplay }) => dateDisplay ?? '',
      order: (node) => spanOf(node)?.from ?? spanOf(node)?.to,
    },
    { name: STRINGS.occurrence, text: ({ occurrence }) => wordOf('Occurrence', occurrence) },
    { name: STRINGS.tableStatus, text: ({ status }) => wordOf('Status', status) },
    {
      name: STRINGS.tableBasis,
      text: ({ basis }) => wordOf('Basis', basis),
      order: ({ basis }) => -(rankOf(basis) ?? 9),
    },
    {
      name: STRINGS.tableLines,
      text: ({ id }) => String(degree.get(id) ?? 0),
      order: ({ id }) => -(degree.get(id) ?? 0),
    },
  ];
}

/** The columns of the table of relations. */
export function factColumns({ nodes }: Scene): readonly Column<GraphEdge>[] {
  const name = (id: string) => nodes.get(id)?.name ?? id;
  return [
    { name: STRINGS.tableFrom, text: ({ source }) => name(source) },
    { name: STRINGS.tableRelation, text: ({ relation }) => relationWords(relation) },
    { name: STRINGS.tableTo, text: ({ target }) => name(target) },
    {
      name: STRINGS.tableHow,
      text: ({ type, role }) =>
        [wordOf('ResponseType', type), wordOf('Role', role)].filter((one) => one !== '').join(', '),
    },
    { name: STRINGS.tableStatus, text: ({ status }) => wordOf('Status', status) },
    {
      name: STRINGS.tableBasis,
      text: ({ basis }) => wordOf('Basis', basis),
      order: ({ basis }) => -(rankOf(basis) ?? 9),
    },
    {
      name: STRINGS.tableSources,
      text: ({ sources }) => String(sources ?? ''),
      order: ({ sources }) => -(sources ?? 0),
    },
  ];
}
