import type { ChangedBy, ChangedFact } from '../../changes/change.ts';
import { differsIn, standingOfClaims } from '../../changes/standing.ts';
import { put } from '../../multimap.ts';
import type { Observed, SeenClaim, SeenFact, SeenState } from './observed.ts';

/** The predicate of the claims by which an event is dated: they belong to what is told of the event. */
const DATED = 'DATED';

/** A fact that differs, with the claims by which it does: ids, in order. */
export interface DifferingFact extends SeenFact {
  readonly claims: readonly Pick<ChangedBy, 'id' | 'what'>[];
}

/** What the graph says now of claims that were looked at. */
export interface ClaimsNow {
  /** Of facts that are values, all claims as they are now, by the key of the fact. */
  readonly atValues: ReadonlyMap<string, readonly SeenState[]>;
  /** The key of the fact that each of these claims is about. */
  readonly ridOf: (claim: string) => string | undefined;
}

/** Facts of which a load changes nothing but claims: values such as an age, and what is only denied. */
export function valuesAsked(seen: Observed): readonly string[] {
  const told = new Set(seen.facts.flatMap(({ rids }) => rids));
  const rids = seen.claims.flatMap(({ before, after }) => [before?.rid, after?.rid]);
  return [...new Set(rids.filter((rid) => rid !== undefined && !told.has(rid)))].filter(
    (rid) => rid !== undefined,
  );
}

/** Facts that differ: the first of them, each with the claims by which it does, and how many there are. */
export interface Differing {
  readonly total: number;
  readonly listed: readonly DifferingFact[];
}

/**
 * All facts that differ, each once: those that stand otherwise first, then those that are gone, then the new ones. Where
 * claims were cut, nobody knows how values stood before: these are counted.
 */
export function differingFacts(seen: Observed, now: ClaimsNow, most: number): Differing {
  const claims = merged(seen.claims, ({ id }) => id);
  const facts = merged(seen.facts, ({ rids: [rid = ''], subject, object }) =>
    object === null ? subject : rid,
  );
  const index = indexOf(claims, seen.objections, now);
  const known = new Set(facts.flatMap(({ rids }) => rids));
  const asked = valuesAsked(seen).filter((rid) => !known.has(rid));
  const values =
    seen.cut > 0
      ? []
      : asked.flatMap((rid) => valueAt(rid, index.byRid.get(rid) ?? [], now.atValues.get(rid) ?? []));
  const all = paired([...facts, ...values], claims).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
  return {
    total: all.length + (seen.cut > 0 ? asked.length : 0) + seen.more,
    listed: all.slice(0, most).map((fact) => ({ ...fact, claims: doersOf(fact, index) })),
  };
}

/** What was seen of claims, by what it is about. */
interface ClaimIndex {
  readonly byRid: ReadonlyMap<string, readonly SeenClaim[]>;
  /** Those that date an event, by the event. */
  readonly dating: ReadonlyMap<string, readonly SeenClaim[]>;
  /** Claims that begin or cease to speak against another, by the key of the fact that this one is about. */
  readonly against: ReadonlyMap<string, readonly string[]>;
}

function indexOf(
  claims: readonly SeenClaim[],
  objections: Observed['objections'],
  { ridOf }: ClaimsNow,
): ClaimIndex {
  const [byRid, dating] = [new Map<string, SeenClaim[]>(), new Map<string, SeenClaim[]>()];
  const against = new Map<string, string[]>();
  for (const claim of claims) {
    const states = [claim.before ?? [], claim.after ?? []].flat();
    for (const rid of new Set(states.map((state) => state.rid))) put(byRid, rid, claim);
    const dated = states.filter(({ predicate }) => predicate === DATED);
    for (const event of new Set(dated.map(({ subject }) => subject))) put(dating, event, claim);
  }
  for (const [claim, about] of objections) {
    const rid = ridOf(about);
    if (rid !== undefined) put(against, rid, claim);
  }
  return { byRid, dating, against };
}

