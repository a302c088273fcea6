import { lineOf, rankOf } from '../drawing/certainty.ts';
import { type Follow, NameLink, Sample } from './cells.tsx';
import type { ConnectionAnswer, Way } from './connection-answer.ts';
import type { Named } from './responses-answer.ts';
import { sureWords } from './standing.ts';

interface ConnectionProps {
  readonly from: Named;
  readonly to: Named;
  /** What no way may pass, by choice of the reader. */
  readonly avoided?: readonly Named[];
  readonly answer: ConnectionAnswer;
  readonly follow?: Follow | undefined;
}

/** How two records are connected: each way as a ladder of sentences, with its weakest rung marked. */
export function Connection({ from, to, avoided = [], answer: { paths }, follow }: ConnectionProps) {
  const without =
    avoided.length === 0 ? '' : ` without passing ${avoided.map(({ name }) => name).join(' or ')}`;
  const { paths: ways, total, truncated, within, stepsApart } = paths;
  const [shortest] = ways;
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
          {(truncated || total > ways.length) && `${ways.length} of at least ${total} ways are shown.`}
        </p>
      )}
      {ways.map((way) => (
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
      {rungs.map(({ entity, basis, status, sentence }) => (
        <li key={entity.id}>
          <Sample line={lineOf(basis)} /> {sentence ?? <NameLink record={entity} follow={follow} />}{' '}
          <span class="quiet">
            {basis !== null && sureWords(basis)}
            {marked && (rankOf(basis) ?? 0) === weakest && ', the weakest step'}
          </span>
          {status === 'DISPUTED' && <strong class="disputed"> disputed</strong>}
        </li>
      ))}
    </ol>
  );
}
