import { isSure, isUnreal } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import { count } from './count.ts';
import { once } from './once.ts';
import type { Plan, PlansAnswer } from './plans-answer.ts';
import type { Asserter, Named } from './responses-answer.ts';
import { sureWords } from './standing.ts';

/** What came of a plan. It is never told to have failed because nobody says anything. */
export const OUTCOMES = [
  ...(['CAME_ABOUT', 'IN_PART', 'CLAIMED', 'CLAIMED_IN_PART'] as const),
  ...(['DIFFERS', 'DID_NOT', 'DID_NOT_IN_PART', 'UNKNOWN'] as const),
];
export type PlanOutcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Readonly<Record<PlanOutcome, string>> = {
  CAME_ABOUT: 'came about',
  IN_PART: 'came about in part',
  CLAIMED: 'only claimed, assumed or read by us to have come about',
  CLAIMED_IN_PART: 'only claimed, assumed or read by us to have come about, and of a part of it',
  DIFFERS: 'sources differ on whether it came about',
  DID_NOT: 'did not come about',
  DID_NOT_IN_PART: 'not known as a whole',
  UNKNOWN: 'not known: no source here says what came of it',
};

/** A sentence that says what came of a plan, with who says so. */
export interface Evidence {
  /** `open`: that it is not known; `ahead`: what is to carry it out is only planned itself. */
  readonly says: 'yes' | 'no' | 'open' | 'ahead';
  readonly sentence: string;
  readonly places: readonly Named[];
  readonly fact: {
    readonly rid: string | null;
    readonly basis: string | null;
    readonly status: string | null;
    readonly assertedBy: readonly Asserter[];
  };
}

/** Who is behind a plan, with what is doubted of that: "claimed, disputed". */
export interface Planner extends Named {
  readonly doubt: string | undefined;
}

export interface PlanRow {
  readonly plan: Plan;
  /** How far it is within wholes that are listed, too, and the nearest of them. */
  readonly depth: number;
  readonly whole: Named | undefined;
  /** "called for" */
  readonly how: string;
  /** Those of whom it is denied come last. */
  readonly by: readonly Planner[];
  readonly conditions: readonly string[];
  readonly outcome: PlanOutcome;
  /** How many of its parts are reported not to have come about. */
  readonly failedParts: number;
  readonly evidence: readonly Evidence[];
  /** The day of the last document that tells of it, in words. */
  readonly lastTold: string | undefined;
}

/** Plans for readers, each whole before its parts. */
export function planRows({ events: { nodes } }: PlansAnswer): readonly PlanRow[] {
  const listed = new Set(nodes.map(({ id }) => id));
  const partsOf = (whole: string) =>
    nodes.filter(({ partOf }) => partOf.nodes.some(({ id }) => id === whole));
  const isPart = ({ partOf }: Plan) => partOf.nodes.some(({ id }) => listed.has(id));
  const seen = new Set<string>();
  const rowsFrom = (plan: Plan, depth: number, whole?: Plan): readonly PlanRow[] => {
    if (seen.has(plan.id)) return [];
    seen.add(plan.id);
    const below = partsOf(plan.id).flatMap((part) => rowsFrom(part, depth + 1, plan));
    const parts = below.filter((row) => row.depth === depth + 1);
    const outcome = together(
      ownOutcome(plan),
      parts.map((part) => part.outcome),
    );
    return [{ ...rowOf(plan), depth, whole, outcome, failedParts: failed(parts) }, ...below];
  };
  return [...nodes.filter((plan) => !isPart(plan)), ...nodes].flatMap((plan) => rowsFrom(plan, 0));
}

const failed = (parts: readonly PlanRow[]): number =>
  parts.reduce((sum, { outcome, failedParts }) => sum + (outcome === 'DID_NOT' ? 1 : failedParts), 0);

