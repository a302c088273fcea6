import { grouped } from './grouped.ts';
import { type Meant, meantBy, nobodyText } from './meant-by.ts';
import { once } from './once.ts';
import type {
  Kinded,
  Named,
  Performed,
  RespondedEvent,
  ResponseEdge,
  ResponsesAnswer,
  SaidFact,
  Silence,
} from './responses-answer.ts';
import { ownParts } from './speakers.ts';
import {
  byStanding,
  type Certainty,
  certaintyOf,
  type GradedTypes,
  gradedTypes,
  isDoer,
  isHeldTrue,
  type Said,
  type Standing,
  standingCounts,
  surestFirst,
  sureWords,
} from './standing.ts';

/** Who responded to an event, for readers: what happened first, then what is only claimed, then what is only planned. */
export interface ResponseTable {
  readonly groups: readonly { readonly standing: Standing; readonly responders: readonly Responder[] }[];
  /** How many responses there are of each standing, and of how many named the rows of those that happened are. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly responders: number;
  /** Whether one that happened has nobody named who made it. */
  readonly isSomebodyUnnamed: boolean;
  /** How many were found but not asked for, beyond those counted here. */
  readonly more: number;
  /** How many a lens hides, of those that are counted without it. */
  readonly hidden: number;
  /** What each source says of those who did not respond. */
  readonly silences: readonly Silence[];
}

export interface Responder {
  /** Undefined where no source says who responded. */
  readonly actor: Kinded | undefined;
  /** On whose behalf they speak: both together are one who responded. */
  readonly speaksFor: readonly Speaker[];
  /** Who calls for it, promises or threatens it, where no source says who is to do it. */
  readonly meant: readonly Meant[];
  readonly rows: readonly ResponseRow[];
}

/** The other end of that somebody speaks for somebody, and how sure that is. */
export interface Speaker {
  readonly actor: Kinded;
  readonly how: string;
}

/** One response of an actor. */
export interface ResponseRow extends Certainty, GradedTypes {
  readonly response: Kinded;
  /** What it responded to, where that is only other events of the affair. */
  readonly to: readonly Named[];
  /** Those who spoke for the actor in it, and are no responders beside the actor. */
  readonly through: readonly Speaker[];
  /** Those who are only named as the body responsible for whoever made it. */
  readonly responsible: readonly Kinded[];
  /** Whether it has a date that the lens hides. */
  readonly dateHidden: boolean;
}

/** The responses to an event as a table of those who made them; `whole` is the same event without the lens through which it is read. */
export function responseTable(event: RespondedEvent, whole = event): ResponseTable {
  const { responses, nonResponses } = event;
  const dated = new Set(
    whole.responses.edges.flatMap(({ node }) => (node.when?.display == null ? [] : node.id)),
  );
  // One that is recorded at several events of an affair is one response.
  const rows = grouped(responses.edges, ({ node }) => node.id).flatMap((links) =>
    rowsOf(links, event, dated),
  );
  const groups = byStanding(rows).map((group) => ({
    standing: group.standing,
    responders: byActor(group.rows),
  }));
  const happened = groups.flatMap(({ standing, responders }) => (standing === 'HAPPENED' ? responders : []));
  return {
    groups,
    counts: standingCounts(rows),
    responders: happened.filter(({ actor }) => actor !== undefined).length,
    isSomebodyUnnamed: happened.some(({ actor }) => actor === undefined),
    more: Math.max(0, responses.totalCount - responses.edges.length),
    hidden: Math.max(0, responsesIn(whole) - responsesIn(event)),
    silences: nonResponses.nodes,
  };
}

const responsesIn = ({ responses }: RespondedEvent): number =>
  new Set(responses.edges.map(({ node }) => node.id)).size;

interface ActorRow extends ResponseRow {
  readonly actor: Kinded | undefined;
  readonly speaksFor: readonly Speaker[];
  readonly meant: readonly Meant[];
}

