import { cypher, type Fragment, join, raw } from './fragment.ts';
import { identifier } from './identifier.ts';
import { propertyOf, variable } from './page.ts';
import type { JoinSource, MatchSource, Predicate, RelationshipSource, Role, Scope } from './plan.ts';

/** A source with its variables: the match, conditions that belong to it, and what is bound. */
export interface BoundSource {
  readonly match: Fragment;
  /** The same, without what costs something and stands in no variable that is read. */
  readonly matchFor: (isRead: (variable: string) => boolean) => Fragment;
  /** Conditions that the source itself needs. */
  readonly predicates: readonly Fragment[];
  readonly where: readonly Predicate[];
  /** What this source binds, and that with all that was in scope before. */
  readonly bound: Scope;
  readonly scope: Scope;
  /** For names of variables further in. */
  readonly depth: number;
}

/** Binds a source below the variables in scope; `depth` makes its variable names differ from theirs. */
export function bindSource(source: MatchSource, scope: Scope, depth: number): BoundSource {
  const { match, matchFor = () => match, predicates = [], bound } = matchOf(source, scope, depth);
  return {
    match,
    matchFor,
    predicates,
    where: source.where,
    bound,
    scope: { ...scope, ...bound },
    depth: depth + 1,
  };
}

interface Match {
  readonly match: Fragment;
  readonly matchFor?: BoundSource['matchFor'];
  readonly predicates?: readonly Fragment[];
  readonly bound: Scope;
}

function matchOf(source: MatchSource, scope: Scope, depth: number): Match {
  const node = raw(`n${depth}`);
  switch (source.kind) {
    case 'scan':
      return {
        match: cypher`MATCH (${node}:${raw(identifier(source.label))})`,
        predicates: [cypher`${node}.${raw(identifier(source.by))} IS NOT NULL`],
        bound: { node },
      };
    case 'relationship':
      return relationship(source, scope, node, raw(`r${depth}`));
    case 'join':
      return joined(source, scope, node);
    case 'written': {
      const bound = Object.fromEntries(source.binds.map((role) => [role, raw(`${role}${depth}`)]));
      const match = source.match(scope, bound);
      if (source.onlyIfRead === undefined) return { match, bound };
      const costly = new Set(source.onlyIfRead);
      return {
        match,
        matchFor: (isRead) => source.match(scope, withoutUnread(bound, costly, isRead)),
        bound,
      };
    }
  }
}

function relationship(source: RelationshipSource, scope: Scope, node: Fragment, edge: Fragment): Match {
  const from = scope[source.from];
  if (from === undefined) throw new TypeError(`nothing is bound to the role ${source.from}`);
  const types = raw(source.types.map(identifier).join('|'));
  const labels = raw(source.labels.length === 0 ? '' : `:${source.labels.map(identifier).join('|')}`);
  const [left, right] = source.direction === 'out' ? ['-', '->'] : ['<-', '-'];
  return {
    match: cypher`MATCH (${from})${raw(left)}[${edge}:${types}]${raw(right)}(${node}${labels})`,
    bound: { edge, node },
  };
}

function joined(source: JoinSource, scope: Scope, node: Fragment): Match {
  const key = source.key?.(variable(scope, source.from)) ?? propertyOf(scope, source.from, source.fromKey);
  const equal = source.toKeys.map((toKey) => cypher`${node}.${raw(identifier(toKey))} = ${key}`);
  const match = cypher`MATCH (${node}:${raw(identifier(source.label))})`;
  return {
    match,
    predicates: [equal.length === 1 ? join(equal, '') : cypher`(${join(equal, ' OR ')})`],
    bound: { node },
  };
}

/** Variables for all roles but those that cost something and that nothing reads. */
const withoutUnread = (
  bound: Scope,
  costly: ReadonlySet<Role>,
  isRead: (variable: string) => boolean,
): Scope =>
  Object.fromEntries(
    Object.entries(bound).filter(([role, variable]) => !costly.has(role) || isRead(String(variable))),
  );
