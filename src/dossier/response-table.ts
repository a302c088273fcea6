import { isUnreal, type Line, lineOf, rankOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import { grouped } from './grouped.ts';
import type {
  Fact,
  Kinded,
  Named,
  RespondedEvent,
  ResponseEdge,
  ResponsesAnswer,
  SaidFact,
} from './responses-answer.ts';

/** How far a deed is real, the surest first: what a reader must never take for one another. */
export const STANDINGS = ['HAPPENED', 'CLAIMED', 'PLANNED'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who responded to an event, for readers: what happened first, then what is only claimed, then what is only planned. */
export interface ResponseTable {
  readonly groups: readonly { readonly standing: Standing; readonly responders: readonly Responder[] }[];
  /** How many responses there are of each standing, and how many made those that happened. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly responders: number;
  /** How many were found but not asked for, beyond those counted here. */
  readonly more: number;
  /** What each source says of those who did not respond. */
  readonly silences: readonly string[];
}

export interface Responder {
  /** Undefined where no source says who responded. */
  readonly actor: Kinded | undefined;
  readonly rows: readonly ResponseRow[];
}

export interface Said {
  /** "that it was a response"; undefined where they say all of it. */
  readonly what: string | undefined;
  readonly by: readonly Named[];
}

/** One response of an actor. */
export interface ResponseRow {
  readonly response: Kinded;
  /** "retaliation", "demand" ... */
  readonly types: readonly string[];
  readonly occurrence: string | null;
  /** How far it got, if it did not happen: "threatened". */
  readonly unreal: string | undefined;
  /** What it responded to, if that is another event of the affair. */
  readonly to: Named | undefined;
  readonly when: string | undefined;
  readonly line: Line;
  /** How sure it is: the word for the weaker of who did it, and that it was a response. */
  readonly sure: string;
  readonly disputed: boolean;
  /** Who says so; where others say who did it than say that it was a response, each apart. */
  readonly says: readonly Said[];
  /** Sentences that say how it is known. */
  readonly why: readonly string[];
}

/** The responses to an event as a table of those who made them. */
export function responseTable(event: RespondedEvent): ResponseTable {
  const { responses, nonResponses } = event;
  const rows = grouped(responses.edges, ({ node, to }) => `${node.id} ${to.id}`).flatMap((links) =>
    rowsOf(links, event),
  );
  const groups = STANDINGS.map((standing) => ({
    standing,
    responders: byActor(rows.filter((row) => row.standing === standing)),
  }));
  return {
    groups: groups.filter(({ responders }) => responders.length > 0),
    counts: {
      HAPPENED: countOf(rows, 'HAPPENED'),
      CLAIMED: countOf(rows, 'CLAIMED'),
      PLANNED: countOf(rows, 'PLANNED'),
    },
    responders: new Set(
      rows.flatMap(({ actor, standing }) => (standing === 'HAPPENED' ? (actor?.id ?? []) : [])),
    ).size,
    more: Math.max(0, responses.totalCount - responses.edges.length),
    silences: nonResponses.nodes.map(({ sentence }) => sentence),
  };
}

/** How many responses stand like that; one that several made is one. */
const countOf = (rows: readonly PlacedRow[], standing: Standing): number =>
  new Set(rows.flatMap((row) => (row.standing === standing ? row.response.id : []))).size;

interface PlacedRow extends ResponseRow {
  readonly actor: Kinded | undefined;
  readonly standing: Standing;
}

/** A row for each who made a response; several types of response, and several roles, are one. */
function rowsOf(links: readonly ResponseEdge[], event: RespondedEvent): readonly PlacedRow[] {
  const [link] = surestFirst(links);
  if (link === undefined) return [];
  const { node, to } = link;
  const { occurrence, performers } = node;
  const parts = grouped(performers.edges, ({ node: actor }) => actor.id);
  return (parts.length === 0 ? [[]] : parts).map((part): PlacedRow => {
    const [performed] = surestFirst(part);
    const steps = [...(performed === undefined ? [] : [performed]), link];
    const weakest = surestFirst(steps).at(-1);
    return {
      actor: part[0]?.node,
      standing: standingOf(occurrence, weakest?.basis),
      response: node,
      types: [...new Set(links.flatMap(({ type }) => (type === null ? [] : labelOf('ResponseType', type))))],
      occurrence,
      unreal: isUnreal(occurrence) ? labelOf('Occurrence', occurrence ?? '') : undefined,
      to: to.id === event.id ? undefined : to,
      when: node.when?.display ?? undefined,
      line: lineOf(weakest?.basis),
      sure: weakest === undefined ? '' : sureWords(weakest.basis),
      disputed: steps.some(({ status }) => status === 'DISPUTED'),
      says: saidOf(performed, link),
      why: [...new Set([...part, ...links].map(({ sentence }) => sentence))],
    };
  });
}

/** A basis in a reader's words. */
export const sureWords = (basis: string): string =>
  basis === 'INFERRED' ? 'our reading' : labelOf('Basis', basis);

const rank = ({ basis }: Fact): number => rankOf(basis) ?? 0;

const surestFirst = <Step extends Fact>(steps: readonly Step[]): readonly Step[] =>
  [...steps].sort((one, other) => rank(other) - rank(one));

/** What is only claimed or assumed is kept apart; a curator's reading of what happened is not. */
export function standingOf(occurrence: string | null, basis: string | undefined): Standing {
  if (isUnreal(occurrence)) return 'PLANNED';
  return basis === 'CLAIMED' || basis === 'ASSUMED' ? 'CLAIMED' : 'HAPPENED';
}

const byActor = (rows: readonly PlacedRow[]): readonly Responder[] =>
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
