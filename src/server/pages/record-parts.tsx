import type { ComponentChildren } from 'preact';
import { recordAddress } from '../../dossier/address.ts';
import { NameLink, Sample, TellerLink } from '../../dossier/cells.tsx';
import { grouped } from '../../dossier/grouped.ts';
import { Printed } from '../../dossier/printed.tsx';
import { Saying } from '../../dossier/saying.tsx';
import { calledIn, charactersWords, sentenceWords } from '../../dossier/where.ts';
import { lineOf } from '../../drawing/certainty.ts';
import type { EvidenceClaim, EvidencePassage, Opposed, Reference } from '../../export/evidence.ts';
import { dateText } from '../../ontology/index.ts';
import { labelOf, type NameList, spelledOut, type TermList } from '../../vocabulary.ts';
import type { Answer } from '../http/answer.ts';
import { claimGroups } from './claim-groups.ts';
import { htmlPage } from './html.tsx';

/** What the page calls a term whose name in the API says too little. */
const TERMS: Readonly<Record<string, string>> = {
  display: 'When',
  edtf: 'When',
  text: 'Date in the source',
  dateText: 'Date in the source',
  dateBasis: 'The date comes from',
  dateAnchor: 'The date counts from',
  asserts: 'Says in its own voice',
  assertedBy: 'Says who',
  performerAssertedBy: 'Says who did it',
  responseAssertedBy: 'Says that it was a response',
  to: 'In response to',
  respondsTo: 'In response to',
  performers: 'Who did it',
  realizedBy: 'What came of it',
  occurrence: 'Did it happen',
  value: 'What is said',
  of: 'What is counted',
  basis: 'How sure',
  basisRank: 'Rank of the basis',
  voice: 'In the words of',
  modality: 'Put as',
  polarity: 'Says yes or no',
  attributionBasis: 'How it is known who did it',
  wording: 'Words kept',
  asOf: 'Holds up to',
  asOfDisplay: 'Holds up to',
  added: 'Added to the document',
  addedDisplay: 'Added to the document',
  reason: 'Why it is one source with another',
  dateDisplay: 'When',
  knownAt: 'Known by',
  notBefore: 'Not before',
  notAfter: 'Not after',
  placedBy: 'Placed by the order of events',
  contested: 'Somebody says otherwise',
  rid: 'Key of the fact',
  status: 'How it stands',
  sources: 'Independent sources',
};

export function page(
  { id, name }: Pick<Reference, 'id' | 'name'>,
  kind: string,
  body: ComponentChildren,
  { site, head }: { readonly site: string; readonly head?: ComponentChildren },
): Answer {
  return htmlPage({
    title: `${name} · Antiphon`,
    head,
    body: (
      <main class="wide">
        <Printed address={`${site}${recordAddress(id)}`} />
        <p class="quiet where">
          <a href="/">Antiphon</a> › {kind}
        </p>
        {body}
      </main>
    ),
  });
}

type BornClaim = EvidenceClaim & { readonly stance?: string | undefined };

interface ClaimListProps {
  readonly claims: readonly BornClaim[];
  /** Documents that the page names in full above: here the beginning of their headline tells which it is. */
  readonly named?: ReadonlySet<string> | undefined;
}

/** What claims say, each once: with all claims that say so. */
export const ClaimList = ({ claims, named }: ClaimListProps) => (
  <ul class="claims">
    {claimGroups(claims).map(([first, ...others]) => (
      <li key={first.id}>
        <Sample line={lineOf(textOf(first, 'basis'))} /> <ClaimLink {...first} />
        <br />
        <Told claim={first} named={named} />
        {others.map((claim) => (
          <>
            <br />
            {wordsIn(claim) === wordsIn(first) ? (
              <a href={recordAddress(claim.id)}>Said again:</a>
            ) : (
              <>
                Also: <ClaimLink {...claim} />
              </>
            )}{' '}
            <Told claim={claim} named={named} />
          </>
        ))}
      </li>
    ))}
  </ul>
);

const wordsIn = ({ name, details }: EvidenceClaim): string => String(details.sentence ?? name);

const ClaimLink = (claim: EvidenceClaim) => <a href={recordAddress(claim.id)}>{wordsIn(claim)}</a>;

