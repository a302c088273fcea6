import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isEventKind } from '../../drawing/kinds.ts';
import { spanOf } from '../scene/dates.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import type { Stretch } from '../view/view.ts';
import { Arcs } from './arcs.tsx';
import { useBrush } from './brush.ts';
import { EventMark } from './event-mark.tsx';
import { axisOf } from './gaps.ts';
import { lanesOf, momentsOf } from './marks.ts';
import { TimeInputs } from './time-inputs.tsx';

interface TimelineProps {
  readonly visible: Visible;
  readonly selected: string | undefined;
  readonly time: Stretch | undefined;
  readonly onSelect: (id: string) => void;
  readonly onTime: (time: Stretch | undefined) => void;
}

const LABELS = 92;
const ARC_ROOM = 30;
const AXIS_ROOM = 22;
const END = 26;

/** The events of the view in time: a lane for each kind, arcs for responses, hollow bars for uncertain dates. */
export function Timeline({ visible, selected, time, onSelect, onTime }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const nodes = visible.anyTime;
  const { lanes, axis, marks, height } = useMemo(() => {
    const scale = axisOf(momentsOf(nodes), LABELS + 14, Math.max(width - END, LABELS + 100));
    return { axis: scale, ...lanesOf(nodes, scale) };
  }, [nodes, width]);
  const brush = useBrush(box, axis, onTime);
  const undated = nodes.filter((node) => isEventKind(node.kind) && spanOf(node) === undefined).length;
  if (lanes.length === 0)
    return <p class="timeline-none quiet">{undated > 0 ? STRINGS.undated(undated) : STRINGS.nothingDated}</p>;
  const chosen = brush.drawn ?? time;
  return (
    <section class="timeline" aria-label={STRINGS.timelineLabel}>
      <div class="timeline-head">
        <h2>{STRINGS.timeline}</h2>
        <small class="quiet">
          {[...(time ? [] : [STRINGS.timelineHint]), ...(undated > 0 ? [STRINGS.undated(undated)] : [])].join(
            '; ',
          )}
        </small>
        <TimeInputs time={time} axis={axis} onTime={onTime} />
      </div>
      <div ref={box} class="timeline-box" onPointerDown={brush.start}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would cover those of the marks; it is labelled */}
        <svg width={width} height={ARC_ROOM + height + AXIS_ROOM}>
          <g transform={`translate(0 ${ARC_ROOM})`}>
            {lanes.map(({ name, label, top, height: high }, index) => (
              <g key={name}>
                <rect
                  class={index % 2 === 0 ? 'lane' : 'lane odd'}
                  x={LABELS}
                  y={top}
                  width={Math.max(width - LABELS, 0)}
                  height={high}
                />
                <text class="lane-name" x="10" y={top + high / 2 + 4}>
                  {label}
                </text>
              </g>
            ))}
            {axis.pieces.slice(1).map(({ left }) => (
              <path key={left} class="break" d={`M${left - 14} ${height + 5}l4 -10m3 10l4 -10`} />
            ))}
            {axis.ticks.map(({ x, text }) => (
              <g key={x} class="tick">
                <line x1={x} x2={x} y1="0" y2={height} />
                <text x={x} y={height + 15}>
                  {text}
                </text>
              </g>
            ))}
            <Arcs marks={marks} edges={visible.edges} selected={selected} />
            {marks.map((mark) => (
              <EventMark
                key={mark.node.id}
                mark={mark}
                selected={mark.node.id === selected}
                faded={!visible.nodeIds.has(mark.node.id)}
                onSelect={onSelect}
              />
            ))}
            {chosen && (
              <rect
                class="brushed"
                x={axis.x(chosen.from)}
                y={-4}
                width={Math.max(axis.x(chosen.to) - axis.x(chosen.from), 1)}
                height={height + 8}
              />
            )}
          </g>
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