function rowOf(plan: Plan): Omit<PlanRow, 'depth' | 'whole' | 'outcome' | 'failedParts'> {
  const announced = [plan.calledForBy, plan.pledgedBy, plan.threatenedBy].flatMap(({ edges }) => edges);
  const dated = plan.documents.nodes
    .filter(({ end }) => end !== null)
    .toSorted((one, other) => (one.end ?? '').localeCompare(other.end ?? ''));
  return {
    plan,
    how: labelOf('Occurrence', plan.occurrence ?? ''),
    by: plannersOf(plan, announced.flatMap(announcersOf)),
    conditions: [...new Set(announced.flatMap(({ condition }) => condition ?? []))],
    evidence: evidenceOf(plan),
    lastTold: dated.at(-1)?.dateDisplay ?? undefined,
  };
}

type Performing = Plan['performers']['edges'][number];

/** Who calls for it, promises or threatens it: as sure as the weaker of that they spoke, and that they said so. */
const announcersOf = ({
  node: { performers },
  ...said
}: Plan['calledForBy']['edges'][number]): readonly Performing[] =>
  performers.edges.map(({ node, ...spoke }) => {
    const weaker = isInDoubt(said) ? said : spoke;
    return { role: null, node, basis: weaker.basis, status: weaker.status };
  });

function plannersOf({ performers }: Plan, announcers: readonly Performing[]): readonly Planner[] {
  const all = once([...announcers, ...performers.edges].map(({ node }) => node)).map(({ id, name }) => {
    const isOwn = ({ node }: Performing): boolean => node.id === id;
    const announced = announcers.filter(isOwn);
    // It is enough that one of several calls is sure.
    const call = announced.find((one) => !isInDoubt(one)) ?? announced[0];
    const parts = [...(call === undefined ? [] : [call]), ...performers.edges.filter(isOwn)];
    const isDenied = parts.every(({ status }) => DENIED.has(status));
    return { isDenied, planner: { id, name, doubt: plannerDoubt(parts) } };
  });
  return all
    .toSorted((one, other) => Number(one.isDenied) - Number(other.isDenied))
    .map(({ planner }) => planner);
}

const DENIED: ReadonlySet<string | null> = new Set(['DISPUTED', 'REFUTED', 'RETRACTED']);

type Sureness = Pick<Performing, 'basis' | 'status'>;

const doubtWords = ({ basis, status }: Sureness): string =>
  [
    ...(basis === null || isSure(basis) ? [] : [sureWords(basis)]),
    ...(DENIED.has(status) ? [labelOf('Status', status ?? '')] : []),
  ].join(', ');

const isInDoubt = (one: Sureness): boolean => doubtWords(one) !== '';

/** Where not all of somebody's parts in it are in doubt, it is said which are: "disputed as organizer". */
function plannerDoubt(parts: readonly Performing[]): string | undefined {
  const doubts = parts.map((one) => ({ role: one.role, words: doubtWords(one) }));
  const isOfAll = doubts.every(({ words }) => words === doubts[0]?.words);
  const told = doubts.flatMap(({ role, words }) => {
    if (words === '') return [];
    return isOfAll || role === null ? [words] : [`${words} as ${labelOf('Role', role)}`];
  });
  return told.length === 0 ? undefined : [...new Set(told)].join('; ');
}

/** What sources say of whether it came about: events that carried it out, or of which one says they did not take place, and of itself. */
function evidenceOf({ realizedBy, said }: Plan): readonly Evidence[] {
  return [
    ...realizedBy.edges.map(({ node, sentence, rid, basis, status, assertedBy }): Evidence => {
      const { places } = node;
      if (node.occurrence !== 'OMITTED')
        return {
          says: isUnreal(node.occurrence) ? 'ahead' : 'yes',
          ...{ sentence, places: places.nodes, fact: { rid, basis, status, assertedBy } },
        };
      return { says: 'no', sentence: node.sentence ?? node.name, places: places.nodes, fact: node };
    }),
    ...said.nodes.flatMap(
      ({ predicate, polarity, value, sentence, rid, basis, assertedBy }): readonly Evidence[] => {
        const says = predicate === 'OCCURRED' ? saysOf(polarity, value) : openOf(polarity);
        if (says === undefined) return [];
        return [{ says, sentence, places: [], fact: { rid, basis, status: null, assertedBy: [assertedBy] } }];
      },
    ),
  ];
}

