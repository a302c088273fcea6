import { factAddress } from '../../changes/address.ts';
import type { ChangedBy, ChangedFact } from '../../changes/change.ts';
import {
  afterText,
  beforeText,
  CLAIMS_CUT,
  didText,
  differenceText,
  FOLLOWS,
  titleOf,
} from '../../changes/told.ts';
import { recordAddress } from '../../dossier/address.ts';
import { Sample } from '../../dossier/cells.tsx';
import { lineOf } from '../../drawing/certainty.ts';

interface ChangeProps {
  readonly change: ChangedFact;
  /** Whether not all claims were kept that its load changed. */
  readonly isCut: boolean;
  /** Where the site is: feeds are read elsewhere, and name whole addresses. */
  readonly site?: string;
}

/** One change below its headline: how the fact stood, how it stands, by which claims, and where to read on. */
export function ChangeBody({ change, isCut, site = '' }: ChangeProps) {
  const { before, after, claims, moreClaims, subject, object } = change;
  const fact = factAddress(change);
  const differs = differenceText(change);
  return (
    <>
      <p>
        Before: {before !== null && site === '' && <Line basis={before.basis} />}
        {beforeText(change)}
        <br />
        Now: {after !== null && site === '' && <Line basis={after.basis} />}
        {afterText(change)}
      </p>
      {differs !== undefined && <p>Differs in {differs}</p>}
      {before !== null && after !== null && before.sentence !== after.sentence && (
        <p>Told before as: {before.sentence}</p>
      )}
      {claims.length === 0 ? (
        !isCut && <p>{FOLLOWS}</p>
      ) : (
        <ul>
          {claims.map((claim) => (
            <Did key={claim.id} claim={claim} site={site} />
          ))}
        </ul>
      )}
      {isCut && <p>{CLAIMS_CUT}</p>}
      {moreClaims > 0 && <p>And {moreClaims} more claims.</p>}
      <p>
        {fact !== undefined && (
          <>
            <a href={`${site}${fact}`}>All claims about this fact</a>
            {' · '}
          </>
        )}
        <a href={`${site}${recordAddress(subject.id)}`}>{subject.name}</a>
        {object !== null && (
          <>
            {' · '}
            <a href={`${site}${recordAddress(object.id)}`}>{object.name}</a>
          </>
        )}
      </p>
    </>
  );
}

/** How sure it is, as lines are drawn everywhere. */
const Line = ({ basis }: { readonly basis: string }) => (
  <>
    <Sample line={lineOf(basis)} />{' '}
  </>
);

function Did({ claim, site }: { readonly claim: ChangedBy; readonly site: string }) {
  const { id, what, sentence, sources } = claim;
  return (
    <li>
      {didText(claim)}:{' '}
      {what === 'removed' ? sentence : <a href={`${site}${recordAddress(id)}`}>{sentence}</a>}
      {sources.map((source) => (
        <>
          {' '}
          In <a href={`${site}${recordAddress(source.id)}`}>{source.name}</a>.
        </>
      ))}
    </li>
  );
}

/** A change of a list, under its headline. */
export const ChangeItem = ({ change, isCut }: Pick<ChangeProps, 'change' | 'isCut'>) => (
  <li id={change.id}>
    <h4>{titleOf(change)}</h4>
    <ChangeBody change={change} isCut={isCut} />
  </li>
);
