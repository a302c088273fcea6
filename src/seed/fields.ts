import type { z } from 'zod';
import { type Property, wordsOf } from '../ontology/index.ts';
import { didYouMean } from '../text/closest.ts';
import type { Values } from './seed.ts';
import type { MapNode, TreeNode } from './tree.ts';

/** What may stand under one key of an entry. */
export interface Field {
  readonly check: z.ZodType;
  /** What to write where the check fails. */
  readonly hint: string;
  readonly required: boolean;
  /** A list of such values; missing, it is empty. */
  readonly list: boolean;
  /** The allowed words, where it is one of a few. */
  readonly words: readonly string[] | undefined;
}

/** A key that people may well try, and must not: says what to do instead. */
export interface RefusedField {
  readonly refused: string;
  readonly hint: string;
}

/** The keys that an entry of some sort may have. */
export type Shape = Readonly<Record<string, Field | RefusedField>>;

/** Tells a problem at an offset of the file at hand. */
export type Report = (offset: number, message: string, hint: string) => void;

/** The field for a property of the ontology; list properties may be missing. */
export function fieldOf({ type, facets }: Property): Field {
  return {
    check: type.check,
    hint: type.hint,
    required: !facets.optional && !facets.list,
    list: facets.list,
    words: facets.values === undefined ? undefined : wordsOf(facets.values),
  };
}

export const field = (check: z.ZodType, hint: string): Field => ({
  ...{ check, hint, required: true, list: false, words: undefined },
});
export const optional = (base: Field): Field => ({ ...base, required: false });
export const listOf = (base: Field): Field => ({ ...base, required: false, list: true });

/**
 * Reads the entries of a map by a shape; `what` is a word such as "claim". Bad values are told and left out; in a list
 * they leave an `undefined` behind, so that a list of nothing but bad values is not taken for an empty one.
 */
export function readFields(
  map: MapNode,
  shape: Shape,
  { what, report }: { what: string; report: Report },
): Values {
  const values: Record<string, unknown> = {};
  for (const [key, entry] of map.entries) {
    const spec = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (spec === undefined)
      report(entry.at, `a ${what} has no ${key}`, didYouMean(key, Object.keys(shape)) ?? allowed(shape));
    else if ('refused' in spec) report(entry.at, spec.refused, spec.hint);
    else readField({ key, spec, node: entry.value, report }, values);
  }
  for (const [key, spec] of Object.entries(shape)) {
    if ('refused' in spec) continue;
    if (spec.list) values[key] ??= [];
    else if (spec.required && !map.entries.has(key)) {
      report(
        map.at,
        `this ${what} has no ${key}`,
        spec.words === undefined
          ? `write ${key}: and its value`
          : `${key} is one of ${spec.words.join(', ')}`,
      );
    }
  }
  return values;
}

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
      `${key} is empty`,
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
    values[key] = node.items.map((item) => readValue({ ...at, node: item }));
  }
}

function readValue({ key, spec, node, report }: FieldAt): unknown {
  if (node.type !== 'scalar') {
    report(
      node.at,
      `${key} must be a single value, not a ${node.type}`,
      `write ${key}: and the value behind it`,
    );
    return undefined;
  }
  const result = spec.check.safeParse(node.value);
  if (result.success) return result.data;
  const message = result.error.issues[0]?.message ?? 'is not allowed here';
  report(node.at, `${key} ${message}`, hintFor(spec, node));
  return undefined;
}

function hintFor(spec: Field, { value, source }: { value: unknown; source: string }): string {
  if (spec.words !== undefined) return didYouMean(source, spec.words) ?? spec.hint;
  // `1.10` and `yes: true` are read as a number and a truth value unless they are quoted.
  const quoted = typeof value !== 'string' && spec.check.safeParse(source).success;
  return quoted ? `write "${source}"` : spec.hint;
}

function allowed(shape: Shape): string {
  const keys = Object.entries(shape).flatMap(([key, spec]) => ('refused' in spec ? [] : [key]));
  return `it may have ${keys.join(', ')}`;
}
