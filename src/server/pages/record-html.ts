import type { EvidenceClaim, EvidencePassage, Opposed, Reference } from '../../export/evidence.ts';
import type { PassageEvidence, RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Answer } from '../http/answer.ts';
import { type Html, html, htmlPage } from './html.ts';

/** What the page calls a term whose name in the API says too little. */
const TERMS: Readonly<Record<string, string>> = {
  edtf: 'Date',
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

/** One record for people: what is known of it, and every claim about it, with who says so and where. */
export function recordHtml(record: RecordEvidence): Answer {
  const { id, name, kind, names, description, details, documents, passages, claims, total } = record;
  const others = names.filter((one) => one !== name);
  return page(
    record,
    html`<p class="quiet">${words(kind)}</p>
<h1>${name}</h1>
<p>${description ?? ''}</p>
${others.length === 0 ? '' : html`<p class="quiet">Also: ${others.join(', ')}</p>`}
${terms(Object.entries(details).map(([term, value]) => [termOf(term), shown(term, value)]))}
${section('Documents that report it', documents.map(link))}
${section(
  'Passages',
  passages.map(({ id: key, start, end }) => html`<a href="${addressOf(key)}">${span(start, end)}</a>`),
)}
<h2>What sources say</h2>
${claims.length === 0 ? html`<p>No claim is about it.</p>` : claimList(claims)}
${total > claims.length ? html`<p>${String(claims.length)} of ${String(total)} claims are shown; <a href="/q/record?id=${encodeURIComponent(id)}&first=500">more</a>.</p>` : ''}
<p>The same as ${sameAs(id)}; <a href="/q/neighborhood?around=${encodeURIComponent(id)}">its neighbours</a>.</p>`,
  );
}

/** One claim for people, with all there is. */
export function claimHtml(claim: EvidenceClaim): Answer {
  const { id, name, subject, object, assertedBy, relayedBy, madeIn, details } = claim;
  const { predicate, ...rest } = details;
  const anchors = new Set(['dateAnchor', 'statedSubjectId', 'statedObjectId']);
  return page(
    claim,
    html`<p class="quiet">claim</p>
<h1>${name}</h1>
${terms([
  ...(subject === null ? [] : [['Subject', link(subject)] as const]),
  ['Predicate', words(String(predicate))],
  ...(object === null ? [] : [['Object', link(object)] as const]),
  ['Says so', link(assertedBy)],
  ...(relayedBy.length === 0 ? [] : [['Passed on by', joined(relayedBy.map(link), ', then ')] as const]),
  ...(madeIn.length === 0 ? [] : [['Said in', joined(madeIn.map(link), ', ')] as const]),
  ...Object.entries(rest).map(
    ([term, value]) =>
      [
        termOf(term),
        anchors.has(term)
          ? html`<a href="${addressOf(String(value))}">${String(value)}</a>`
          : shown(term, value),
      ] as const,
  ),
])}
${section('Passages', claim.passages.map(passageLink))}
${section('It contradicts', claim.contradicts.map(opposedLink))}
${section('Contradicted by', claim.contradictedBy.map(opposedLink))}
<p>${typeof rest.rid === 'string' ? html`<a href="/q/evidence?rid=${encodeURIComponent(rest.rid)}">All claims for and against the same fact</a>. ` : ''}The same as ${sameAs(id)}.</p>`,
  );
}

/** One passage for people: its place, and every claim it bears. */
export function passageHtml(evidence: PassageEvidence): Answer {
  const { id, passage, note, publishers, previous, next, claims, total } = evidence;
  const { document, start, end, sha256, text } = passage;
  return page(
    evidence,
    html`<p class="quiet">passage</p>
<h1>${document.name}, ${span(start, end)}</h1>
${text ? html`<blockquote>${text}</blockquote>` : ''}
${terms([
  ['Source', link(document)],
  ...(document.title ? [['Headline', document.title] as const] : []),
  ...(document.edtf ? [['Published', document.edtf] as const] : []),
  ...(publishers.length === 0 ? [] : [['Published by', joined(publishers.map(link), ', ')] as const]),
  ...(document.url ? [['Address', document.url] as const] : []),
  ['Starts at', `code point ${start}`],
  ['Ends before', `code point ${end}`],
  ['SHA-256', sha256 ?? ''],
  ...(note === null ? [] : [['Note', note] as const]),
])}
<p>${previous === undefined ? '' : html`<a rel="prev" href="${addressOf(previous)}">The passage before it</a> `}${next === undefined ? '' : html`<a rel="next" href="${addressOf(next)}">The passage after it</a>`}</p>
<h2>Claims it bears</h2>
${claims.length === 0 ? html`<p>No claim was made from it.</p>` : claimList(claims.map((claim) => ({ ...claim, passages: [] })))}
${total > claims.length ? html`<p>${String(claims.length)} of ${String(total)} claims are shown; <a href="/q/passage?id=${encodeURIComponent(id)}&first=500">more</a>.</p>` : ''}
<p>The same as ${sameAs(id)}.</p>`,
  );
}

const page = ({ name }: Reference, body: Html): Answer =>
  htmlPage({ title: `${name} · Antiphon`, body: html`<main class="wide">\n${body}\n</main>` });

const claimList = (claims: readonly (EvidenceClaim & { readonly stance?: string | undefined })[]): Html =>
  html`<ul>
${claims.map(claimItem)}
</ul>`;

function claimItem(claim: EvidenceClaim & { readonly stance?: string | undefined }): Html {
  const { id, name, assertedBy, relayedBy, passages, details, stance } = claim;
  const how = [details.modality, details.basis, details.voice].map((word) => words(String(word ?? '')));
  return html`<li><a href="${addressOf(id)}">${String(details.sentence ?? name)}</a>
<br><span class="quiet">${stance === 'CONTEXT' ? 'needed to read it right; ' : ''}${link(assertedBy)} says so${relayedBy.length === 0 ? '' : html`, passed on by ${joined(relayedBy.map(link), ', then ')}`}; ${how.filter((word) => word !== '').join(', ')}${details.contested === true ? '; somebody says otherwise' : ''}${passages.length === 0 ? '' : html`; ${joined(passages.map(passageLink), ', ')}`}</span></li>`;
}

const addressOf = (id: string): string => `/e/${encodeURIComponent(id)}`;
const link = ({ id, name }: Reference): Html => html`<a href="${addressOf(id)}">${name}</a>`;
const sameAs = (id: string): Html =>
  html`<a href="${addressOf(id)}.json">.json</a> <a href="${addressOf(id)}.jsonld">.jsonld</a>`;
const span = (start: number, end: number): string => `code points ${start} to ${end}`;

const passageLink = ({ id, start, end, document, stance, text }: EvidencePassage): Html =>
  html`${link(document)}, <a href="${addressOf(id)}">${span(start, end)}</a>${stance === 'CONTEXT' ? ' (needed to read it right)' : ''}${text ? html`: “${text}”` : ''}`;

const opposedLink = ({ id, name, how, assertedBy }: Opposed): Html =>
  html`${assertedBy === undefined ? '' : html`${link(assertedBy)}: `}${link({ id, name })}${how === undefined ? '' : ` (${words(how)})`}`;

const section = (title: string, items: readonly Html[]): Html | string =>
  items.length === 0
    ? ''
    : html`<h2>${title}</h2>\n<ul>\n${items.map((item) => html`<li>${item}</li>`)}\n</ul>`;

const terms = (entries: readonly (readonly [string, Html | string])[]): Html | string =>
  entries.length === 0
    ? ''
    : html`<dl>\n${entries.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}\n</dl>`;

function joined(items: readonly Html[], between: string): Html {
  const [first = html``, ...rest] = items;
  return rest.reduce((text, item) => html`${text}${between}${item}`, first);
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
