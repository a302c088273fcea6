import type { ComponentChildren } from 'preact';
import { NameLink } from '../../dossier/cells.tsx';
import { Deeds } from '../../dossier/deeds.tsx';
import { ResponseAnswer } from '../../dossier/response-answer.tsx';
import { Source } from '../../dossier/source.tsx';
import type { EvidenceClaim, EvidencePassage, Opposed, Reference } from '../../export/evidence.ts';
import { dateText } from '../../ontology/index.ts';
import type { PassageEvidence, RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Dossier } from './dossier.ts';
import { htmlPage } from './html.tsx';

/** What the page calls a term whose name in the API says too little. */
const TERMS: Readonly<Record<string, string>> = {
  display: 'When',
  edtf: 'Date as EDTF',
  text: 'Date in the source',
  dateText: 'Date in the source',
  dateBasis: 'The date comes from',
  dateAnchor: 'The date counts from',
  value: 'What is said',
  of: 'What is counted',
  basis: 'Basis',
  basisRank: 'Rank of the basis',
  voice: 'In the words of',
  modality: 'Put as',
  polarity: 'Says yes or no',
  attributionBasis: 'How it is known who did it',
  wording: 'Words kept',
  asOf: 'Holds up to',
  knownAt: 'Known by',
  contested: 'Somebody says otherwise',
  rid: 'Key of the fact',
  status: 'Status',
  sources: 'Independent sources',
};

/** One record for people: who responded, what is known of it, and every claim about it, with who says so and where. */
export function recordHtml(record: RecordEvidence, { responded, doer, source }: Dossier): Answer {
  const { id, name, kind, names, description, details, documents, passages, claims, total } = record;
  const others = names.filter((one) => one !== name);
  return page(
    record,
    words(kind),
    <>
      <h1>{name}</h1>
      {description && <p>{description}</p>}
      {others.length > 0 && <p class="quiet">Also: {others.join(', ')}</p>}
      <p>
        <a href={`/?around=${encodeURIComponent(id)}`}>On the map</a>
      </p>
      {responded.map((event) => (
        <ResponseAnswer key={event.id} event={event} level={event.id === id ? 'self' : 'other'} />
      ))}
      {doer && <Deeds doer={doer} />}
      {source && <Source source={source} published={source.edtf ? dateText(source.edtf) : undefined} />}
      <Terms entries={Object.entries(details).map(([term, value]) => [termOf(term), shown(term, value)])} />
      <Section title="Documents that report it" items={documents.map((one) => <NameLink record={one} />)} />
      <Section
        title="Passages"
        items={(source === undefined ? passages : []).map(({ id: key, start, end }) => (
          <a href={addressOf(key)}>{span(start, end)}</a>
        ))}
      />
      {(claims.length > 0 || source === undefined) && <h2>What sources say</h2>}
      {claims.length === 0 && source === undefined && <p>No claim is about it.</p>}
      {claims.length > 0 && <ClaimList claims={claims} />}
      {total > claims.length && (
        <p>
          {claims.length} of {total} claims are shown;{' '}
          <a href={`/q/record?id=${encodeURIComponent(id)}&first=500`}>more</a>.
        </p>
      )}
      <p>
        The same as <SameAs id={id} />;{' '}
        <a href={`/q/neighborhood?around=${encodeURIComponent(id)}`}>its neighbours</a>.
      </p>
    </>,
  );
}

/** One claim for people, with all there is. */
export function claimHtml(claim: EvidenceClaim): Answer {
  const { id, name, subject, object, assertedBy, relayedBy, madeIn, details } = claim;
  const { predicate, ...rest } = details;
  const anchors = new Set(['dateAnchor', 'statedSubjectId', 'statedObjectId']);
  const parts: readonly Entry[] = [
    ...(subject === null ? [] : [['Subject', <NameLink record={subject} />] as const]),
    ['Predicate', words(String(predicate))],
    ...(object === null ? [] : [['Object', <NameLink record={object} />] as const]),
    ['Says so', <NameLink record={assertedBy} />],
    ...(relayedBy.length === 0
      ? []
      : [['Passed on by', <Names all={relayedBy} between=", then " />] as const]),
    ...(madeIn.length === 0 ? [] : [['Said in', <Names all={madeIn} between=", " />] as const]),
    ...Object.entries(rest).map(
      ([term, value]) =>
        [
          termOf(term),
          anchors.has(term) ? <a href={addressOf(String(value))}>{String(value)}</a> : shown(term, value),
        ] as const,
    ),
  ];
  return page(
    claim,
    'claim',
    <>
      <h1>{name}</h1>
      <Terms entries={parts} />
      <Section title="Passages" items={claim.passages.map((one) => <PassageLink {...one} />)} />
      <Section title="It contradicts" items={claim.contradicts.map((one) => <OpposedLink {...one} />)} />
      <Section title="Contradicted by" items={claim.contradictedBy.map((one) => <OpposedLink {...one} />)} />
      <p>
        {typeof rest.rid === 'string' && (
          <>
            <a href={`/q/evidence?rid=${encodeURIComponent(rest.rid)}`}>
              All claims for and against the same fact
            </a>
            .{' '}
          </>
        )}
        The same as <SameAs id={id} />.
      </p>
    </>,
  );
}

