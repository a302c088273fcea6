import { z } from 'zod';
import { isSure } from '../drawing/certainty.ts';
import { recordAddress } from './address.ts';
import { NameLink } from './cells.tsx';
import { grouped } from './grouped.ts';
import { named } from './responses-answer.ts';
import { Listed } from './said.tsx';
import { sureWords } from './standing.ts';
import { nodesOf, tellersOf } from './told-answer.ts';

/** A date that a claim gives an event. */
export const givenDate = z.object({
  id: z.string(),
  dateDisplay: z.string().nullable(),
  /** The words of the source. */
  dateText: z.string().nullable(),
  voice: z.string(),
  basis: z.string(),
  withdrawn: z.boolean(),
  assertedBy: named,
  passages: nodesOf(
    z.object({ document: named.extend({ title: z.string().nullable(), dateDisplay: z.string().nullish() }) }),
  ),
});

export type GivenDate = z.infer<typeof givenDate>;

export interface DateGiven {
  readonly display: string | null | undefined;
  /** Whether all who give one allow it; nothing where there is but one, or where a lens hides some. */
  readonly isAgreed: boolean | null | undefined;
  /** Whether independent sources give dates that cannot both be true. */
  readonly isContested: boolean | null | undefined;
  /** In the source: where there is but one. */
  readonly text: string | null | undefined;
}

/** When it was, in words: "30 May 2020, as all sources allow". Of dates that do not fit together no more than that is said here. */
export function whenWords({ display, isAgreed, isContested, text }: DateGiven): string {
  const one = isAgreed == null && text ? [`in the source: “${text}”`] : [];
  return [
    display ?? 'No date is known',
    ...(isAgreed === true ? ['as all sources allow'] : one),
    ...(isAgreed === false || isContested === true ? ['sources give different dates'] : []),
  ].join('; ');
}

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
