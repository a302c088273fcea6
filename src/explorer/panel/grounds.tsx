import type { ComponentChildren } from 'preact';
import { groundsText } from '../../dossier/grounds.ts';
import type { Claim } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';

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
      <p class="grounds">
        {groundsText({
          ...of,
          status: of.status,
          isArticle: of.claims.some((claim) => claim.basis === of.basis && isOwnWord(claim)),
        })}
      </p>
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

/** Whether a document says so itself. */
const isOwnWord = ({ polarity, assertedBy, passages }: Claim): boolean =>
  polarity === 'AFFIRMED' && passages.nodes.some(({ document }) => document.id === assertedBy.id);
