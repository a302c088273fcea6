import type { ComponentChildren } from 'preact';
import { groundsText, groundsThrough } from '../../dossier/grounds.ts';
import { undoneWords } from '../../dossier/undone.ts';
import { isMeant } from '../../drawing/certainty.ts';
import type { Claim } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';

interface GroundsProps {
  readonly status: string | null;
  readonly basis: string | null;
  readonly sources: number | null | undefined;
  /** Whether the event that it is or has a part in happened. */
  readonly occurrence: string | null | undefined;
  /** What is said of it, as far as that is read. */
  readonly claims: readonly Claim[];
  /** The same in the words of the API. */
  readonly children: ComponentChildren;
}

/** What something rests on: a line for readers, and behind it how we know. */
export function Grounds({ children, ...of }: GroundsProps) {
  const { status, basis } = of;
  // What is told without a status is told through a lens that hides it.
  if (status === null && basis === null) return null;
  return (
    <>
      <p class="grounds">{status === null ? groundsThrough(of) : groundsText({ ...of, status })}</p>
      <Undone claims={of.claims} occurrence={of.occurrence} />
      <FlatWords claims={of.claims} />
      <HowWeKnow>{children}</HowWeKnow>
    </>
  );
}

export function HowWeKnow({ children }: { readonly children: ComponentChildren }) {
  return (
    <details>
      <summary>{STRINGS.howWeKnow}</summary>
      <dl class="known">{children}</dl>
    </details>
  );
}

/** Of what was only meant, who says that it did not come about. */
function Undone({ claims, occurrence }: Pick<GroundsProps, 'claims' | 'occurrence'>) {
  const words = undoneWords(
    claims.map(({ asOfDisplay, passages, ...claim }) => ({
      ...claim,
      asOf: asOfDisplay,
      documents: passages.nodes.map(({ document }) => document),
    })),
  );
  return isMeant(occurrence) && words !== '' ? (
    <p>
      <strong>{words}</strong>
    </p>
  ) : null;
}

/** Why a flat word counts as an assumption, where the heading tells of one. */
function FlatWords({ claims }: Pick<GroundsProps, 'claims'>) {
  const assumed = claims.filter(({ basis, polarity }) => basis === 'ASSUMED' && polarity === 'AFFIRMED');
  const flat = assumed.filter(({ modality }) => modality === 'ASSERTED');
  return flat.length === 0 ? null : <p class="quiet">{STRINGS.flatWords(flat.length, assumed.length)}</p>;
}
