import type { ComponentChildren } from 'preact';
import { recordAddress } from '../../dossier/address.ts';
import { NameLink } from '../../dossier/cells.tsx';
import type { EvidenceClaim, EvidencePassage, Opposed, Reference } from '../../export/evidence.ts';
import type { Answer } from '../http/answer.ts';
import { htmlPage } from './html.tsx';

/** What the page calls a term whose name in the API says too little. */
const TERMS: Readonly<Record<string, string>> = {
  display: 'When',
  edtf: 'Date as EDTF',
  text: 'Date in the source',
  dateText: 'Date in the source',
  dateBasis: 'The date comes from',
  dateAnchor: 'The date counts from',
  assertedBy: 'Says who',
  to: 'In response to',
  respondsTo: 'In response to',
  performers: 'Who did it',
  realizedBy: 'What came of it',
  occurrence: 'Did it happen',
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

export function page(
  { name }: Reference,
  kind: string,
  body: ComponentChildren,
  head?: ComponentChildren,
): Answer {
  return htmlPage({
    title: `${name} · Antiphon`,
    head,
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

export const ClaimList = ({ claims }: { readonly claims: readonly BornClaim[] }) => (
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
      <a href={recordAddress(id)}>{String(details.sentence ?? name)}</a>
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

export const span = (start: number, end: number): string => `code points ${start} to ${end}`;

export const SameAs = ({ id }: { readonly id: string }) => (
  <>
    <a href={`${recordAddress(id)}.json`}>.json</a> <a href={`${recordAddress(id)}.jsonld`}>.jsonld</a>
  </>
);

export const Names = ({ all, between }: { readonly all: readonly Reference[]; readonly between: string }) => (
  <>
    {all.map((one, place) => (
      <>
        {place > 0 && between}
        <NameLink record={one} />
      </>
    ))}
  </>
);

export const PassageLink = ({ id, start, end, document, stance, text }: EvidencePassage) => (
  <>
    <NameLink record={document} />, <a href={recordAddress(id)}>{span(start, end)}</a>
    {stance === 'CONTEXT' && ' (needed to read it right)'}
    {text && `: “${text}”`}
  </>
);

export const OpposedLink = ({ id, name, how, assertedBy }: Opposed) => (
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

export function Section({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly ComponentChildren[];
}) {
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

export type Entry = readonly [string, ComponentChildren];

export function Terms({ entries }: { readonly entries: readonly Entry[] }) {
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
export const words = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

export const termOf = (name: string): string => {
  const text = words(name);
  return TERMS[name] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** Fields written by people, or copied from a source, are shown unchanged. Other words in capitals are the API's. */
const WRITTEN = new Set(['value', 'unit', 'of', 'wording', 'condition', 'note', 'text', 'dateText', 'title']);

export function shown(term: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && !WRITTEN.has(term) && /^[A-Z_]+$/.test(value)
    ? words(value)
    : String(value);
}
