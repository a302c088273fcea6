import { faredAddress } from '../../dossier/address.ts';
import { ColumnHeads, NameLink, Sample } from '../../dossier/cells.tsx';
import { originsOf, type VoicedClaim, voicesIn } from '../../dossier/origins.ts';
import { OriginsLine } from '../../dossier/origins-line.tsx';
import { sureWords } from '../../dossier/standing.ts';
import { lineOf } from '../../drawing/certainty.ts';
import type { EvidenceClaim } from '../../export/evidence.ts';
import { InSource, inSources, SaidBy } from './claim-list.tsx';
import { OpposedLink } from './record-parts.tsx';

/** What claims say of a fact, by the words of the API, in the order in which a reader wants to know. */
const SIDES = [
  ['AFFIRMED', 'Says so'],
  ['NEGATED', 'Says otherwise'],
  ['OPEN', 'Says it is unknown'],
] as const;

const COLUMNS = ['What is said', 'Says who, and how', 'How sure', 'Where'] as const;

interface FactEvidenceProps {
  readonly claims: readonly EvidenceClaim[];
  /** Where all of it is as a table, if these are not all. */
  readonly all: string | undefined;
}

/** The claims about one fact: what each says, who says so and how, and where; those against it apart. */
export function FactEvidence({ claims, all }: FactEvidenceProps) {
  const rid = claims[0]?.details.rid;
  if (claims.length === 0) return <p>No claim that is seen here is about this fact.</p>;
  const origins = all === undefined ? originsOf(voicesIn(claims.map(voiced))) : undefined;
  return (
    <section class="answer">
      {origins && <OriginsLine origins={origins} />}
      <table class="responses evidence">
        <thead>
          <ColumnHeads columns={COLUMNS} />
        </thead>
        {SIDES.map(([polarity, title]) => (
          <Side
            key={polarity}
            title={title}
            claims={claims.filter(({ details }) => details.polarity === polarity)}
          />
        ))}
      </table>
      {typeof rid === 'string' && (
        <p>
          <a href={faredAddress(rid)}>How it fared</a>: how it stood from each day on, and on whose word it
          rests.
        </p>
      )}
      {all !== undefined && (
        <p class="quiet">
          There are more: <a href={all}>all of them</a>.
        </p>
      )}
    </section>
  );
}

/** A claim as far as it is asked who stands behind it. */
const voiced = ({ assertedBy, passages, details }: EvidenceClaim): VoicedClaim => ({
  assertedBy,
  polarity: String(details.polarity),
  root: typeof details.root === 'string' ? details.root : null,
  standing: String(details.standing),
  reason: typeof details.reason === 'string' ? details.reason : null,
  sureness: Number(details.sureness ?? 0),
  documents: passages.flatMap(({ document, stance }) => (stance === 'CONTEXT' ? [] : [document.id])),
});

function Side({ title, claims }: { readonly title: string; readonly claims: readonly EvidenceClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <tbody>
      <tr class="standing">
        <th colSpan={COLUMNS.length} scope="rowgroup">
          {title}
        </th>
      </tr>
      {claims.map((claim) => (
        <Row key={claim.id} claim={claim} />
      ))}
    </tbody>
  );
}

function Row({ claim }: { readonly claim: EvidenceClaim }) {
  const { id, name, passages, details } = claim;
  const basis = String(details.basis ?? '');
  const against = [...claim.contradicts, ...claim.contradictedBy];
  return (
    <tr>
      <th scope="row">
        <NameLink record={{ id, name: String(details.sentence ?? name) }} />
        {typeof details.condition === 'string' && <small>on condition: {details.condition}</small>}
        {typeof details.note === 'string' && <small>Note: {details.note}</small>}
      </th>
      <td data-label="Says who, and how">
        <SaidBy claim={claim} />
      </td>
      <td data-label="How sure">
        <span class="sure">
          <Sample line={lineOf(basis)} /> {sureWords(basis)}
        </span>
        {against.length > 0 && (
          <details class="why otherwise">
            <summary>somebody says otherwise</summary>
            {against.map((one) => (
              <p key={one.id}>
                <OpposedLink {...one} />
              </p>
            ))}
          </details>
        )}
      </td>
      <td data-label="Where">
        {passages.length === 0 && <span class="quiet">in no passage that is kept here</span>}
        {inSources(passages).map((own) => (
          <span key={own[0]?.id} class="said">
            <InSource passages={own} />
          </span>
        ))}
      </td>
    </tr>
  );
}
