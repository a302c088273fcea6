import type { Ontology, Relation } from '../../ontology/index.ts';
import { id as idType } from '../../ontology/values/id.ts';
import type { SeedClaim, Values } from '../model/seed.ts';
import type { SeedRule, SeedRules } from '../model/seed-rules.ts';
import { orList } from '../model/wording.ts';
import { type Problem, type References, referencesOf } from './references.ts';

type Finding = readonly [path: readonly (string | number)[], problem: Problem];

/** Every id in a claim must exist and have an allowed kind. */
export function referencesResolve(ontology: Ontology, rules: SeedRules): SeedRule {
  const ends = endsOf(ontology, rules);
  // Kept across the parts of a large seed: the limit on guesses applies to all of it.
  let references: References | undefined;
  return {
    name: 'references-resolve',
    why: 'A claim about nothing, or about the wrong kind of thing, would become an edge that no query finds.',
    *check(seed, index) {
      references ??= referencesOf(index);
      for (const { document, relation, to, path, values } of seed.links) {
        const kinds = ontology.relation(relation).to;
        const item = index.entity(document);
        const problem =
          index.canonical(to) === document
            ? { message: `${to} cannot come from itself`, hint: 'name another one' }
            : references.entity(to, kinds, String(path[0]), `${path[0]} names ${orList(kinds)}`);
        if (problem !== undefined && item !== undefined)
          yield index.issue(item, path, problem.message, problem.hint);
        if (item === undefined) continue;
        for (const [name, id] of idsIn(ontology.relation(relation), values)) {
          const missing = references.passage(id);
          if (missing !== undefined) yield index.issue(item, [...path, name], missing.message, missing.hint);
        }
      }
      for (const claim of seed.claims) {
        for (const [path, { message, hint }] of findings(claim, ends, references))
          yield index.issue(claim, path, message, hint);
      }
    },
  };
}

/** Passages that the origin of a document names: lists of ids. */
function* idsIn({ properties }: Relation, values: Values): Iterable<readonly [name: string, id: string]> {
  for (const [name, { type, facets }] of Object.entries(properties)) {
    const ids: unknown = values[name];
    if (type === idType && facets.list && Array.isArray(ids)) for (const id of ids) yield [name, String(id)];
  }
}

interface Ends {
  /** Properties of claims that hold entity ids. */
  readonly ids: readonly string[];
  readonly of: ReadonlyMap<string, { readonly from: readonly string[]; readonly to: readonly string[] }>;
  readonly asserter: readonly string[];
  readonly relayer: readonly string[];
  readonly reviewer: readonly string[];
  readonly making: readonly string[];
}

function endsOf(ontology: Ontology, rules: SeedRules): Ends {
  const facts = ontology.relations.filter(({ layer }) => layer === 'fact');
  const relations = facts.map(({ name, from, to }) => [name, { from, to }] as const);
  const literals = Object.entries(rules.literals).map(
    ([name, { subject, object }]) => [name, { from: subject, to: object ?? [] }] as const,
  );
  const { claim, assertedBy, relayedBy, reviewedBy, makes } = ontology.evidence;
  const properties = Object.entries(ontology.kind(claim).properties);
  return {
    ids: properties.flatMap(([name, { type }]) => (type === idType ? [name] : [])),
    of: new Map([...relations, ...literals]),
    asserter: ontology.relation(assertedBy).to,
    relayer: ontology.relation(relayedBy).to,
    reviewer: ontology.relation(reviewedBy).to,
    making: ontology.relation(makes).from,
  };
}

function* findings(claim: SeedClaim, ends: Ends, references: References): Iterable<Finding> {
  const { subject, object, predicate } = claim;
  const { from = [], to = [] } = ends.of.get(predicate) ?? {};
  const direction =
    to.length === 0
      ? `${predicate} is said of ${orList(from)}`
      : `${predicate} goes from ${orList(from)} to ${orList(to)}`;
  const entity = (id: string, kinds: readonly string[], [role, hint]: readonly [string, string]) =>
    references.entity(id, kinds, role, hint);
  yield* found(['subject'], entity(subject, from, ['the subject', direction]));
  if (object !== undefined) {
    yield* found(['object'], entity(object, to, ['the object', direction]));
    if (object === subject && subject !== '')
      yield [
        ['object'],
        { message: `${predicate} leads from ${subject} to itself`, hint: 'name two different entities' },
      ];
  }
  yield* found(
    ['assertedBy'],
    entity(claim.assertedBy, ends.asserter, ['the asserter', `claims are made by ${orList(ends.asserter)}`]),
  );
  for (const key of ends.ids) {
    const id = claim.values[key];
    if (typeof id === 'string') yield* found([key], references.entity(id, [], key, `${key} names an entity`));
  }
  yield* each('relayedBy', claim.relayedBy, (id) =>
    entity(id, ends.relayer, ['the relayer', `claims are passed on by ${orList(ends.relayer)}`]),
  );
  yield* each('reviewedBy', claim.reviewedBy, (id) =>
    id !== '' && id === claim.assertedBy
      ? {
          message: `${id} says so, and cannot review it as well`,
          hint: 'a review is a second reading: name somebody else',
        }
      : entity(id, ends.reviewer, ['the reviewer', `claims are reviewed by ${orList(ends.reviewer)}`]),
  );
  yield* each('madeIn', claim.madeIn, (id) =>
    entity(id, ends.making, ['madeIn:', `claims are made in ${orList(ends.making)}`]),
  );
  yield* each('passages', claim.passages, references.passage);
  yield* each('context', claim.context, references.passage);
  yield* objections(claim, references);
}

function* objections(claim: SeedClaim, references: References): Iterable<Finding> {
  for (const key of ['contradicts', 'refutes', 'retracts'] as const) {
    yield* each(key, claim[key], (id) =>
      id !== '' && id === claim.id
        ? { message: 'a claim cannot contradict itself', hint: 'name another claim' }
        : references.claim(id),
    );
  }
}

function* each(
  key: string,
  ids: readonly string[],
  check: (id: string) => Problem | undefined,
): Iterable<Finding> {
  for (const [index, id] of ids.entries()) yield* found([key, index], check(id));
}

function* found(path: readonly (string | number)[], problem: Problem | undefined): Iterable<Finding> {
  if (problem !== undefined) yield [path, problem];
}