/** Who makes a claim, and where. */
function Told({ claim, named }: { readonly claim: BornClaim } & Pick<ClaimListProps, 'named'>) {
  const { stance, passages, details } = claim;
  return (
    <span class="quiet">
      {stance === 'CONTEXT' && 'Needed to read it right. '}
      {/* The sentence of our own reading says that it is one. */}
      {textOf(claim, 'voice') !== 'READING' && <SaidBy claim={claim} named={named} />}
      {details.contested === true && ' Somebody says otherwise.'}
      {inSources(passages).map((own) => (
        <>
          {' '}
          <InSource passages={own} named={named} />.
        </>
      ))}
    </span>
  );
}

const textOf = ({ details }: Pick<EvidenceClaim, 'details'>, word: string): string =>
  String(details[word] ?? '');

/** Who makes a claim, in which way, and who passes it on. */
export function SaidBy({ claim, named }: { readonly claim: EvidenceClaim } & Pick<ClaimListProps, 'named'>) {
  const called = calledIn(claim.passages, named);
  return (
    <Saying
      assertedBy={claim.assertedBy}
      relayedBy={claim.relayedBy}
      modality={textOf(claim, 'modality')}
      voice={textOf(claim, 'voice')}
      asOf={textOf(claim, 'asOfDisplay')}
      added={textOf(claim, 'addedDisplay')}
      name={(record) => <NameLink record={called(record)} />}
    />
  );
}

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

/** The passages of each source together. */
export const inSources = (passages: readonly EvidencePassage[]): readonly (readonly EvidencePassage[])[] =>
  grouped(passages, ({ document }) => document.id);

/** A source once, with each of its sentences that bears something. */
export function InSource({
  passages: [first, ...others],
  named,
}: {
  readonly passages: readonly EvidencePassage[];
} & Pick<ClaimListProps, 'named'>) {
  if (first === undefined) return null;
  return (
    <>
      <PassageLink {...first} isShort={named?.has(first.document.id)} />
      {others.map((passage) => (
        <>
          , <SentenceLink {...passage} />
        </>
      ))}
    </>
  );
}

const SentenceLink = ({ stance, text, ...place }: EvidencePassage) => (
  <>
    <a href={recordAddress(place.id)} title={charactersWords(place)}>
      {sentenceWords(place)}
    </a>
    {stance === 'CONTEXT' && ' (needed to read it right)'}
    {text && `: “${text}”`}
  </>
);

interface PassageLinkProps extends EvidencePassage {
  /** Whether its document was named in full before. */
  readonly isShort?: boolean | undefined;
}

export const PassageLink = ({ isShort, ...passage }: PassageLinkProps) => (
  <>
    <TellerLink record={passage.document} isShort={isShort} />, <SentenceLink {...passage} />
  </>
);

export const OpposedLink = ({ id, name, sentence, how, assertedBy }: Opposed) => (
  <>
    {assertedBy && (
      <>
        <NameLink record={assertedBy} />:{' '}
      </>
    )}
    <NameLink record={{ id, name: sentence ?? name }} />
    {how !== undefined && ` (${spelledOut(how)})`}
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

export const termOf = (name: string): string => {
  const text = spelledOut(name);
  return TERMS[name] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** Fields written by people, or copied from a source, are shown unchanged. Other words in capitals are the API's. */
const WRITTEN = new Set(['value', 'unit', 'of', 'wording', 'condition', 'note', 'text', 'dateText', 'title']);

/** Fields whose values are dates as they are recorded. */
const DATES: ReadonlySet<string> = new Set([
  ...['edtf', 'asOf', 'added', 'knownAt', 'from', 'to', 'notBefore', 'notAfter', 'retrieved', 'start', 'end'],
]);

export const isDate = (term: string): boolean => DATES.has(term);

/** Closed lists of words, by the fields that hold them. */
const LISTS: Readonly<Record<string, TermList | NameList>> = {
  basis: 'Basis',
  status: 'Status',
  voice: 'Voice',
  modality: 'Modality',
  attributionBasis: 'AttributionBasis',
  occurrence: 'Occurrence',
  role: 'Role',
  comparator: 'Comparator',
};

export function shown(term: string, value: string | number | boolean, zone?: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  const list = LISTS[term];
  if (list !== undefined) return labelOf(list, value);
  if (isDate(term)) return dateWords(value, zone);
  return !WRITTEN.has(term) && /^[A-Z_]+$/.test(value) ? spelledOut(value) : value;
}

/** A date or a moment in words, by the clocks of a zone; what is none as it is. */
export function dateWords(value: string, zone?: string): string {
  try {
    return dateText(value, zone);
  } catch {
    return value;
  }
}
