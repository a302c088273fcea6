import { isUnreal, type Line, lineOf } from '../drawing/certainty.ts';
import { labelOf, termOf } from '../vocabulary.ts';
import type { FactDay, FaredFact, SaidThen } from './fared-answer.ts';
import { grouped } from './grouped.ts';
import type { Named } from './responses-answer.ts';
import { unrealWord } from './standing.ts';
import { saysUndone } from './undone.ts';

/** A time through which a fact stood in one way. */
export interface Period {
  /** When it began, in words. */
  readonly from: string;
  /** When it ended, in words; undefined for the one that goes on. */
  readonly until: string | undefined;
  readonly status: string | null;
  readonly words: string;
  /** How it is drawn; undefined while nobody said so, or once it is shown to be wrong or taken back. */
  readonly line: Line | undefined;
  readonly disputed: boolean;
  /** Whether what was told of then was only planned, called for or threatened. */
  readonly isPale: boolean;
  /** Whether it stood otherwise before. */
  readonly isChange: boolean;
  readonly said: readonly SaidThen[];
  /** Which part of the whole length of time it takes, from 0 to 1, and where it starts in it. */
  readonly share: number;
  readonly start: number;
  /** The part that it takes with those behind it through which it stood the same. */
  readonly length: number;
}

const UNKNOWN_DAY = 'On a day that nobody knows';
/** The least part of a strip that is still seen, and what is left for what still holds. */
const LEAST_SHARE = 0.04;
const OPEN_SHARE = 0.18;

const FALLEN: readonly (string | null)[] = ['REFUTED', 'RETRACTED', null];

/** How a fact fared, as lengths of time; days that read alike are one. */
export function periodsOf({ history }: Pick<FaredFact, 'history'>): readonly Period[] {
  const days = grouped(history, ({ day }) => day ?? UNKNOWN_DAY).flatMap((same) =>
    same
      .slice(-1)
      .map((last) => ({ ...last, claims: { nodes: same.flatMap(({ claims }) => claims.nodes) } })),
  );
  const shares = sharesOf(days);
  const words = days.map((one, place) =>
    statusWords(
      one,
      days.slice(0, place + 1).flatMap(({ claims }) => claims.nodes.filter(isOwn)),
    ),
  );
  const isChange = (place: number) => {
    const [one, before] = [words[place], words[place - 1]];
    return one === undefined || before === undefined || one !== before;
  };
  return days.map((one, place) => {
    const next = days[place + 1];
    const end = days.findIndex((_, later) => later > place && isChange(later));
    const { status, basis } = one;
    return {
      from: one.day ?? UNKNOWN_DAY,
      until: next && (next.day ?? undefined),
      status,
      words: words[place] ?? '',
      line: FALLEN.includes(status) ? undefined : lineOf(basis),
      disputed: status === 'DISPUTED',
      isPale: isUnreal(one.occurrence),
      isChange: isChange(place),
      said: one.claims.nodes,
      share: shares[place] ?? 0,
      start: sumOf(shares.slice(0, place)),
      length: sumOf(shares.slice(place, end === -1 ? undefined : end)),
    };
  });
}

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** Parts of the whole by their length, each long enough to be seen; the last one goes on. */
function sharesOf(days: readonly FactDay[]): readonly number[] {
  const moments = days.map(({ since }) => (since === null ? undefined : Date.parse(since)));
  const lengths = moments.slice(0, -1).map((moment, place) => {
    const next = moments[place + 1];
    return moment === undefined || next === undefined ? 0 : next - moment;
  });
  const total = lengths.reduce((sum, one) => sum + one, 0);
  const parts = [...lengths.map((one) => (total === 0 ? 0 : (one / total) * (1 - OPEN_SHARE))), OPEN_SHARE];
  const seen = parts.map((part) => Math.max(part, LEAST_SHARE));
  const sum = seen.reduce((all, part) => all + part, 0);
  return seen.map((part) => part / sum);
}

/** Whether it is said by whoever it is said of, or who did what it is said of. */
const isOwn = ({ subject, assertedBy, basis, polarity }: SaidThen): boolean =>
  polarity === 'AFFIRMED' && (basis === 'STATED' || subject?.id === assertedBy.id);

/** How it stood, in words: what is only supposed is not merely unverified, and who did something is told from other sources. */
function statusWords(
  { status, basis, occurrence, sources, roots }: Omit<FactDay, 'claims'>,
  own: readonly SaidThen[],
): string {
  if (status === null) return 'nobody says so';
  const unreal = unrealWord(occurrence);
  const doers = roots.nodes.filter(({ id }) => own.some(({ assertedBy }) => assertedBy.id === id));
  const besides = status === 'CORROBORATED' ? withDoers(doers, sources ?? roots.nodes.length) : undefined;
  return `${unreal === undefined ? '' : `${unreal}, `}${besides ?? sureWord(status, basis)}`;
}

/** "told by one source, and by Anonymous (own claim)"; undefined where no source of it is the doer. */
function withDoers(doers: readonly Named[], sources: number): string | undefined {
  const others = sources - doers.length;
  if (doers.length === 0 || others < 1) return undefined;
  const names = doers.map(({ name }) => `by ${name} (own claim)`).join(' and ');
  return `told by ${others === 1 ? 'one source' : `${others} independent sources`}, and ${names}`;
}

function sureWord(status: string, basis: string | null): string {
  return status === 'UNVERIFIED' && basis === 'ASSUMED' ? 'only assumed' : labelOf('Status', status);
}

/** What somebody did by a claim to a fact: "denied it". */
export function didThen(
  { rid, predicate, value, polarity, modality, contradicts }: SaidThen,
  fact: string,
): string {
  if (rid !== fact && saysUndone({ predicate, value, polarity }))
    return `${PUT[modality]?.that ?? 'said that'} it did not take place`;
  const occurred =
    predicate === 'OCCURRED' && polarity === 'AFFIRMED' ? termOf('Occurrence', value ?? '') : undefined;
  if (occurred !== undefined)
    return `${PUT[modality]?.that ?? 'said that'} it ${occurred.said ?? occurred.label}`;
  if (rid !== fact)
    return (
      OBJECTIONS.find(([how]) => contradicts.edges.some((one) => one.how === how))?.[1] ?? 'said otherwise'
    );
  if (polarity === 'NEGATED') return 'denied it';
  if (polarity === 'OPEN') return 'said that it is not known';
  return PUT[modality]?.so ?? 'said so';
}

/** By how a claim stands against another, the gravest first. */
const OBJECTIONS: readonly (readonly [string, string])[] = [
  ['REFUTES', 'said that it was shown to be wrong'],
  ['RETRACTS', 'took back what was said'],
];

const PUT: Readonly<Record<string, { readonly so: string; readonly that: string }>> = {
  ALLEGED: { so: 'said so without certainty', that: 'said without certainty that' },
  ASSUMED: { so: 'assumed so', that: 'assumed that' },
  HYPOTHETICAL: { so: 'considered it possible', that: 'considered it possible that' },
};

/** What would become of a fact, in a half sentence: "it would be disputed". */
export const wouldBe = (status: string | null): string =>
  status === null ? 'nobody here says so' : `it would be ${labelOf('Status', status)}`;
