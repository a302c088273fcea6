import { useContext } from 'preact/hooks';
import { EventDrawing } from './event-drawing.tsx';
import type { Mark } from './marks.ts';
import { Paint } from './paint.ts';

interface EventMarkProps {
  readonly mark: Mark;
  /** All that is known of when it was, in words. */
  readonly label: string;
  readonly selected: boolean;
  readonly faded: boolean;
  /** Whether Tab leads here: of all marks to one only. */
  readonly inTabOrder: boolean;
  readonly onPress: () => void;
  readonly onFocus: () => void;
}

/** One event, to point at and to press. */
export function EventMark({ mark, label, selected, faded, inTabOrder, onPress, onFocus }: EventMarkProps) {
  const paint = useContext(Paint);
  const { id, opened } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={['mark', selected && 'selected', faded && 'faded'].filter(Boolean).join(' ')}
      role="button"
      data-mark={id}
      tabindex={inTabOrder ? 0 : -1}
      aria-label={label}
      aria-pressed={opened === undefined ? selected : undefined}
      aria-expanded={opened}
      onClick={onPress}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
      {...(faded && paint.faded)}
    >
      <title>{label}</title>
      <EventDrawing mark={mark} selected={selected} />
    </g>
  );
}