/** What was seen of one thing in several parts of a load: as it was at first, and as it is in the end. */
function merged<Seen extends Pick<SeenFact, 'before' | 'after'> | SeenClaim>(
  all: readonly Seen[],
  keyOf: (one: Seen) => string,
): readonly Seen[] {
  const found = new Map<string, Seen>();
  for (const one of all) {
    const first = found.get(keyOf(one));
    found.set(keyOf(one), first === undefined ? one : { ...one, before: first.before });
  }
  return [...found.values()];
}

/** How a value stood, and stands: what claims said of it before is what they say now with each change taken back. */
function valueAt(rid: string, own: readonly SeenClaim[], now: readonly SeenState[]): readonly SeenFact[] {
  const touched = new Set(own.map(({ id }) => id));
  const was = [
    ...now.filter(({ id }) => !touched.has(id)),
    ...own.flatMap(({ before }) => (before?.rid === rid ? [before] : [])),
  ];
  const [one] = [...now, ...was];
  if (one === undefined) return [];
  // Of a relation that somebody affirms, the relation itself tells.
  const isRelation = one.object !== null;
  if (isRelation && [...now, ...was].some(({ polarity }) => polarity === 'AFFIRMED')) return [];
  const { subject, object } = one;
  return [
    {
      rids: [rid],
      subject,
      object,
      before: standingOfClaims(was) ?? null,
      after: standingOfClaims(now) ?? null,
    },
  ];
}

/** Those that differ; a fact that is gone and a new one are one that changed if a claim said the first and says the second. */
function paired(facts: readonly SeenFact[], claims: readonly SeenClaim[]): readonly SeenFact[] {
  const at = (isNew: boolean) =>
    new Map(
      facts
        .filter(({ before, after }) => (isNew ? before : after) === null)
        .flatMap((fact) => fact.rids.map((rid) => [rid, fact] as const)),
    );
  const [gone, added] = [at(false), at(true)];
  const pairs = new Map<SeenFact, SeenFact>();
  for (const { before, after } of claims) {
    if (before === null || after === null || before.predicate !== after.predicate) continue;
    const [old, fact] = [gone.get(before.rid), added.get(after.rid)];
    if (old === undefined || fact === undefined) continue;
    gone.delete(before.rid);
    added.delete(after.rid);
    pairs.set(fact, old);
  }
  const replaced = new Set(pairs.values());
  return facts
    .filter((fact) => !replaced.has(fact))
    .flatMap((fact) => {
      const old = pairs.get(fact);
      if (old === undefined) return isDifference(fact) ? [fact] : [];
      const whole = { ...fact, before: old.before, rids: [...fact.rids, ...old.rids] };
      // That a claim says another thing is a difference, however sure both are.
      return isDifference(whole) || whole.before?.sentence !== whole.after?.sentence ? [whole] : [];
    });
}

/** Another wording is none. */
const isDifference = ({ before, after }: SeenFact): boolean =>
  before === null || after === null ? before !== after : differsIn(before, after).length > 0;

function doersOf(
  { rids, subject, object, before, after }: SeenFact,
  { byRid, dating, against }: ClaimIndex,
): DifferingFact['claims'] {
  const isDated = object === null && before?.details.edtf !== after?.details.edtf;
  const own = [
    ...rids.flatMap((rid) => byRid.get(rid) ?? []),
    ...(isDated ? (dating.get(subject) ?? []) : []),
  ];
  const all = new Map<string, Pick<ChangedBy, 'id' | 'what'>>();
  for (const id of rids.flatMap((rid) => against.get(rid) ?? [])) all.set(id, { id, what: 'objects' });
  for (const { id, what } of own) if (what !== 'same') all.set(id, { id, what });
  return [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export const whatOf = ({ before, after }: SeenFact): ChangedFact['what'] =>
  before === null ? 'appears' : after === null ? 'vanishes' : 'changed';

const ORDER = ['changed', 'vanishes', 'appears'];
/** Its place in a list: what stands otherwise comes first. */
export const rankOf = (fact: SeenFact): number => ORDER.indexOf(whatOf(fact));
const keyOf = ({ subject, rids: [rid = ''] }: SeenFact): string => `${subject} ${rid}`;
