import { responseTable } from './response-table.ts';
import { type Follow, NameLink, Responses } from './responses.tsx';
import type { RespondedEvent } from './responses-answer.ts';

interface ResponseAnswerProps {
  readonly event: RespondedEvent;
  /** Whether it stands under the event's own heading, or names the event itself. */
  readonly level: 'self' | 'other';
  readonly follow?: Follow | undefined;
}

/** The answer to "Who responded to …?": in one line how many, on how many articles' word, then the table. */
export function ResponseAnswer({ event, level, follow }: ResponseAnswerProps) {
  const table = responseTable(event);
  const { id, name, mention, when, places, documents } = event;
  const about = [when?.display, ...places.nodes.map(({ name }) => name)].filter(Boolean).join(', ');
  return (
    <section class="answer">
      <h2>
        {level === 'self' ? (
          'Who responded?'
        ) : (
          <>
            Who responded to <NameLink record={{ id, name: mention ?? name }} follow={follow} />?
          </>
        )}
      </h2>
      <p class="about">
        {about !== '' && `${about} · `}
        <span class="counts">
          {counted(table.responses, 'response')} by {counted(table.responders, 'responder')}, from{' '}
          {counted(documents.nodes.length, 'document')}
        </span>
      </p>
      <Responses table={table} follow={follow} />
    </section>
  );
}

const counted = (number: number, word: string): string =>
  `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
