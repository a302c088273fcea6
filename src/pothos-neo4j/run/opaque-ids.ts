import { randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLID,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  visit,
} from 'graphql';
import { Late, settled } from '../../cypher/late.ts';
import type { Statement } from '../../cypher/statement.ts';

/** Coerced variables with a placeholder for each id, and the ids in the order of the placeholders. */
export interface OpaqueVariables {
  readonly given: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
}

/** Random per process, so a client cannot forge a placeholder. */
const NONCE = `opaque-${randomUUID()}-`;
const PLACEHOLDER = new RegExp(`^${NONCE}(\\d+)$`);
/** An id that any check of ids lets pass, as it does with a placeholder. */
const PLAIN = /^[A-Za-z0-9:_-]{1,60}$/;

/**
 * Ids are opaque: what is asked of one is asked of another with the same plan and the same statement. Equal ids get the
 * same placeholder, and an id that the document itself contains gets none: comparisons of ids give the same results
 * as without placeholders.
 */
export function withoutIds(
  document: DocumentNode,
  types: ReadonlyMap<string, GraphQLInputType>,
  variables: Readonly<Record<string, unknown>>,
): OpaqueVariables {
  const ids: string[] = [];
  const opaque = (id: string): string => {
    if (!PLAIN.test(id) || textsIn(document).has(id)) return id;
    const at = ids.indexOf(id);
    return `${NONCE}${at === -1 ? ids.push(id) - 1 : at}`;
  };
  const replaced = (type: GraphQLInputType | undefined, value: unknown): unknown => {
    if (type === undefined || value === null || value === undefined) return value;
    const plain = getNullableType(type);
    if (plain === GraphQLID) return typeof value === 'string' ? opaque(value) : value;
    if (isListType(plain))
      return Array.isArray(value) ? value.map((item) => replaced(plain.ofType, item)) : value;
    if (!isInputObjectType(plain) || typeof value !== 'object') return value;
    const fields = plain.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, replaced(fields[name]?.type, part)]),
    );
  };
  const given = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, replaced(types.get(name), value)]),
  );
  return { given, ids };
}

/** A statement that gets its ids later. Undefined if a placeholder is anywhere but in a parameter, as a whole. */
export function fillable({ text, params }: Statement): ((ids: readonly string[]) => Statement) | undefined {
  if (text.includes(NONCE)) return undefined;
  let opened = false;
  let sound = true;
  const look = (value: unknown): boolean => {
    if (typeof value === 'string') {
      const found = value.includes(NONCE);
      if (found && !PLACEHOLDER.test(value)) sound = false;
      opened ||= found;
      return found;
    }
    if (Array.isArray(value)) return value.map(look).some(Boolean);
    if (value instanceof Late) return look(value.from);
    return isRecord(value) && Object.values(value).map(look).some(Boolean);
  };
  const open = Object.entries(params).filter(([, value]) => look(value));
  if (!sound) return undefined;
  if (!opened) {
    const whole = settled({ text, params });
    return () => whole;
  }
  return (ids) => {
    const filled: Record<string, unknown> = { ...params };
    for (const [name, value] of open) filled[name] = fill(value, ids);
    return settled({ text, params: filled });
  };
}

function fill(value: unknown, ids: readonly string[]): unknown {
  if (typeof value === 'string') {
    const at = PLACEHOLDER.exec(value)?.[1];
    return at === undefined ? value : ids[Number(at)];
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, ids));
  if (value instanceof Late) return new Late(fill(value.from, ids), value.work);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fill(part, ids)]));
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

const written = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** The texts that a document itself holds. */
function textsIn(document: DocumentNode): ReadonlySet<string> {
  const known = written.get(document);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  visit(document, { StringValue: ({ value }) => void texts.add(value) });
  written.set(document, texts);
  return texts;
}
