import type { Stretch } from '../view/view.ts';
import type { Axis } from './gaps.ts';
import { TIMELINE_STRINGS } from './strings.ts';

interface TimeInputsProps {
  readonly time: Stretch | undefined;
  readonly axis: Axis;
  readonly onTime: (time: Stretch | undefined) => void;
}

const DAY = 86_400_000;

/** The period as two dates: for the keyboard, what dragging does. */
export function TimeInputs({ time, axis, onTime }: TimeInputsProps) {
  const shown = time ?? axis.whole;
  const change = (part: Partial<Stretch>) => {
    const next = { ...shown, ...part };
    if (next.from < next.to) onTime(next);
  };
  return (
    <span class="time-inputs">
      <label>
        {TIMELINE_STRINGS.timeFrom}
        <input
          type="date"
          value={dateOf(shown.from)}
          onChange={({ currentTarget: { value } }) => value && change({ from: Date.parse(value) })}
        />
      </label>
      <label>
        {TIMELINE_STRINGS.timeTo}
        <input
          type="date"
          value={dateOf(shown.to)}
          onChange={({ currentTarget: { value } }) =>
            value && change({ to: Date.parse(value) + DAY - 60_000 })
          }
        />
      </label>
      <button type="button" disabled={time === undefined} onClick={() => onTime(undefined)}>
        {TIMELINE_STRINGS.wholeTime}
      </button>
    </span>
  );
}

const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
