import { citedWords } from '../../dossier/where.ts';
import type { Claim } from '../api/answers.ts';
import { day } from '../scene/dates.ts';
import { CopyButton } from '../share/copy-button.tsx';
import { STRINGS } from '../strings.ts';

const MOST_NAMED = 12;

/**
 * How to cite what is shown: the sentences of its claims, which name whoever claims what no source vouches for, where they
 * stand, the link and the day.
 */
export function Cite({ claims }: { readonly claims: readonly Claim[] }) {
  const cited = claims.slice(0, MOST_NAMED);
  const passages = cited.flatMap((claim) => claim.passages.nodes);
  const text = STRINGS.citation({
    sentences: [...new Set(cited.map(({ sentence }) => sentence))].join(' '),
    where: citedWords(passages).join('; '),
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
