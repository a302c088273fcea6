import { isMeant, isSure, isUnreal, LINE_STYLES, type Line, lineOf, rankOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import { grouped } from './grouped.ts';
import type { Asserter, Fact, Named, State } from './responses-answer.ts';
import { inSayingOrder } from './saying-order.ts';

/** How far a deed is real, the surest first: what a reader must never take for one another. */
export const STANDINGS = ['HAPPENED', 'CLAIMED', 'PLANNED', 'OMITTED'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How many responses are of a standing is told with these words after the number. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  HAPPENED: 'happened',
  CLAIMED: 'only claimed, assumed or disputed',
  PLANNED: 'only planned, called for or threatened',
  OMITTED: 'left undone, as a source says',
};

/** "1 only claimed, assumed or disputed", "2 only planned ...": what is never added up with what happened. */
export const unsureWords = (counts: Readonly<Record<Standing, number>>): readonly string[] =>
  STANDINGS.flatMap((standing) =>
    standing === 'HAPPENED' || counts[standing] === 0
      ? []
      : [`${counts[standing].toLocaleString('en')} ${STANDING_WORDS[standing]}`],
  );

/** What pale lines and hollow marks stand for. It is not known that it did not take place: sources are older than many a plan. */
export const UNREAL_WORDS =
  'only planned, called for, promised or threatened, or left undone; no source here says that it took place';

/** Over those who did something, or of what was only meant, those who meant it. */
export const doerTitle = (occurrence: string | null): string => DOER_TITLES[occurrence ?? ''] ?? 'Who did it';

const DOER_TITLES: Readonly<Record<string, string>> = {
  PLANNED: 'Who planned it',
  PLEDGED: 'Who promised it',
  THREATENED: 'Who threatened it',
  CALLED_FOR: 'Who called for it',
  OMITTED: 'Who left it undone',
};

export interface Said {
  /** "that it was a response"; undefined where they say all of it. */
  readonly what: string | undefined;
  readonly by: readonly Asserter[];
  /** Those whom it is told of: what they say of it is their own claim. */
  readonly own?: readonly string[] | undefined;
}

/** What every row tells of an event: whether it happened, when, how sure it is, and who says so. */
export interface Certainty {
  readonly standing: Standing;
  readonly occurrence: string | null;
  /** How far it got, if it did not happen: "threatened". */
  readonly unreal: string | undefined;
  readonly when: string | undefined;
  readonly line: Line;
  readonly sure: string;
  readonly disputed: boolean;
  /** Who says so; where others say one part of it than another, each apart. */
  readonly says: readonly Said[];
  /** Sentences that say how it is known. */
  readonly why: readonly string[];
}

interface Happening extends State {
  readonly occurrence: string | null;
  readonly when: { readonly display: string | null } | null;
}

/** What is told of an event: as sure as the weakest of the steps that lead to it, and no surer than that it happened. */
export function certaintyOf(
  event: Happening,
  relations: readonly Fact[],
  {
    says,
    facts,
    own = [],
  }: {
    readonly says: readonly Said[];
    readonly facts: readonly Fact[];
    /** Those whom it is told of: what they say of it is their own claim. */
    readonly own?: readonly string[];
  },
): Certainty {
  const { occurrence, when } = event;
  const steps = [...stateOf(event), ...relations];
  const weakest = surestFirst(steps).at(-1)?.basis;
  return {
    standing: standingOf(occurrence, steps),
    occurrence,
    unreal: unrealWord(occurrence),
    when: when?.display ?? undefined,
    ...gradedBy(steps, weakest),
    says: says.map(({ what, by }) => ({
      what,
      by: inSayingOrder(by, own),
      own: by.some(({ id }) => own.includes(id)) ? own : undefined,
    })),
    why: [...new Set(facts.map(({ sentence }) => sentence))],
  };
}

/** The fact that an event happened, if any claim says so. */
const stateOf = ({ rid, basis, status, sentence }: State): readonly Fact[] =>
  rid === null || basis === null || status === null || sentence === null
    ? []
    : [{ rid, basis, status, sentence }];

/** How far an event got, if it did not happen: "threatened". */
export const unrealWord = (occurrence: string | null): string | undefined =>
  isUnreal(occurrence) ? labelOf('Occurrence', occurrence ?? '') : undefined;

/** The same where it stands beside what happened: "only threatened"; what was left undone is not "only" that. */
export function onlyWords(occurrence: string | null | undefined): string | undefined {
  const unreal = unrealWord(occurrence ?? null);
  return unreal !== undefined && isMeant(occurrence) ? `only ${unreal}` : unreal;
}

/** What is only claimed or assumed, or in doubt, is kept apart, and what was left undone from what was planned; a curator's reading of what happened is not. */
function standingOf(occurrence: string | null, steps: readonly Fact[]): Standing {
  // What was left undone nobody meant to happen.
  if (isUnreal(occurrence)) return isMeant(occurrence) ? 'PLANNED' : 'OMITTED';
  return steps.every(isHeldTrue) ? 'HAPPENED' : 'CLAIMED';
}

/** Whether somebody reports it, or we read it so, and nothing puts it in doubt. */
export const isHeldTrue = ({ basis, status }: Fact): boolean =>
  !UNSURE.has(basis) && !IN_DOUBT.includes(status);

const UNSURE: ReadonlySet<string> = new Set(['CLAIMED', 'ASSUMED']);

/** Statuses of what nobody may take for settled, the worst first. */
const IN_DOUBT: readonly string[] = ['RETRACTED', 'REFUTED', 'DISPUTED', 'UNVERIFIED'];
/** What only the one side says may hold, and yet is told with what it rests on. */
const TOLD: readonly string[] = [...IN_DOUBT, 'ONE_SIDED'];
/** What "claimed" and "assumed" say already. */
const WEAK: readonly string[] = ['UNVERIFIED', 'ONE_SIDED'];

/** The rows of each standing that there is, the surest first. */
export const byStanding = <Row extends Certainty>(rows: readonly Row[]) =>
  STANDINGS.map((standing) => ({ standing, rows: rows.filter((row) => row.standing === standing) })).filter(
    (group) => group.rows.length > 0,
  );

const rank = ({ basis }: Pick<Fact, 'basis'>): number => rankOf(basis) ?? 0;

/** Of those that rest on the same, what nobody disputes comes first. */
export const surestFirst = <Step extends Fact>(steps: readonly Step[]): readonly Step[] =>
  [...steps].sort(
    (one, other) => rank(other) - rank(one) || Number(isDisputed(one)) - Number(isDisputed(other)),
  );

const isDisputed = ({ status }: Pick<Fact, 'status'>): boolean => status === 'DISPUTED';

/** A basis in a reader's words. */
export const sureWords = (basis: string): string => labelOf('Basis', basis);

/**
 * The words for the least sure of some steps. What is claimed is no surer for being our reading as well: both are said; and of
 * what has the line of a report, that nobody confirms it. A dispute is told apart.
 */
export function sureOf(
  steps: readonly Pick<Fact, 'basis' | 'status'>[],
  weakest: string | undefined,
): string {
  const least = steps.filter((step) => rank(step) === rankOf(weakest)).map(({ basis }) => sureWords(basis));
  const [doubt] = TOLD.filter((word) => steps.some(({ status }) => status === word));
  const isSaid = doubt === undefined || doubt === 'DISPUTED' || (WEAK.includes(doubt) && !isSure(weakest));
  return [[...new Set(least)].join(' and '), ...(isSaid ? [] : [labelOf('Status', doubt)])].join(', ');
}

/** Whether somebody did it: who is only named as the body responsible for those who did has not. */
export const isDoer = ({ role }: { readonly role: string | null }): boolean => role !== 'RESPONSIBLE_BODY';

/** What happened before what is claimed, and what was planned last; in each the surest first. */
export const doubtRank = ({ standing, line, disputed }: Certainty): number =>
  (STANDINGS.indexOf(standing) * LINE_STYLES.length + LINE_STYLES.indexOf(line)) * 2 + Number(disputed);

/** The surest of what is told of one thing. */
export const leastDoubted = <Row extends Certainty>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => doubtRank(one) - doubtRank(other)).slice(0, 1);

