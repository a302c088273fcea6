import type { SeedView } from '../model/seed-view.ts';
import type { ClaimOfFact, StatedFact } from '../model/stated-fact.ts';
import type { ClaimChange, FactChange } from './difference.ts';
import { differing, fieldsThatDiffer, fingerprint } from './fingerprint.ts';
import { comparable, type DiffSide, named, stateOf } from './sides.ts';

/** The facts that differ, in a stable order; the second seed decides which ids are one. */
export function factChanges(before: DiffSide, after: DiffSide): readonly FactChange[] {
  const { canonical } = after.view;
  const print = (fact: StatedFact) => fingerprint(comparable(fact, canonical));
  // Only fingerprints of all facts are kept; whatever differs is read again.
  const known = new Map<string, string>();
  for (const fact of before.facts.facts()) known.set(fact.key, print(fact));
  const appearing: StatedFact[] = [];
  const changed: string[] = [];
  for (const fact of after.facts.facts()) {
    const old = known.get(fact.key);
    if (old === undefined) appearing.push(fact);
    else if (old !== print(fact)) changed.push(fact.key);
    known.delete(fact.key);
  }
  const vanishing = [...known.keys()].flatMap((key) => before.facts.factsAt(key));
  const pairs = pairsOf(vanishing, appearing, canonical);
  const paired = new Set([...pairs].flat());
  const both = (one: StatedFact, other: StatedFact): readonly FactChange[] => {
    const differs = differing(comparable(one, canonical), comparable(other, canonical));
    return differs.length === 0
      ? []
      : [changeOf({ side: before, fact: one }, { side: after, fact: other }, differs)];
  };
  return [
    ...appearing
      .filter((fact) => !paired.has(fact))
      .map((fact) => changeOf(undefined, { side: after, fact }, [], before.view)),
    ...vanishing
      .filter((fact) => !paired.has(fact))
      .map((fact) => changeOf({ side: before, fact }, undefined, [], after.view)),
    ...pairs.flatMap(([one, other]) => both(one, other)),
    ...changed.flatMap((key) => {
      const [one] = before.facts.factsAt(key);
      const [other] = after.facts.factsAt(key);
      return one === undefined || other === undefined ? [] : both(one, other);
    }),
  ].sort(byPlace);
}

/** A fact that vanishes and one that appears are one that changed if a claim about the same says now this, now that. */
function pairsOf(
  vanishing: readonly StatedFact[],
  appearing: readonly StatedFact[],
  canonical: (id: string) => string,
): readonly (readonly [StatedFact, StatedFact])[] {
  const byClaim = new Map<string, StatedFact>();
  for (const fact of vanishing) for (const id of ownIds(fact)) byClaim.set(id, fact);
  const pairs = new Map<StatedFact, StatedFact>();
  for (const fact of appearing)
    for (const id of ownIds(fact)) {
      const old = byClaim.get(id);
      if (old === undefined || pairs.has(old) || old.predicate !== fact.predicate) continue;
      const end = old.object === undefined ? undefined : canonical(old.object);
      if (canonical(old.subject) !== fact.subject || end !== fact.object) continue;
      pairs.set(old, fact);
      break;
    }
  return [...pairs];
}

const ownIds = ({ claims }: StatedFact): readonly string[] =>
  claims.flatMap(({ claim, side }) => (side === 'OBJECTS' ? [] : [claim.id]));

interface InSide {
  readonly side: DiffSide;
  readonly fact: StatedFact;
}

/** `other` is the seed in which the fact is not, where it is in one only. */
function changeOf(
  before: InSide | undefined,
  after: InSide | undefined,
  differs: readonly string[],
  other?: SeedView,
): FactChange {
  const last = after ?? before;
  // Every change is of a fact of one side at least.
  if (last === undefined) throw new TypeError('a change needs a fact');
  const { side, fact } = last;
  return {
    what: before === undefined ? 'appears' : after === undefined ? 'vanishes' : 'changed',
    predicate: fact.predicate,
    subject: named(side, fact.subject),
    object: fact.object === undefined ? null : named(side, fact.object),
    before: before === undefined ? null : stateOf(before.side, before.fact),
    after: after === undefined ? null : stateOf(after.side, after.fact),
    differs,
    claims: claimChanges(before, after, other),
  };
}

function claimChanges(
  before: InSide | undefined,
  after: InSide | undefined,
  other: SeedView | undefined,
): readonly ClaimChange[] {
  const told = (
    { side }: InSide,
    { claim, side: stands }: ClaimOfFact,
    what: ClaimChange['what'],
    fields: readonly string[] = [],
  ): ClaimChange => ({
    id: claim.id,
    what,
    side: stands,
    assertedBy: named(side, side.view.canonical(claim.assertedBy)),
    basis: String(claim.values.basis),
    modality: String(claim.values.modality),
    fields,
    file: claim.at.file,
    line: claim.at.line,
  });
  const olds = new Map(before?.fact.claims.map((one) => [one.claim.id, one]));
  const changes: ClaimChange[] = [];
  const [oldView, newView] = [before?.side.view ?? other, after?.side.view ?? other];
  const compared = (of: InSide, one: ClaimOfFact, view: SeedView | undefined, what: 'new' | 'removed') => {
    const there = view?.claim(one.claim.id);
    if (there === undefined) return changes.push(told(of, one, what));
    const fields = fieldsThatDiffer(there, one.claim);
    if (fields.length > 0) changes.push(told(of, one, 'changed', fields));
    return undefined;
  };
  if (after !== undefined) for (const one of after.fact.claims) compared(after, one, oldView, 'new');
  const news = new Set(after?.fact.claims.map(({ claim }) => claim.id));
  if (before !== undefined)
    for (const [id, one] of olds) if (!news.has(id)) compared(before, one, newView, 'removed');
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const ORDER = ['appears', 'vanishes', 'changed'];

function byPlace(a: FactChange, b: FactChange): number {
  const key = ({ subject, predicate, object, before, after }: FactChange) =>
    [
      subject.id,
      predicate,
      object?.id ?? '',
      (after ?? before)?.value ?? '',
      (after ?? before)?.sentence ?? '',
    ].join('\n');
  const [one, other] = [key(a), key(b)];
  return ORDER.indexOf(a.what) - ORDER.indexOf(b.what) || (one < other ? -1 : one > other ? 1 : 0);
}