/** One passage for people: its place, and every claim it bears. */
export function passageHtml(evidence: PassageEvidence): Answer {
  const { id, passage, note, publishers, previous, next, claims, total } = evidence;
  const { document, start, end, sha256, text } = passage;
  const parts: readonly Entry[] = [
    ['Source', <NameLink record={document} />],
    ...(document.title ? [['Headline', document.title] as const] : []),
    ...(document.edtf ? [['Published', document.edtf] as const] : []),
    ...(publishers.length === 0 ? [] : [['Published by', <Names all={publishers} between=", " />] as const]),
    ...(document.url ? [['Address', document.url] as const] : []),
    ['Starts at', `code point ${start}`],
    ['Ends before', `code point ${end}`],
    ['SHA-256', sha256 ?? ''],
    ...(note === null ? [] : [['Note', note] as const]),
  ];
  return page(
    evidence,
    'passage',
    <>
      <h1>
        {document.name}, {span(start, end)}
      </h1>
      {text && <blockquote>{text}</blockquote>}
      <Terms entries={parts} />
      <p>
        {previous !== undefined && (
          <a rel="prev" href={addressOf(previous)}>
            The passage before it
          </a>
        )}{' '}
        {next !== undefined && (
          <a rel="next" href={addressOf(next)}>
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
  );
}

function page({ name }: Reference, kind: string, body: ComponentChildren): Answer {
  return htmlPage({
    title: `${name} · Antiphon`,
    body: (
      <main class="wide">
        <p class="quiet">
          <a href="/">Antiphon</a> › {kind}
        </p>
        {body}
      </main>
    ),
  });
}

type BornClaim = EvidenceClaim & { readonly stance?: string | undefined };

const ClaimList = ({ claims }: { readonly claims: readonly BornClaim[] }) => (
  <ul class="claims">
    {claims.map((claim) => (
      <ClaimItem key={claim.id} {...claim} />
    ))}
  </ul>
);

function ClaimItem({ id, name, assertedBy, relayedBy, passages, details, stance }: BornClaim) {
  const how = [details.modality, details.basis, details.voice].map((word) => words(String(word ?? '')));
  return (
    <li>
      <a href={addressOf(id)}>{String(details.sentence ?? name)}</a>
      <br />
      <span class="quiet">
        {stance === 'CONTEXT' && 'needed to read it right; '}
        <NameLink record={assertedBy} /> says so
        {relayedBy.length > 0 && (
          <>
            , passed on by <Names all={relayedBy} between=", then " />
          </>
        )}
        ; {how.filter((word) => word !== '').join(', ')}
        {details.contested === true && '; somebody says otherwise'}
        {passages.map((passage, place) => (
          <>
            {place === 0 ? '; ' : ', '}
            <PassageLink {...passage} />
          </>
        ))}
      </span>
    </li>
  );
}

const addressOf = (id: string): string => `/e/${encodeURIComponent(id)}`;
const span = (start: number, end: number): string => `code points ${start} to ${end}`;

const SameAs = ({ id }: { readonly id: string }) => (
  <>
    <a href={`${addressOf(id)}.json`}>.json</a> <a href={`${addressOf(id)}.jsonld`}>.jsonld</a>
  </>
);

const Names = ({ all, between }: { readonly all: readonly Reference[]; readonly between: string }) => (
  <>
    {all.map((one, place) => (
      <>
        {place > 0 && between}
        <NameLink record={one} />
      </>
    ))}
  </>
);

const PassageLink = ({ id, start, end, document, stance, text }: EvidencePassage) => (
  <>
    <NameLink record={document} />, <a href={addressOf(id)}>{span(start, end)}</a>
    {stance === 'CONTEXT' && ' (needed to read it right)'}
    {text && `: “${text}”`}
  </>
);

const OpposedLink = ({ id, name, how, assertedBy }: Opposed) => (
  <>
    {assertedBy && (
      <>
        <NameLink record={assertedBy} />:{' '}
      </>
    )}
    <NameLink record={{ id, name }} />
    {how !== undefined && ` (${words(how)})`}
  </>
);

function Section({ title, items }: { readonly title: string; readonly items: readonly ComponentChildren[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}

type Entry = readonly [string, ComponentChildren];

function Terms({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <dl>
      {entries.map(([term, value]) => (
        <>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** A word of the API as people write it: `SINGLE_SOURCE` as "single source", `CyberAction` as "cyber action". */
const words = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

const termOf = (name: string): string => {
  const text = words(name);
  return TERMS[name] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** Fields written by people, or copied from a source, are shown unchanged. Other words in capitals are the API's. */
const WRITTEN = new Set(['value', 'unit', 'of', 'wording', 'condition', 'note', 'text', 'dateText', 'title']);

function shown(term: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && !WRITTEN.has(term) && /^[A-Z_]+$/.test(value)
    ? words(value)
    : String(value);
}
