import { lineOf } from '../../drawing/certainty.ts';
import { labelOf } from '../../vocabulary.ts';
import type { Claim, Passage } from '../api/answers.ts';
import { LineSample } from '../canvas/line-sample.tsx';
import { STRINGS } from '../strings.ts';
import { Tag } from './term.tsx';

/** One claim: what is said, by whom, who relays it, how it is worded, and where. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const opposed = [...(claim.contradictedBy?.nodes ?? []), ...(claim.contradicts?.nodes ?? [])];
  return (
    <article class="claim">
      <LineSample line={lineOf(claim.basis)} />
      <p>
        <bdi>{claim.sentence}</bdi>
      </p>
      {claim.wording && (
        <blockquote>
          “<bdi>{claim.wording}</bdi>”
        </blockquote>
      )}
      {claim.condition && <p class="quiet">{STRINGS.ifCondition(claim.condition)}</p>}
      <p>
        <strong>
          <bdi>{claim.assertedBy.name}</bdi>
        </strong>
        {claim.standing !== undefined && claim.standing !== 'COUNTS' && (
          <small> ({labelOf('RootReason', claim.standing)})</small>
        )}
        {claim.relayedBy.nodes.map(({ id, name }) => (
          <span key={id}>
            , {STRINGS.relayedBy} <bdi>{name}</bdi>
          </span>
        ))}
      </p>
      <p class="tags">
        <Tag of="Modality" word={claim.modality} />
        <Tag of="Basis" word={claim.basis} />
        <Tag of="Voice" word={claim.voice} />
        {claim.attributionBasis && <Tag of="AttributionBasis" word={claim.attributionBasis} />}
        {claim.asOf && <span class="tag">{claim.asOf}</span>}
      </p>
      <ul class="passages">
        {claim.passages.nodes.map((passage) => (
          <li key={passage.id}>
            {passage.text && (
              <q>
                <bdi>{passage.text}</bdi>
              </q>
            )}{' '}
            <a href={sourceAddress(passage)} title={STRINGS.reader.open}>
              {where(passage)}
            </a>
          </li>
        ))}
      </ul>
      {opposed.length > 0 && (
        <p class="opposed">
          {STRINGS.contradictedBy}:{' '}
          {opposed.map(({ id, assertedBy, name }) => (
            <span key={id}>
              <bdi>{assertedBy.name}</bdi> (<bdi>{name}</bdi>){' '}
            </span>
          ))}
        </p>
      )}
      {claim.note && <p class="quiet">{claim.note}</p>}
    </article>
  );
}

/** Where to read a passage in its source. */
const sourceAddress = ({ id, document }: Passage): string =>
  `/?${new URLSearchParams({ read: document.id, select: id })}`;

/** A passage for people: its document and characters. */
export const where = ({ document, start, end }: Passage): string =>
  `${document.name ?? document.id}, ${STRINGS.passageAt(start, end)}`;
