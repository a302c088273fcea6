import type { VNode } from 'preact';
import { z } from 'zod';
import type { Variables } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { deedTable } from '../../dossier/deed-table.ts';
import { Deeds } from '../../dossier/deeds.tsx';
import { DEEDS_ANSWER, type Doer } from '../../dossier/deeds-answer.ts';
import { deedsTitle } from '../../dossier/deeds-title.ts';
import { SAID_WHEN } from '../../dossier/later-answer.ts';
import { type Later, laterThan } from '../../dossier/later-than.ts';
import { Place, placeTitle } from '../../dossier/place.tsx';
import { PLACE_ANSWER, type PlaceAnswer } from '../../dossier/place-answer.ts';
import { placeTable } from '../../dossier/place-table.ts';
import { countsOf, documentsOf, ResponseAnswer } from '../../dossier/response-answer.tsx';
import { distinctAffairs, eventIn, harmsIn, isActor, responseTable } from '../../dossier/response-table.ts';
import {
  RESPONSES_ANSWER,
  type RespondedEvent,
  type ResponsesAnswer,
} from '../../dossier/responses-answer.ts';
import { STANDING_WORDS, type Standing } from '../../dossier/standing.ts';
import { Tells, tellsVariables } from '../../dossier/tells.tsx';
import { isPlaceKind } from '../../vocabulary.ts';

/** What a page says before its script runs, and what its preview says of it. */
export interface Told {
  readonly title: string;
  readonly text: string;
  readonly body: VNode;
}

type Ask = (name: string, variables: Variables) => Promise<unknown>;
type Lens = Readonly<Record<string, readonly string[]>>;

/** What is told of a record through a lens; undefined of what is neither an event, an actor nor a place, or cannot be had now. */
export async function toldOf(id: string, lens: Lens, asked: Ask): Promise<Told | undefined> {
  const hasLens = Object.keys(lens).length > 0;
  const responsesTo = async (to: string) =>
    RESPONSES_ANSWER.safeParse(await asked('responses', { to, ...lens })).data;
  const wholeOf = async (to: string) => {
    const whole = hasLens ? RESPONSES_ANSWER.safeParse(await asked('responses', { to })).data : undefined;
    return whole && eventIn(whole);
  };
  const answer = await responsesTo(id);
  if (answer === undefined) return undefined;
  const event = eventIn(answer);
  if (event !== undefined) return toldOfEvent(event, await wholeOf(id));
  if (isPlaceKind(answer.node.kind))
    return toldOfPlace(hasLens, async (withLens) => {
      const variables = { place: id, ...(withLens && lens) };
      return PLACE_ANSWER.safeParse(await asked('place-events', variables)).data?.node;
    });
  return toldOfActor(answer, {
    responsesTo,
    wholeOf,
    told: async () =>
      hasLens ? 0 : (TOLD.safeParse(await asked('graph', tellsVariables(id))).data?.graph.total ?? 0),
    deeds: async () => DEEDS_ANSWER.safeParse(await asked('deeds', { actor: id, ...lens })).data?.actor,
  });
}

/** What became known of it after a day, where the view is set to one. */
export async function laterOf(
  about: string,
  asOf: readonly string[] | undefined,
  asked: Ask,
): Promise<Later | undefined> {
  if (asOf === undefined) return undefined;
  const said = async (lens: Variables) =>
    SAID_WHEN.safeParse(await asked('said-when', { about, ...lens })).data;
  const [whole, then] = await Promise.all([said({}), said({ 'lens.asOf': asOf })]);
  return whole && then && laterThan(whole, then);
}

function toldOfEvent(event: RespondedEvent, whole: RespondedEvent | undefined): Told {
  const table = responseTable(event, whole);
  const counts = countsOf(table, {
    ...documentsOf(event),
    occurrence: event.occurrence ?? whole?.occurrence ?? null,
  });
  return {
    title: `Who responded to: ${event.name}`,
    text: [counts, answerText(table)].filter((part) => part !== '').join('. '),
    body: <ResponseAnswer event={event} level="other" lens={{ whole }} />,
  };
}

/** What happened in a place, as it is asked for with the lens or without; undefined where nothing did. */
async function toldOfPlace(
  hasLens: boolean,
  ask: (withLens: boolean) => Promise<PlaceAnswer | undefined>,
): Promise<Told | undefined> {
  const [place, whole] = await Promise.all([ask(true), hasLens ? ask(false) : undefined]);
  if (place === undefined) return undefined;
  const { groups, hidden } = placeTable(place, whole);
  if (groups.length + hidden === 0) return undefined;
  return {
    title: placeTitle(place),
    text: countsIn(groups),
    body: <Place place={place} whole={whole} />,
  };
}

/** "3 happened, 1 only planned, called for or threatened" */
const countsIn = (groups: readonly { readonly standing: Standing; readonly rows: readonly unknown[] }[]) =>
  groups.map(({ standing, rows }) => `${rows.length} ${STANDING_WORDS[standing]}`).join(', ');

interface ActorQuestions {
  readonly responsesTo: (event: string) => Promise<ResponsesAnswer | undefined>;
  /** An event without the lens; undefined without one. */
  readonly wholeOf: (event: string) => Promise<RespondedEvent | undefined>;
  readonly deeds: () => Promise<Doer | undefined>;
  /** How many records there are by the actor's word alone. */
  readonly told: () => Promise<number>;
}

const TOLD = z.object({ graph: z.object({ total: z.number() }) });

/** Who responded to what happened to an actor, and what the actor did; undefined for anything else. */
async function toldOfActor(
  answer: ResponsesAnswer,
  { responsesTo, wholeOf, deeds, told: toldBy }: ActorQuestions,
): Promise<Told | undefined> {
  if (!isActor(answer)) return undefined;
  const [doer, records, ...harms] = await Promise.all([
    deeds(),
    toldBy(),
    ...harmsIn(answer).map(({ id }) => responsesTo(id)),
  ]);
  const events = distinctAffairs(harms.flatMap((one) => (one && eventIn(one)) ?? []));
  const told = await Promise.all(events.map(async (event) => toldOfEvent(event, await wholeOf(event.id))));
  const [first] = told;
  if (first === undefined && (doer?.performed.totalCount ?? 0) + records === 0) return undefined;
  const { name } = answer.node;
  return {
    title: first
      ? `Who responded to what happened to ${name}`
      : doer && doer.performed.totalCount > 0
        ? deedsTitle(name)
        : `Told by ${name}`,
    text: first ? first.text : countsIn(doer ? deedTable(doer).groups : []),
    body: (
      <>
        {told.map(({ body }) => body)}
        <Tells teller={answer.node} records={records} />
        {doer && <Deeds doer={doer} />}
      </>
    ),
  };
}
