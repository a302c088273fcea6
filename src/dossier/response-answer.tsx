import { type Follow, NameLink } from './cells.tsx';
import { count } from './count.ts';
import { type ResponseTable, responseTable } from './response-table.ts';
import { Responses } from './responses.tsx';
import type { Fact, RespondedEvent } from './responses-answer.ts';
import { STANDING_WORDS } from './standing.ts';

interface ResponseAnswerProps {
  readonly event: RespondedEvent;
  /** Whether it stands under the event's own heading, or names the event itself. */
  readonly level: 'self' | 'other';
  readonly follow?: Follow | undefined;
}

/** The answer to "Who responded to …?": in one line how many, on how many articles' word, then the table. */
export function ResponseAnswer({ event, level, follow }: ResponseAnswerProps) {
  const table = responseTable(event);
  const { when, places, documents, performers, respondsTo } = event;
  const about = [when?.display, ...places.nodes.map(({ name }) => name)].filter(Boolean).join(', ');
  return (
    <section class="answer">
      {level === 'other' && (
        <h2>
          <NameLink record={event} follow={follow} />
        </h2>
      )}
      <p class="about">
        {about !== '' && `${about} · `}
        <span class="counts">{countsOf(table, documents.nodes.length)}</span>
      </p>
      <Sentences title="Who did it" facts={performers.edges} />
      <Responses table={table} follow={follow} />
      {table.more > 0 && (
        <p class="quiet">
          {table.more.toLocaleString('en')} more are not shown here:{' '}
          <a href={`/q/responses?to=${encodeURIComponent(event.id)}&first=500`}>all responses</a>.
        </p>
      )}
      <Sentences title="What it responded to" facts={respondsTo.edges} />
    </section>
  );
}

/** Facts as sentences, which name whoever claims what no source vouches for. */
function Sentences({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <div class="told-facts">
      <h3>{title}</h3>
      <ul>
        {[...new Set(facts.map(({ sentence }) => sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** "6 responses by 2 named responders, 1 only claimed, 3 only planned or threatened; from 1 document" */
export function countsOf({ counts, responders, more }: ResponseTable, documents: number): string {
  const { HAPPENED: happened, CLAIMED: claimed, PLANNED: planned } = counts;
  const parts = [
    happened === 0
      ? 'no response reported'
      : `${count(happened, 'response')} by ${count(responders, 'named responder')}`,
    ...(claimed > 0 ? [`${claimed} ${STANDING_WORDS.CLAIMED}`] : []),
    ...(planned > 0 ? [`${planned} ${STANDING_WORDS.PLANNED}`] : []),
  ];
  return `${more > 0 ? 'at least ' : ''}${parts.join(', ')}; from ${count(documents, 'document')}`;
}
