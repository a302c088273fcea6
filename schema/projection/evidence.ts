import { edtfBounds, isWordOf } from '../../src/ontology/index.ts';
import type { EdgeRow, NodeRow, SeedPassage } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { Derivation } from '../ontology/derivation.ts';
import { caption, type Names } from './caption.ts';
import type { Grounds } from './certainty.ts';
import { isOfItself, type ReadClaim, textOf, valueKeyOf } from './claim.ts';
import { optional, readableDate } from './events.ts';
import { endOf } from './known.ts';
import { factKey } from './rid.ts';
import { searchValues } from './search.ts';

/** Literals that are found by what they make of their subject: its names, its occurrence, its date. */
const UNTOLD = new Set(['NAMED', 'OCCURRED', 'DATED']);

/** Why whoever makes a claim is no source of its own, as a sentence; undefined where it is one. */
export type ReasonOf = (claim: ReadClaim) => string | undefined;

/** What a claim's node needs to know beyond the claim. */
interface ClaimSurroundings {
  readonly names: Names;
  readonly knownAt: string | undefined;
  /** As which source its asserter counts; a curator is none. */
  readonly source: string | undefined;
  readonly dependsOn: readonly string[];
  readonly contested: boolean;
  /** Since when, if that is dated. */
  readonly contestedAt: string | undefined;
  /** Whether it was taken back, or shown to be wrong. */
  readonly withdrawn: boolean;
  /** From when on. */
  readonly withdrawnAt: string | undefined;
  readonly sentence: string;
  /** What it said before it was taken back, or shown to be wrong. */
  readonly formerSentence: string | undefined;
}

/** A claim as a node, named by what it says. */
export function claimNode(
  claim: ReadClaim,
  { names, contested, withdrawn, sentence, ...more }: ClaimSurroundings,
): NodeRow {
  const { seed, subject, object } = claim;
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
      ...optional('sourceId', more.source),
      dependsOn: more.dependsOn,
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
      ...optional('contestedAt', more.contestedAt),
      ...optional('withdrawnAt', more.withdrawnAt),
      ...optional('formerSentence', more.formerSentence),
      sentence,
      ...optional('asOfEnd', endOf(seed.values.asOf, seed.values.zone)),
      ...optional('knownAt', more.knownAt),
      ...ownValue(claim),
    },
  };
}

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
  reasonOf: ReasonOf,
): readonly EdgeRow[] {
  const { seed, id } = claim;
  return [
    edge('ASSERTED_BY', id, claim.assertedBy, standingOf(claim, grounds, reasonOf)),
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
function standingOf(claim: ReadClaim, { roots, objections }: Grounds, reasonOf: ReasonOf): EdgeRow['values'] {
  const { id, assertedBy } = claim;
  const { root, depth, joinedBy } = roots.ofClaim(claim);
  if (roots.isCurator(assertedBy)) return { standing: 'CURATOR', depth };
  const standing = joinedBy ?? (root === assertedBy ? 'COUNTS' : 'SHARED');
  const reason = optional('reason', reasonOf(claim));
  return objections.retracted.has(id)
    ? { standing: 'RETRACTED', formerRoot: root, formerStanding: standing, depth, ...reason }
    : { root, standing, depth, ...reason };
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
    yield edge(relation, canonical(document), canonical(to), withGround(values));
  for (const old of merged.keys()) yield edge('REDIRECTS_TO', old, canonical(old));
}

/** On whose word it is how a document stands to another; where a seed does not say, that is in the way itself. */
function withGround(values: EdgeRow['values']): EdgeRow['values'] {
  const { how } = values;
  return isWordOf(Derivation, how) ? { ground: Derivation.words[how].ground, ...values } : values;
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
