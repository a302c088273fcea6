import { ColumnHeads, NameLink, RecordLink, ShownOf } from './cells.tsx';
import { FactLine } from './fact-line.tsx';
import {
  failedWords,
  OUTCOME_WORDS,
  type Planner,
  type PlanRow,
  planRows,
  plansWords,
} from './plan-table.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { Listed } from './said.tsx';

interface PlansProps {
  readonly answer: PlansAnswer;
  /** Where all of it is as a table. */
  readonly all: string;
}

/** What came of plans, calls, promises and threats: each whole before its parts, with who says so, and for which place. */
export function Plans({ answer, all }: PlansProps) {
  const rows = planRows(answer);
  const { nodes, totalCount } = answer.events;
  return (
    <section class="answer voices">
      <p class="counts">{plansWords(rows)}</p>
      <p class="quiet">That no source here says what came of a plan does not mean that it came to nothing.</p>
      {rows.length > 0 && (
        <table class="responses plans">
          <thead>
            <ColumnHeads
              columns={['What was planned', 'By whom', 'For when and where', 'What came of it, says who']}
            />
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.plan.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <ShownOf shown={nodes.length} total={totalCount} all={all} />
    </section>
  );
}

const Planners = ({ by }: { readonly by: readonly Planner[] }) => (
  <>
    {by.map((one, place) => (
      <span key={one.id}>
        {place > 0 && '; '}
        <NameLink record={one} />
        {one.doubt !== undefined && (
          <>
            {' '}
            <strong class="disputed">{one.doubt}</strong>
          </>
        )}
      </span>
    ))}
  </>
);

function Row({ row }: { readonly row: PlanRow }) {
  const { plan, depth, whole, how, by, conditions, outcome, evidence, lastTold } = row;
  const { places } = plan;
  return (
    <tr class={depth > 0 ? 'part' : undefined}>
      <th scope="row">
        <RecordLink record={plan} follow={undefined} occurrence={plan.occurrence} />
        <small>
          only {how}
          {whole !== undefined && (
            <>
              , a part of <NameLink record={whole} />
            </>
          )}
          {conditions.map((condition) => ` (${condition})`)}
        </small>
      </th>
      <td data-label="By whom">
        {by.length === 0 ? <span class="quiet">no source says</span> : <Planners by={by} />}
      </td>
      <td data-label="For when and where">
        {plan.when?.display ?? <span class="quiet">not dated</span>}
        {places.nodes.map((place) => (
          <span key={place.id} class="said">
            <NameLink record={place} />
          </span>
        ))}
      </td>
      <td data-label="What came of it, says who">
        <strong>
          {OUTCOME_WORDS[outcome]}
          {failedWords([row])}
        </strong>
        {outcome === 'UNKNOWN' && lastTold !== undefined && (
          <span class="quiet"> (the last document that tells of it is of {lastTold})</span>
        )}
        {evidence.length > 0 && (
          <ul>
            {evidence.map(({ sentence, fact, places: where, says }) => (
              <li key={`${fact.rid} ${sentence}`}>
                <FactLine fact={fact} remark={says === 'ahead' ? 'nothing is carried out yet' : undefined}>
                  {sentence}
                </FactLine>
                {where.length > 0 && (
                  <small class="quiet">
                    for <Listed all={where} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
