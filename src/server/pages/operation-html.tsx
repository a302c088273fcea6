import { changesAddress } from '../../changes/address.ts';
import { Printed } from '../../dossier/printed.tsx';
import { questionOf } from '../../operations/question.ts';
import type { Reading } from '../../operations/reading.ts';
import type { Variables } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import type { Story } from '../../stories/story.ts';
import type { DocumentAnswer } from '../graphql/document-answer.ts';
import type { Answer } from '../http/answer.ts';
import { answerTitle } from './answer-title.ts';
import { AsKnown } from './as-known.tsx';
import type { AskedAbout } from './asked-about.ts';
import { htmlPage } from './html.tsx';
import { OperationForm } from './operation-form.tsx';
import { pictureBeside, pictureOf } from './pictures.tsx';
import { QuestionPreview } from './question-preview.tsx';
import { ReadingHtml } from './reading.tsx';
import { asksWho, dayIn, LEFT_OUT, readingThrough } from './reading-through.ts';
import { Names } from './record-parts.tsx';

/** All saved operations, for people. */
export function listPage(operations: readonly SavedOperation[]): Answer {
  return htmlPage({
    title: 'Saved questions · Antiphon',
    body: (
      <main>
        <p class="quiet">
          <a href="/">Antiphon</a>
        </p>
        <h1>Saved questions</h1>
        <p>
          Each is a question with an address. Open one to see its answer, to change what it asks about, and to
          take the answer along as a file.
        </p>
        <p>
          <a href={changesAddress()}>What changed</a> tells which facts stand otherwise since the last loads
          of the data.
        </p>
        <dl class="addresses">
          {operations.map(({ name, sentence }) => (
            <>
              <dt>
                <a href={`/q/${name}`}>{name}</a>
              </dt>
              <dd>{sentence}</dd>
            </>
          ))}
        </dl>
        <p class="quiet">
          For programs: <a href="/q.json">/q.json</a> lists them with their variables.
        </p>
      </main>
    ),
  });
}

interface OperationView {
  readonly operation: SavedOperation;
  readonly url: URL;
  /** Where the site is. */
  readonly site: string;
  /** The variables that somebody gave. */
  readonly variables: Variables;
  readonly suffixes: readonly string[];
  readonly result: DocumentAnswer;
  readonly reading: Reading;
  /** The records whose ids it was given, or asks about by itself. */
  readonly asked: readonly AskedAbout[];
  /** The same, and those whose ids a lens names. */
  readonly names: readonly AskedAbout[];
  /** The answer of another operation, if the page needs one. */
  readonly beside: unknown;
  readonly stories: readonly Story[];
}

/** One saved operation: its answer first, then the form to change what it asks about, and its files. */
export function operationPage({
  operation,
  url,
  site,
  variables,
  suffixes,
  result,
  reading,
  asked,
  names,
  beside,
  stories,
}: OperationView): Answer {
  const { name, sentence, question = sentence, source } = operation;
  const called = new Map(asked.map((one) => [one.id, one.mention ?? one.name]));
  const title =
    (result.failed ? undefined : answerTitle(name, { data: result.data, beside })) ??
    questionOf({ ...operation, question }, variables, called);
  const isThrough = asksWho(variables);
  const given = Object.keys(variables).length === 0 ? {} : { variables: JSON.stringify(variables) };
  return htmlPage({
    title: `${title} · Antiphon`,
    head: result.failed ? (
      <meta property="og:title" content={title} />
    ) : (
      <QuestionPreview
        {...{ name, site, url, title, sentence, asked, names }}
        variables={askedFor(operation, variables)}
        data={result.data}
      />
    ),
    status: result.failed ? result.answer.status : 200,
    body: (
      <main class="wide">
        <Printed address={`${site}${url.pathname}${url.search}`} />
        <p class="quiet where">
          <a href="/">Antiphon</a> › <a href="/q">Saved questions</a>
        </p>
        <h1>{title}</h1>
        {title !== sentence && <p class="quiet">{sentence}</p>}
        {asked.length > 0 && (
          <p class="asked">
            Asked about: <Names all={asked} between=", " />
          </p>
        )}
        {result.failed ? (
          <Failure {...result} />
        ) : (
          <>
            <AsKnown day={dayIn(variables)} url={url} name="lens.asOf" />
            {isThrough && <p class="quiet">{LEFT_OUT}</p>}
            {variables.possiblyIn != null && <p class="quiet">{MAY_BE_IN}</p>}
            <AnswerHtml
              {...{ name, url, asked, names, beside, stories }}
              reading={isThrough ? readingThrough(reading) : reading}
              variables={askedFor(operation, variables)}
              data={result.data}
            />
          </>
        )}
        <details open={result.failed}>
          <summary>Ask about something else</summary>
          <OperationForm operation={operation} given={url.searchParams} />
        </details>
        <p class="data-links">
          <code>{name}</code>, the same as{' '}
          {suffixes.map((suffix) => (
            <>
              <a key={suffix} href={`/q/${name}.${suffix}${url.search}`}>
                .{suffix}
              </a>{' '}
            </>
          ))}
          or <a href={`/graphql?${new URLSearchParams({ query: source, ...given })}`}>in GraphiQL</a>.
        </p>
      </main>
    ),
  });
}

/** A date may be as vague as “9 July 2016 or earlier”. */
const MAY_BE_IN =
  'Listed is what may have been in that time, also where its date is told less closely; what has no date is left out.';

const Failure = ({ message, hint }: Pick<Extract<DocumentAnswer, { failed: true }>, 'message' | 'hint'>) => (
  <p>
    <strong>{message}</strong> {hint ?? ''} No answer is shown in its place.
  </p>
);

/** What was asked: the variables that somebody gave, and those that hold where nobody gives others. */
const askedFor = ({ variables }: SavedOperation, given: Variables): Variables => ({
  ...Object.fromEntries(variables.map(({ name, usual }) => [name, usual])),
  ...given,
});

interface AnswerProps
  extends Pick<OperationView, 'url' | 'reading' | 'variables' | 'asked' | 'names' | 'beside' | 'stories'> {
  readonly name: string;
  readonly data: unknown;
}

/** The answer: as a picture if it has one, with its table below, else as a table. */
function AnswerHtml({ name, url, reading, variables, asked, names, beside, stories, data }: AnswerProps) {
  const picture = pictureOf(name, {
    data,
    all: `/q/${name}.csv${url.search}`,
    asked,
    given: { variables, names },
    beside,
    stories,
  });
  if (picture === undefined)
    return (
      <>
        {pictureBeside(name)}
        <ReadingHtml reading={reading} data={data} />
      </>
    );
  return (
    <>
      {picture}
      <details class="as-read">
        <summary>What was read for this, as a table</summary>
        <ReadingHtml reading={reading} data={data} />
      </details>
    </>
  );
}