/** That something carried it out is told as a relation; that this is not known stands in its claim alone. */
const openOf = (polarity: string): Evidence['says'] | undefined => (polarity === 'OPEN' ? 'open' : undefined);

const REAL: ReadonlySet<string | null> = new Set(['HAPPENED', 'ONGOING']);

function saysOf(polarity: string, value: string | null): Evidence['says'] | undefined {
  if (value === 'OMITTED') return polarity === 'AFFIRMED' ? 'no' : undefined;
  if (!REAL.has(value)) return undefined;
  if (polarity === 'OPEN') return 'open';
  return polarity === 'AFFIRMED' ? 'yes' : 'no';
}

function ownOutcome(plan: Plan): PlanOutcome {
  const evidence = evidenceOf(plan);
  const [yes, no] = (['yes', 'no'] as const).map((says) => evidence.filter((one) => one.says === says));
  if (yes === undefined || no === undefined || yes.length + no.length === 0) return 'UNKNOWN';
  if (yes.length === 0) return 'DID_NOT';
  if (no.length > 0) return areElsewhere(yes, no) ? 'IN_PART' : 'DIFFERS';
  return yes.some(({ fact }) => isSure(fact.basis)) ? 'CAME_ABOUT' : 'CLAIMED';
}

/** Whether it came about in other places than those in which it did not. */
function areElsewhere(yes: readonly Evidence[], no: readonly Evidence[]): boolean {
  const [here, there] = [yes, no].map(
    (all) => new Set(all.flatMap(({ places }) => places.map(({ id }) => id))),
  );
  return (
    here !== undefined &&
    there !== undefined &&
    here.size > 0 &&
    there.size > 0 &&
    ![...here].some((id) => there.has(id))
  );
}

/** What came of a whole, by what is said of itself and of its parts. */
function together(own: PlanOutcome, parts: readonly PlanOutcome[]): PlanOutcome {
  const known = [own, ...parts].filter((one) => one !== 'UNKNOWN');
  const isOf = (...outcomes: readonly PlanOutcome[]) => known.every((one) => outcomes.includes(one));
  const isOfAll = own !== 'UNKNOWN' || parts.every((one) => one !== 'UNKNOWN');
  if (known.length === 0) return 'UNKNOWN';
  if (isOf('DID_NOT', 'DID_NOT_IN_PART')) return isOf('DID_NOT') && isOfAll ? 'DID_NOT' : 'DID_NOT_IN_PART';
  // That the whole did not come about and a part did is for readers to weigh.
  if (known.includes('DIFFERS') || own === 'DID_NOT') return 'DIFFERS';
  if (!known.some((one) => one === 'CAME_ABOUT' || one === 'IN_PART'))
    return isOf('CLAIMED') && isOfAll ? 'CLAIMED' : 'CLAIMED_IN_PART';
  return isOf('CAME_ABOUT') && isOfAll ? 'CAME_ABOUT' : 'IN_PART';
}

/** " (of its parts, 1 is reported not to have come about)"; of one of which nothing came this says nothing more. */
export function failedWords(rows: readonly PlanRow[]): string {
  const number = failed(rows.filter(({ outcome }) => outcome !== 'DID_NOT'));
  if (number === 0) return '';
  const verb = number === 1 ? 'is' : 'are';
  return ` (of ${rows.length === 1 ? 'its' : 'their'} parts, ${number} ${verb} reported not to have come about)`;
}

/** How many came about, in part, or not; parts are not counted beside their whole, but those that failed are told. */
export function plansWords(rows: readonly PlanRow[]): string {
  const wholes = rows.filter(({ depth }) => depth === 0);
  if (wholes.length === 0) return 'No plan, call, promise or threat is recorded that is seen here.';
  const parts = OUTCOMES.flatMap((outcome) => {
    const alike = wholes.filter((row) => row.outcome === outcome);
    return alike.length === 0 ? [] : [`${alike.length} ${OUTCOME_WORDS[outcome]}${failedWords(alike)}`];
  });
  return `${count(wholes.length, wholes.length === 1 ? 'plan, call, promise or threat' : 'plans, calls, promises and threat')}: ${parts.join('; ')}.`;
}
