import { grouped } from './grouped.ts';
import type {
  Kinded,
  Named,
  RespondedEvent,
  ResponseEdge,
  ResponsesAnswer,
  SaidFact,
  Silence,
} from './responses-answer.ts';
import {
  byStanding,
  type Certainty,
  certaintyOf,
  type Said,
  type Standing,
  standingCounts,
  surestFirst,
  typeWords,
} from './standing.ts';

/** Who responded to an event, for readers: what happened first, then what is only claimed, then what is only planned. */
export interface ResponseTable {
  readonly groups: readonly { readonly standing: Standing; readonly responders: readonly Responder[] }[];
  /** How many responses there are of each standing, and how many made those that happened. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly responders: number;
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
  readonly rows: readonly ResponseRow[];
}

/** One response of an actor. */
export interface ResponseRow extends Certainty {
  readonly response: Kinded;
  /** "retaliation", "demand" ... */
  readonly types: readonly string[];
  /** What it responded to, if that is another event of the affair. */
  readonly to: Named | undefined;
  /** Whether it has a date that the lens hides. */
  readonly dateHidden: boolean;
}

/** The responses to an event as a table of those who made them; `whole` is the same event without the lens through which it is read. */
export function responseTable(event: RespondedEvent, whole = event): ResponseTable {
  const { responses, nonResponses } = event;
  const dated = new Set(
    whole.responses.edges.flatMap(({ node }) => (node.when?.display == null ? [] : node.id)),
  );
  const rows = grouped(responses.edges, ({ node, to }) => `${node.id} ${to.id}`).flatMap((links) =>
    rowsOf(links, event, dated),
  );
  return {
    groups: byStanding(rows).map((group) => ({ standing: group.standing, responders: byActor(group.rows) })),
    counts: standingCounts(rows),
    responders: new Set(
      rows.flatMap(({ actor, standing }) => (standing === 'HAPPENED' ? (actor?.id ?? []) : [])),
    ).size,
    more: Math.max(0, responses.totalCount - responses.edges.length),
    hidden: Math.max(0, responsesIn(whole) - responsesIn(event)),
    silences: nonResponses.nodes,
  };
}

const responsesIn = ({ responses }: RespondedEvent): number =>
  new Set(responses.edges.map(({ node }) => node.id)).size;

interface ActorRow extends ResponseRow {
  readonly actor: Kinded | undefined;
}

/** A row for each who made a response; several types of response, and several roles, are one. */
function rowsOf(
  links: readonly ResponseEdge[],
  event: RespondedEvent,
  dated: ReadonlySet<string>,
): readonly ActorRow[] {
  const [link] = surestFirst(links);
  if (link === undefined) return [];
  const { node, to } = link;
  const parts = grouped(node.performers.edges, ({ node: actor }) => actor.id);
  return (parts.length === 0 ? [[]] : parts).map((part): ActorRow => {
    const [performed] = surestFirst(part);
    const steps = performed === undefined ? [link] : [performed, link];
    return {
      ...certaintyOf(node, steps, { says: saidOf(performed, link), facts: [...part, ...links] }),
      actor: performed?.node,
      response: node,
      types: typeWords(links),
      to: to.id === event.id ? undefined : to,
      dateHidden: node.when?.display == null && dated.has(node.id),
    };
  });
}

const byActor = (rows: readonly ActorRow[]): readonly Responder[] =>
  grouped(rows, ({ actor }) => actor?.id).map((own) => ({ actor: own[0]?.actor, rows: own }));

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
