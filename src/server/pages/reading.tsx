import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { recordAddress } from '../../dossier/address.ts';
import { NameLink, RecordLink, Sample } from '../../dossier/cells.tsx';
import { count } from '../../dossier/count.ts';
import { charactersWords, headlineOf, sentenceWords } from '../../dossier/where.ts';
import { lineOf } from '../../drawing/certainty.ts';
import { type Part, type Reading, valuesOf } from '../../operations/reading.ts';
import { kindLabel, kindPlural } from '../../vocabulary.ts';
import {
  ABOUT,
  columnsOf,
  GOES_WITHOUT_SAYING,
  headOf,
  isHeaded,
  isOwn,
  isPublication,
  isWay,
  OF_PLACES,
  onlyOf,
  rowsOf,
  waysIn,
  wordsFor,
} from './reading-columns.ts';

/** Longer lists are folded. */
const SHOWN = 6;

interface ReadingProps {
  readonly reading: Reading;
  readonly data: unknown;
}

/** An answer for people: a row for each record, or what there is of the one. */
export function ReadingHtml({ reading: { many, parts, records }, data }: ReadingProps) {
  const items = records(data);
  const [only] = items;
  if (only === undefined) return <p>Nothing matches.</p>;
  return many ? <Rows items={items} parts={parts} label="Answer" /> : <Single item={only} parts={parts} />;
}

interface RowsProps {
  readonly items: readonly unknown[];
  readonly parts: readonly Part[];
  readonly label: string;
}

