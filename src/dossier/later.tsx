import { lineOf } from '../drawing/certainty.ts';
import { recordAddress } from './address.ts';
import { Sample } from './cells.tsx';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import type { SaidWhen } from './later-answer.ts';
import type { Later } from './later-than.ts';
import { Listed } from './said.tsx';
import { sureWords } from './standing.ts';
import { tellersOf } from './tellers.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const dayOf = ({ knownAt }: Later['dated'][number]): string => days.format(Date.parse(knownAt));

/** What became known after the day to which a view is set, each with the day by which it was said and who says so. */
export function WhatCameLater({ later: { dated, undated, isCut } }: { readonly later: Later }) {
  if (dated.length + undated === 0) return null;
  return (
    <details class="answer later">
      <summary>What became known only later: {count(dated.length + undated, 'claim')}</summary>
      <ul>
        {grouped(dated, dayOf).map(([first, ...others]) =>
          first === undefined ? null : (
            <li key={first.id}>
              <strong>By {dayOf(first)}</strong>
              <ul>
                {[first, ...others].map((one) => (
                  <li key={one.id}>
                    <SaidLater claim={one} />
                  </li>
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
      {undated > 0 && (
        <p class="quiet">
          Of {count(undated, 'claim')} more nobody knows by which day {undated === 1 ? 'it was' : 'they were'}{' '}
          said.
        </p>
      )}
      {isCut && <p role="note">Only the first claims were read: there are more.</p>}
    </details>
  );
}

function SaidLater({ claim }: { readonly claim: SaidWhen }) {
  const { by, documents } = tellersOf([claim]);
  return (
    <>
      <Sample line={lineOf(claim.basis)} /> <a href={recordAddress(claim.id)}>{claim.sentence}</a>{' '}
      <small class="quiet">
        {sureWords(claim.basis)}; says who: <Listed all={by} />
        {documents.some(({ id }) => !by.some((one) => one.id === id)) && (
          <>
            {' '}
            in <Listed all={documents} />
          </>
        )}
      </small>
    </>
  );
}
