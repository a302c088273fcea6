import type { Follow } from '../../dossier/cells.tsx';
import { Connection } from '../../dossier/connection.tsx';
import type { Named } from '../../dossier/responses-answer.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';

interface ConnectedProps {
  readonly from: string;
  readonly to: string;
  readonly view: View;
  readonly follow: Follow;
  /** Draws these records. */
  readonly onDraw: (ids: readonly string[]) => void;
}

/** How the record that the view is about is connected with another. */
export function Connected({ from, to, view, follow, onDraw }: ConnectedProps) {
  const { data, error } = useAsk('connection', { from, to, ...lensVariables(view) });
  if (error)
    return (
      <p class="answer" role="alert">
        {error.message} {error.hint}
      </p>
    );
  if (data === undefined) return <p class="answer quiet">{STRINGS.reading}…</p>;
  const stops = data.paths.paths.flatMap(({ steps }) => steps.map(({ entity }) => entity));
  const named = (id: string): Named => stops.find((stop) => stop.id === id) ?? { id, name: id };
  const ids = [...new Set(stops.map(({ id }) => id))];
  return (
    <>
      <Connection from={named(from)} to={named(to)} answer={data} follow={follow} />
      {ids.length > 0 && (
        <p class="answer">
          <button type="button" onClick={() => onDraw(ids)}>
            {STRINGS.drawWays}
          </button>
        </p>
      )}
    </>
  );
}
