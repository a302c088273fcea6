import { isUnreal } from '../drawing/certainty.ts';
import { DATE_HIDDEN, type Follow, NameLink } from './cells.tsx';
import { count } from './count.ts';
import { CreditLines, creditSides } from './credit.tsx';
import { FactLine } from './fact-line.tsx';
import { Footnotes } from './footnotes.tsx';
import { saidOf } from './grounds.ts';
import { grouped } from './grouped.ts';
import { type ResponseTable, responseTable } from './response-table.ts';
import { Responses } from './responses.tsx';
import type { Asserter, RespondedEvent, SaidFact } from './responses-answer.ts';
import { doerTitle, gradedAs, gradedTypes, isDoer, surestFirst, typeWords, unsureWords } from './standing.ts';

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
  /** Whether nobody asked what there is without it: what is not here may still be told. */
  readonly isWholeUnread?: boolean;
}

/** The answer to "Who responded to …?": in one line how many, on how many articles' word, then the table. */
export function ResponseAnswer({ event, level, follow, lens }: ResponseAnswerProps) {
  const table = responseTable(event, lens?.whole);
  const { when, places, performers, respondsTo } = event;
  // Nobody did what a lens lets nobody tell of: it is as it is without the lens.
  const occurrence = event.occurrence ?? lens?.whole?.occurrence ?? null;
  const doers = performers.edges.map(({ node }) => node.id);
  const credit = creditSides(event, doers);
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
        <span class="counts">{countsOf(table, { ...documentsOf(event), occurrence }, lens)}</span>
      </p>
      <Footnotes
        by={sayersOf(table, [
          ...performers.edges,
          ...(credit ? [...credit.taken, ...credit.contrary] : []),
          ...respondsTo.edges,
        ])}
      >
        <Told
          title={doerTitle(occurrence)}
          facts={doersFirst(performers.edges)}
          of={event}
          follow={follow}
          level={level}
        />
        <CreditLines credit={event} occurrence={occurrence} doers={doers} level={level} follow={follow} />
        <Responses table={table} follow={follow} />
        {table.more > 0 && (
          <p class="quiet">
            {table.more.toLocaleString('en')} more are not shown here:{' '}
            <a href={`/q/responses?to=${encodeURIComponent(event.id)}&first=500`}>all responses</a>.
          </p>
        )}
        <Told
          title={isUnreal(occurrence) ? 'What it is to respond to' : 'What it responded to'}
          facts={oncePerEvent(respondsTo.edges)}
          of={event}
          follow={follow}
          level={level}
          ofResponse
        />
      </Footnotes>
    </section>
  );
}

/** Everybody who says something of what the table and the facts tell. */
const sayersOf = (
  { groups, silences }: ResponseTable,
  facts: readonly Pick<SaidFact, 'assertedBy'>[],
): readonly Asserter[] => [
  ...facts.flatMap(({ assertedBy }) => assertedBy),
  ...groups
    .flatMap(({ responders }) => responders)
    .flatMap(({ rows }) => rows)
    .flatMap(({ says }) => says.flatMap(({ by }) => by)),
  ...silences.map(({ assertedBy }) => assertedBy),
];

/** Those who did it before those who are only named as responsible for them; in each the surest first. */
const doersFirst = (performers: RespondedEvent['performers']['edges']): readonly ToldFact[] =>
  [...surestFirst(performers.filter(isDoer)), ...surestFirst(performers.filter((one) => !isDoer(one)))].map(
    (one) => ({ ...one, own: [one.node.id] }),
  );

type Link = RespondedEvent['respondsTo']['edges'][number];

/** What it responded to, each event once, in whatever ways it did. */
const oncePerEvent = (links: RespondedEvent['respondsTo']['edges']): readonly ToldFact[] =>
  grouped(surestFirst(links), ({ node }) => node.id).flatMap(([surest, ...others]) =>
    surest === undefined ? [] : [{ ...surest, also: otherWays(surest, others) }],
  );

/** In which other ways it did; each that is less sure than the first says so. */
function otherWays(surest: Link, others: readonly Link[]): readonly string[] {
  const { types, also } = gradedTypes([surest, ...others], gradedAs(surest));
  const alike = types.filter((word) => !typeWords([surest]).includes(word));
  return [
    ...(alike.length === 0 ? [] : [`Also as: ${alike.join(', ')}.`]),
    ...also.map((one) => `Also ${one}.`),
  ];
}

