import { labelOf, termOf } from '../vocabulary.ts';
import type { CompareAnswer, Comparison, Telling } from './compare-answer.ts';
import { count } from './count.ts';
import { detailWords } from './detail-words.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { Named } from './responses-answer.ts';

/** Kinds of rows in which the two sides cannot both be right. */
const OPPOSING: ReadonlySet<Comparison['kind']> = new Set(['OPPOSITE', 'DIFFERS', 'OBJECTION']);

/** Two tellings side by side, for readers: each thing that is said stands in one place. */
export interface Compared {
  readonly opposed: readonly Comparison[];
  /** Given differently, and both may be right. */
  readonly otherwise: readonly Comparison[];
  readonly both: readonly Comparison[];
  readonly left: readonly Comparison[];
  readonly right: readonly Comparison[];
  /** Whether this is all that the two sides tell. */
  readonly isWhole: boolean;
}

export function comparedOf({ compare: { nodes, pageInfo } }: CompareAnswer): Compared {
  const of = (wanted: Comparison['kind']) => nodes.filter(({ kind }) => kind === wanted);
  return {
    opposed: nodes.filter(({ kind }) => OPPOSING.has(kind)),
    otherwise: of('OTHERWISE'),
    both: of('BOTH'),
    left: of('LEFT'),
    right: of('RIGHT'),
    isWhole: !pageInfo.hasNextPage && nodes.every(({ isWhole }) => isWhole),
  };
}

/** How the two compare, in a few sentences: "In 2 points they oppose each other. Both say 5 things; …" */
export function comparedWords({ opposed, otherwise, both, left, right }: Compared): string {
  const silent = [
    ...(both.length + left.length + opposed.length + otherwise.length === 0 ? ['left'] : []),
    ...(both.length + right.length + opposed.length + otherwise.length === 0 ? ['right'] : []),
  ];
  return [
    opposed.length === 0
      ? 'In nothing that is recorded here do they oppose each other.'
      : `In ${count(opposed.length, 'point')} they oppose each other.`,
    ...(otherwise.length === 0
      ? []
      : [`${count(otherwise.length, 'thing')} they tell differently, and both may be right.`]),
    `Both say ${things(both)}; only the left says ${things(left)}, only the right ${things(right)}.`,
    ...silent.map((side) => `Nothing that the ${side} tells of it is recorded here.`),
    'What one side does not say, it does not deny.',
  ].join(' ');
}

const things = (rows: readonly unknown[]): string =>
  rows.length === 0 ? 'nothing' : count(rows.length, 'thing');

/** What one side is, in words: "according to Anonymous, as known by the end of 10 July 2016". */
export function tellingWords(telling: Telling | undefined, names: readonly Named[]): string {
  const { assertedBy, documents, asOf, minBasis, modalities, voices, attributionBases } = telling ?? {};
  const called = (ids: readonly string[]) =>
    ids.map((id) => names.find((one) => one.id === id)?.name ?? id).join(' or ');
  const labels = (list: 'Modality' | 'Voice' | 'AttributionBasis', words: readonly string[] | undefined) =>
    words?.map((word) => labelOf(list, word)).join(' or ');
  const parts = [
    assertedBy && `according to ${called(assertedBy)}`,
    documents && `as told in ${called(documents)}`,
    asOf && `as known by the end of ${asOf}`,
    minBasis && (termOf('Basis', minBasis)?.least ?? minBasis),
    labels('Modality', modalities),
    labels('Voice', voices),
    labels('AttributionBasis', attributionBases),
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? 'all sources together' : parts.join(', ');
}

/** What is given differently, for the head of a row: "age", "what became of them". */
export const comparedDetail = ({ kind, detail }: Pick<Comparison, 'kind' | 'detail'>): string => {
  if (kind === 'OPPOSITE') return 'yes and no';
  return detail === null ? 'an objection in words' : detailWords(detail);
};

/** All who tell something here, the most telling first. */
export function tellingsIn({ compare }: CompareAnswer) {
  const claims = once(
    compare.nodes.flatMap(({ leftClaims, rightClaims }) => [...leftClaims.nodes, ...rightClaims.nodes]),
  );
  const ranked = <Record extends Named>(all: readonly Record[]) =>
    grouped(all, ({ id }) => id)
      .toSorted((one, other) => other.length - one.length)
      .flatMap((group) => group.slice(0, 1));
  return {
    by: ranked(claims.map(({ assertedBy }) => assertedBy)),
    documents: ranked(claims.flatMap(({ passages }) => once(passages.nodes.map(({ document }) => document)))),
  };
}