/** A row for each who made a response; several types of response, and several roles, are one. */
function rowsOf(
  links: readonly ResponseEdge[],
  event: RespondedEvent,
  dated: ReadonlySet<string>,
): readonly ActorRow[] {
  const [link] = surestFirst(links);
  if (link === undefined) return [];
  const { node } = link;
  const { performers, responsible } = performersOf(node.performers.edges);
  const present = new Set(performers.map(({ node: actor }) => actor.id));
  const spokenFor = (part: Performed) => speakersOf(part).filter(({ actor }) => present.has(actor.id));
  const parts = grouped(ownParts(performers), ({ node: actor }) => actor.id);
  return (parts.length === 0 ? [[]] : parts).map((part): ActorRow => {
    const [performed] = surestFirst(part);
    const speakers = performers.filter((one) =>
      spokenFor(one).some(({ actor }) => actor.id === performed?.node.id),
    );
    const steps = performed === undefined ? [link] : [performed, link];
    const certainty = certaintyOf(node, steps, {
      says: saidOf(performed, link),
      facts: [...part, ...speakers, ...links],
      own: performers.map(({ node: actor }) => actor.id),
    });
    return {
      ...certainty,
      actor: performed?.node,
      speaksFor: performed === undefined ? [] : speakersOf(performed),
      through: grouped(speakers, ({ node: actor }) => actor.id).flatMap(([one]) =>
        one === undefined ? [] : spokenFor(one).map(({ how }) => ({ actor: one.node, how })),
      ),
      responsible: once(responsible.map(({ node: actor }) => actor)),
      response: node,
      ...gradedTypes(links, certainty),
      meant: performed === undefined ? meantBy(node) : [],
      to: links.some(({ to }) => to.id === event.id) ? [] : once(links.map(({ to }) => to)),
      dateHidden: node.when?.display == null && dated.has(node.id),
    };
  });
}

/** Those who did it, apart from those who are only named as responsible for them. */
const performersOf = (all: readonly Performed[]) => ({
  performers: all.filter(isDoer),
  responsible: all.filter((one) => !isDoer(one)),
});

/** On whose behalf somebody speaks, as far as that is in no doubt. */
const speakersOf = ({ node }: Performed): readonly Speaker[] =>
  surestFirst(node.speaksFor.edges)
    .filter((one) => isHeldTrue(one))
    .map(({ node: actor, basis }) => ({ actor, how: sureWords(basis) }));

const byActor = (rows: readonly ActorRow[]): readonly Responder[] =>
  grouped(rows, ({ actor, meant }) => actor?.id ?? nobodyText(meant, null)).map((own) => ({
    actor: own[0]?.actor,
    speaksFor: own[0]?.speaksFor ?? [],
    meant: own[0]?.meant ?? [],
    rows: own,
  }));

function saidOf(performed: SaidFact | undefined, link: SaidFact): readonly Said[] {
  const keyOf = ({ assertedBy }: SaidFact) => JSON.stringify(assertedBy.map(({ id }) => id).sort());
  if (performed === undefined || keyOf(performed) === keyOf(link))
    return [{ what: undefined, by: link.assertedBy }];
  return [
    { what: 'who did it', by: performed.assertedBy },
    { what: 'that it was a response', by: link.assertedBy },
  ];
}

/** The event of an answer; undefined if it is about anything else. */
export const eventIn = ({ node }: ResponsesAnswer): RespondedEvent | undefined =>
  'responses' in node ? node : undefined;

/** Whether it is about somebody who can act. */
export const isActor = ({ node }: ResponsesAnswer): boolean => 'harmedIn' in node;

/** The events in which the one asked about was harmed. */
export const harmsIn = ({ node }: ResponsesAnswer): readonly Named[] =>
  'harmedIn' in node ? node.harmedIn.nodes : [];

/** Without the events whose responses another one shows already: those of one affair have the same. */
export function distinctAffairs(events: readonly RespondedEvent[]): readonly RespondedEvent[] {
  const seen = new Set<string>();
  return events.filter(({ responses }) => {
    const ids = responses.edges.map(({ node }) => node.id);
    const isNew = ids.length === 0 || ids.some((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return isNew;
  });
}
