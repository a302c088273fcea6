import { isUnreal } from '../drawing/certainty.ts';
import { DATE_HIDDEN, type Follow, NameLink } from './cells.tsx';
import { count } from './count.ts';
import { FactLine } from './fact-line.tsx';
import { grouped } from './grouped.ts';
import { type ResponseTable, responseTable } from './response-table.ts';
import { Responses } from './responses.tsx';
import type { RespondedEvent, SaidFact } from './responses-answer.ts';
import { doerTitle, STANDING_WORDS, surestFirst } from './standing.ts';

interface ResponseAnswerProps {
  readonly event: RespondedEvent;
  /** Whether it stands under the event's own heading, or names the event itself. */
  readonly level: 'self' | 'other';
  readonly follow?: Follow | undefined;
  readonly lens?: AnswerLens | undefined;
}

/** What an answer is read through. */
export interface AnswerLens {
  /** The same event without it. */
  readonly whole: RespondedEvent | undefined;
  /** Whose word alone passes it, where that is somebody's. */
  readonly teller?: string | undefined;
}

/** The answer to "Who responded to …?": in one line how many, on how many articles' word, then the table. */
export function ResponseAnswer({ event, level, follow, lens }: ResponseAnswerProps) {
  const table = responseTable(event, lens?.whole);
  const { when, places, documents, performers, respondsTo } = event;
  // Nobody did what a lens lets nobody tell of: it is as it is without the lens.
  const occurrence = event.occurrence ?? lens?.whole?.occurrence ?? null;
  const isDateHidden = when?.display == null && lens?.whole?.when?.display != null;
  const about = [isDateHidden ? DATE_HIDDEN : when?.display, ...places.nodes.map(({ name }) => name)]
    .filter(Boolean)
    .join(', ');
  return (
    <section class="answer">
      {level === 'other' && (
        <h2>
          <NameLink record={event} follow={follow} />
        </h2>
      )}
      <p class="about">
        {about !== '' && `${about} · `}
        <span class="counts">{countsOf(table, documents.nodes.length, lens?.teller)}</span>
      </p>
      <Told title={doerTitle(occurrence)} facts={performers.edges} follow={follow} level={level} />
      <Responses table={table} follow={follow} />
      {table.more > 0 && (
        <p class="quiet">
          {table.more.toLocaleString('en')} more are not shown here:{' '}
          <a href={`/q/responses?to=${encodeURIComponent(event.id)}&first=500`}>all responses</a>.
        </p>
      )}
      <Told
        title={isUnreal(occurrence) ? 'What it is to respond to' : 'What it responded to'}
        facts={respondsTo.edges}
        follow={follow}
        level={level}
        ofResponse
      />
    </section>
  );
}

interface ToldProps extends Pick<ResponseAnswerProps, 'level'> {
  readonly title: string;
  readonly facts: readonly SaidFact[];
  readonly follow: Follow | undefined;
  readonly ofResponse?: boolean;
}

/** Facts as sentences, each with how sure it is and who says so; what several say in the same words, once. */
function Told({ title, facts, follow, level, ofResponse }: ToldProps) {
  if (facts.length === 0) return null;
  // Below the heading of the page, or of the answer.
  const Heading = level === 'self' ? 'h2' : 'h3';
  return (
    <div class="told-facts">
      <Heading>{title}</Heading>
      <ul>
        {grouped(surestFirst(facts), ({ sentence }) => sentence).map(([fact, ...others]) =>
          fact === undefined ? null : (
            <li key={fact.rid}>
              <FactLine fact={allSaying(fact, others)} ofResponse={ofResponse} follow={follow}>
                {fact.sentence}
              </FactLine>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

const allSaying = (fact: SaidFact, others: readonly SaidFact[]): SaidFact => ({
  ...fact,
  assertedBy: [
    ...new Map(
      [fact, ...others].flatMap(({ assertedBy }) => assertedBy.map((one) => [one.id, one])),
    ).values(),
  ],
});

/** "6 responses by 2 named responders, 1 only claimed or assumed; told in 1 document" */
export function countsOf(table: ResponseTable, documents: number, teller?: string): string {
  const { counts, responders, more, hidden } = table;
  const { HAPPENED: happened, CLAIMED: claimed, PLANNED: planned } = counts;
  const parts = [
    ...(happened > 0 ? [`${count(happened, 'response')} by ${count(responders, 'named responder')}`] : []),
    ...(claimed > 0 ? [`${claimed} ${STANDING_WORDS.CLAIMED}`] : []),
    ...(planned > 0 ? [`${planned} ${STANDING_WORDS.PLANNED}`] : []),
  ];
  const none = [noResponse(hidden, teller), ...parts];
  return [
    `${more > 0 ? 'at least ' : ''}${(happened > 0 ? parts : none).join(', ')}`,
    ...(hidden > 0
      ? [`${hidden} ${parts.length > 0 ? 'more ' : ''}${hidden === 1 ? 'is' : 'are'} hidden by the lens`]
      : []),
    ...(documents > 0 ? [`told in ${count(documents, 'document')}`] : []),
  ].join('; ');
}

/** That a lens lets no response through says nothing of whether there is one. */
function noResponse(hidden: number, teller: string | undefined): string {
  if (hidden === 0) return 'no source here reports a response';
  return teller === undefined ? 'no response passes the lens' : `${teller} tells of no response`;
}
