import { useEffect, useState } from 'preact/hooks';
import type { DeskClaim, DeskProposal } from '../../protocol.ts';
import { ClaimCard } from './claim-card.tsx';

interface ClaimsPaneProps {
  readonly points: readonly string[];
  /** Those on the chosen words, or all. */
  readonly claims: readonly DeskClaim[];
  readonly proposals: readonly DeskProposal[];
  readonly me: string;
  readonly onEdit: (claim: DeskClaim) => void;
  readonly onRemove: (claim: DeskClaim) => void;
  readonly onReview: (claim: DeskClaim) => void;
  readonly onAccept: (proposal: DeskProposal) => void;
  readonly onChange: (proposal: DeskProposal) => void;
  readonly onReject: (proposal: DeskProposal) => void;
}

/** More than an article has; cards out of sight cost the browser nothing. */
const PAGE = 1_000;

/** What is claimed and what programs propose, each kept apart from the other. */
export function ClaimsPane(props: ClaimsPaneProps) {
  const { points, claims, proposals } = props;
  const [most, setMost] = useState(PAGE);
  useEffect(() => setMost(PAGE), [claims.length === 0]);
  return (
    <>
      {proposals.slice(0, most).map((proposal) => (
        <ClaimCard
          key={proposal.id}
          claim={proposal}
          points={points}
          proposed
          countsAs={proposal.countsAs}
          acts={{
            y: () => props.onAccept(proposal),
            e: () => props.onChange(proposal),
            delete: () => props.onReject(proposal),
          }}
          standing={
            <>
              <strong>
                Proposed by <bdi>{proposal.proposedBy}</bdi>
              </strong>
              : a reading of the text. It counts for nothing until a person accepts it.
            </>
          }
        >
          <button type="button" onClick={() => props.onAccept(proposal)}>
            Accept <kbd>Y</kbd>
          </button>
          <button type="button" onClick={() => props.onChange(proposal)}>
            Change and accept <kbd>E</kbd>
          </button>
          <button type="button" onClick={() => props.onReject(proposal)}>
            Reject <kbd>Del</kbd>
          </button>
        </ClaimCard>
      ))}
      {claims.slice(0, most).map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          points={points}
          acts={{
            y: () => props.onReview(claim),
            e: () => props.onEdit(claim),
            delete: () => props.onRemove(claim),
          }}
          standing={
            <>
              <bdi>{claim.standing}</bdi> <small class="quiet">· {claim.id}</small>
            </>
          }
        >
          <button type="button" onClick={() => props.onEdit(claim)}>
            Change <kbd>E</kbd>
          </button>
          <button type="button" onClick={() => props.onRemove(claim)}>
            Remove <kbd>Del</kbd>
          </button>
          {!claim.reviewedBy.some(({ id }) => id === props.me) && (
            <button
              type="button"
              onClick={() => props.onReview(claim)}
              title="You have read the words, and agree with the claim"
            >
              I have read it too <kbd>Y</kbd>
            </button>
          )}
        </ClaimCard>
      ))}
      {claims.length + proposals.length > most && (
        <p>
          <button type="button" onClick={() => setMost(most + PAGE)}>
            Show more of {claims.length.toLocaleString('en')}
          </button>
        </p>
      )}
    </>
  );
}
