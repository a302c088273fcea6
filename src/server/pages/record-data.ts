import { isSure, isUnreal } from '../../drawing/certainty.ts';
import { isEventKind } from '../../drawing/kinds.ts';
import type { EvidenceClaim, EvidenceDocument, Reference } from '../../export/evidence.ts';
import { WEB } from '../../vocabulary.ts';

/** What is said of a record in the words of schema.org. */
export interface Described extends Reference {
  readonly kind: string;
  readonly names: readonly string[];
  readonly description: string | null;
  readonly details: EvidenceClaim['details'];
  readonly documents: readonly EvidenceDocument[];
  readonly claims: readonly EvidenceClaim[];
}

/**
 * A record for search engines: itself, what is claimed of it, and the documents that say so. Machines take a property for
 * a fact, so that only what a source reports as one, and nobody disputes, is a property of the record; all else is the
 * text of a claim, which names whoever makes it.
 */
export function recordOf(record: Described, addressOf: (id: string) => string): object {
  const { id, claims, documents } = record;
  const sources = new Map(
    [...documents, ...claims.flatMap(({ passages }) => passages.map(({ document }) => document))]
      .filter((one) => one.id !== id)
      .map((one) => [one.id, one]),
  );
  return {
    '@context': 'https://schema.org',
    '@graph': [
      itself(record, addressOf),
      ...claims.map((claim) => claimObject(claim, id, addressOf)),
      ...Array.from(sources.values(), (one) => documentObject(one, addressOf)),
    ],
  };
}

function itself(record: Described, addressOf: (id: string) => string): object {
  const { id, name, kind, names, description, details, documents } = record;
  const { title, url, edtf } = details;
  if (WEB.types.get(kind) === WEB.article) {
    const document = { id, name, title: textOf(title), url: textOf(url), edtf: textOf(edtf) };
    return documentObject(document, addressOf);
  }
  const others = names.filter((one) => one !== name);
  return {
    '@type': isEventKind(kind)
      ? isReported(record)
        ? WEB.event
        : WEB.thing
      : (WEB.types.get(kind) ?? WEB.thing),
    '@id': addressOf(id),
    url: addressOf(id),
    name,
    ...(description && { description }),
    ...(others.length > 0 && { alternateName: others }),
    ...(isEventKind(kind) && isReported(record) && happening(record, addressOf)),
    ...(documents.length > 0 && { subjectOf: documents.map((one) => ({ '@id': addressOf(one.id) })) }),
  };
}

/** Whether sources report an event as a fact: then it is one to machines, too. */
const isReported = ({ details: { occurrence, basis, status } }: Described): boolean =>
  typeof occurrence === 'string' &&
  !isUnreal(occurrence) &&
  isSure(textOf(basis)) &&
  (status === 'SINGLE_SOURCE' || status === 'CORROBORATED');

/** When and where it was, as far as that is reported. */
function happening(
  { id, claims, details: { edtf, dateContested } }: Described,
  addressOf: (id: string) => string,
) {
  const told = claims.filter((claim) => claim.subject?.id === id && isFirm(claim));
  const says = (predicate: string) => told.filter(({ details }) => details.predicate === predicate);
  const isDay = typeof edtf === 'string' && ISO_DAY.test(edtf) && dateContested !== true;
  const isDated = isDay && says('DATED').some(({ details }) => details.value === edtf);
  const places = says(WEB.location).flatMap(({ object }) => object ?? []);
  return {
    ...(isDated && { startDate: edtf }),
    ...(places.length > 0 && {
      location: places.map((place) => ({ '@type': WEB.place, '@id': addressOf(place.id), name: place.name })),
    }),
  };
}

/** A date as both EDTF and schema.org write it. */
const ISO_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const isFirm = ({ details: { polarity, modality, basis, contested, standing } }: EvidenceClaim): boolean =>
  polarity === 'AFFIRMED' &&
  modality === 'ASSERTED' &&
  isSure(textOf(basis)) &&
  contested !== true &&
  standing !== 'RETRACTED';

function claimObject(
  { id, name, assertedBy, passages, details }: EvidenceClaim,
  about: string,
  addressOf: (id: string) => string,
): object {
  const documents = [...new Set(passages.map(({ document }) => document.id))];
  return {
    '@type': WEB.claim,
    '@id': addressOf(id),
    text: textOf(details.sentence) ?? name,
    about: { '@id': addressOf(about) },
    author: { '@id': addressOf(assertedBy.id), name: assertedBy.name },
    ...(documents.length > 0 && {
      // What no source says outright does not appear in one: it is only read from it.
      [details.voice === 'READING' ? 'isBasedOn' : 'appearance']: documents.map((one) => ({
        '@id': addressOf(one),
      })),
    }),
  };
}

function documentObject(
  { id, name, title, url, edtf, publishedBy }: EvidenceDocument,
  addressOf: (id: string) => string,
): object {
  const publishers = publishedBy?.nodes ?? [];
  return {
    '@type': title ? WEB.article : 'CreativeWork',
    '@id': addressOf(id),
    name,
    ...(title && { headline: title }),
    ...(url && { url }),
    ...(edtf && ISO_DAY.test(edtf) && { datePublished: edtf }),
    ...(publishers.length > 0 && {
      publisher: publishers.map((one) => ({
        '@type': WEB.publisher,
        '@id': addressOf(one.id),
        name: one.name,
      })),
    }),
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
