import { useEffect, useState } from 'preact/hooks';
import { operationAddress } from '../dossier/address.ts';
import { UnknownRecord } from '../dossier/unknown-record.tsx';
import { LIMITS } from '../vocabulary.ts';
import type { Named } from './api/answers.ts';
import type { AskError } from './api/ask.ts';
import { useFormats } from './api/formats.ts';
import { graphOperation, graphVariables } from './api/operations.ts';
import { useAsk } from './api/use-ask.ts';
import { isCut, type Scene } from './scene/scene.ts';
import type { SceneState } from './scene/use-scene.ts';
import type { Visible } from './scene/visible.ts';
import { STRINGS } from './strings.ts';
import type { ViewStore } from './view/use-view.ts';
import { HOME, hasLens, LEAST_LIMIT, NO_FILTERS, NO_LENS, type View, viewOf } from './view/view.ts';

/** Why there is no drawing: the database is down, the id is unknown, or something else went wrong. */
export function Failure({
  state,
  store: { view, go },
}: {
  readonly state: SceneState;
  readonly store: ViewStore;
}) {
  const { error, retryAt, retry } = state;
  const near = useNear(error);
  if (error === undefined) return null;
  const unknown = error.code === 'NOT_FOUND';
  const title = unknown
    ? STRINGS.unknownTitle
    : error.code === 'DATABASE_UNAVAILABLE'
      ? STRINGS.awayTitle
      : STRINGS.failedTitle;
  return (
    <div class="note" role="alert">
      <h2>{title}</h2>
      {unknown ? (
        <UnknownRecord
          id={error.value ?? ''}
          near={near.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => go(instead(view, error.value, id))}>
              <bdi>{name}</bdi>
            </button>
          ))}
        />
      ) : (
        <>
          <p>{error.message}</p>
          {error.hint && !error.passing && <p class="quiet">{error.hint}</p>}
        </>
      )}
      {retryAt !== undefined && <Countdown until={retryAt} />}
      <p class="row">
        {!unknown && (
          <button type="button" class="main" onClick={retry}>
            {STRINGS.tryAgain}
          </button>
        )}
        {error.code === 'QUERY_TOO_COMPLEX' && view.limit > LEAST_LIMIT && (
          <button type="button" onClick={() => go({ limit: LEAST_LIMIT, depth: 1 })}>
            {STRINGS.showMore(LEAST_LIMIT)}
          </button>
        )}
        <button type="button" onClick={() => go(HOME)}>
          {STRINGS.toStart}
        </button>
      </p>
    </div>
  );
}

/** The records whose ids are closest to one that is not known; by their ids until their names are read. */
function useNear(error: AskError | undefined): readonly Named[] {
  const ids = error?.suggestions ?? [];
  const { data } = useAsk('names', ids.length === 0 ? undefined : { ids });
  return data?.nodes ?? ids.map((id) => ({ id, name: id }));
}

/** The view with another record in place of an unknown one. */
function instead(view: View, unknown: string | undefined, id: string): View {
  const around = view.around.map((one) => (one === unknown ? id : one));
  return viewOf(view, { around, opened: view.opened.filter((one) => one !== unknown), selected: id });
}

function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  return <p>{seconds > 0 ? STRINGS.retryIn(seconds) : STRINGS.retrying}</p>;
}

interface NothingProps {
  readonly scene: Scene;
  readonly visible: Visible;
  readonly store: ViewStore;
}

/** Says that there is nothing to show, why, and how to change that. */
export function Nothing({ scene, visible, store: { view, go } }: NothingProps) {
  const lens = hasLens(view.lens) && scene.seen.nodes.size <= scene.centers.length && scene.nodes.size > 1;
  const chain = scene.chains?.length === 0;
  const filtered = visible.nodes.length === 0 && !lens;
  if (!lens && !chain && !filtered) return null;
  return (
    <div class="note small" role="status">
      {lens && (
        <>
          <h2>{STRINGS.emptyTitle}</h2>
          <p>{STRINGS.hiddenConnections(scene.edges.size - scene.seen.edges.size, STRINGS.byLens)}.</p>
          <button type="button" class="main" onClick={() => go({ lens: NO_LENS })}>
            {STRINGS.clearLens}
          </button>
        </>
      )}
      {!lens && chain && (
        <>
          <p>{STRINGS.noChains(nameOf(scene), view.direction)}</p>
          <button type="button" class="main" onClick={() => go(viewOf(view, { scope: 'around' }))}>
            {STRINGS.backToMap}
          </button>
        </>
      )}
      {!lens && !chain && filtered && (
        <>
          <p>{STRINGS.emptyFilters}</p>
          <button type="button" class="main" onClick={() => go(NO_FILTERS)}>
            {STRINGS.clearFilters}
          </button>
        </>
      )}
    </div>
  );
}

/** What a view is about. */
function nameOf({ centers: [center = ''], nodes }: Scene): string {
  return nodes.get(center)?.name ?? center;
}

/** Says that more was found than is drawn, and what to do about it. */
export function TooLarge({
  scene,
  store: { view, go },
}: {
  readonly scene: Scene;
  readonly store: ViewStore;
}) {
  const drawn = scene.shown.nodes.size;
  const name = graphOperation(view);
  const formats = useFormats(name, isCut(scene));
  if (!isCut(scene)) return null;
  const most = { ...graphVariables(view), limit: LIMITS.graphNodes };
  const next = [250, 500, 1_000, LIMITS.graphNodes].find((limit) => limit > view.limit);
  return (
    <p class="too-large" role="status">
      {STRINGS.tooLarge(drawn, scene.totalShown)}{' '}
      {next === undefined ? (
        STRINGS.tooLargeEnd
      ) : (
        <button type="button" onClick={() => go({ limit: next })}>
          {STRINGS.showMore(Math.min(next, scene.totalShown))}
        </button>
      )}{' '}
      {formats.map(({ suffix, description }) => (
        <a key={suffix} href={operationAddress(`${name}.${suffix}`, most)} download title={description}>
          .{suffix}
        </a>
      ))}
    </p>
  );
}
