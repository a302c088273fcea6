import { useMemo } from 'preact/hooks';
import { operationAddress } from '../../dossier/address.ts';
import { beyondLens, type Scene } from '../scene/scene.ts';
import type { Side } from '../scene/sides.ts';
import { toldOf } from '../scene/told.ts';
import { exportOf } from '../share/exports.ts';
import { STRINGS } from '../strings.ts';
import type { Sorting, View } from '../view/view.ts';
import { FACT_COLUMNS, recordColumns } from './columns.ts';
import { recordRows } from './rows.ts';
import { Table } from './table.tsx';

interface TwinProps {
  /** All that was read, nothing of it folded. */
  readonly side: Side;
  readonly view: View;
  readonly onSelect: (id: string) => void;
  readonly onSort: (sorting: Sorting) => void;
}

/** The drawing as a table: of records, or of relations. */
export const Twin = (props: TwinProps) =>
  props.view.form === 'records' ? <Records {...props} /> : <Facts {...props} />;

function Records({ side: { scene, visible }, view, onSelect, onSort }: TwinProps) {
  const { rows, columns } = useMemo(
    () => ({ rows: recordRows(scene, visible), columns: recordColumns(visible) }),
    [scene, visible],
  );
  const csv = csvOf('nodes', view, scene);
  return (
    <Table
      title={STRINGS.records}
      selected={view.selected}
      sorting={view.sorting}
      {...{ rows, columns, onSelect, onSort, csv }}
    />
  );
}

function Facts({ side: { scene, visible }, view, onSelect, onSort }: TwinProps) {
  const columns = FACT_COLUMNS;
  const rows = useMemo(() => toldOf(visible.edges, scene.nodes, beyondLens(scene)), [scene, visible]);
  const csv = csvOf('edges', view, scene);
  return (
    <Table
      title={STRINGS.facts}
      selected={view.selected}
      sorting={view.sorting}
      {...{ rows, columns, onSelect, onSort, csv }}
    />
  );
}

function csvOf(of: 'nodes' | 'edges', view: View, scene: Scene): string {
  const { name, variables } = exportOf(view, scene);
  return operationAddress(`${name}.${of}.csv`, variables);
}
