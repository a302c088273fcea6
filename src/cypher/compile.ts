import { converted, cypher, type Fragment, join, raw, render } from './fragment.ts';
import { identifier } from './identifier.ts';
import { keyset, orderBy, propertyOf, variable } from './page.ts';
import type {
  ChoiceColumn,
  Column,
  ConnectionColumn,
  GroupsSource,
  ListColumn,
  ObjectColumn,
  ObjectPlan,
  OneColumn,
  Page,
  RootPlan,
  Scope,
  Source,
} from './plan.ts';
import { compilePredicates } from './predicate.ts';
import { type BoundSource, bindSource } from './source.ts';
import type { Statement } from './statement.ts';

/**
 * Compiles the plan of one root field to one statement. What it returns, by kind: `one` and `list` a row per object with
 * the column `item`; `connection` a row per object with `item`, and with `total` beside it where that is asked for
 * (then an empty page is one row without an item). Only a connection of which nothing but the total is asked has no `item`.
 */
export function compile(plan: RootPlan): Statement {
  return render(compileRoot(plan));
}

function compileRoot(plan: RootPlan): Fragment {
  const source = bind(plan.source, {}, 0);
  switch (plan.kind) {
    case 'one': {
      const row = returned(plan.plan, source.scope, 1);
      return cypher`${matched(readBy(row, source))}\n${row} AS item LIMIT 1`;
    }
    case 'list':
      return cypher`${matched(source)}${ordered(plan, source)}\n${returned(plan.plan, source.scope, 1)} AS item`;
    case 'connection':
      return rootConnection(plan, source);
  }
}

function rootConnection(plan: ConnectionColumn, source: BoundSource): Fragment {
  const rows =
    plan.plan === undefined
      ? undefined
      : cypher`${page(plan.page, source)}\n${returned(plan.plan, source.scope, 1)} AS item`;
  const count = cypher`${counted(plan.source, source)}\nRETURN count(*) AS total`;
  if (rows === undefined) return count;
  if (!plan.total) return rows;
  // The count stands in front, so that an empty page keeps it.
  return cypher`CALL () {\n${count}\n}\nOPTIONAL CALL () {\n${rows}\n}\nRETURN item, total`;
}

/** Without a condition, the database knows how many nodes have a label, and reads none of them. */
function counted({ kind, where }: Source, source: BoundSource): Fragment {
  return kind === 'scan' && where.length === 0 ? source.match : matched(source);
}

/** Where a row is read: the variables in scope, how deep it is nested, and what is bound once for the whole row. */
interface Place {
  readonly scope: Scope;
  /** Keeps the variables of nested reads apart. */
  readonly depth: number;
  /** By the variable: what it stands for. */
  readonly shared: Map<string, Fragment>;
}

/** Returns one row, with what its columns share bound in front. */
function returned(plan: ObjectPlan, scope: Scope, depth: number): Fragment {
  const shared = new Map<string, Fragment>();
  const cells = row(plan, { scope, depth, shared });
  if (shared.size === 0) return cypher`RETURN ${cells}`;
  const bound = [...shared].map(([name, value]) => cypher`${value} AS ${raw(name)}`);
  return cypher`WITH *, ${join(bound, ', ')} RETURN ${cells}`;
}

/** One row, as a list of its columns. */
function row(plan: ObjectPlan, place: Place): Fragment {
  return cypher`[${join(
    plan.columns.map((column) => compileColumn(column, place)),
    ', ',
  )}]`;
}

function compileColumn(column: Column, place: Place): Fragment {
  const { scope, depth } = place;
  switch (column.kind) {
    case 'property': {
      const read = converted(propertyOf(scope, column.of, column.property), column.read);
      return column.list ? cypher`coalesce(${read}, [])` : read;
    }
    case 'object':
      return object(column, place);
    case 'expression':
      return column.expression(scope, (record, { name, from }) => {
        const bound = `${record}_${name}`;
        if (!place.shared.has(bound)) place.shared.set(bound, from(record));
        return raw(bound);
      });
    case 'list':
      return list(column, scope, depth);
    case 'one':
      return one(column, scope, depth);
    case 'connection':
      return connection(column, scope, depth);
    case 'choice':
      return choice(column, place);
  }
}

