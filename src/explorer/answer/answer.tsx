import { opensElsewhere } from '../../dossier/address.ts';
import type { Follow } from '../../dossier/cells.tsx';
import { deedsTitle } from '../../dossier/deeds-title.ts';
import { laterThan } from '../../dossier/later-than.ts';
import { type AnswerLens, ResponseAnswer } from '../../dossier/response-answer.tsx';
import { distinctAffairs, eventIn, harmsIn, isActor } from '../../dossier/response-table.ts';
import type { Named, RespondedEvent } from '../../dossier/responses-answer.ts';
import { Tells, tellsVariables } from '../../dossier/tells.tsx';
import { isPlaceKind } from '../../vocabulary.ts';
import { lensVariables } from '../api/operations.ts';
import { type Asked, useAsk, useAskAll } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { lazily } from '../lazily.tsx';
import type { Names } from '../lens/names.ts';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import { hasLens, type View } from '../view/view.ts';

const LazyDeeds = lazily(async () => (await import('../../dossier/deeds.tsx')).Deeds);
const LazyPlace = lazily(async () => (await import('../../dossier/place.tsx')).Place);
const LazyLater = lazily(async () => (await import('../../dossier/later.tsx')).WhatCameLater);
const LazyConnected = lazily(async () => (await import('./connected.tsx')).Connected);

interface AnswerProps {
  /** What is drawn below; undefined until it is read. */
  readonly scene: Scene | undefined;
  readonly view: View;
  /** Of those whom the lens names. */
  readonly names: Names;
  readonly onSelect: (id: string) => void;
  /** Draws these records instead. */
  readonly onDraw: (ids: readonly string[]) => void;
  /** Asks for ways that pass none of these records. */
  readonly onAvoid: (ids: readonly string[]) => void;
}

/** Who responded to what the view is about, or what happened in a place, above its picture; nothing where nobody could. */
export function Answer(props: AnswerProps) {
  const { view, scene, onSelect, onDraw } = props;
  const center = view.scope === 'around' ? view.around[0] : undefined;
  if (center === undefined) return null;
  if (view.joined === undefined)
    return (
      <>
        <Responses center={center} {...props} />
        {view.lens.asOf !== undefined && <CameLater about={center} view={view} />}
      </>
    );
  const follow = followIn(scene, onSelect);
  return (
    <LazyConnected
      from={center}
      to={view.joined}
      view={view}
      follow={follow}
      onDraw={onDraw}
      onAvoid={props.onAvoid}
    />
  );
}

/** What was said of it after the day to which the lens is set. */
function CameLater({ about, view }: { readonly about: string; readonly view: View }) {
  const { data } = useAskAll('said-when', [{ about }, { about, 'lens.asOf': view.lens.asOf }]);
  const [whole, then] = data ?? [];
  return whole && then ? <LazyLater later={laterThan(whole, then)} /> : null;
}

function Responses({ center, view, names, ...rest }: AnswerProps & { readonly center: string }) {
  const { data, error, again } = useAsk('responses', questionOf(center, view));
  const whole = useAsk('responses', hasLens(view.lens) ? { to: center } : undefined);
  const teller = tellerOf(view, names);
  if (error) return <Unread asked={{ error, again }} />;
  // Without what the lens hides, an empty answer would read as that there is none.
  if (data === undefined || (hasLens(view.lens) && whole.data === undefined && !whole.error))
    return <p class="answer quiet">{STRINGS.reading}…</p>;
  const event = eventIn(data);
  const lens = { whole: whole.data && eventIn(whole.data), teller };
  if (event) return <Responded event={event} lens={lens} {...rest} />;
  if (isPlaceKind(data.node.kind)) return <Happened id={center} view={view} names={names} {...rest} />;
  return (
    <>
      <Harms ids={harmsIn(data).map(({ id }) => id)} view={view} names={names} {...rest} />
      {isActor(data) && !hasLens(view.lens) && <Told teller={data.node} />}
      {isActor(data) && <Done id={center} view={view} names={names} {...rest} />}
    </>
  );
}

