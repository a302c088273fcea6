import { isUnreal } from '../drawing/certainty.ts';
import {
  type AccountTable,
  accountTable,
  accountWords,
  type Candidate,
  rolesIn,
  sourcesOf,
  type Voice,
} from './account-table.ts';
import type { AccountsAnswer } from './accounts-answer.ts';
import { ColumnHeads, RecordLink, Sample } from './cells.tsx';
import { CreditLines } from './credit.tsx';
import { Listed, Said } from './said.tsx';
import { doerTitle } from './standing.ts';
import { tellersOf } from './tellers.ts';

/** Who did something, by whose account: each who is named, with those who say so, deny it, or say nothing of it. */
export function Accounts({ answer }: { readonly answer: AccountsAnswer }) {
  const { occurrence } = answer.event;
  const table = accountTable(answer);
  const title = doerTitle(occurrence);
  return (
    <section class="answer voices">
      {isUnreal(occurrence) && <h2>{title}, by whose account?</h2>}
      <p class="counts">{accountWords(table, title.replace(/^Who /, ''))}</p>
      {!table.isWhole && <p role="note">Only the first claims were read: there are more.</p>}
      {table.candidates.length > 0 && <Candidates table={table} />}
      <CreditLines
        // Who denies it, or says that it is not known, has a column of the table.
        credit={{ ...answer.event, denials: { nodes: [] }, notKnown: { nodes: [] } }}
        occurrence={occurrence}
        doers={table.candidates.map(({ actor }) => actor.id)}
        level="self"
      />
      {table.unnamed.length > 0 && (
        <p>
          Tell of it and name nobody themselves: <Listed all={table.unnamed} />.
        </p>
      )}
      <p class="quiet">
        Those who belong to one another, or copy each other, count as one source. Who is silent denies
        nothing.
      </p>
    </section>
  );
}

const NOT_KNOWN = 'Say that it is not known';
const OTHERS = 'Others who tell of it';

function Candidates({ table: { candidates } }: { readonly table: AccountTable }) {
  const hasOpen = candidates.some(({ open }) => open.length > 0);
  return (
    <table class="responses accounts">
      <thead>
        <ColumnHeads
          columns={[
            ...['Who is named', 'How sure at best', 'Say so', 'Deny it'],
            ...(hasOpen ? [NOT_KNOWN] : []),
            OTHERS,
          ]}
        />
      </thead>
      <tbody>
        {candidates.map((one) => (
          <Row key={one.actor.id} candidate={one} hasOpen={hasOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ candidate, hasOpen }: { readonly candidate: Candidate; readonly hasOpen: boolean }) {
  const { actor, part, line, sure, relaying, silent, open, against, narrower } = candidate;
  return (
    <tr>
      <th scope="row">
        <RecordLink record={actor} follow={undefined} />
        {part !== '' && <small>{part}</small>}
      </th>
      <td data-label="How sure at best">
        <span class="sure">
          {line !== undefined && <Sample line={line} />} {sure}
        </span>
        {line !== undefined && sourcesOf(against) > 0 && <strong class="disputed"> disputed</strong>}
      </td>
      <td data-label="Say so">
        <Voices voices={candidate.for} none="nobody" />
      </td>
      <td data-label="Deny it">
        <Voices voices={against} none="nobody" />
        {narrower.length > 0 && (
          <div>
            <span class="quiet">Only another part in it, denied by: </span>
            <Voices voices={narrower} none="" />
          </div>
        )}
      </td>
      {hasOpen && (
        <td data-label={NOT_KNOWN}>
          <Voices voices={open} none="nobody" />
        </td>
      )}
      <td data-label={OTHERS}>
        {relaying.length > 0 && (
          <div>
            <span class="quiet">Pass on what others claim, say nothing themselves: </span>
            <Listed all={relaying} />
          </div>
        )}
        {silent.length > 0 && (
          <div>
            <span class="quiet">Silent on it: </span>
            <Listed all={silent} />
          </div>
        )}
        {relaying.length + silent.length === 0 && <span class="quiet">nobody</span>}
      </td>
    </tr>
  );
}

const Voices = ({ voices, none }: { readonly voices: readonly Voice[]; readonly none: string }) =>
  voices.length === 0 ? (
    <span class="quiet">{none}</span>
  ) : (
    <ul>
      {voices.map(({ root, claims }) => (
        <li key={root}>
          <Said claims={claims} rid={claims[0]?.rid} />
          {rolesIn(claims) !== '' && <small class="quiet">as {rolesIn(claims)}</small>}
          {root !== undefined && tellersOf(claims).by.length > 1 && (
            <small class="quiet">who count as one source</small>
          )}
          {root === undefined && (
            <small class="quiet">
              {claims.every(({ withdrawn }) => withdrawn)
                ? 'taken back, or shown to be wrong'
                : 'no source: our reading'}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
