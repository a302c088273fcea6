import { isUnreal, type Line, lineOf, rankOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import type { Deed, Doer } from './deeds-answer.ts';
import { grouped } from './grouped.ts';
import { type Said, STANDINGS, type Standing, standingOf, sureWords } from './response-table.ts';
import type { Kinded } from './responses-answer.ts';

/** What an actor did, for readers: what happened first, then what is only claimed, then what was only planned; in time. */
export interface DeedTable {
  readonly groups: readonly { readonly standing: Standing; readonly rows: readonly DeedRow[] }[];
  /** How many there are, of all, not only of those listed. */
  readonly total: number;
  readonly listed: number;
}

/** One deed, with all parts that the actor has in it. */
export interface DeedRow {
  readonly deed: Kinded;
  readonly occurrence: string | null;
  /** How far it got, if it did not happen: "threatened". */
  readonly unreal: string | undefined;
  readonly when: string | undefined;
  readonly line: Line;
  /** How sure it is that it was this actor. */
  readonly sure: string;
  readonly disputed: boolean;
  readonly says: readonly Said[];
  readonly why: readonly string[];
  /** What it responded to, each with how sure that is. */
  readonly to: readonly { readonly event: Kinded; readonly how: string }[];
}

export function deedTable({ performed }: Doer): DeedTable {
  const rows = grouped(performed.edges, ({ node }) => node.id).flatMap(rowOf);
  const inTime = [...rows].sort((one, other) => compare(one.start, other.start));
  return {
    groups: STANDINGS.map((standing) => ({
      standing,
      rows: inTime.filter((row) => row.standing === standing),
    })).filter((group) => group.rows.length > 0),
    total: performed.totalCount,
    listed: performed.edges.length,
  };
}

interface PlacedRow extends DeedRow {
  readonly standing: Standing;
  readonly start: string | undefined;
}

function rowOf(parts: readonly Deed[]): readonly PlacedRow[] {
  const [part] = [...parts].sort((one, other) => (rankOf(other.basis) ?? 0) - (rankOf(one.basis) ?? 0));
  if (part === undefined) return [];
  const { node, basis, status, assertedBy } = part;
  const { occurrence, when } = node;
  return [
    {
      deed: node,
      occurrence,
      standing: standingOf(occurrence, basis),
      unreal: isUnreal(occurrence) ? labelOf('Occurrence', occurrence ?? '') : undefined,
      when: when?.display ?? undefined,
      start: when?.start ?? when?.edtf ?? undefined,
      line: lineOf(basis),
      sure: sureWords(basis),
      disputed: status === 'DISPUTED',
      says: [{ what: undefined, by: assertedBy }],
      why: [...new Set([...parts, ...node.respondsTo.edges].map(({ sentence }) => sentence))],
      to: grouped(node.respondsTo.edges, ({ node: event }) => event.id).flatMap(responseTo),
    },
  ];
}

/** Several types of response to one event are one. */
function responseTo(links: Deed['node']['respondsTo']['edges']) {
  return links.slice(0, 1).map(({ node, basis }) => ({
    event: node,
    how: [
      ...new Set(links.flatMap(({ type }) => (type === null ? [] : labelOf('ResponseType', type)))),
      sureWords(basis),
    ].join(', '),
  }));
}

/** What has no date comes last. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined || one < other ? -1 : 1;
}
