import type { Follow } from '../../dossier/cells.tsx';
import { Connection, shownWays } from '../../dossier/connection.tsx';
import type { Named } from '../../dossier/responses-answer.ts';
import { LIMITS } from '../../vocabulary.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk, useAskAll } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { STRINGS } from '../strings.ts';
import { isAlone, toggled, type View } from '../view/view.ts';
import { CONNECTED_STRINGS } from './connected-strings.ts';

interface ConnectedProps {
  readonly from: string;
  readonly to: string;
  readonly view: View;
  readonly follow: Follow;
  /** Draws these records. */
  readonly onDraw: (ids: readonly string[]) => void;
  /** Asks for ways that pass none of these records. */
  readonly onAvoid: (ids: readonly string[]) => void;
}

/** How the record that the view is about is connected with another. */
export function Connected({ from, to, view, follow, onDraw, onAvoid }: ConnectedProps) {
  const avoid = view.avoided.length > 0 ? view.avoided : undefined;
  const { data, error, again } = useAsk('connection', {
    from,
    to,
    avoid,
    first: LIMITS.paths,
    ...lensVariables(view),
  });
  const stops = shownWays(data?.paths.paths ?? []).flatMap(({ steps }) => steps.map(({ entity }) => entity));
  const passed = new Map(stops.map((stop) => [stop.id, stop]));
  const others = useNames(
    data === undefined ? [] : [from, to, ...view.avoided].filter((id) => !passed.has(id)),
  );
  if (error)
    return (
      <div class="answer">
        <Failed asked={{ error, again }} />
      </div>
    );
  if (data === undefined) return <p class="answer quiet">{STRINGS.reading}…</p>;
  const named = (id: string): Named => passed.get(id) ?? others.get(id) ?? { id, name: id };
  const ids = [...passed.keys()];
  const between = ids.filter((id) => id !== from && id !== to);
  return (
    <>
      <Connection
        from={named(from)}
        to={named(to)}
        avoided={view.avoided.map(named)}
        answer={data}
        follow={follow}
      />
      {between.length + view.avoided.length > 0 && (
        <p class="answer ways">
          {view.avoided.map(named).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed="true"
              onClick={() => onAvoid(toggled(view.avoided, id))}
            >
              {CONNECTED_STRINGS.withoutOne(name)}
            </button>
          ))}
          {between.map(named).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed="false"
              title={CONNECTED_STRINGS.withoutTitle}
              onClick={() => onAvoid(toggled(view.avoided, id))}
            >
              {CONNECTED_STRINGS.withoutOne(name)}
            </button>
          ))}
        </p>
      )}
      {ids.length > 0 && (
        <p class="answer">
          {isAlone(view) && ids.every((id) => view.around.includes(id)) ? (
            <button type="button" onClick={() => onDraw([from])}>
              {CONNECTED_STRINGS.drawAround(named(from).name)}
            </button>
          ) : (
            <button type="button" onClick={() => onDraw([...new Set([from, ...ids])])}>
              {CONNECTED_STRINGS.drawWays}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** The names of records, also of those that no way passes any more. */
function useNames(ids: readonly string[]): ReadonlyMap<string, Named> {
  const { data } = useAskAll(
    'record',
    ids.map((id) => ({ id, first: 1 })),
  );
  return new Map((data ?? []).map(({ node: { id, name } }) => [id, { id, name }]));
}