/** Records as rows; what none of them has, has no column. */
function Rows({ items, parts, label }: RowsProps) {
  const columns = columnsOf(parts, items);
  const headed = isHeaded(parts);
  return (
    // A keyboard must be able to scroll to the columns on the right.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section class="scroll" tabIndex={0} aria-label={label}>
      <table class="responses reading">
        <thead>
          <tr>
            {headed && (
              <th scope="col">{parts.some(({ name }) => name === 'sentence') ? 'What is said' : 'What'}</th>
            )}
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(items, parts).map(([item, ...others]) => (
            <tr>
              {headed && (
                <th scope="row">
                  <Head item={item} parts={parts} />
                </th>
              )}
              {columns.map(({ title, of }) => (
                <td key={title} data-label={title}>
                  {others.length > 0 && of.every(isWay) ? (
                    of.map((part) => waysIn([item, ...others], part).join(', '))
                  ) : (
                    <Joined item={item} parts={of} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Values of several parts, with commas between; what one says already, another does not say again. */
function Joined({ item, parts }: { readonly item: unknown; readonly parts: readonly Part[] }) {
  const told = new Set<string>();
  const read = parts.filter((part) => {
    const values = valuesOf(item, part);
    const text = part.below === undefined ? values.map((value) => wordsFor(value, part)).join() : part.key;
    if (values.length === 0 || GOES_WITHOUT_SAYING.has(String(values[0])) || told.has(text) || text === '')
      return false;
    told.add(text);
    return true;
  });
  return (
    <>
      {read.map((part, index) => (
        <>
          {index > 0 && ', '}
          <Values item={item} part={part} />
        </>
      ))}
    </>
  );
}

/** One record: its values, then a table for each list of others. */
function Single({ item, parts }: { readonly item: unknown; readonly parts: readonly Part[] }) {
  const isTable = ({ many, below }: Part): boolean =>
    many && below?.some((part) => isOwn(part, below)) === true;
  const columns = columnsOf(parts, [item]);
  const tables = columns.flatMap(({ of }) => of).filter(isTable);
  return (
    <>
      <p>
        <Head item={item} parts={parts} />
      </p>
      <dl>
        {columns
          .filter(({ of }) => !of.some(isTable))
          .map(({ title, of }) => (
            <>
              <dt>{title}</dt>
              <dd>
                <Joined item={item} parts={of} />
              </dd>
            </>
          ))}
      </dl>
      {tables.map((part) => (
        <section key={part.key}>
          <h2>{headOf(part)}</h2>
          <Rows items={valuesOf(item, part)} parts={part.below ?? []} label={headOf(part)} />
        </section>
      ))}
    </>
  );
}

/** Where a passage is in its document, if that is told: "in sentence 3". */
function sentenceOf(item: unknown, parts: readonly Part[]): string | undefined {
  const sentenceNumber = onlyOf(item, parts, 'sentenceNumber');
  if (typeof sentenceNumber !== 'number') return undefined;
  return sentenceWords({
    sentenceNumber,
    isPartOfSentence: onlyOf(item, parts, 'isPartOfSentence') === true,
  });
}

/** What a record is called, as a link to its page; of a claim the sentence. */
function Head({ item, parts }: { readonly item: unknown; readonly parts: readonly Part[] }) {
  const text = (wanted: string) => {
    const found = onlyOf(item, parts, wanted);
    return typeof found === 'string' ? found : undefined;
  };
  const [id, name, kind, sentence] = [text('id'), text('name'), text('__typename'), text('sentence')];
  if (sentence !== undefined)
    return id === undefined ? <span>{sentence}</span> : <a href={recordAddress(id)}>{sentence}</a>;
  if (id === undefined) return name === undefined ? null : <bdi>{name}</bdi>;
  const published = publicationOf(item, parts);
  const own = text('title') ?? (parts.some((part) => part.name === 'title') ? null : undefined);
  const headed =
    own === undefined ? published : { title: own, dateDisplay: text('dateDisplay') ?? published.dateDisplay };
  // A document goes by its headline, a passage by its place in its document.
  const record = {
    id,
    name: sentenceOf(item, parts) ?? headlineOf({ id, name: name ?? id, ...headed }),
  };
  if (published.title && published.dateDisplay !== undefined)
    return (
      <>
        <NameLink record={record} />, {published.dateDisplay}
      </>
    );
  return kind === undefined ? (
    <NameLink record={record} />
  ) : (
    <>
      <RecordLink record={{ ...record, kind }} follow={undefined} occurrence={text('occurrence') ?? null} />{' '}
      <span class="quiet">({kindLabel(kind)})</span>
    </>
  );
}

/** The headline and the date of whoever says so, if that is a document. */
function publicationOf(item: unknown, parts: readonly Part[]) {
  const part = parts.find(isPublication);
  const [entity] = part === undefined ? [] : valuesOf(item, part);
  const text = (name: string) => {
    const found = onlyOf(entity, part?.below ?? [], name);
    return typeof found === 'string' ? found : undefined;
  };
  const dateDisplay = text('dateDisplay');
  return { title: text('title') ?? (dateDisplay === undefined ? undefined : null), dateDisplay };
}

/** All values of a part; a long list folds what comes after the first. */
function Values({ item, part }: { readonly item: unknown; readonly part: Part }) {
  const values = valuesOf(item, part);
  if (values.length === 0) return null;
  const read = values.map((value) => <Value value={value} part={part} />);
  if (!part.many) return <>{read}</>;
  if (read.length === 1) return <>{read}</>;
  return (
    <>
      <Items items={read.slice(0, SHOWN)} />
      {read.length > SHOWN && (
        <details>
          <summary>{read.length - SHOWN} more</summary>
          <Items items={read.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

const Items = ({ items }: { readonly items: readonly ComponentChildren[] }) => (
  <ul class="read">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

function Value({ value, part }: { readonly value: unknown; readonly part: Part }) {
  if (part.counts !== undefined) return <>{countedWords(value, part.counts)}</>;
  if (part.below !== undefined) return <Line item={value} parts={part.below} />;
  const text = wordsFor(value, part);
  // A line of the drawing says the same at a glance, and keeps what is assumed from looking sure.
  return /basis$/i.test(part.name) && part.name !== 'attributionBasis' ? (
    <span class="sure">
      <Sample line={lineOf(String(value))} /> {text}
    </span>
  ) : (
    <bdi>{text}</bdi>
  );
}

const TOTAL = z.object({ totalCount: z.number() });

/** "38 claims", of a list of which only the number is known. */
const countedWords = (value: unknown, kind: string): string =>
  count(TOTAL.parse(value).totalCount, kindLabel(kind), kindPlural(kind));

/** An object in one line: what it is about, then how. */
function Line({ item, parts }: { readonly item: unknown; readonly parts: readonly Part[] }) {
  const has = (name: string) => parts.find((part) => part.name === name && valuesOf(item, part).length > 0);
  const display = has('display');
  if (display !== undefined) return <Value value={valuesOf(item, display)[0]} part={display} />;
  const [start, end] = [onlyOf(item, parts, 'start'), onlyOf(item, parts, 'end')];
  const place =
    sentenceOf(item, parts) === undefined && typeof start === 'number' && typeof end === 'number'
      ? charactersWords({ start, end })
      : undefined;
  const about = parts.filter(
    (part) => ABOUT.has(part.name) && part.below !== undefined && !isPublication(part),
  );
  const rest = parts.filter(
    (part) =>
      isOwn(part, parts) &&
      !about.includes(part) &&
      !(place !== undefined && OF_PLACES.has(part.name)) &&
      valuesOf(item, part).some((value) => value !== false && !GOES_WITHOUT_SAYING.has(String(value))),
  );
  const head = isHeaded(parts) ? <Head item={item} parts={parts} /> : null;
  const said = [
    ...(place === undefined ? [] : [place]),
    ...rest.map((part) =>
      part.words !== undefined || part.name === 'document' ? (
        <Values item={item} part={part} />
      ) : (
        <>
          {headOf(part).toLowerCase()}: <Values item={item} part={part} />
        </>
      ),
    ),
  ];
  return (
    <>
      {about.map((part) => (
        <>
          <Values item={item} part={part} />{' '}
        </>
      ))}
      {head}
      {said.length > 0 && (
        <span class="quiet">
          {' '}
          (
          {said.map((one, index) => (
            <>
              {index > 0 && ', '}
              {one}
            </>
          ))}
          )
        </span>
      )}
    </>
  );
}
