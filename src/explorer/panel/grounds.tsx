import type { ComponentChildren } from 'preact';
import { labelOf } from '../../vocabulary.ts';
import type { Claim } from '../api/answers.ts';
import { capital, STRINGS } from '../strings.ts';

interface GroundsProps {
  readonly status: string | null;
  readonly basis: string | null;
  readonly sources: number | null | undefined;
  /** What is said of it, as far as that is read. */
  readonly claims: readonly Claim[];
  /** The same in the words of the API. */
  readonly children: ComponentChildren;
}

/** What something rests on: a line for readers, and behind it how we know. */
export function Grounds({ children, ...of }: GroundsProps) {
  if (of.status === null) return null;
  return (
    <>
      <p class="grounds">{groundsText({ ...of, status: of.status })}</p>
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

type Certain = Omit<GroundsProps, 'children' | 'status'> & { readonly status: string };

/** "Reported by one article." */
function groundsText({ status, basis, sources, claims }: Certain): string {
  if (status === 'SINGLE_SOURCE')
    return STRINGS.oneSource(
      basis === 'STATED',
      claims.some((claim) => claim.basis === basis && isOwnWord(claim)),
    );
  if (status === 'CORROBORATED') return STRINGS.manySources(sources ?? LEAST_MANY);
  const plain: Readonly<Record<string, string>> = STRINGS.grounds;
  return plain[basis === 'EXTERNAL' ? basis : status] ?? `${capital(labelOf('Status', status))}.`;
}

const LEAST_MANY = 2;

/** Whether a document says so itself. */
const isOwnWord = ({ polarity, assertedBy, passages }: Claim): boolean =>
  polarity === 'AFFIRMED' && passages.nodes.some(({ document }) => document.id === assertedBy.id);
