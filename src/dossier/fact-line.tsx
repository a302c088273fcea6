import type { ComponentChildren } from 'preact';
import { lineOf } from '../drawing/certainty.ts';
import { evidenceAddress } from './address.ts';
import { type Follow, Sample, Sayers } from './cells.tsx';
import type { Asserter } from './responses-answer.ts';
import { inSayingOrder } from './saying-order.ts';
import { gradedIn } from './standing.ts';

interface FactLineProps {
  /** What it says, as a sentence. */
  readonly children: ComponentChildren;
  readonly fact: {
    readonly rid: string | null;
    readonly basis: string | null;
    readonly status: string | null;
    readonly assertedBy: readonly Asserter[];
  };
  /** Those of whom it is told: what they say of it is their own claim. */
  readonly own?: readonly string[] | undefined;
  /** The event that it tells of: it is no surer than that. */
  readonly of?: { readonly basis: string | null; readonly status: string | null } | undefined;
  /** What else is to be said of how sure it is. */
  readonly remark?: string | undefined;
  /** Whether it is a response, whose lines have a colour of their own. */
  readonly ofResponse?: boolean | undefined;
  /** Whether the line above names the same who say so. */
  readonly saidAbove?: boolean | undefined;
  /** Those who were named in full before: they are called by the beginning of their headline. */
  readonly named?: ReadonlySet<string> | undefined;
  readonly follow?: Follow | undefined;
}

/** A fact outside a table: the line that it is drawn with, its sentence, how sure it is, who says so, and where to see why. */
export function FactLine({
  children,
  fact,
  own,
  of,
  remark,
  ofResponse,
  saidAbove,
  named,
  follow,
}: FactLineProps) {
  const graded = gradedIn(fact, of);
  return (
    <>
      <Sample line={graded?.line ?? lineOf(fact.basis)} ofResponse={ofResponse} /> {children}{' '}
      <small class="quiet">
        {[graded?.sure, remark].filter((words) => words !== undefined).join(', ')}
        {graded?.disputed === true && <strong class="disputed"> disputed</strong>}
        {fact.assertedBy.length > 0 && '; says who: '}
        {saidAbove && 'the same'}
        {!saidAbove && (
          <Sayers by={inSayingOrder(fact.assertedBy, own)} own={own} named={named} follow={follow} />
        )}
        {fact.rid !== null && (
          <span class="to-why">
            {' · '}
            <a href={evidenceAddress(fact.rid)}>why</a>
          </span>
        )}
      </small>
    </>
  );
}