/**
 * How many responses there are of each standing. One that several made is one, as sure as its surest row: that one who made it
 * is only assumed takes nothing from the others.
 */
export function standingCounts(
  rows: readonly (Certainty & { readonly response: Named })[],
): Readonly<Record<Standing, number>> {
  const each = grouped(rows, ({ response }) => response.id).flatMap(leastDoubted);
  const of = (wanted: Standing) => each.filter(({ standing }) => standing === wanted).length;
  return {
    HAPPENED: of('HAPPENED'),
    CLAIMED: of('CLAIMED'),
    PLANNED: of('PLANNED'),
    OMITTED: of('OMITTED'),
  };
}

/** "demand", "solidarity": the types of some responses, each once. */
export const typeWords = (links: readonly { readonly type: string | null }[]): readonly string[] => [
  ...new Set(links.flatMap(({ type }) => (type === null ? [] : labelOf('ResponseType', type)))),
];

/** How sure a fact is by itself: "reported, disputed". */
export const gradeOf = (one: Fact): string => gradeWords(gradedAs(one));

const gradeWords = ({ sure, disputed }: Graded): string => (disputed ? `${sure}, disputed` : sure);

export type Graded = Pick<Certainty, 'sure' | 'line' | 'disputed'>;

/** How sure a fact is by itself, as a row tells it. */
export const gradedAs = (one: Fact): Graded => gradedBy([one], one.basis);

