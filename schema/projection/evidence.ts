import { dateText, edtfBounds } from '../../src/ontology/index.ts';
import type { EdgeRow, NodeRow, SeedClaim, SeedPassage } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { caption, type Names } from './caption.ts';
import type { Grounds } from './certainty.ts';
import { compare, isOfItself, type ReadClaim, textOf, valueKeyOf } from './claim.ts';
import { optional, readableDate } from './events.ts';
import { factKey } from './rid.ts';
import { searchValues } from './search.ts';

/** Literals that are found by what they make of their subject: its names, its occurrence, its date. */
const UNTOLD = new Set(['NAMED', 'OCCURRED', 'DATED']);

/** What a claim's node needs to know beyond the claim. */
interface ClaimSurroundings {
  readonly names: Names;
  /** The moment by which the document of a passage was published at the latest. */
  readonly publishedAt: (passage: string) => Latest | undefined;
  /** The moment by which a statement or communication was made at the latest. */
  readonly saidAt: (statement: string) => Latest | undefined;
  readonly contested: boolean;
  /** Whether it was taken back, or shown to be wrong. */
  readonly withdrawn: boolean;
  readonly sentence: string;
  /** What tells how its fact would stand without some of the claims. */
  readonly weight: NodeRow['values'];
}

/** The latest moment that a date can mean, with the date itself. */
export interface Latest {
  readonly end: string;
  readonly edtf: string;
}

/** The latest moment of a date, if it has one; a date that is open at its end tells no more than its beginning. */
export function latestOf(edtf: string | undefined, zone: string | undefined): Latest | undefined {
  if (edtf === undefined) return undefined;
  const { start, end } = edtfBounds(edtf, zone);
  const moment = end ?? start;
  return moment === null ? undefined : { end: moment, edtf };
}

/** A claim as a node, named by what it says. */
export function claimNode(
  claim: ReadClaim,
  { names, contested, withdrawn, sentence, weight, ...surroundings }: ClaimSurroundings,
): NodeRow {
  const { seed, subject, object } = claim;
  const asOfEnd = ownMoment(seed)?.end;
  const known = knownBy(seed, surroundings);
  const name = caption(claim, names);
  return {
    id: claim.id,
    kind: 'Claim',
    values: {
      ...seed.values,
      // A value is found by all that is said with it: "more than 500 tweets".
      ...searchValues('Claim', {
        ...seed.values,
        value: UNTOLD.has(claim.predicate) || claim.object !== undefined ? undefined : name,
      }),
      name,
      names: [],
      aliases: [],
      predicate: claim.predicate,
      subjectId: subject,
      ...optional('objectId', object),
      ...(seed.subject === subject ? {} : { statedSubjectId: seed.subject }),
      ...(seed.object === object ? {} : { statedObjectId: seed.object }),
      rid: claim.rid,
      ...optional('value', claim.value),
      ...optional('number', claim.number),
      polarity: claim.polarity,
      basisRank: claim.basisRank,
      sureness: claim.sureness,
      contested,
      withdrawn,
      sentence,
      ...optional('asOfEnd', asOfEnd),
      ...optional('knownAt', known?.end),
      ...optional('knownAtDisplay', known && dateText(dayOf(known.edtf))),
      ...ownValue(claim),
      ...weight,
    },
  };
}

/** When claims were said: what of their surroundings tells it. */
export type Saying = Pick<ClaimSurroundings, 'publishedAt' | 'saidAt'>;

/** The moment up to which a claim itself says that it holds. */
function ownMoment({ values: { asOf, zone } }: SeedClaim): Latest | undefined {
  const edtf = textOf(asOf);
  const end = edtf === undefined ? null : edtfBounds(edtf, textOf(zone)).end;
  return edtf === undefined || end === null ? undefined : { end, edtf };
}

/**
 * The moment by which a claim was made at the latest: its own, or as what it stands in tells. Each date is an upper bound:
 * a statement that is dated vaguely, or after the document that tells of it, was made before that document came out.
 */
export function knownBy(seed: SeedClaim, { publishedAt, saidAt }: Saying): Latest | undefined {
  const bounds = [
    ...seed.madeIn.flatMap((statement) => saidAt(statement) ?? []),
    ...seed.passages.flatMap((passage) => publishedAt(passage) ?? []),
  ];
  return ownMoment(seed) ?? bounds.sort((a, b) => compare(a.end, b.end) || compare(a.edtf, b.edtf))[0];
}

