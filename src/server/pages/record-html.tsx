import { atomAddress, changesAddress } from '../../changes/address.ts';
import { pictureAddress, recordAddress, viewAround, withoutAddress } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { SourceLink } from '../../dossier/cells.tsx';
import { SourceDates } from '../../dossier/dates.tsx';
import { Deeds } from '../../dossier/deeds.tsx';
import { Fared } from '../../dossier/fared.tsx';
import { groundsText, occurrenceText } from '../../dossier/grounds.ts';
import { originsOf } from '../../dossier/origins.ts';
import { OriginsLine } from '../../dossier/origins-line.tsx';
import { Place } from '../../dossier/place.tsx';
import { ResponseAnswer } from '../../dossier/response-answer.tsx';
import { responseTable } from '../../dossier/response-table.ts';
import { Source } from '../../dossier/source.tsx';
import { doerTitle } from '../../dossier/standing.ts';
import { type MaybeUndone, undoneWords } from '../../dossier/undone.ts';
import { whenWords } from '../../dossier/when-words.ts';
import { charactersWords, headlineOf } from '../../dossier/where.ts';
import { isMeant } from '../../drawing/certainty.ts';
import { isEventKind } from '../../drawing/kinds.ts';
import type { EvidenceClaim } from '../../export/evidence.ts';
import type { RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Story } from '../../stories/story.ts';
import { tellsOf } from '../../stories/story-records.ts';
import { spelledOut } from '../../vocabulary.ts';
import type { Answer } from '../http/answer.ts';
import { ClaimList } from './claim-list.tsx';
import type { Dossier } from './dossier.ts';
import { TryAgain } from './error.tsx';
import { begunOf, Preview } from './preview.tsx';
import { recordOf } from './record-data.ts';
import { type Entry, page, SameAs, Section, Terms } from './record-parts.tsx';
import { storyAddress } from './story-address.ts';
import { dateWords } from './term-words.ts';

/** What else this server has, and where. */
interface Around {
  readonly site: string;
  readonly stories: readonly Story[];
}

/** One record for people: who responded, what is known of it, and every claim about it, with who says so and where. */
export function recordHtml(
  record: RecordEvidence,
  { responded, doer, place, source, fared, isPartial }: Dossier,
  { site, stories }: Around,
): Answer {
  const { id, name, kind, names, description, details, documents, passages, claims, total } = record;
  const called = headlineOf({
    id,
    name,
    title: textOf(details.title) ?? null,
    dateDisplay: textOf(details.dateDisplay),
    publishedBy: source?.publishedBy,
  });
  // Of what was only meant to happen this comes before all that responded to it.
  const undone = isMeant(textOf(details.occurrence)) ? undoneWords(claims.map(ofOccurring)) : '';
  const told = [description, undone, ...responded.map((event) => answerText(responseTable(event)))]
    .filter(Boolean)
    .join(' ');
  const origins = originsOf(record.roots);
  const others = names.filter((one) => one !== called && (called === name || one !== details.title));
  return page(
    { id, name: called },
    spelledOut(kind),
    <>
      <h1>{called}</h1>
      {description && <p>{description}</p>}
      {undone !== '' && (
        <p>
          <strong>{undone}</strong>
        </p>
      )}
      {others.length > 0 && <p class="quiet">Also: {others.join(', ')}</p>}
      <p class="elsewhere">
        <a href={viewAround(id)}>On the map</a>
        {hasTime(record, { responded, doer }) && (
          <>
            {' · '}
            <a href={pictureAddress(viewAround(id), 'svg', { picture: 'timeline' })}>As a timeline</a>
          </>
        )}
        {isEventKind(kind) && claims.length > 0 && (
          <>
            {' · '}
            <a href={`/q/who-did-it?event=${encodeURIComponent(id)}`}>
              {doerTitle(textOf(details.occurrence) ?? null)}, by whose account
            </a>
            {' · '}
            <a href={`/q/compare?about=${encodeURIComponent(id)}`}>Compare two tellings</a>
          </>
        )}
        {doer && (
          <>
            {' · '}
            <a href={withoutAddress(id)}>What rests on its word alone?</a>
          </>
        )}
        {stories
          .filter((story) => tellsOf(story, record))
          .map((story) => (
            <>
              {' · '}In the story <a href={storyAddress(story)}>{story.title}</a>
            </>
          ))}
      </p>
      {isPartial && (
        <p role="alert">
          <strong>Not all of this page could be read just now.</strong> What is missing may be recorded.{' '}
          <TryAgain>Try again</TryAgain>
        </p>
      )}
      {responded.map((event) => (
        <ResponseAnswer key={event.id} event={event} level={event.id === id ? 'self' : 'other'} />
      ))}
      {doer && <Deeds doer={doer} />}
      {place && <Place place={place} />}
      {source && <Source source={source} />}
      {source === undefined && <Terms entries={factsOf(record)} />}
      {origins && <OriginsLine origins={origins} />}
      {fared && <Fared fact={fared} title="How it fared" />}
      <Section
        title="Documents that speak of it"
        items={documents.map((one) => <SourceLink key={one.id} source={one} />)}
      />
      <Section
        title="Passages"
        items={(source === undefined ? passages : []).map(({ id: key, start, end }) => (
          <a href={recordAddress(key)}>{charactersWords({ start, end })}</a>
        ))}
      />
      {(claims.length > 0 || source === undefined) && <h2>What sources say</h2>}
      {claims.length === 0 && source === undefined && <p>No claim is about it.</p>}
      {claims.length > 0 && <ClaimList claims={claims} named={new Set(documents.map((one) => one.id))} />}
      {total > claims.length && (
        <p>
          {claims.length} of {total} claims are shown;{' '}
          <a href={`/q/record?id=${encodeURIComponent(id)}&first=500`}>more</a>.
        </p>
      )}
      <p class="data-links">
        The same as <SameAs id={id} />;{' '}
        <a href={`/q/neighborhood?around=${encodeURIComponent(id)}`}>its neighbours</a>;{' '}
        <a href={changesAddress(id)}>what changed of it</a>.
      </p>
    </>,
    {
      site,
      head: (
        <>
          <link
            rel="alternate"
            type="application/atom+xml"
            title={`What changed: ${called}`}
            href={atomAddress(id)}
          />
          {told !== '' && <meta name="description" content={begunOf(told)} />}
          <Preview site={site} address={recordAddress(id)} view={viewAround(id)} title={called} text={told} />
          <DataBlock data={recordOf(record, (one) => `${site}${recordAddress(one)}`)} />
        </>
      ),
    },
  );
}

