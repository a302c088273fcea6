import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { OR, STANDS_IN } from '../../projection/losses.ts';
import { column } from '../rows.ts';
import type { LensValue } from './lens-value.ts';

/* Variables have names of their own here: these conditions stand among others, whose names they must not take. */

/**
 * How a fact stands through a lens; of an event, only if it got as far as the second says, and else null. It is that of the
 * whole graph, but at another moment, or if the word of some fell: these change what was said, not who is listened to.
 */
export type StatusOf = (of: Fragment, occurrence?: Fragment) => Fragment;

/** Undefined where it is the stored one. */
export function statusThrough(
  { without }: Pick<LensValue, 'without'>,
  moment: string | undefined,
): StatusOf | undefined {
  if (moment !== undefined) return (of, occurrence) => statusAt(of, moment, occurrence);
  if (!without) return undefined;
  const fallen = fallenIn(without);
  return (of, occurrence) => statusWithout(of, fallen, occurrence);
}

/** A moment to the second, as text that sorts. */
const SECOND = '2016-07-10T23:59:59'.length;
const TO_THE_SECOND = raw(String(SECOND));

/** What history has for the last moment that was then; as it stands now, where nothing of it is dated. */
function statusAt(of: Fragment, moment: string, occurrence: Fragment | undefined): Fragment {
  const row = cypher`last([lastTurn IN ${of}.history WHERE left(lastTurn, ${TO_THE_SECOND}) <= ${moment.slice(0, SECOND)}])`;
  return rowStatus(of, row, { status: 1, occurrence: 3 }, occurrence);
}

/** Those whose word falls, as the projection names them. Both lists may be left out, but not at once. */
export const fallenIn = ({ assertedBy, documents }: NonNullable<LensValue['without']>): Fragment =>
  cypher`(${assertedBy ?? []} + [fallenDocument IN ${documents ?? []} | ${STANDS_IN} + fallenDocument])`;

/** The first choice of which nobody is left tells how it would stand; as it stands now, where none is so. */
export const statusWithout = (of: Fragment, fallen: Fragment, occurrence?: Fragment): Fragment =>
  rowStatus(of, rowWithout(of, fallen), WITHOUT, occurrence);

/** How far an event got, by what is left when the word of some has fallen. */
export const occurrenceWithout = (of: Fragment, fallen: Fragment): Fragment =>
  cypher`coalesce(nullIf(${column(rowWithout(of, fallen), WITHOUT.occurrence)}, ''), ${of}.occurrence)`;

const WITHOUT = { status: 0, occurrence: 1 } as const;

const rowWithout = (of: Fragment, fallen: Fragment): Fragment =>
  cypher`head([lossRow IN ${of}.falls WHERE ${allFell(column(raw('lossRow'), 2), fallen)}])`;

/** Whether a claim is still made when the word of some has fallen. */
export const stays = (claim: Fragment, fallen: Fragment): Fragment =>
  cypher`none(fallIds IN ${claim}.dependsOn WHERE ${allFell(raw('fallIds'), fallen)})`;

const allFell = (ids: Fragment, fallen: Fragment): Fragment =>
  cypher`all(fallGroup IN split(${ids}, ' ') WHERE any(fallId IN split(fallGroup, ${OR}) WHERE fallId IN ${fallen}))`;

function rowStatus(
  of: Fragment,
  row: Fragment,
  at: { readonly status: number; readonly occurrence: number },
  occurrence: Fragment | undefined,
): Fragment {
  const status = cypher`coalesce(${column(row, at.status)}, ${of}.status)`;
  return occurrence === undefined
    ? status
    : cypher`CASE ${occurrence} WHEN coalesce(${column(row, at.occurrence)}, ${of}.occurrence) THEN ${status} END`;
}
