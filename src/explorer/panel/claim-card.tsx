import { lineOf } from '../../drawing/certainty.ts';
import type { Claim, Passage } from '../api/answers.ts';
import { MEANINGS, relationWords, STRINGS, words } from '../strings.ts';

/** One claim: what is said, by whom, passed on by whom, how, and where it stands. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const opposed = [...(claim.contradictedBy?.nodes ?? []), ...(claim.contradicts?.nodes ?? [])];
  return (
    <article class={`claim ${lineOf(claim.basis)}`}>
      <p>
        <Said claim={claim} />
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
        {claim.relayedBy.nodes.map(({ id, name }) => (
          <span key={id}>
            , {STRINGS.relayedBy} <bdi>{name}</bdi>
          </span>
        ))}
      </p>
      <p class="tags">
        {[claim.modality, claim.basis, claim.voice, claim.attributionBasis].map(
          (word) =>
            word && (
              <span key={word} class="tag" title={MEANINGS[word]}>
                {words(word)}
              </span>
            ),
        )}
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

/** What a claim says, as a sentence without its words. */
function Said({ claim: { subject, predicate, object, value, polarity } }: { readonly claim: Claim }) {
  const no = polarity === 'NEGATED' ? 'not: ' : polarity === 'OPEN' ? 'not known: ' : '';
  return (
    <>
      <bdi>{subject?.name}</bdi>{' '}
      <em>
        {no}
        {relationWords(predicate)}
      </em>{' '}
      <bdi>{object?.name ?? (value === null ? '' : words(value))}</bdi>
    </>
  );
}

/** Where a passage is read in its source. */
const sourceAddress = ({ id, document }: Passage): string =>
  `/?${new URLSearchParams({ read: document.id, select: id })}`;

/** A passage for people: which document, and between which characters. */
export const where = ({ document, start, end }: Passage): string =>
  `${document.name ?? document.id}, ${STRINGS.passageAt(start, end)}`;
