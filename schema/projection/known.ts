import { dateText, edtfBounds } from '../../src/ontology/index.ts';
import type { SeedEntity, Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import { compare, inOrder, type ReadClaim, readClaim, readIn, textOf } from './claim.ts';
import { dateValues, optional } from './events.ts';
import type { Objection } from './objections.ts';

/** The latest moment that a date can mean, with the date itself. */
export interface Known {
  readonly at: string;
  readonly edtf: string;
}

/** The moment at which a claim had been said at the latest; undefined where nothing dates it. */
export type KnownAt = (claim: ReadClaim) => Known | undefined;

/**
 * When claims of a seed were said. Each date is an upper bound: the end of a claim's own date; else, whichever is earlier,
 * that of the statement it was made in, or the day on which its words came out: that of the document, or of an addition to it.
 */
export function knownAtIn(view: SeedView, grounds: Grounds): KnownAt {
  const saidAt = (statement: string) => {
    const dated = inOrder(view.claimsAbout(view.canonical(statement), 'DATED'));
    const { edtf, end } = dateValues(
      dated.map((one) => readClaim(one, view.canonical)),
      grounds,
    );
    return knownBy(textOf(edtf), textOf(end));
  };
  return ({ seed }) => {
    const { zone } = seed.values;
    const own = endOfDate(seed.values.asOf, zone);
    if (own !== undefined) return own;
    const added = endOfDate(seed.values.added, zone);
    const cameOut =
      added === undefined ? seed.passages.flatMap((id) => publishedAt(id, view) ?? []) : [added];
    return [...seed.madeIn.flatMap((statement) => saidAt(statement) ?? []), ...cameOut].sort(
      (a, b) => compare(a.at, b.at) || compare(a.edtf, b.edtf),
    )[0];
  };
}

/** Objections that are remembered: many claims of one fact have the same. */
const REMEMBERED = 50_000;

/** The moment from which an objection counts: that of its claim, or the day on which a withdrawing document came out. */
export function objectedAtIn(
  view: SeedView,
  knownAt: KnownAt,
): (by: Pick<Objection, 'id'>) => Known | undefined {
  const known = new Map<string, Known | undefined>();
  return ({ id }) => {
    if (known.has(id)) return known.get(id);
    const claim = view.claim(id);
    const moment = claim === undefined ? cameOut(view.entity(id)) : knownAt(readIn(view, claim));
    // Those who object to one claim mostly object to its neighbours.
    if (known.size >= REMEMBERED) known.clear();
    known.set(id, moment);
    return moment;
  };
}

/** The day of a moment in words, as its source dates it: when something was said is told by days, without the time. */
export const dayWords = ({ edtf }: Known): string => dateText(edtf.replaceAll(/T[^/,\]]*/g, ''));

/** Where a moment stands in a list in time: "24 November" before "24 November or later", which may be any later day. */
export const placeOf = ({ at, edtf }: Known): string => (/(\.\.\]?|\/)$/.test(edtf) ? `${at}~` : at);

/** The end of a date; of one that is open at its end, or of none, undefined. */
export const endOf = (edtf: unknown, zone: unknown): string | undefined => endOfDate(edtf, zone)?.at;

function endOfDate(edtf: unknown, zone: unknown): Known | undefined {
  const date = textOf(edtf);
  return knownBy(date, date === undefined ? undefined : edtfBounds(date, textOf(zone)).end);
}

const knownBy = (edtf: string | undefined, at: string | null | undefined): Known | undefined =>
  edtf === undefined || !at ? undefined : { at, edtf };

/** When a document was published, by its own date. */
export function publicationBounds(values: Values): Values {
  const date = textOf(values.edtf);
  if (date === undefined) return {};
  const { start, end } = edtfBounds(date, textOf(values.zone));
  return { ...optional('start', start), ...optional('end', end) };
}

function publishedAt(id: string, view: SeedView): Known | undefined {
  const passage = view.passage(id);
  return passage && cameOut(view.entity(passage.document));
}

/** The latest moment at which a document was published. */
function cameOut(document: SeedEntity | undefined): Known | undefined {
  if (document?.kind !== 'Document') return undefined;
  const date = textOf(document.values.edtf);
  const { end } = publicationBounds(document.values);
  // A date that is open at its end tells no more than its beginning: the end of the day that it names.
  const known = textOf(end) ?? endOf(date?.match(/\d[^/.\]]*/)?.[0], undefined);
  return knownBy(date, known);
}
