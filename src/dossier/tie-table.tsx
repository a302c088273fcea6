import { capital } from './capital.ts';
import { CertaintyCell, ColumnHeads, NameLink, RecordLink, WhenCell } from './cells.tsx';
import type { Tie, TiedResponse } from './response-ties.ts';
import { countWords, deedWords, mentionOf } from './tie-words.ts';

/** Where a tie is told in words, as a part of the page's address. */
export const tieKey = (index: number): string => `tie-${index + 1}`;

/** The ties in words, each with its responses and with what they responded to. */
export const TieTable = ({ ties }: { readonly ties: readonly Tie[] }) => (
  <table class="responses ties">
    <caption>Who responded to whom, in words</caption>
    <thead>
      <ColumnHeads columns={['Who, to whom', 'With what', 'When', 'How sure', 'In response to']} />
    </thead>
    {ties.map((tie, index) => (
      <tbody key={tieKey(index)} id={tieKey(index)}>
        {tie.responses.map((told, place) => (
          <tr key={told.response.id}>
            {place === 0 && (
              <th scope="rowgroup" class="tie-told" rowSpan={tie.responses.length}>
                <Sentence tie={tie} />
              </th>
            )}
            <Told {...told} />
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);

/** `tieSentence`, with links. */
function Sentence({ tie }: { readonly tie: Tie }) {
  const [before, after] = deedWords(tie);
  return (
    <>
      <NameLink record={{ id: tie.from.id, name: capital(mentionOf(tie.from)) }} />, in response to {before}
      {tie.to && <NameLink record={{ id: tie.to.id, name: mentionOf(tie.to) }} />}
      {after}: {countWords(tie)}
    </>
  );
}

const Told = ({ response, occurrence, unreal, deeds, ...certainty }: TiedResponse) => (
  <>
    <td>
      <RecordLink record={response} follow={undefined} occurrence={occurrence} />
      {unreal !== undefined && <small>{unreal}</small>}
    </td>
    <WhenCell when={certainty.when} />
    <CertaintyCell {...certainty} />
    <td data-label="In response to">
      {deeds.map(({ event, occurrence: how, unreal: far }) => (
        <span key={event.id} class="said">
          <RecordLink record={event} follow={undefined} occurrence={how} />
          {far !== undefined && <span class="quiet"> ({far})</span>}
        </span>
      ))}
    </td>
  </>
);
