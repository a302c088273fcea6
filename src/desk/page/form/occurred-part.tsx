import type { Choice, Named } from '../../protocol.ts';

interface OccurredPartProps {
  readonly events: readonly Named[];
  readonly choices: readonly Choice[];
  readonly usual: string;
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** That a new event took place is a claim of its own: it is offered with the first one that speaks of it. */
export function OccurredPart({ events, choices, usual, chosen, onChoose }: OccurredPartProps) {
  return (
    <fieldset class="occurred">
      <legend>Still to do</legend>
      <p id="claim-occurred-about" class="occurred-about">
        Nobody says yet whether{' '}
        {events.map(({ id, name }, place) => (
          <bdi key={id}>
            {place > 0 && ' and '}“{name}”
          </bdi>
        ))}{' '}
        took place. Every event needs a claim of its own that says so.
      </p>
      <p class="buttons">
        <label>
          <input
            type="checkbox"
            id="claim-occurred"
            aria-describedby="claim-occurred-about"
            aria-keyshortcuts="Alt+O"
            checked={chosen !== null}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked ? usual : null)}
          />{' '}
          Also say so, on the same words <kbd>Alt O</kbd>
        </label>
        <select
          aria-label="What is said of the event"
          value={chosen ?? usual}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {choices.map(({ value, label, description }) => (
            <option key={value} value={value} title={description}>
              {label}
            </option>
          ))}
        </select>
      </p>
    </fieldset>
  );
}
