import { isSure, isUnreal } from '../drawing/certainty.ts';
import type { ClockAnswer, RespondedIncident } from './clock-answer.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import type { Kinded } from './responses-answer.ts';
import {
  type Certainty,
  certaintyOf,
  type GradedTypes,
  gradedTypes,
  isDoer,
  leastDoubted,
  onlyWords,
  surestFirst,
  sureWords,
} from './standing.ts';
import { dayOf, type Unplaced, type Wait, waitOf, waitWords, wholeDays } from './wait.ts';

/** Some incidents and what responded to them, to be shown on one clock that begins with each incident. */
export interface Clock {
  readonly stories: readonly ClockStory[];
  /** What the picture says, as far as the data say it. */
  readonly finding: string;
  /** How many incidents more were found, and whether there are others still. */
  readonly others: number;
  readonly andMore: boolean;
}

export interface ClockStory {
  readonly incident: Kinded;
  readonly when: string | undefined;
  /** How sure the incident itself is, where no source reports it as a fact. */
  readonly doubt: string | undefined;
  /** The soonest first. */
  readonly placed: readonly ClockRow<Wait>[];
  readonly unplaced: readonly ClockRow<Unplaced>[];
  /** How many responses were found but not asked for. */
  readonly more: number;
}

/** One response to an incident. */
export interface ClockRow<Waited extends Wait | Unplaced = Wait | Unplaced> extends Certainty, GradedTypes {
  readonly response: Kinded;
  readonly wait: Waited;
  /** How long after it came and how sure that is: "within 3 days, reported". */
  readonly words: string;
}

/** So many stories make one picture. */
const MOST = 4;

/** The incidents that most responded to, in time, each with its responses. */
export function clockOf({ incidents: { nodes, pageInfo } }: ClockAnswer): Clock {
  const ids = new Set(nodes.map(({ id }) => id));
  // The responses to what an incident led to are told with that incident.
  const affairs = nodes
    .filter(
      ({ occurrence, resultOf }) => !isUnreal(occurrence) && !resultOf.nodes.some(({ id }) => ids.has(id)),
    )
    .map(storyOf);
  const chosen = new Set(affairs.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST));
  const stories = affairs.filter((story) => chosen.has(story));
  return {
    stories,
    finding: findingOf(stories),
    others: affairs.length - stories.length,
    andMore: pageInfo.hasNextPage,
  };
}

/** How many responses there are. */
export const sizeOf = ({ placed, unplaced, more }: ClockStory): number =>
  placed.length + unplaced.length + more;

function storyOf(incident: RespondedIncident): ClockStory {
  const { responses, kind, id, name, mention, when, basis } = incident;
  const rows = grouped(responses.edges, ({ node }) => node.id).flatMap((links) => rowsOf(links, incident));
  return {
    incident: { kind, id, name, mention },
    when: when?.display ?? undefined,
    doubt: basis === null || isSure(basis) ? undefined : sureWords(basis),
    placed: rows
      .flatMap((row) => (typeof row.wait === 'string' ? [] : { ...row, wait: row.wait }))
      .toSorted(({ wait: one }, { wait: other }) => dayOf(one) - dayOf(other) || endOf(one) - endOf(other)),
    unplaced: rows.flatMap((row) => (typeof row.wait === 'string' ? { ...row, wait: row.wait } : [])),
    more: Math.max(0, responses.totalCount - responses.edges.length),
  };
}

const endOf = ({ most }: Wait): number => most ?? Number.MAX_VALUE;

/** A response is one row, in however many ways it responds. */
function rowsOf(
  links: RespondedIncident['responses']['edges'],
  incident: RespondedIncident,
): readonly ClockRow[] {
  const [link] = surestFirst(links);
  if (link === undefined) return [];
  const { node } = link;
  // As sure as in a table of those who made it: as its surest row.
  const parts = node.performers.edges.filter(isDoer);
  const [certainty] = leastDoubted(
    (parts.length === 0 ? [[]] : grouped(parts, (part) => part.node.id)).map((own) =>
      certaintyOf(node, [...surestFirst(own).slice(0, 1), link], {
        says: [{ what: undefined, by: link.assertedBy }],
        facts: [...own, ...links],
      }),
    ),
  );
  if (certainty === undefined) return [];
  const wait = waitOf(incident, node);
  const { kind, id, name } = node;
  const row = { ...certainty, response: { kind, id, name }, ...gradedTypes(links, certainty), wait };
  return [{ ...row, words: wordsOf(row) }];
}

function wordsOf({ wait, occurrence, sure, disputed }: Omit<ClockRow, 'words'>): string {
  const after = typeof wait === 'string' ? wait : waitWords(wait);
  const how = disputed ? `${sure}, disputed` : sure;
  const unreal = onlyWords(occurrence);
  return unreal === undefined ? `${after}, ${how}` : `${unreal}: ${after}, ${how}`;
}

/** What all stories together say: only of responses that a source reports, and only what their dates make sure. */
function findingOf(stories: readonly ClockStory[]): string {
  const soonest = stories.flatMap(({ placed }) => {
    const ends = placed.flatMap((row) => (isFirm(row) ? (row.wait.most ?? []) : []));
    return ends.length > 0 ? wholeDays(Math.min(...ends)) : [];
  });
  const apart = new Set(stories.flatMap(({ unplaced }) => unplaced.map(({ response }) => response.id))).size;
  const first =
    soonest.length === 0
      ? 'No response that a source reports has a date that tells how soon it came.'
      : `${afterWords(soonest.length, stories.length)} response that a source reports came within ${count(Math.max(...soonest), 'day')}.`;
  const shared = sharedWords(stories);
  return apart === 0
    ? `${first}${shared}`
    : `${first}${shared} ${count(apart, 'response')} stand${apart === 1 ? 's' : ''} apart: no date tells how soon ${apart === 1 ? 'it' : 'they'} came.`;
}

/** What responded to several incidents stands with each, and is one response. */
function sharedWords(stories: readonly ClockStory[]): string {
  const rows = stories.flatMap(({ placed, unplaced }) => [...placed, ...unplaced]);
  const shared = grouped(rows, ({ response }) => response.id).filter((own) => own.length > 1).length;
  if (shared === 0) return '';
  return ` ${count(shared, 'response')} to more than one of these incidents ${shared === 1 ? 'stands' : 'stand'} with each, and ${shared === 1 ? 'is one response' : 'each is one response'}.`;
}

function afterWords(number: number, all: number): string {
  if (all === 1) return 'A';
  return number === all
    ? `After each of the ${all} incidents a`
    : `After ${number} of the ${all} incidents a`;
}

const isFirm = ({ standing, line, disputed, wait }: ClockRow<Wait>): boolean =>
  standing === 'HAPPENED' && line === 'solid' && !disputed && !wait.rough;
