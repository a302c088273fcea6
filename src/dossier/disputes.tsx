import { ColumnHeads, NameLink } from './cells.tsx';
import { type Disputed, disputesOf, disputesWords } from './dispute-table.ts';
import type { DisputesAnswer, HowTold } from './disputes-answer.ts';
import { Said } from './said.tsx';

interface DisputesProps {
  readonly answer: DisputesAnswer;
  /** By how many facts are told, where nothing is disputed. */
  readonly howTold: HowTold | undefined;
  /** Where all of it is as a table. */
  readonly all: string;
}

/** What is disputed: each thing that is said of a matter, and who says it. */
export function Disputes({ answer, howTold, all }: DisputesProps) {
  const disputed = disputesOf(answer);
  return (
    <section class="answer voices">
      <p class="counts">{disputesWords(disputed, howTold)}</p>
      {disputed.length > 0 && (
        <table class="responses pairs">
          <thead>
            <ColumnHeads columns={['What is disputed', 'Who says what']} />
          </thead>
          <tbody>
            {disputed.map((one) => (
              <Row
                key={`${one.kind} ${one.subject.id} ${one.what} ${one.sides[0]?.[0]?.id}`}
                disputed={one}
              />
            ))}
          </tbody>
        </table>
      )}
      {answer.disputes.pageInfo.hasNextPage && (
        <p class="quiet">
          There are more: <a href={all}>all of them</a> (CSV).
        </p>
      )}
      {disputed.length > 0 && <p class="quiet">Which of them is right, nothing here decides.</p>}
    </section>
  );
}

const Row = ({ disputed: { subject, object, what, sides } }: { readonly disputed: Disputed }) => (
  <tr>
    <th scope="row">
      <NameLink record={subject} />
      <small>
        {what}
        {object && (
          <>
            {' '}
            <NameLink record={object} />
          </>
        )}
      </small>
    </th>
    <td data-label="Who says what">
      <ul>
        {sides.map((claims) => (
          <li key={claims[0]?.id}>
            <Said claims={claims} rid={claims[0]?.rid} />
          </li>
        ))}
      </ul>
    </td>
  </tr>
);
