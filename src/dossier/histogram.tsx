import { partAddress } from './address.ts';
import { count } from './count.ts';
import type { Month } from './overview-answer.ts';
import { next, type Period, periodsOf, periodWords } from './periods.ts';
import { STANDING_WORDS, UNREAL_WORDS } from './standing.ts';

const HEIGHT = 96;
/** The dates below the bars. */
const FOOT = 20;
const WIDTH = 760;
/** As broad as a finger needs. */
const LEAST = 24;

/** How many events began when: each bar leads to the map of its month or year. */
export function Histogram({ months }: { readonly months: readonly Month[] }) {
  const { unit, periods, undated } = periodsOf(months);
  if (periods.length === 0) return <p class="quiet">No event has a date.</p>;
  const most = Math.max(...periods.map(({ happened, unreal }) => happened + unreal));
  const step = Math.max(LEAST, WIDTH / periods.length);
  const width = step * periods.length;
  return (
    <>
      <p class="quiet">
        Events by the {unit} in which they began, at most {count(most, 'event')} in one. Pale: {UNREAL_WORDS}.
        {undated > 0 && ` ${count(undated, 'more event')} of no known beginning.`} A bar leads to its events.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section class="scroll" tabIndex={0} aria-label={`Events by ${unit}`}>
        <svg class="histogram" width={width} height={HEIGHT + FOOT} viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}>
          <title>{`Events by ${unit}`}</title>
          {periods.map((period, index) => (
            <Bar key={period.key} period={period} x={index * step} width={step} scale={HEIGHT / most} />
          ))}
          {ticksOf(periods, step).map(([key, index]) => (
            <text key={key} class="quiet" x={index * step} y={HEIGHT + FOOT - 5}>
              {key}
            </text>
          ))}
        </svg>
      </section>
    </>
  );
}

interface BarProps {
  readonly period: Period;
  readonly x: number;
  readonly width: number;
  readonly scale: number;
}

function Bar({ period: { key, happened, unreal }, x, width, scale }: BarProps) {
  if (happened + unreal === 0) return null;
  const bar = Math.max(1, width - 1);
  // What is there must be seen.
  const high = Math.max(happened * scale, happened > 0 ? 2 : 0);
  const pale = Math.max(unreal * scale, unreal > 0 ? 2 : 0);
  const words = `${periodWords(key)}: ${count(happened, 'event')}${unreal > 0 ? `, and ${unreal.toLocaleString('en')} ${STANDING_WORDS.PLANNED}` : ''}`;
  return (
    <g>
      <a
        href={partAddress({ time: `${firstDay(key)}T00:00/${firstDay(next(key))}T00:00` })}
        aria-label={words}
      >
        <title>{words}</title>
        <rect class="press" x={x} y={0} width={width} height={HEIGHT} />
        <rect class="happened" x={x} y={HEIGHT - high} width={bar} height={high} />
        <rect class="unreal" x={x} y={HEIGHT - high - pale} width={bar} height={pale} />
      </a>
    </g>
  );
}

const firstDay = (key: string): string => (key.length === 4 ? `${key}-01-01` : `${key}-01`);

/** Some years to read the bars by, at least 48 pixels apart. */
function ticksOf(
  periods: readonly Period[],
  step: number,
): readonly (readonly [year: string, index: number])[] {
  const starts = periods.flatMap(({ key }, index) =>
    index === 0 || key.length === 4 || key.endsWith('-01') ? [[key.slice(0, 4), index] as const] : [],
  );
  const apart = Math.ceil(48 / step);
  let last = Number.NEGATIVE_INFINITY;
  return starts.filter(([, index]) => {
    if (index - last < apart) return false;
    last = index;
    return true;
  });
}