/** A fact, and sentences on in which other ways it is so. */
interface ToldFact extends SaidFact {
  readonly also?: readonly string[];
  /** Those of whom it is told. */
  readonly own?: readonly string[];
}

interface ToldProps extends Pick<ResponseAnswerProps, 'level'> {
  readonly title: string;
  /** In their order. */
  readonly facts: readonly ToldFact[];
  /** The event that they tell of. */
  readonly of: RespondedEvent;
  readonly follow: Follow | undefined;
  readonly ofResponse?: boolean;
}

/** Facts as sentences, each with how sure it is and who says so; what several say in the same words, once. */
function Told({ title, facts, of, follow, level, ofResponse }: ToldProps) {
  if (facts.length === 0) return null;
  // Below the heading of the page, or of the answer.
  const Heading = level === 'self' ? 'h2' : 'h3';
  return (
    <div class="told-facts">
      <Heading>{title}</Heading>
      <ul>
        {grouped(facts, ({ sentence }) => sentence).map(([fact, ...others]) =>
          fact === undefined ? null : (
            <li key={fact.rid}>
              <FactLine
                fact={allSaying(fact, others)}
                own={[fact, ...others].flatMap(({ own = [] }) => own)}
                of={of}
                ofResponse={ofResponse}
                follow={follow}
              >
                {fact.sentence}
                {fact.also?.map((sentence) => ` ${sentence}`)}
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

/** How many documents speak of an event, and how many of them say that it happened, or how far it got. */
interface Documents {
  readonly documents: number;
  readonly telling: number;
}

export const documentsOf = ({ documents, documentCount }: RespondedEvent): Documents => ({
  documents: documents.totalCount,
  telling: documentCount ?? 0,
});

/** "6 responses by 2 named responders, 1 only claimed, assumed or disputed; told in 1 document" */
export function countsOf(
  table: ResponseTable,
  { documents, telling, occurrence }: Documents & { readonly occurrence: string | null },
  lens?: Omit<AnswerLens, 'whole'>,
): string {
  const { counts, more, hidden, silences } = table;
  const happened = counts.HAPPENED;
  const parts = [
    ...(happened > 0 ? [`${count(happened, 'response')} by ${respondersWords(table)}`] : []),
    ...unsureWords(counts),
  ];
  const none = [noResponse(hidden, lens), ...parts];
  return [
    `${more > 0 ? 'at least ' : ''}${(happened > 0 ? parts : none).join(', ')}`,
    ...(silences.length > 0
      ? [`${count(silences.length, 'non-response')} ${silences.length === 1 ? 'is' : 'are'} recorded`]
      : []),
    ...(hidden > 0
      ? [`${hidden} ${parts.length > 0 ? 'more ' : ''}${hidden === 1 ? 'is' : 'are'} hidden by the lens`]
      : []),
    ...documentsWords({ documents, telling }, occurrence),
  ].join('; ');
}

/** As many as the rows that name those who responded, and that there are others. */
function respondersWords({ responders, isSomebodyUnnamed }: ResponseTable): string {
  if (!isSomebodyUnnamed) return count(responders, 'named responder');
  return responders === 0
    ? 'those whom nobody names here'
    : `${count(responders, 'named responder')} and others whom nobody names here`;
}

/**
 * Documents that tell of a call tell that there was one, and not that what was called for took place; and those that only speak
 * of an event are no documents that say that there was one.
 */
function documentsWords({ documents, telling }: Documents, occurrence: string | null): readonly string[] {
  const more = documents - telling;
  const others = `${telling > 0 ? `${more} more` : count(more, 'document')} only ${more === 1 ? 'speaks' : 'speak'} of it`;
  const told = isUnreal(occurrence)
    ? `${count(telling, 'document')} ${telling === 1 ? 'tells' : 'tell'} that it ${saidOf(occurrence)}`
    : `told in ${count(telling, 'document')}`;
  const parts = [...(telling > 0 ? [told] : []), ...(more > 0 ? [others] : [])];
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** That a lens lets no response through says nothing of whether there is one. */
function noResponse(hidden: number, { teller, isWholeUnread }: Omit<AnswerLens, 'whole'> = {}): string {
  if (hidden === 0 && !isWholeUnread) return 'no source here reports a response';
  return teller === undefined ? 'no response passes the lens' : `no response is told by ${teller}`;
}