/** How much an actor tells of others: a newspaper did little, and told of much. */
function Told({ teller }: { readonly teller: Named }) {
  const { data } = useAsk('graph', tellsVariables(teller.id));
  return data === undefined ? null : <Tells teller={teller} records={data.graph.total} />;
}

/** What an actor did, in time; folded, since the picture and the timeline show the same. */
function Done({ id, view, scene, onSelect }: AnswerProps & { readonly id: string }) {
  const { data, error, again } = useAsk('deeds', { actor: id, ...lensVariables(view) });
  if (error) return <Unread asked={{ error, again }} />;
  const doer = data?.actor;
  if (doer === undefined || doer.performed.totalCount === 0) return null;
  return (
    <details class="answer deeds-of">
      <summary>
        {deedsTitle(doer.name)}: {doer.performed.totalCount}
      </summary>
      <LazyDeeds doer={doer} follow={followIn(scene, onSelect)} />
    </details>
  );
}

/** What happened in a place. */
function Happened({ id, view, scene, onSelect }: AnswerProps & { readonly id: string }) {
  const { data, error, again } = useAsk('place-events', { place: id, ...lensVariables(view) });
  const whole = useAsk('place-events', hasLens(view.lens) ? { place: id } : undefined);
  if (error) return <Unread asked={{ error, again }} />;
  if (data === undefined || (hasLens(view.lens) && whole.data === undefined && !whole.error)) return null;
  return <LazyPlace place={data.node} whole={whole.data?.node} follow={followIn(scene, onSelect)} />;
}

const questionOf = (id: string, view: View) => ({ to: id, ...lensVariables(view) });

/** Who alone is let through by a lens that does nothing else. */
function tellerOf(view: View, names: Names): string | undefined {
  const { assertedBy, documents, minBasis, asOf, ...lists } = view.lens;
  const [only, ...others] = [...assertedBy, ...documents];
  const isAlone =
    [others, ...Object.values(lists)].flat().length === 0 && minBasis === undefined && asOf === undefined;
  return isAlone ? names.get(only ?? '') : undefined;
}

/** An unknown id is told where the picture would be; that an answer is missing must not read as that there is none. */
function Unread({ asked }: { readonly asked: Pick<Asked<unknown>, 'error' | 'again'> }) {
  if (!asked.error?.passing) return null;
  return (
    <div class="answer">
      <Failed asked={asked} what={STRINGS.answerUnread} />
    </div>
  );
}

/** Who asks about a person asks who responded to what happened to that person. */
function Harms({ ids, view, names, ...rest }: AnswerProps & { readonly ids: readonly string[] }) {
  const { data, error, again } = useAskAll(
    'responses',
    ids.map((id) => questionOf(id, view)),
  );
  const whole = useAskAll('responses', hasLens(view.lens) ? ids.map((to) => ({ to })) : []);
  const teller = tellerOf(view, names);
  if (error) return <Unread asked={{ error, again }} />;
  if (hasLens(view.lens) && whole.data === undefined && !whole.error) return null;
  const events = (data ?? []).flatMap((answer) => eventIn(answer) ?? []);
  const wholes = new Map(
    (whole.data ?? []).flatMap(eventIn).flatMap((event) => (event ? [[event.id, event] as const] : [])),
  );
  return (
    <>
      {distinctAffairs(events).map((event) => (
        <Responded key={event.id} event={event} lens={{ whole: wholes.get(event.id), teller }} {...rest} />
      ))}
    </>
  );
}

interface RespondedProps extends Pick<AnswerProps, 'scene' | 'onSelect'> {
  readonly event: RespondedEvent;
  readonly lens: AnswerLens;
}

const Responded = ({ event, lens, scene, onSelect }: RespondedProps) => (
  <ResponseAnswer event={event} level="other" lens={lens} follow={followIn(scene, onSelect)} />
);

/** Who is drawn is selected in the drawing; everybody else has a page. */
const followIn =
  (scene: Scene | undefined, onSelect: (id: string) => void): Follow =>
  (id) =>
  (click) => {
    if (opensElsewhere(click) || !scene?.nodes.has(id)) return;
    click.preventDefault();
    onSelect(id);
  };
