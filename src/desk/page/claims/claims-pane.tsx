import { useEffect, useState } from 'preact/hooks';
import type { DeskClaim, DeskProposal } from '../../protocol.ts';
import { ClaimCard } from './claim-card.tsx';

interface ClaimsPaneProps {
  readonly points: readonly string[];
  /** Those on the chosen words, or all. */
  readonly claims: readonly DeskClaim[];
  readonly proposals: readonly DeskProposal[];
  readonly onEdit: (claim: DeskClaim) => void;
  readonly onRemove: (claim: DeskClaim) => void;
  readonly onReview: (claim: DeskClaim) => void;
  readonly onAccept: (proposal: DeskProposal) => void;
  readonly onChange: (proposal: DeskProposal) => void;
  readonly onReject: (proposal: DeskProposal) => void;
}

const PAGE = 100;

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
          standing={
            <>
              <strong>
                Proposed by <bdi>{proposal.proposedBy}</bdi>
              </strong>
              : it counts for nothing until a person accepts it.
            </>
          }
        >
          <button type="button" onClick={() => props.onAccept(proposal)}>
            Accept
          </button>
          <button type="button" onClick={() => props.onChange(proposal)}>
            Change and accept
          </button>
          <button type="button" onClick={() => props.onReject(proposal)}>
            Reject
          </button>
        </ClaimCard>
      ))}
      {claims.slice(0, most).map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          points={points}
          standing={
            <>
              <bdi>{claim.standing}</bdi> <small class="quiet">· {claim.id}</small>
            </>
          }
        >
          <button type="button" onClick={() => props.onEdit(claim)}>
            Change
          </button>
          <button type="button" onClick={() => props.onRemove(claim)}>
            Remove
          </button>
          <button
            type="button"
            onClick={() => props.onReview(claim)}
            title="You have read the words, and agree with the claim"
          >
            I have read it too
          </button>
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
