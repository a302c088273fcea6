import { count } from './count.ts';
import { detailWords, predicateWords } from './detail-words.ts';
import type { Dispute, DisputesAnswer, HowTold, Side } from './disputes-answer.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { Named } from './responses-answer.ts';

/** One matter that is disputed: what it is, and each thing that is said of it, with the claims that say so. */
export interface Disputed {
  readonly kind: Dispute['kind'];
  readonly subject: Named;
  readonly object: Named | undefined;
  /** "age", "what became of them", "did". */
  readonly what: string;
  readonly sides: readonly (readonly Side[])[];
}

/** Disputes for readers: all values of one thing are one dispute, however many there are. */
export function disputesOf({ disputes }: DisputesAnswer): readonly Disputed[] {
  return grouped(disputes.nodes, keyOf).flatMap((rows) => {
    const [row] = rows;
    if (row === undefined) return [];
    const { kind, detail, subject, object, predicate } = row;
    return [
      {
        ...{ kind, subject, object: object ?? undefined },
        what: detail === null ? predicateWords(predicate) : detailWords(detail),
        sides:
          kind === 'DIFFERS'
            ? grouped(once(rows.flatMap((one) => [...one.for.nodes, ...one.against.nodes])), (claim) =>
                givenBy(claim, detail),
              )
            : [row.for.nodes, row.against.nodes],
      },
    ];
  });
}

/** Values of one thing belong together; of what is denied, or objected to, each fact stands alone. */
const keyOf = ({ kind, detail, subject, object, rid, for: says }: Dispute): string =>
  kind === 'DIFFERS' ? [kind, detail, subject.id, object?.id, says.nodes[0]?.of].join(' ') : `${kind} ${rid}`;

/** What tells one value from another: of a detail what it says, of a value of its own the fact, and how far it reaches. */
function givenBy(claim: Side, detail: string | null): string {
  const { outcome, stance, from, to } = claim;
  const given = { outcome, stance, from, to };
  const [, value] = Object.entries(given).find(([name]) => name === detail) ?? [];
  return value ?? [claim.rid, claim.comparator ?? 'EXACT', claim.unit].join(' ');
}

/** What there is, in one sentence; that there is nothing is never told as agreement. */
export function disputesWords(disputed: readonly Disputed[], howTold: HowTold | undefined): string {
  const of = (kind: Dispute['kind']) => disputed.filter((one) => one.kind === kind).length;
  if (disputed.length > 0) {
    const parts = [
      [of('DENIED'), 'in which one says what another denies'],
      [of('DIFFERS'), 'in which different values are given'],
      [of('OBJECTED'), 'in which somebody objects in words'],
    ] as const;
    const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
    return `${count(disputed.length, 'dispute')} ${disputed.length === 1 ? 'is' : 'are'} recorded: ${told.join(', ')}.`;
  }
  if (howTold === undefined)
    return 'No dispute is recorded that is seen here. That does not mean that anybody agrees.';
  const { facts, byOne, denied } = howTold;
  return [
    `No dispute is recorded; of ${count(facts, 'fact')} ${byOne.toLocaleString('en')} ${byOne === 1 ? 'has' : 'have'} one asserter only, so nobody here could contradict ${byOne === 1 ? 'it' : 'them'}.`,
    ...(denied === 0
      ? []
      : [`${count(denied, 'fact')} ${denied === 1 ? 'is' : 'are'} denied, and nobody here says otherwise.`]),
  ].join(' ');
}