/** How sure some steps make something, of which the weakest rests on this. */
const gradedBy = (steps: readonly Pick<Fact, 'basis' | 'status'>[], weakest: string | undefined): Graded => ({
  sure: sureOf(steps, weakest),
  line: lineOf(weakest),
  disputed: steps.some(isDisputed),
});

interface Ground {
  readonly basis: string | null;
  readonly status: string | null;
}

/**
 * How sure a fact is told to be: no surer than that its event happened. An event that a source reports takes nothing from what
 * the actor states. The table of an answer, the lines below it and the list beside the picture all say it by this.
 */
export function gradedIn(one: Ground, event: Ground | undefined): Graded | undefined {
  const isTold = isSure(one.basis) && isSure(event?.basis) && !IN_DOUBT.includes(event?.status ?? '');
  const steps = (isTold ? [one] : [event, one]).flatMap((step) =>
    step && step.basis !== null ? [{ basis: step.basis, status: step.status ?? '' }] : [],
  );
  const weakest = steps.toSorted((a, b) => rank(a) - rank(b))[0]?.basis;
  return weakest === undefined ? undefined : gradedBy(steps, weakest);
}

/** In which ways a response is one: those as sure as that it is one at all, and each other with how sure that is. */
export interface GradedTypes {
  readonly types: readonly string[];
  /** "as demand, solidarity: our reading" */
  readonly also: readonly string[];
}

/** A kind of response is no surer for another claim's certainty that it was a response. */
export function gradedTypes(
  links: readonly (Fact & { readonly type: string | null })[],
  row: Graded,
): GradedTypes {
  const isAsTold = (one: Fact) =>
    gradeOf(one) === gradeWords(row) || (row.line !== 'solid' && isSure(one.basis) && isHeldTrue(one));
  const [surest = [], ...others] = grouped(surestFirst(links), gradeOf);
  const weaker = others.filter((alike) => !alike.every(isAsTold));
  const told = new Set(typeWords(links.filter((one) => surest.includes(one) || isAsTold(one))));
  const types = [...told];
  return {
    types,
    also: weaker.flatMap((alike) => {
      const words = typeWords(alike).filter((word) => !told.has(word));
      for (const word of words) told.add(word);
      return words.length === 0 ? [] : `as ${words.join(', ')}: ${alike.slice(0, 1).map(gradeOf).join()}`;
    }),
  };
}
