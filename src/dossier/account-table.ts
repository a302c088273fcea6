import { isSure, type Line, lineOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import type { Account, AccountsAnswer } from './accounts-answer.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { Kinded, Named } from './responses-answer.ts';
import { sureWords } from './standing.ts';
import { surestTold } from './tellers.ts';

/** Claims of those who count as one source. */
export interface Voice {
  /** Undefined for the curators' reading, which is no source, and for what was taken back. */
  readonly root: string | undefined;
  readonly claims: readonly Account[];
}

/** Somebody whom a source names as the one who did it, or of whom one says that they did not. */
export interface Candidate {
  readonly actor: Kinded;
  /** "attacker, organizer" */
  readonly part: string;
  readonly for: readonly Voice[];
  readonly against: readonly Voice[];
  /** Who denies no more than another part in it: of one who is said to have done it, that they organised it. */
  readonly narrower: readonly Voice[];
  readonly open: readonly Voice[];
  /** Those who tell of the event and of this one only what others claim. */
  readonly relaying: readonly Named[];
  /** Those who tell of the event and say nothing of this one. */
  readonly silent: readonly Named[];
  /** How sure it is at best; undefined where nobody says so. */
  readonly line: Line | undefined;
  readonly sure: string;
}

export interface AccountTable {
  readonly candidates: readonly Candidate[];
  /** Those who tell of the event and name nobody. */
  readonly unnamed: readonly Named[];
  readonly isWhole: boolean;
}

/** Who is named for an event, by whom, and who denies it; those whom most sources report first, then those whom most name. Nobody is a candidate whom nobody names. */
export function accountTable({
  event: { accounts },
}: {
  readonly event: Pick<AccountsAnswer['event'], 'accounts'>;
}): AccountTable {
  const parts = accounts.nodes.filter(({ predicate }) => predicate !== 'OCCURRED');
  const tellers = voicesOf(accounts.nodes.filter(({ withdrawn }) => !withdrawn));
  const candidates = grouped(parts, ({ subject }) => subject.id).flatMap((own) => candidateOf(own, tellers));
  const naming = new Set(parts.map(rootOf));
  return {
    candidates: candidates.toSorted(
      (one, other) =>
        reportsOf(other) - reportsOf(one) ||
        sourcesOf(other.for) - sourcesOf(one.for) ||
        sourcesOf(one.against) - sourcesOf(other.against),
    ),
    unnamed: namesOf(tellers.filter(({ root }) => root !== undefined && !naming.has(root))),
    isWhole: !accounts.pageInfo.hasNextPage,
  };
}

function candidateOf(own: readonly Account[], tellers: readonly Voice[]): readonly Candidate[] {
  const [first] = own;
  if (first === undefined) return [];
  const of = (polarity: string) => voicesOf(own.filter((one) => one.polarity === polarity));
  const affirming = own.filter(({ polarity }) => polarity === 'AFFIRMED');
  const [surest] = surestTold(affirming.filter(({ withdrawn }) => !withdrawn));
  const speaking = new Set(own.map(rootOf));
  const roles = new Set(affirming.map(({ role }) => role));
  const denying = own.filter(({ polarity }) => polarity === 'NEGATED');
  const others = tellers.filter(({ root }) => root !== undefined && !speaking.has(root));
  const passing = new Set(
    own.flatMap(({ withdrawn, passages }) =>
      withdrawn ? [] : passages.nodes.map(({ document }) => document.id),
    ),
  );
  const isPassing = ({ claims }: Voice) => claims.some(({ assertedBy }) => passing.has(assertedBy.id));
  const isNarrower = ({ role }: Account) => surest !== undefined && role !== null && !roles.has(role);
  return [
    {
      actor: first.subject,
      part: rolesIn(affirming),
      ...{ for: of('AFFIRMED'), open: of('OPEN') },
      against: voicesOf(denying.filter((one) => !isNarrower(one))),
      narrower: voicesOf(denying.filter(isNarrower)),
      relaying: namesOf(others.filter(isPassing)),
      silent: namesOf(others.filter((one) => !isPassing(one))),
      line: surest && lineOf(surest.basis),
      sure: surest === undefined ? 'nobody says so' : sureWords(surest.basis),
    },
  ];
}

/** "attacker, organizer" */
export const rolesIn = (claims: readonly Account[]): string =>
  [...new Set(claims.flatMap(({ role }) => (role === null ? [] : [labelOf('Role', role)])))].join(', ');

const rootOf = ({ root, withdrawn }: Account): string | undefined =>
  withdrawn ? undefined : (root ?? undefined);

/** Those who state or report it before those who only assume it. */
const voicesOf = (claims: readonly Account[]): readonly Voice[] =>
  grouped(claims, rootOf)
    .flatMap((own) => (own[0] === undefined ? [] : [{ root: rootOf(own[0]), claims: own }]))
    .toSorted((one, other) => MANNERS.indexOf(bestManner(one)) - MANNERS.indexOf(bestManner(other)));

const bestManner = ({ claims }: Voice): Manner =>
  MANNERS.find((manner) => claims.some((claim) => mannerOf(claim) === manner)) ?? 'ASSUMED';

/** Those who speak for a source here: itself, if it says something, else all who do. */
const namesOf = (voices: readonly Voice[]): readonly Named[] =>
  once(
    voices.flatMap(({ root, claims }) => {
      const asserters = claims.map(({ assertedBy }) => assertedBy);
      const own = asserters.filter(({ id }) => id === root);
      return own.length > 0 ? own : asserters;
    }),
  );

/** How many sources there are among voices; the curators' reading is none. */
export const sourcesOf = (voices: readonly Voice[]): number =>
  voices.filter(({ root }) => root !== undefined).length;

/** The answer in a few sentences: each candidate with how many say so, and how many deny it. */
export function accountWords({ candidates, unnamed }: AccountTable, did: string): string {
  const silent =
    unnamed.length === 0
      ? []
      : [
          unnamed.length === 1
            ? '1 source tells of it and names nobody itself.'
            : `${count(unnamed.length, 'source')} tell of it and name nobody themselves.`,
        ];
  if (candidates.length === 0) return [`No source here says who ${did}.`, ...silent].join(' ');
  return [...candidates.map(candidateWords), ...silent].join(' ');
}

/** How a source puts it that somebody did it, the surest first. */
const MANNERS = ['REPORTED', 'OWN', 'CLAIMED', 'ALLEGED', 'HYPOTHETICAL', 'ASSUMED'] as const;
type Manner = (typeof MANNERS)[number];

const MANNER_WORDS: Readonly<Record<Manner, (number: number) => string>> = {
  REPORTED: (number) => `reported by ${count(number, 'independent source')}`,
  OWN: () => 'its own claim',
  CLAIMED: (number) => `claimed by ${count(number, 'other party', 'other parties')}`,
  ALLEGED: (number) => `${number} ${number === 1 ? 'says' : 'say'} so without certainty`,
  HYPOTHETICAL: (number) => `${number} ${number === 1 ? 'considers' : 'consider'} it possible`,
  ASSUMED: (number) => `${number} ${number === 1 ? 'assumes' : 'assume'} it`,
};

function mannerOf({ subject, root, basis, modality }: Account): Manner {
  if (root === subject.id) return 'OWN';
  if (basis === 'ASSUMED') return 'ASSUMED';
  const put = MANNERS.find((manner) => manner === modality);
  if (put !== undefined) return put;
  return isSure(basis) ? 'REPORTED' : 'CLAIMED';
}

/** How many sources put it in which manner at best: each counts once. */
function mannersOf(says: readonly Voice[]): readonly (readonly [Manner, number])[] {
  const best = says.filter(({ root }) => root !== undefined).map(bestManner);
  return MANNERS.flatMap((manner) => {
    const number = best.filter((one) => one === manner).length;
    return number === 0 ? [] : [[manner, number] as const];
  });
}

const reportsOf = ({ for: says }: Candidate): number =>
  mannersOf(says).find(([manner]) => manner === 'REPORTED')?.[1] ?? 0;

function toldWords(candidate: Candidate): string {
  const manners = mannersOf(candidate.for);
  if (manners.length === 0) return 'our reading, which no source says outright';
  return [
    ...manners.map(([manner, number]) => MANNER_WORDS[manner](number)),
    ...(reportsOf(candidate) === 0 ? ['nobody reports it as a fact'] : []),
  ].join('; ');
}

function candidateWords(candidate: Candidate): string {
  const { actor, against, open, line } = candidate;

  const denied = sourcesOf(against);
  const part = line === undefined ? rolesIn(against.flatMap(({ claims }) => claims)) : '';
  const unsure = sourcesOf(open);
  return `${[
    `${actor.name}: ${line === undefined ? 'no source that is seen here says so' : toldWords(candidate)}`,
    ...(denied === 0
      ? []
      : [
          `${count(denied, 'source')} ${denied === 1 ? 'denies' : 'deny'} it${part === '' ? '' : ` (as ${part})`}`,
        ]),
    ...(unsure === 0
      ? []
      : [`${count(unsure, 'source')} ${unsure === 1 ? 'says' : 'say'} that it is not known`]),
  ].join('; ')}.`;
}
