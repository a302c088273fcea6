import { edtfBounds } from '../../src/ontology/index.ts';
import type { SeedEntity, Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import { compare, inOrder, type ReadClaim, readClaim, readIn, textOf } from './claim.ts';
import { dateValues, optional } from './events.ts';
import type { Objection } from './objections.ts';

/** The moment at which a claim had been said at the latest; undefined where nothing dates it. */
export type KnownAt = (claim: ReadClaim) => string | undefined;

/**
 * When claims of a seed were said. Each date is an upper bound: the end of a claim's own date; else, whichever is earlier,
 * that of the statement it was made in, or the day on which its words came out: that of the document, or of an addition to it.
 */
export function knownAtIn(view: SeedView, grounds: Grounds): KnownAt {
  const saidAt = (statement: string) => {
    const dated = inOrder(view.claimsAbout(view.canonical(statement), 'DATED'));
    return textOf(
      dateValues(
        dated.map((one) => readClaim(one, view.canonical)),
        grounds,
      ).end,
    );
  };
  return ({ seed }) => {
    const { zone } = seed.values;
    const own = endOf(seed.values.asOf, zone);
    if (own !== undefined) return own;
    const added = endOf(seed.values.added, zone);
    const cameOut =
      added === undefined ? seed.passages.flatMap((id) => publishedAt(id, view) ?? []) : [added];
    return [...seed.madeIn.flatMap((statement) => saidAt(statement) ?? []), ...cameOut].sort(compare)[0];
  };
}

/** Objections that are remembered: many claims of one fact have the same. */
const REMEMBERED = 50_000;

/** The moment from which an objection counts: that of its claim, or the day on which a withdrawing document came out. */
export function objectedAtIn(
  view: SeedView,
  knownAt: KnownAt,
): (by: Pick<Objection, 'id'>) => string | undefined {
  const known = new Map<string, string | undefined>();
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

/** The end of a date; of one that is open at its end, or of none, undefined. */
export function endOf(edtf: unknown, zone: unknown): string | undefined {
  const date = textOf(edtf);
  return date === undefined ? undefined : (edtfBounds(date, textOf(zone)).end ?? undefined);
}

/** When a document was published, by its own date. */
export function publicationBounds(values: Values): Values {
  const date = textOf(values.edtf);
  if (date === undefined) return {};
  const { start, end } = edtfBounds(date, textOf(values.zone));
  return { ...optional('start', start), ...optional('end', end) };
}

function publishedAt(id: string, view: SeedView): string | undefined {
  const passage = view.passage(id);
  return passage && cameOut(view.entity(passage.document));
}

/** The latest moment at which a document was published. */
function cameOut(document: SeedEntity | undefined): string | undefined {
  if (document?.kind !== 'Document') return undefined;
  const { start, end } = publicationBounds(document.values);
  // A date that is open at its end tells no more than its beginning.
  return textOf(end) ?? textOf(start);
}
