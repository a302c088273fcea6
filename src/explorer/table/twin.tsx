import { useMemo } from 'preact/hooks';
import { operationAddress } from '../api/ask.ts';
import type { Picture } from '../canvas/picture.ts';
import { toldOf } from '../scene/told.ts';
import { exportOf } from '../share/exports.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';
import { factColumns, recordColumns } from './columns.ts';
import { recordRows } from './rows.ts';
import { Table } from './table.tsx';

interface TwinProps {
  readonly picture: Picture;
  readonly view: View;
  readonly onSelect: (id: string) => void;
}

/** The drawing as a table: of records, or of relations. */
export const Twin = (props: TwinProps) =>
  props.view.form === 'records' ? <Records {...props} /> : <Facts {...props} />;

function Records({ picture: { scene, visible, selected }, view, onSelect }: TwinProps) {
  const { rows, columns } = useMemo(
    () => ({ rows: recordRows(scene, visible), columns: recordColumns(visible) }),
    [scene, visible],
  );
  const csv = csvOf('nodes', view, scene);
  return <Table title={STRINGS.records} {...{ rows, columns, selected, onSelect, csv }} />;
}

function Facts({ picture: { scene, visible, selected }, view, onSelect }: TwinProps) {
  const { rows, columns } = useMemo(
    () => ({ rows: toldOf(visible.edges, scene.nodes), columns: factColumns(scene) }),
    [scene, visible],
  );
  const csv = csvOf('edges', view, scene);
  return <Table title={STRINGS.facts} {...{ rows, columns, selected, onSelect, csv }} />;
}

function csvOf(of: 'nodes' | 'edges', view: View, scene: Picture['scene']): string {
  const { name, variables } = exportOf(view, scene);
  return operationAddress(`${name}.${of}.csv`, variables);
}
