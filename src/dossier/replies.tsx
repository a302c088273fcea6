import { ColumnHeads, NameLink, ShownOf } from './cells.tsx';
import { FactLine } from './fact-line.tsx';
import type { RepliesAnswer } from './replies-answer.ts';
import { REPLY_WORDS, type ReplyRow, repliesWords, replyRows } from './reply-table.ts';
import { Listed, Said } from './said.tsx';

interface RepliesProps {
  readonly answer: RepliesAnswer;
  /** Where all of it is as a table. */
  readonly all: string;
}

/** Who was asked for comment, by whom, and what a source says came of it. */
export function Replies({ answer, all }: RepliesProps) {
  const rows = replyRows(answer);
  const { nodes, totalCount } = answer.communications;
  return (
    <section class="answer voices">
      <p class="counts">{repliesWords(rows)}</p>
      <p class="quiet">
        A silence is told only where a source records it, and holds up to its day. Other{' '}
        <a href="/q/silences">recorded silences</a> are not about a request for comment.
      </p>
      {rows.length > 0 && (
        <table class="responses replies">
          <thead>
            <ColumnHeads
              columns={['Who was asked', 'By whom, when, about what', 'What came of it, says who', 'Told in']}
            />
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.inquiry.id} ${row.asked?.node.id}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <ShownOf shown={nodes.length} total={totalCount} all={all} />
    </section>
  );
}

function Row({ row: { inquiry, by, asked, state, replies, silences } }: { readonly row: ReplyRow }) {
  const { when, about, documents } = inquiry;
  const until = silences.map(({ asOfDisplay }) => asOfDisplay).filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {asked === undefined ? (
          <span class="quiet">no source says who</span>
        ) : (
          <NameLink record={asked.node} />
        )}
        <small>
          <NameLink record={inquiry} />
        </small>
      </th>
      <td data-label="By whom, when, about what">
        {by.length === 0 ? <span class="quiet">no source says who</span> : <Listed all={by} />},{' '}
        {when?.display ?? <span class="quiet">not dated</span>}
        {about.nodes.length > 0 && (
          <span class="said">
            about <Listed all={about.nodes} />
          </span>
        )}
      </td>
      <td data-label="What came of it, says who">
        <strong>
          {REPLY_WORDS[state]}
          {state === 'SILENT' && until.length > 0 && ` as of ${until.join(', ')}`}
        </strong>
        <ul>
          {silences.map((silence) => (
            <li key={silence.id}>
              <Said claims={[silence]} rid={silence.rid} />
            </li>
          ))}
          {replies.map((reply) => (
            <li key={reply.rid}>
              <FactLine fact={reply} remark={reply.node.when?.display ?? 'not dated'} ofResponse>
                {reply.sentence}
              </FactLine>
            </li>
          ))}
        </ul>
      </td>
      <td data-label="Told in">
        <Listed all={documents.nodes} />
      </td>
    </tr>
  );
}
