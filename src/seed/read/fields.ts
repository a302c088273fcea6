import { didYouMean } from '../../text/closest.ts';
import type { Values } from '../model/seed.ts';
import type { Field, Shape } from '../model/shape.ts';
import { either, field, type Told, tell } from '../model/telling.ts';
import type { MapNode, TreeNode } from '../model/tree.ts';

/** Reports a problem at an offset of the current file. */
export type Report = (offset: number, message: Told, hint: Told) => void;

/**
 * Reads the entries of a map by a shape; `what` is a word such as "claim". Invalid values are reported and left out; in
 * a list they become `undefined`, so that a list of only invalid values does not look empty.
 */
export function readFields(
  map: MapNode,
  shape: Shape,
  { what, report }: { what: string; report: Report },
): Values {
  const values: Record<string, unknown> = {};
  for (const [key, entry] of map.entries) {
    const spec = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (spec === undefined) report(entry.at, ...unknownField(key, shape, what));
    else if ('refused' in spec) report(entry.at, spec.refused, spec.hint);
    else readField({ key, spec, node: entry.value, report }, values);
  }
  for (const [key, spec] of Object.entries(shape)) {
    if ('refused' in spec) continue;
    if (spec.list) values[key] ??= [];
    else if (spec.required && !map.entries.has(key)) {
      report(
        map.at,
        tell`this ${what} has no ${field(key)}`,
        spec.words === undefined
          ? tell`${either(`write ${key}: and its value`, 'fill it in')}`
          : tell`${either(`${key} is one of ${spec.words.join(', ')}`, 'choose it from the list')}`,
      );
    }
  }
  return values;
}

/** What is said of a field that there is not: the message and the hint. */
export const unknownField = (key: string, shape: Shape, what: string): readonly [string, string] => [
  `a ${what} has no ${key}`,
  didYouMean(key, Object.keys(shape)) ?? allowed(shape),
];

interface FieldAt {
  readonly key: string;
  readonly spec: Field;
  readonly node: TreeNode;
  readonly report: Report;
}

function readField(at: FieldAt, values: Record<string, unknown>): void {
  const { key, spec, node, report } = at;
  if (node.type === 'scalar' && node.value === null) {
    report(
      node.at,
      tell`${field(key)} is empty`,
      spec.required ? 'give it a value' : 'give it a value, or leave it out',
    );
  } else if (!spec.list) {
    const value = readValue(at);
    if (value !== undefined) values[key] = value;
  } else if (node.type !== 'list') {
    report(
      node.at,
      `${key} must be a list`,
      node.type === 'scalar' ? `write [${node.source}]` : 'write "- " before each entry below it',
    );
    values[key] = [undefined];
  } else {
    values[key] = node.items.map((item) =>
      item.type === 'map' && spec.more !== undefined
        ? readFields(item, spec.more, { what: key, report })
        : readValue({ ...at, node: item }),
    );
  }
}

function readValue({ key, spec, node, report }: FieldAt): unknown {
  if (node.type !== 'scalar') {
    report(
      node.at,
      `${key} must be a single value, not a ${node.type}`,
      `write ${key}: and the value after it`,
    );
    return undefined;
  }
  const result = spec.check.safeParse(node.value);
  if (result.success) return result.data;
  const message = result.error.issues[0]?.message ?? 'is not allowed here';
  const { problem = message, hint } = spec.inForms ?? {};
  const written = hintFor(spec, node);
  report(
    node.at,
    tell`${field(key)} ${either(message, problem)}`,
    hint === undefined ? written : [either(written, hint)],
  );
  return undefined;
}

function hintFor(spec: Field, { value, source }: { value: unknown; source: string }): string {
  if (spec.words !== undefined) return didYouMean(source, spec.words) ?? spec.hint;
  // `1.10` and `yes: true` parse as a number and a boolean unless quoted.
  const quoted = typeof value !== 'string' && spec.check.safeParse(source).success;
  return quoted ? `write "${source}"` : spec.hint;
}

function allowed(shape: Shape): string {
  const keys = Object.entries(shape).flatMap(([key, spec]) => ('refused' in spec ? [] : [key]));
  return `it may have ${keys.join(', ')}`;
}
