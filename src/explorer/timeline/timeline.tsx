import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isEventKind } from '../../drawing/kinds.ts';
import { Signs } from '../canvas/legend.tsx';
import { barSigns } from '../canvas/signs.ts';
import { spanOf } from '../scene/dates.ts';
import type { Visible } from '../scene/visible.ts';
import { usePrinting } from '../view/use-printing.ts';
import { type LanesBy, type Stretch, toggled } from '../view/view.ts';
import { beginningsOf } from './beginnings.ts';
import { useBrush } from './brush.ts';
import { EventMark } from './event-mark.tsx';
import { AXIS_ROOM, Dates, LABELS, NAMES, NARROW } from './grid.tsx';
import { InTime } from './in-time.tsx';
import { labelOf } from './label.ts';
import { inTime } from './laid.ts';
import type { Mark } from './marks.ts';
import { TIMELINE_STRINGS } from './strings.ts';
import { textWidth } from './text-width.ts';
import { TimeInputs } from './time-inputs.tsx';
import { useRoving } from './use-roving.ts';

interface TimelineProps {
  readonly visible: Visible;
  readonly selected: string | undefined;
  readonly time: Stretch | undefined;
  readonly onSelect: (id: string) => void;
  readonly onTime: (time: Stretch | undefined) => void;
  readonly lanes: LanesBy;
  readonly onLanes: (by: LanesBy) => void;
}

/** As wide as a sheet of paper is within its margins, in pixels. */
const SHEET = 680;

/** The events of the view in time: a lane for each actor or kind, arcs for responses, bars for uncertain dates. */
export function Timeline({ visible, selected, time, onSelect, onTime, lanes: by, onLanes }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, printing] = [useWidth(box), usePrinting()];
  const width = printing ? SHEET : seen;
  const labels = width < NARROW ? 0 : by === 'who' ? NAMES : LABELS;
  const [bundles, setBundles] = useState<readonly string[]>([]);
  const { deeds, anyTime } = visible;
  const { nodes, edges } = anyTime;
  const beginnings = useMemo(() => beginningsOf(nodes, edges), [nodes, edges]);
  const laid = useMemo(() => {
    const opened = new Set([...bundles, ...(selected === undefined ? [] : [selected])]);
    const room = { width, labels, measure: textWidth };
    return inTime({ nodes, edges }, beginnings, { ...room, by, deeds, opened });
  }, [nodes, edges, deeds, beginnings, width, labels, bundles, selected, by]);
  const { axis, lanes, marks } = laid;
  const brush = useBrush(box, axis, onTime);
  const roving = useRoving(box, marks, selected);
  useEffect(() => {
    if (selected !== undefined) roving.find(selected)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const undated = nodes.filter((node) => isEventKind(node.kind) && spanOf(node) === undefined).length;
  if (lanes.length === 0)
    return (
      <p class="timeline-none quiet">
        {undated > 0 ? TIMELINE_STRINGS.undated(undated) : TIMELINE_STRINGS.nothingDated}
      </p>
    );

  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const notes = [
    ...(beginnings.forward.length > 0 ? [TIMELINE_STRINGS.timelineArcs] : []),
    ...(time ? [] : [TIMELINE_STRINGS.timelineHint]),
    ...(undated > 0 ? [TIMELINE_STRINGS.undated(undated)] : []),
    ...(beginnings.backward.length > 0
      ? [TIMELINE_STRINGS.backward(beginnings.backward.map(({ source }) => nameOf(source)))]
      : []),
  ];
  const press = ({ id, opened }: Mark) =>
    opened === undefined ? onSelect(id) : setBundles((before) => toggled(before, id));
  return (
    <section class="timeline" aria-label={TIMELINE_STRINGS.timelineLabel}>
      <div class="timeline-head">
        <h2>{TIMELINE_STRINGS.timeline}</h2>
        <small class="quiet">{notes.join('; ')}</small>
        <span class="lanes-by">
          {(['who', 'kind'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => onLanes(one)}>
              {TIMELINE_STRINGS.lanesBy[one]}
            </button>
          ))}
        </span>
        <TimeInputs time={time} axis={axis} onTime={onTime} />
      </div>
      <div class="timeline-key">
        <Signs signs={barSigns(marks)} />
      </div>
      <div
        ref={box}
        class="timeline-box"
        onPointerDown={brush.onPointerDown}
        onClickCapture={brush.onClickCapture}
      >
        <svg
          width={width}
          height={laid.height}
          viewBox={`0 0 ${width} ${laid.height}`}
          role="toolbar"
          aria-label={TIMELINE_STRINGS.timelineMarks}
          onKeyDown={roving.onKeyDown}
        >
          <InTime laid={laid} shown={visible} selected={selected} time={brush.drawn ?? time}>
            {marks.map((mark) => (
              <EventMark
                key={mark.id}
                mark={mark}
                label={labelOf(mark, nameOf)}
                selected={mark.id === selected}
                faded={!mark.members.some(({ id }) => visible.nodeIds.has(id))}
                inTabOrder={mark.id === roving.current}
                onPress={() => press(mark)}
                onFocus={() => roving.setCurrent(mark.id)}
              />
            ))}
          </InTime>
        </svg>
        <svg
          class="dates"
          width={width}
          height={AXIS_ROOM}
          viewBox={`0 0 ${width} ${AXIS_ROOM}`}
          aria-hidden="true"
        >
          <Dates axis={axis} width={width} />
        </svg>
      </div>
    </section>
  );
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(box.current);
    return () => observer.disconnect();
  });
  return width;
}