function object(column: ObjectColumn, place: Place): Fragment {
  const { scope } = place;
  const inner: Record<string, Fragment> = {};
  for (const [role, outer] of Object.entries(column.roles)) {
    inner[role] = variable(scope, outer);
  }
  const fields = row(column.plan, { ...place, scope: inner });
  if (column.unless === undefined) return fields;
  return cypher`CASE WHEN ${compileColumn(column.unless, place)} IS NOT NULL THEN ${fields} END`;
}

function list(column: ListColumn, scope: Scope, depth: number): Fragment {
  const source = bind(column.source, scope, depth);
  return cypher`COLLECT { ${matched(source)}${ordered(column, source)} ${returned(column.plan, source.scope, depth + 1)} }`;
}

function one(column: OneColumn, scope: Scope, depth: number): Fragment {
  const source = bind(column.source, scope, depth);
  return cypher`head(COLLECT { ${matched(source)} ${returned(column.plan, source.scope, depth + 1)} LIMIT 1 })`;
}

/** `[rows, total]`: the part that nobody asks for is null. */
function connection(column: ConnectionColumn, scope: Scope, depth: number): Fragment {
  const source = bind(column.source, scope, depth);
  const rows =
    column.plan === undefined
      ? raw('null')
      : cypher`COLLECT { ${page(column.page, source)} ${returned(column.plan, source.scope, depth + 1)} }`;
  return cypher`[${rows}, ${column.total ? cypher`COUNT { ${matched(source)} }` : raw('null')}]`;
}

function choice(column: ChoiceColumn, place: Place): Fragment {
  const node = variable(place.scope, column.of);
  const branches = column.branches.map(
    ({ labels, column: inner }) =>
      cypher`WHEN ${node}:${raw(labels.map(identifier).join('|'))} THEN ${compileColumn(inner, place)}`,
  );
  return cypher`CASE ${join(branches, ' ')} END`;
}

function bind(source: Source, scope: Scope, depth: number): BoundSource {
  return source.kind === 'groups' ? bindGroups(source, scope, depth) : bindSource(source, scope, depth);
}

function bindGroups({ of, grouped, where }: GroupsSource, scope: Scope, depth: number): BoundSource {
  const rows = bindSource(of, scope, depth);
  const group = raw(`group${depth}`);
  const match = grouped({
    match: matched(rows),
    node: variable(rows.scope, 'node'),
    among: (node) =>
      join([raw('true'), ...compilePredicates(rows.where, { ...rows.scope, node }, depth + 1)], ' AND '),
    group,
  });
  return {
    match,
    matchFor: () => match,
    predicates: [],
    where,
    bound: { group },
    scope: { ...scope, group },
    depth: depth + 1,
  };
}

/** A source that binds nothing costly that a row does not read. */
function readBy(row: Fragment, source: BoundSource): BoundSource {
  const text = row.parts.filter((part) => typeof part === 'string').join(' ');
  return { ...source, match: source.matchFor((variable) => new RegExp(`\\b${variable}\\b`).test(text)) };
}

function matched(source: BoundSource): Fragment {
  return where(source, []);
}

function where(source: BoundSource, more: readonly Fragment[]): Fragment {
  const predicates = [
    ...source.predicates,
    ...compilePredicates(source.where, source.scope, source.depth),
    ...more,
  ];
  return predicates.length === 0 ? source.match : cypher`${source.match} WHERE ${join(predicates, ' AND ')}`;
}

function ordered(plan: ListColumn, source: BoundSource): Fragment {
  if (plan.order.length === 0) return raw('');
  return cypher` WITH ${carried(source)} ${orderBy(plan.order, source.scope)}`;
}

function page(page: Page, source: BoundSource): Fragment {
  const after = page.after === undefined ? [] : [keyset(page.order, page.after, source.scope)];
  // A BigInt is sent as an integer; LIMIT refuses the float that a number would become.
  return cypher`${where(source, after)} WITH ${carried(source)} ${orderBy([...page.within, ...page.order], source.scope)} LIMIT ${BigInt(page.limit)}`;
}

function carried(source: BoundSource): Fragment {
  return join(Object.values(source.bound), ', ');
}
