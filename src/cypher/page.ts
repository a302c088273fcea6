import { QueryError } from '../errors.ts';
import { converted, cypher, type Fragment, join, raw } from './fragment.ts';
import { identifier } from './identifier.ts';
import type { Order, Scope } from './plan.ts';

/** A property of the variable that is bound to a role. */
export function propertyOf(scope: Scope, role: string, property: string): Fragment {
  return cypher`${variable(scope, role)}.${raw(identifier(property))}`;
}

/** The variable that is bound to a role. A plan names only roles that its source binds; anything else is a fault of this program. */
export function variable(scope: Scope, role: string): Fragment {
  const bound = scope[role];
  if (bound === undefined) throw new TypeError(`nothing is bound to the role ${role}`);
  return bound;
}

/** `ORDER BY` for an order that ends with a unique key. */
export function orderBy(order: readonly Order[], scope: Scope): Fragment {
  const steps = order.map(
    ({ of, property, direction }) =>
      cypher`${propertyOf(scope, of, property)}${raw(direction === 'DESC' ? ' DESC' : '')}`,
  );
  return cypher`ORDER BY ${join(steps, ', ')}`;
}

/**
 * The rows after a given one: `a > x OR (a = x AND b > y)`. The first step stands alone in front as well, so that an
 * index on it can be used.
 */
export function keyset(order: readonly Order[], after: readonly unknown[], scope: Scope): Fragment {
  const steps = order.map((step, index) => ({
    property: propertyOf(scope, step.of, step.property),
    value: converted(cypher`${after[index]}`, step.write),
    beyond: raw(step.direction === 'DESC' ? ' < ' : ' > '),
    notBefore: raw(step.direction === 'DESC' ? ' <= ' : ' >= '),
  }));
  const alternatives = steps.map((last, index) => {
    const equal = steps.slice(0, index).map(({ property, value }) => cypher`${property} = ${value}`);
    return cypher`(${join([...equal, cypher`${last.property}${last.beyond}${last.value}`], ' AND ')})`;
  });
  const [first] = steps;
  if (first === undefined) throw new TypeError('a page needs an order');
  if (steps.length === 1) return cypher`${first.property}${first.beyond}${first.value}`;
  return cypher`${first.property}${first.notBefore}${first.value} AND (${join(alternatives, ' OR ')})`;
}

/** Turns an order around, to page backwards. */
export function reversed(order: readonly Order[]): readonly Order[] {
  return order.map((step) => ({ ...step, direction: step.direction === 'ASC' ? 'DESC' : 'ASC' }));
}

/** An opaque cursor: the order it belongs to, and the row's values in that order. */
export function encodeCursor(order: readonly Order[], values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([orderName(order), ...values])).toString('base64url');
}

/** The values of a cursor. Throws a QueryError where it is none, or belongs to a list in another order. */
export function decodeCursor(order: readonly Order[], cursor: string, argument: string): readonly unknown[] {
  const invalid = (reason: string) =>
    new QueryError(`${argument}: ${reason}`, {
      hint: 'pass a cursor unchanged, from a list in the same order',
    });
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid('this is not a cursor');
  }
  if (!Array.isArray(decoded) || decoded.length !== order.length + 1)
    throw invalid('this cursor is from another kind of list');
  const [name, ...values] = decoded;
  if (name !== orderName(order)) throw invalid('this cursor belongs to a list in another order');
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number'))
    throw invalid('this is not a cursor');
  return values;
}

const orderName = (order: readonly Order[]): string =>
  order.map(({ of, property, direction }) => `${of}.${property} ${direction}`).join(',');
