import type { ComponentChildren } from 'preact';
import { Fades } from '../../dossier/fades.tsx';
import type { Visible } from '../scene/visible.ts';
import type { Stretch } from '../view/view.ts';
import { Arcs } from './arcs.tsx';
import { Brushed, Lanes } from './grid.tsx';
import { ARC_ROOM, type Laid } from './laid.ts';
import { Layer } from './layer.tsx';

interface InTimeProps {
  readonly laid: Laid;
  readonly shown: Pick<Visible, 'edgeIds'>;
  readonly selected: string | undefined;
  readonly time: Stretch | undefined;
  /** The marks of events. */
  readonly children: ComponentChildren;
}

/** Lanes, arcs, marks and the chosen period, as elements of SVG. */
export function InTime({ laid, shown, selected, time, children }: InTimeProps) {
  const { lanes, axis, marks, labels, width, beginnings } = laid;
  const height = laid.height - ARC_ROOM;
  return (
    <>
      <Fades />
      <g transform={`translate(0 ${ARC_ROOM})`}>
        <Layer name="lanes">
          <Lanes lanes={lanes} axis={axis} labels={labels} width={width} height={height} />
        </Layer>
        <Layer name="lines">
          <Arcs
            marks={marks}
            responses={beginnings.forward.filter(({ id }) => shown.edgeIds.has(id))}
            selected={selected}
            edge={width}
          />
        </Layer>
        {children}
        <Brushed time={time} axis={axis} height={height} />
      </g>
    </>
  );
}
