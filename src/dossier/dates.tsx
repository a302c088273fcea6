import { isSure } from '../drawing/certainty.ts';
import { recordAddress } from './address.ts';
import { NameLink } from './cells.tsx';
import type { GivenDate } from './dates-answer.ts';
import { grouped } from './grouped.ts';
import { Listed } from './said.tsx';
import { sureWords } from './standing.ts';
import { tellersOf } from './tellers.ts';

/** Which date each source gives, in its own words; nothing where they all give the same. */
export function SourceDates({ dates }: { readonly dates: readonly GivenDate[] }) {
  const given = grouped(dates, ({ dateDisplay, dateText }) => `${dateDisplay} ${dateText}`);
  if (new Set(dates.map(({ dateDisplay }) => dateDisplay)).size < 2) return null;
  return (
    <ul class="dates">
      {given.map(([first, ...others]) =>
        first === undefined ? null : <GivenLine key={first.id} first={first} others={others} />,
      )}
    </ul>
  );
}

function GivenLine({ first, others }: { readonly first: GivenDate; readonly others: readonly GivenDate[] }) {
  const { documents } = tellersOf([first, ...others]);
  const { id, dateDisplay, dateText, voice, basis, assertedBy, withdrawn } = first;
  const isReading = voice === 'READING';
  return (
    <li>
      <a href={recordAddress(id)}>{dateDisplay}</a>
      {dateText && (isReading ? `, as we read “${dateText}”` : `: “${dateText}”`)}
      {documents.length > 0 && (
        <>
          {' in '}
          <Listed all={documents} />
        </>
      )}
      {!isReading && !documents.some((one) => one.id === assertedBy.id) && (
        <>
          , says <NameLink record={assertedBy} />
        </>
      )}
      {!isReading && !isSure(basis) && `, ${sureWords(basis)}`}
      {withdrawn && ', taken back'}
    </li>
  );
}
