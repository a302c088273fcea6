import { evidenceAddress, recordAddress } from '../../dossier/address.ts';
import { NameLink } from '../../dossier/cells.tsx';
import { READ_AGAIN } from '../../dossier/saying.tsx';
import { calledIn, headlineOf, sentenceWords, sourceWords } from '../../dossier/where.ts';
import type { EvidenceClaim } from '../../export/evidence.ts';
import type { PassageEvidence } from '../../operations/evidence-answer.ts';
import { type TermEntry, termOf as termIn } from '../../vocabulary.ts';
import type { Answer } from '../http/answer.ts';
import { ClaimList, PassageLink } from './claim-list.tsx';
import { type Entry, Names, OpposedLink, page, SameAs, Section, Terms } from './record-parts.tsx';
import { shown, termOf } from './term-words.ts';

/** One claim for people: what it says as a sentence, who says so and how, where; then every property as it is recorded. */
export function claimHtml(claim: EvidenceClaim, site: string): Answer {
  const { id, name, subject, object, assertedBy, relayedBy, reviewedBy, madeIn, details } = claim;
  const { sentence, note } = details;
  const called = calledIn(claim.passages);
  const told: readonly Entry[] = [
    ...(subject === null ? [] : [['About', <NameLink record={subject} />] as const]),
    ...(object === null ? [] : [['And', <NameLink record={object} />] as const]),
    ['Says so', <NameLink record={called(assertedBy)} />],
    ...(relayedBy.length === 0
      ? []
      : [['Passed on by', <Names all={relayedBy.map(called)} between=", then " />] as const]),
    ...(madeIn.length === 0 ? [] : [['Said in', <Names all={madeIn} between=", " />] as const]),
    ...EXPLAINED.flatMap(({ term, list }) => {
      const word = termIn(list, String(details[term] ?? ''));
      return word === undefined ? [] : [[termOf(term), <Explained {...word} />] as const];
    }),
    ...(details.contested === true ? [['Disputed', 'somebody says otherwise'] as const] : []),
    ...(reviewedBy.length === 0 ? [] : [[READ_AGAIN, <Names all={reviewedBy} between=", " />] as const]),
    ...(typeof note === 'string' ? [['Note', note] as const] : []),
  ];
  return page(
    { ...claim, name: String(sentence ?? name) },
    'claim',
    <>
      <h1>{sentence ?? name}</h1>
      <Terms entries={told} />
      <Section title="Where it says so" items={claim.passages.map((one) => <PassageLink {...one} />)} />
      <Section title="It contradicts" items={claim.contradicts.map((one) => <OpposedLink {...one} />)} />
      <Section title="Contradicted by" items={claim.contradictedBy.map((one) => <OpposedLink {...one} />)} />
      <details>
        <summary>Every property, as it is recorded</summary>
        <Terms entries={recorded(details)} />
      </details>
      <p>
        {typeof details.rid === 'string' && (
          <>
            <a href={evidenceAddress(details.rid)}>All claims for and against the same fact</a>.{' '}
          </>
        )}
        The same as <SameAs id={id} />.
      </p>
    </>,
    { site },
  );
}

/** How a claim is put, in the order in which a reader wants to know. */
const EXPLAINED = [
  { term: 'basis', list: 'Basis' },
  { term: 'voice', list: 'Voice' },
  { term: 'modality', list: 'Modality' },
  { term: 'attributionBasis', list: 'AttributionBasis' },
] as const;

const Explained = ({ label, description }: Pick<TermEntry, 'label' | 'description'>) => (
  <>
    {label} <span class="quiet">({description.replace(/\.$/, '')})</span>
  </>
);

/** Properties that are ids of records. */
const IDS = new Set(['dateAnchor', 'statedSubjectId', 'statedObjectId']);

/** Keys and ranks are for programs; and a date is told once, in words. */
const UNTOLD = new Set(['sentence', 'rid', 'basisRank', 'asOfDisplay', 'addedDisplay']);

function recorded(details: EvidenceClaim['details']): readonly Entry[] {
  const { predicate, zone } = details;
  return Object.entries(details)
    .filter(([term]) => !UNTOLD.has(term))
    .map(([term, value]) => [
      termOf(term),
      IDS.has(term) ? (
        <a href={recordAddress(String(value))}>{String(value)}</a>
      ) : (
        shown(
          predicate === 'DATED' && term === 'value' ? 'edtf' : term,
          value,
          zone ? String(zone) : undefined,
        )
      ),
    ]);
}

/** One passage for people: its place, and every claim it bears. */
export function passageHtml(evidence: PassageEvidence, site: string): Answer {
  const { id, passage, note, previous, next, claims, total } = evidence;
  const { document, start, end, sha256, text } = passage;
  const publishers = document.publishedBy?.nodes ?? [];
  const title = `${sourceWords(document)}, ${sentenceWords(passage)}`;
  const parts: readonly Entry[] = [
    ['Source', <NameLink record={{ id: document.id, name: headlineOf(document) }} />],
    ...(document.dateDisplay ? [['Published', document.dateDisplay] as const] : []),
    ...(publishers.length === 0 ? [] : [['Published by', <Names all={publishers} between=", " />] as const]),
    ...(document.url ? [['Address', document.url] as const] : []),
    ['Characters', `from ${start} to before ${end}`],
    ['SHA-256', sha256 ?? ''],
    ...(note === null ? [] : [['Note', note] as const]),
  ];
  return page(
    { id, name: title },
    'passage',
    <>
      <h1>{title}</h1>
      {text && <blockquote>{text}</blockquote>}
      <Terms entries={parts} />
      <p>
        {previous !== undefined && (
          <a rel="prev" href={recordAddress(previous)}>
            The passage before it
          </a>
        )}{' '}
        {next !== undefined && (
          <a rel="next" href={recordAddress(next)}>
            The passage after it
          </a>
        )}
      </p>
      <h2>Claims it bears</h2>
      {claims.length === 0 ? (
        <p>No claim was made from it.</p>
      ) : (
        <ClaimList claims={claims.map((claim) => ({ ...claim, passages: [] }))} />
      )}
      {total > claims.length && (
        <p>
          {claims.length} of {total} claims are shown;{' '}
          <a href={`/q/passage?id=${encodeURIComponent(id)}&first=500`}>more</a>.
        </p>
      )}
      <p>
        The same as <SameAs id={id} />.
      </p>
    </>,
    { site },
  );
}
