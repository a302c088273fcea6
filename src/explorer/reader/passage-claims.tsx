import { recordAddress } from '../../dossier/address.ts';
import { LineSample } from '../../dossier/line-sample.tsx';
import { putWords } from '../../dossier/saying.tsx';
import { headlineOf, type SourceNamed } from '../../dossier/where.ts';
import { lineOf } from '../../drawing/certainty.ts';
import type { SourcePassage } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { borneBy, selectedOf } from './borne.ts';

const { reader: WORDS } = STRINGS;

interface PassageClaimsProps {
  readonly source: SourceNamed;
  readonly passages: readonly SourcePassage[];
  /** The id of a passage or a claim. */
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
}

/** The claims read from the selected passage, or from all that bear the selected claim. */
export function PassageClaims({ source, passages, selected, onSelect }: PassageClaimsProps) {
  const shown = selectedOf(passages, selected);
  const claims = new Map(
    shown.flatMap((passage) => borneBy(passage).map((claim) => [claim.id, claim] as const)),
  );
  return (
    <aside class="claims" aria-label={WORDS.claimsTitle} aria-live="polite">
      <h2>{WORDS.claimsTitle}</h2>
      {shown.length === 0 && <p class="quiet">{WORDS.selectOne}</p>}
      {shown.length > 0 && claims.size === 0 && <p class="quiet">{shown[0]?.note ?? WORDS.nothingRead}</p>}
      {[...claims.values()].map(({ id, sentence, basis, modality, assertedBy }) => (
        <article key={id} class="claim" aria-current={id === selected}>
          <LineSample line={lineOf(basis)} />
          <p>
            <button type="button" class="plain" title={WORDS.whereItStands} onClick={() => onSelect(id)}>
              <bdi>{sentence}</bdi>
            </button>
          </p>
          <p>
            {putWords(modality)}{' '}
            <strong>
              <bdi>{assertedBy.id === source.id ? headlineOf(source) : assertedBy.name}</bdi>
            </strong>
            . <a href={recordAddress(id)}>{STRINGS.recordPage}</a>
          </p>
        </article>
      ))}
    </aside>
  );
}
