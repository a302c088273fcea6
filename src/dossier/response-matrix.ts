import { KINDS } from '../vocabulary.ts';
import { grouped } from './grouped.ts';
import {
  type Responded,
  type RespondedAnswer,
  type Response,
  type Unread,
  unreadOf,
} from './responded-answer.ts';
import type { Kinded } from './responses-answer.ts';
import { type Certainty, certaintyOf, type Standing, standingCounts, surestFirst } from './standing.ts';

/** All responses of a graph: a row for each who responded, a column for each event responded to, a mark for each response. */
export interface ResponseMatrix {
  /** In order of time. */
  readonly columns: readonly Column[];
  /** Rows of one kind of actor together; those that nobody is named for come last. */
  readonly groups: readonly { readonly kind: string | undefined; readonly rows: readonly Row[] }[];
  /** Over all columns, also those that are not shown; a response to several events counts once. */
  readonly totals: Totals;
  /** How many of those that happened are at least reported to be responses; the rest is our reading. */
  readonly reported: number;
  readonly more: More;
}

export interface Column {
  readonly event: Responded;
  /** One that several made counts once. */
  readonly totals: Totals;
}

export interface Row {
  /** Undefined for responses that no source names anybody for. */
  readonly actor: Kinded | undefined;
  /** The marks of each column, in its order. */
  readonly cells: readonly (readonly Mark[])[];
  readonly totals: Totals;
}

/** One response to one event by one actor: as sure as the weaker of that it responds, and that this actor made it. */
export interface Mark extends Certainty {
  readonly actor: Kinded | undefined;
  readonly event: string;
  readonly response: Kinded;
}

/** How many responses there are, each standing apart: they are never added up. */
export type Totals = Readonly<Record<Standing, number>>;

/** What there is beyond what is shown. */
export interface More extends Unread {
  readonly actors: number;
  readonly columns: number;
}

const MOST_ROWS = 40;
const MOST_COLUMNS = 24;

export function responseMatrix(answer: RespondedAnswer): ResponseMatrix {
  const responded = answer.events.nodes.filter(({ responses }) => responses.edges.length > 0);
  const marks = responded.flatMap(marksOf);
  const all = responded.map((event) => ({
    event,
    totals: standingCounts(marks.filter((mark) => mark.event === event.id)),
  }));
  const columns = mostOf(all, MOST_COLUMNS);
  const rows = grouped(marks, ({ actor }) => actor?.id).map(
    (own): Row => ({
      actor: own[0]?.actor,
      cells: columns.map(({ event }) => own.filter((mark) => mark.event === event.id)),
      totals: standingCounts(own),
    }),
  );
  const shown = mostOf(
    rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    MOST_ROWS,
  );
  return {
    columns,
    groups: byKind(shown),
    totals: standingCounts(marks),
    reported: standingCounts(marks.filter(({ line }) => line === 'solid')).HAPPENED,
    more: { actors: rows.length - shown.length, columns: all.length - columns.length, ...unreadOf(answer) },
  };
}

/** A mark for each who made a response; several types of response, and several parts in it, are one. */
function marksOf({ id, responses }: Responded): readonly Mark[] {
  return grouped(responses.edges, ({ node }) => node.id).flatMap((links) => {
    const [link] = surestFirst(links);
    if (link === undefined) return [];
    const doings = grouped(link.node.performers.edges, ({ node }) => node.id);
    return (doings.length === 0 ? [[]] : doings).map((parts) => markOf(id, link, links, parts));
  });
}

function markOf(
  event: string,
  link: Response,
  links: readonly Response[],
  parts: Response['node']['performers']['edges'],
): Mark {
  const [part] = surestFirst(parts);
  return {
    ...certaintyOf(link.node, part === undefined ? [link] : [part, link], {
      says: [],
      facts: [...parts, ...links],
    }),
    actor: part?.node,
    event,
    response: link.node,
  };
}

const sum = ({ HAPPENED, CLAIMED, PLANNED }: Totals): number => HAPPENED + CLAIMED + PLANNED;

/** Those with the most responses, in the order in which they came. */
function mostOf<Item extends { readonly totals: Totals }>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  const chosen = new Set([...items].sort((one, other) => sum(other.totals) - sum(one.totals)).slice(0, most));
  return items.filter((item) => chosen.has(item));
}

/** Rows of one kind together, in the order in which legends list kinds; in each those with the most responses first. */
function byKind(rows: readonly Row[]): ResponseMatrix['groups'] {
  const kinds = [...KINDS.keys()];
  const placeOf = (kind: string | undefined) => (kind === undefined ? kinds.length : kinds.indexOf(kind));
  return grouped(rows, ({ actor }) => actor?.kind)
    .map((own) => ({
      kind: own[0]?.actor?.kind,
      rows: [...own].sort((one, other) => sum(other.totals) - sum(one.totals)),
    }))
    .sort((one, other) => placeOf(one.kind) - placeOf(other.kind));
}
