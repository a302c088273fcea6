import { LineSample } from '../../dossier/line-sample.tsx';
import { ReadAgain, Saying } from '../../dossier/saying.tsx';
import { calledIn, charactersWords, sentenceWords, sourceWords } from '../../dossier/where.ts';
import { lineOf } from '../../drawing/certainty.ts';
import { labelOf } from '../../vocabulary.ts';
import type { Claim, Passage } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { HowWeKnow } from './grounds.tsx';
import { Shortened } from './shortened.tsx';
import { Known, KnownTerm } from './term.tsx';

/** How many claims at first: each takes several lines. */
const MOST = 20;

/** Claims in full, below each other. */
export const ClaimList = ({ claims }: { readonly claims: readonly Claim[] }) => (
  <Shortened items={claims} most={MOST} keyOf={({ id }) => id} row={(claim) => <ClaimCard claim={claim} />} />
);

/** One claim: what is said, by whom, who relays it, how it is worded, and where. */
function ClaimCard({ claim }: { readonly claim: Claim }) {
  const called = calledIn(claim.passages.nodes);
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
        <Saying
          {...claim}
          relayedBy={claim.relayedBy.nodes}
          asOf={claim.asOfDisplay}
          added={claim.addedDisplay}
          name={(record) => (
            <strong>
              <bdi>{called(record).name}</bdi>
            </strong>
          )}
        />
      </p>
      <ReadAgain by={claim.reviewedBy.nodes} />
      <ul class="passages">
        {claim.passages.nodes.map((passage) => (
          <li key={passage.id}>
            {passage.text && (
              <q>
                <bdi>{passage.text}</bdi>
              </q>
            )}{' '}
            <a href={sourceAddress(passage)} title={`${STRINGS.reader.open}: ${charactersWords(passage)}`}>
              {sourceWords(passage.document)}, {sentenceWords(passage)}
            </a>
          </li>
        ))}
      </ul>
      {opposed.length > 0 && (
        <p class="opposed">
          {STRINGS.contradictedBy}:{' '}
          {opposed.map(({ id, sentence }) => (
            <span key={id}>
              <bdi>{sentence}</bdi>{' '}
            </span>
          ))}
        </p>
      )}
      {claim.note && <p class="quiet">{claim.note}</p>}
      <HowWeKnow>
        <KnownTerm name={STRINGS.modality} of="Modality" word={claim.modality} />
        <KnownTerm name={STRINGS.basis} of="Basis" word={claim.basis} />
        <KnownTerm name={STRINGS.voice} of="Voice" word={claim.voice} />
        <KnownTerm name={STRINGS.saidBy} of="AttributionBasis" word={claim.attributionBasis} />
        {claim.standing !== undefined && (
          <Known name={STRINGS.counts}>{claim.reason ?? labelOf('RootReason', claim.standing)}</Known>
        )}
      </HowWeKnow>
    </article>
  );
}

/** Where to read a passage in its source. */
const sourceAddress = ({ id, document }: Passage): string =>
  `/?${new URLSearchParams({ read: document.id, select: id })}`;
