import type { Follow } from './cells.tsx';
import { FactLine } from './fact-line.tsx';
import type { Credit, SaidFact } from './responses-answer.ts';
import { doerTitle } from './standing.ts';

interface CreditSides {
  readonly taken: readonly OwnFact[];
  readonly contrary: readonly OwnFact[];
}

/** A claim by itself has no status. */
type OwnFact = Omit<SaidFact, 'status'> & { readonly status: string | null };

/** Both sides, where there is something that goes against a claim of credit, or of the deed: else there is nothing to weigh. */
export function creditSides(
  { creditClaimedIn, leftUndone, denials, notKnown }: Credit,
  doers: readonly string[],
): CreditSides | undefined {
  const undone = leftUndone.nodes.flatMap(({ leftUndoneBy }) =>
    leftUndoneBy.edges.filter(({ node }) => doers.includes(node.id)),
  );
  const doubted = [...denials.nodes, ...notKnown.nodes].map(
    ({ assertedBy: { id, name, ...entity }, ...claim }) => ({
      ...claim,
      status: null,
      assertedBy: [{ id, name, entity }],
    }),
  );
  const contrary = [...undone, ...doubted];
  return contrary.length === 0 ? undefined : { taken: creditClaimedIn.edges, contrary };
}

interface CreditLinesProps {
  readonly credit: Credit;
  readonly occurrence: string | null;
  /** Those who are said to have done it. */
  readonly doers: readonly string[];
  readonly level: 'self' | 'other';
  readonly follow?: Follow | undefined;
}

/** Beside those who are said to have done something: that they took credit for it, that they did not, that it was not they, and that it is not known. */
export function CreditLines({ credit: told, occurrence, doers, level, follow }: CreditLinesProps) {
  const sides = creditSides(told, doers);
  if (sides === undefined) return null;
  const Heading = level === 'self' ? 'h2' : 'h3';
  return (
    <div class="told-facts">
      <Heading>What else bears on {doerTitle(occurrence).replace(/^Who/, 'who')}</Heading>
      <ul>
        {sides.taken.map((one) => (
          <li key={one.rid}>
            <FactLine fact={one} follow={follow}>
              {one.sentence}
            </FactLine>
          </li>
        ))}
        {sides.contrary.map((one) => (
          <li key={`${one.rid} ${one.sentence}`}>
            <strong>But:</strong>{' '}
            <FactLine fact={one} follow={follow}>
              {one.sentence}
            </FactLine>
          </li>
        ))}
      </ul>
    </div>
  );
}