/** A date without its time of day: when something was said is told by days. */
const dayOf = (edtf: string): string => edtf.replaceAll(/T[^/,\]]*/g, '');

/** What helps to work a value of the subject out of some of the claims, in the database. */
function ownValue({ seed, subject, predicate, value }: ReadClaim): NodeRow['values'] {
  if (!isOfItself(predicate)) return {};
  const valueKey = valueKeyOf(subject, predicate);
  if (predicate !== 'DATED' || value === undefined) return { valueKey };
  const zone = textOf(seed.values.zone);
  const { start, end, precision } = edtfBounds(value, zone);
  return {
    valueKey,
    precision,
    ...readableDate(value, zone),
    ...optional('start', start),
    ...optional('end', end),
  };
}

/** What holds a claim in the evidence: who says it, who passes it on, who read it again, where it stands, what it stands against. */
export function claimEdges(
  claim: ReadClaim,
  canonical: (id: string) => string,
  grounds: Grounds,
): readonly EdgeRow[] {
  const { seed, id } = claim;
  return [
    edge('ASSERTED_BY', id, claim.assertedBy, standingOf(claim, grounds)),
    ...[...new Set(seed.relayedBy.map(canonical))].map((relay, index) =>
      edge('RELAYED_BY', id, relay, { order: index + 1 }),
    ),
    ...[...new Set(seed.reviewedBy.map(canonical))].map((curator) => edge('REVIEWED_BY', id, curator)),
    ...seed.passages.map((passage) => edge('EVIDENCED_BY', id, passage, { stance: 'BEARS' })),
    ...seed.context
      .filter((passage) => !seed.passages.includes(passage))
      .map((passage) => edge('EVIDENCED_BY', id, passage, { stance: 'CONTEXT' })),
    ...[...new Set(seed.madeIn.map(canonical))].map((statement) => edge('MAKES', statement, id)),
    ...objections(claim),
  ];
}

/** What its asserter counts as. Whoever does not count at all has no root. */
function standingOf({ id, assertedBy }: ReadClaim, { roots, objections }: Grounds): EdgeRow['values'] {
  const { root, depth, joinedBy } = roots.of(assertedBy);
  if (roots.isCurator(assertedBy)) return { standing: 'CURATOR', depth };
  if (objections.retracted.has(id)) return { standing: 'RETRACTED', depth };
  return { root, standing: joinedBy ?? (root === assertedBy ? 'COUNTS' : 'SHARED'), depth };
}

function objections({ id, seed }: ReadClaim): readonly EdgeRow[] {
  // One edge for each pair: the gravest objection stands.
  const how = new Map<string, string>();
  for (const other of seed.contradicts) how.set(other, 'CONTRADICTS');
  for (const other of seed.refutes) how.set(other, 'REFUTES');
  for (const other of seed.retracts) how.set(other, 'RETRACTS');
  return [...how].map(([other, word]) => edge('CONTRADICTS', id, other, { how: word }));
}

/** Two claims whose values exclude each other. */
export const differs = (claim: string, other: string): EdgeRow =>
  edge('CONTRADICTS', claim, other, { how: 'DIFFERS' });

export function passageNode(
  { id, document, start, end, sha256, note }: SeedPassage,
  view: SeedView,
): NodeRow {
  return {
    id,
    kind: 'Passage',
    values: {
      ...searchValues('Passage', { note }),
      name: `${view.nameOf(document)}, code points ${start}–${end}`,
      names: [],
      aliases: [],
      start,
      end,
      sha256,
      documentSha256: String(view.entity(document)?.values.sha256),
      ...optional('note', note),
    },
  };
}

/** Where passages lie, where documents come from, and where merged ids lead. */
export function* standingEdges(view: SeedView): Iterable<EdgeRow> {
  const { canonical, links, merged } = view;
  for (const { id, document } of view.passages()) yield edge('IN', id, canonical(document));
  for (const { relation, document, to, values } of links)
    yield edge(relation, canonical(document), canonical(to), values);
  for (const old of merged.keys()) yield edge('REDIRECTS_TO', old, canonical(old));
}

export function redirectNode(old: string, canonical: (id: string) => string): NodeRow {
  return {
    id: old,
    kind: 'Redirect',
    values: {
      name: `Merged into ${canonical(old)}`,
      names: [],
      aliases: [],
      ...searchValues('Redirect', {}),
    },
  };
}

function edge(type: string, from: string, to: string, values: EdgeRow['values'] = {}): EdgeRow {
  return { rid: factKey(type, from, to, null), type, from, to, values };
}
