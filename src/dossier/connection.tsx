import { rankOf } from '../drawing/certainty.ts';
import { isMain } from '../vocabulary.ts';
import { type Follow, NameLink } from './cells.tsx';
import type { ConnectionAnswer, Way } from './connection-answer.ts';
import { differingWays } from './differing-ways.ts';
import { FactLine } from './fact-line.tsx';
import type { Named } from './responses-answer.ts';

interface ConnectionProps {
  readonly from: Named;
  readonly to: Named;
  /** What no way may pass, by choice of the reader. */
  readonly avoided?: readonly Named[];
  readonly answer: ConnectionAnswer;
  readonly follow?: Follow | undefined;
}

/** So many ways are told and drawn: more would be a list to skip. */
const MOST = 3;

/** The ways that a reader is shown, of those that were found. */
export const shownWays = (ways: readonly Way[]): readonly Way[] => differingWays(ways, MOST);

interface Counted {
  readonly shown: number;
  readonly total: number;
  readonly truncated: boolean;
}

const notAllWords = ({ shown, total, truncated }: Counted): string =>
  `${shown} of ${truncated ? 'at least ' : ''}${total} ways are shown, those that differ most.`;

/** How two records are connected: each way as a ladder of sentences, with its weakest rung marked. */
export function Connection({ from, to, avoided = [], answer: { paths }, follow }: ConnectionProps) {
  const without =
    avoided.length === 0 ? '' : ` without passing ${avoided.map(({ name }) => name).join(' or ')}`;
  const { paths: ways, total, truncated, within, stepsApart } = paths;
  const [shortest] = ways;
  const shown = shownWays(ways);
  return (
    <section class="answer connection">
      <h2>
        How are <NameLink record={from} follow={follow} /> and <NameLink record={to} follow={follow} />{' '}
        connected?
      </h2>
      {shortest === undefined && (
        <p>
          {stepsApart === null
            ? `No source here connects them${without}, in however many steps; places, platforms and topics are no ways.`
            : `They are ${stepsApart} steps apart${without}, farther than the ${within} that are looked at.`}
        </p>
      )}
      {shortest !== undefined && (
        <p>
          {shortest.length === 1
            ? 'They are connected directly.'
            : `No source here connects them directly: the shortest way${without} has ${shortest.length} steps.`}{' '}
          {(truncated || total > shown.length) && notAllWords({ shown: shown.length, total, truncated })}
        </p>
      )}
      {shown.map((way) => (
        <Ladder key={way.steps.map(({ entity }) => entity.id).join(' ')} way={way} follow={follow} />
      ))}
    </section>
  );
}

function Ladder({ way: { steps }, follow }: { readonly way: Way; readonly follow: Follow | undefined }) {
  const rungs = steps.slice(1);
  const weakest = Math.min(...rungs.map(({ basis }) => rankOf(basis) ?? 0));
  // Where all are equally sure, none is weaker than the others.
  const marked = rungs.some(({ basis }) => (rankOf(basis) ?? 0) > weakest);
  return (
    <ol class="ladder">
      {rungs.map((rung) => (
        <li key={rung.entity.id}>
          <FactLine
            fact={rung}
            remark={marked && (rankOf(rung.basis) ?? 0) === weakest ? 'the weakest step' : undefined}
            ofResponse={rung.relation !== null && isMain(rung.relation)}
            follow={follow}
          >
            {rung.sentence ?? <NameLink record={rung.entity} follow={follow} />}
          </FactLine>
        </li>
      ))}
    </ol>
  );
}