/** Data for search engines: not a script, so that no policy has to allow it. */
const DataBlock = ({ data }: { readonly data: object }) => (
  <script
    type="application/ld+json"
    // A tag in a text would end the element.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);

/** Whether there is something to show in time: the record itself, what somebody did, or what was done to somebody. */
const hasTime = (
  { kind, details }: RecordEvidence,
  { responded, doer }: Pick<Dossier, 'responded' | 'doer'>,
): boolean =>
  (isEventKind(kind) && typeof details.display === 'string') ||
  [...responded, ...(doer?.performed.edges ?? []).map(({ node }) => node)].some(({ when }) => when?.display);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** When an event took place and how sure that is, as readers want it; a document tells its own in its head. */
function factsOf({ details, dates, claims }: RecordEvidence): readonly Entry[] {
  const { occurrence, status, basis, sources, zone, display, text, dateContested, dateAgreed } = details;
  if (typeof occurrence !== 'string' && typeof status !== 'string') return documentFacts(details);
  const date = (
    <>
      {whenWords({
        display: textOf(display),
        isAgreed: typeof dateAgreed === 'boolean' ? dateAgreed : undefined,
        isContested: dateContested === true,
        text: textOf(text),
      })}
      <SourceDates dates={dates} />
    </>
  );
  const order = [
    ['not before', details.notBefore],
    ['not after', details.notAfter],
  ].flatMap(([words, moment]) =>
    typeof moment === 'string' ? [`${words} ${dayWords(moment, textOf(zone))}`] : [],
  );
  return [
    ...(typeof occurrence === 'string'
      ? [['Did it happen', occurrenceText(occurrence, claims.map(ofOccurring))] as const]
      : []),
    ['When', date],
    ...(order.length > 0 ? [['By the order of events', order.join(', ')] as const] : []),
    ...(typeof status === 'string'
      ? [
          [
            'How sure',
            groundsText({
              status,
              basis: textOf(basis) ?? null,
              sources: typeof sources === 'number' ? sources : undefined,
              occurrence: textOf(occurrence),
            }),
          ] as const,
        ]
      : []),
  ];
}

/** What a claim says of whether the event took place. */
const ofOccurring = ({ details, assertedBy, passages }: EvidenceClaim): MaybeUndone => ({
  predicate: textOf(details.predicate) ?? '',
  value: textOf(details.value) ?? null,
  polarity: textOf(details.polarity) ?? '',
  modality: textOf(details.modality) ?? '',
  asOf: textOf(details.asOfDisplay),
  assertedBy,
  documents: passages.map(({ document }) => document),
});

/** A bound of a day is told as the day: its first and its last second mean no more. */
function dayWords(moment: string, zone: string | undefined): string {
  const isOfDay = zone === undefined && /T(00:00:00|23:59:59)(\.\d+)?Z$/.test(moment);
  return dateWords(isOfDay ? moment.slice(0, 'yyyy-mm-dd'.length) : moment, zone);
}

const documentFacts = ({ dateDisplay, url }: RecordEvidence['details']): readonly Entry[] => [
  ...(typeof dateDisplay === 'string' ? [['Published', dateDisplay] as const] : []),
  ...(typeof url === 'string' ? [['Address', url] as const] : []),
];
