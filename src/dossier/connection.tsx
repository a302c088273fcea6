import { rankOf } from '../drawing/certainty.ts';
import { isMain } from '../vocabulary.ts';
import { type Follow, NameLink } from './cells.tsx';
import type { ConnectionAnswer, Stop, Way } from './connection-answer.ts';
import { differingWays, type Rung, rungsOf } from './differing-ways.ts';
import { FactLine } from './fact-line.tsx';
import type { Named } from './responses-answer.ts';

interface ConnectionProps {
  readonly from: Named;
  readonly to: Named;
  /** What no way may pass, by choice of the reader. */
  readonly avoided?: readonly Named[];
  readonly answer: ConnectionAnswer;
  /** Whether what is asked stands above it anyway. */
  readonly isHeaded?: boolean;
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
export function Connection({ from, to, avoided = [], answer: { paths }, isHeaded, follow }: ConnectionProps) {
  const without =
    avoided.length === 0 ? '' : ` without passing ${avoided.map(({ name }) => name).join(' or ')}`;
  const { paths: ways, total, truncated, within, stepsApart } = paths;
  const [shortest] = ways;
  const shown = shownWays(ways);
  return (
    <section class="answer connection">
      {!isHeaded && (
        <h2>
          How are <NameLink record={from} follow={follow} /> and <NameLink record={to} follow={follow} />{' '}
          connected?
        </h2>
      )}
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
      {shown.length > 0 && (
        <p class="quiet">
          Each step tells how. That two are connected does not say that one was because of the other.
        </p>
      )}
      {rungsOf(shown).map((rungs, place, all) => (
        <Ladder
          key={shown[place]?.steps.map(({ entity }) => entity.id).join(' ')}
          {...{ rungs, follow }}
          named={sayersIn(all.slice(0, place).flat())}
        />
      ))}
    </section>
  );
}

interface LadderProps {
  readonly rungs: readonly Rung[];
  /** Those who were named with a way before. */
  readonly named: ReadonlySet<string>;
  readonly follow: Follow | undefined;
}

function Ladder({ rungs, named, follow }: LadderProps) {
  const ranks = rungs.flatMap(stopsIn).map(({ basis }) => rankOf(basis) ?? 0);
  const weakest = Math.min(...ranks);
  // Where all are equally sure, none is weaker than the others.
  const marked = ranks.some((rank) => rank > weakest);
  const isWeakest = ({ basis }: Stop) => marked && (rankOf(basis) ?? 0) === weakest;
  const sayers = rungs.map((rung) => ('told' in rung ? sayersOf(rung.told) : ''));
  return (
    <ol class="ladder">
      {rungs.map((rung, place) =>
        'told' in rung ? (
          <li key={rung.place} value={rung.place}>
            <FactLine
              fact={rung.told}
              remark={isWeakest(rung.told) ? WEAKEST : undefined}
              ofResponse={rung.told.relation !== null && isMain(rung.told.relation)}
              saidAbove={sayers[place] !== '' && sayers[place] === sayers[place - 1]}
              named={new Set([...named, ...sayersIn(rungs.slice(0, place))])}
              follow={follow}
            >
              {rung.told.sentence ?? <NameLink record={rung.told.entity} follow={follow} />}
            </FactLine>
          </li>
        ) : (
          <li key={rung.place} value={rung.place} class="quiet">
            As above from <bdi>{rung.from.entity.name}</bdi> to <bdi>{rung.above.at(-1)?.entity.name}</bdi>
            {rung.above.length > 1 && `, ${rung.above.length} steps`}
            {rung.above.some(isWeakest) && `, with ${WEAKEST}`}.
          </li>
        ),
      )}
    </ol>
  );
}

const WEAKEST = 'the weakest step';

const stopsIn = (rung: Rung): readonly Stop[] => ('told' in rung ? [rung.told] : rung.above);

const sayersIn = (rungs: readonly Rung[]): ReadonlySet<string> =>
  new Set(rungs.flatMap((rung) => ('told' in rung ? rung.told.assertedBy.map(({ id }) => id) : [])));

const sayersOf = ({ assertedBy }: Stop): string => assertedBy.map(({ id }) => id).join(' ');
