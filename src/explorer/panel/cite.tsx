import type { Claim } from '../api/answers.ts';
import { day } from '../scene/dates.ts';
import { CopyButton } from '../share/copy-button.tsx';
import { STRINGS } from '../strings.ts';
import { where } from './claim-card.tsx';

const MOST_NAMED = 12;

/**
 * How to cite what is shown: the sentences of its claims, which name whoever claims what no source vouches for, the claims, the
 * passages, the link and the day.
 */
export function Cite({ claims }: { readonly claims: readonly Claim[] }) {
  const passages = [...new Set(claims.flatMap(({ passages }) => passages.nodes.map(where)))];
  const named = passages.slice(0, MOST_NAMED);
  const text = STRINGS.citation({
    sentences: [...new Set(claims.slice(0, MOST_NAMED).map(({ sentence }) => sentence))].join(' '),
    claims: claims
      .slice(0, MOST_NAMED)
      .map(({ id }) => id)
      .join(', '),
    where: `${named.join('; ')}${passages.length > named.length ? '; …' : ''}`,
    link: location.href,
    day: day(Date.now()),
  });
  return (
    <details class="cite">
      <summary>{STRINGS.cite}</summary>
      <p class="citation">
        <bdi>{text}</bdi>
      </p>
      <CopyButton text={() => text}>{STRINGS.copy}</CopyButton>
    </details>
  );
}
