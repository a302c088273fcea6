import { didYouMean } from '../../text/closest.ts';
import { isReference } from '../model/claim-shape.ts';
import type { SeedClaim } from '../model/seed.ts';
import type { LiteralForm } from '../model/seed-rules.ts';
import { either, tell } from '../model/telling.ts';
import type { MapNode } from '../model/tree.ts';
import { orList } from '../model/wording.ts';
import { readFields } from './fields.ts';
import type { Reading } from './reading.ts';

/**
 * Reads one claim. The predicate decides what the object, value and details may be. An empty id stands for one that is
 * missing or invalid: it is reported already, and later checks skip it.
 */
export function readClaim(node: MapNode, reading: Reading): SeedClaim {
  const { vocabulary, report, file, part, document } = reading;
  const all = readFields(node, vocabulary.claim, { what: 'claim', report });
  const predicate = textOf(all.predicate);
  const values: Record<string, unknown> = node.entries.has('polarity') ? {} : { polarity: 'AFFIRMED' };
  for (const [key, value] of Object.entries(all)) if (!isReference(key)) values[key] = value;
  const claim: SeedClaim = {
    id: textOf(all.id),
    predicate,
    subject: textOf(all.subject),
    object: typeof all.object === 'string' ? all.object : undefined,
    assertedBy: textOf(all.assertedBy),
    relayedBy: textsOf(all.relayedBy),
    reviewedBy: textsOf(all.reviewedBy),
    madeIn: textsOf(all.madeIn),
    passages: textsOf(all.passages).map((key) => passageId(key, document)),
    context: textsOf(all.context).map((key) => passageId(key, document)),
    contradicts: textsOf(all.contradicts),
    refutes: textsOf(all.refutes),
    retracts: textsOf(all.retracts),
    values,
    at: file.position(node.at),
  };
  if (predicate !== '') checkPredicate({ node, predicate, values, reading });
  part.nodes.set(claim, node);
  return claim;
}

/** Inside a file, passages go by their keys; those of other files by their full ids. */
export const passageId = (key: string, document: string | undefined): string =>
  document === undefined || key.startsWith(`${document}-`) ? key : `${document}-${key}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : []);

interface ClaimAt {
  readonly node: MapNode;
  readonly predicate: string;
  /** Its `value` is replaced by what the predicate parses from it. */
  readonly values: Record<string, unknown>;
  readonly reading: Reading;
}

function checkPredicate(claim: ClaimAt): void {
  const { node, predicate, reading } = claim;
  const { relations, literals, everywhere, ontology } = reading.vocabulary;
  const relation = relations.get(predicate);
  const literal = literals.get(predicate);
  if (relation !== undefined) {
    const { from, to } = relation.relation;
    requireObject(claim, `${predicate} goes from ${orList(from)} to ${orList(to)}`);
    refuse(claim, 'value', `${predicate} is a relation: it has an object and no value`);
    checkDetails(claim, relation.details);
  } else if (literal !== undefined) {
    checkLiteral(claim, literal);
    checkDetails(claim, [...literal.details, ...everywhere]);
  } else {
    const names = [...relations.keys(), ...literals.keys()];
    const evidence = ontology.relations.some(({ name }) => name === predicate);
    const hint = evidence
      ? 'the evidence of a claim is written in its own fields'
      : didYouMean(predicate, names);
    const at = node.entries.get('predicate')?.value.at ?? node.at;
    reading.report(
      at,
      `${predicate} is neither a relation nor a literal predicate`,
      hint ?? `known: ${names.join(', ')}`,
    );
  }
}

function checkLiteral(claim: ClaimAt, form: LiteralForm): void {
  const { node, predicate, values, reading } = claim;
  if (form.object === undefined) refuse(claim, 'object', `${predicate} is not a relation: it has no object`);
  else requireObject(claim, `${predicate} goes from ${orList(form.subject)} to ${orList(form.object)}`);
  if (form.value === undefined) refuse(claim, 'value', `${predicate} has no value`);
  // Whether a value may be missing depends on other fields, such as a comparator: a domain rule checks that.
  if (form.value === undefined || values.value === undefined) return;
  const read = form.value.check.safeParse(values.value);
  if (read.success) {
    values.value = read.data;
    return;
  }
  const at = node.entries.get('value')?.value.at ?? node.at;
  const near = form.words && didYouMean(String(values.value), form.words);
  const hint = near ?? form.value.hint;
  const message = read.error.issues[0]?.message ?? 'is not allowed';
  const { inForms = { problem: message, hint } } = form.value;
  reading.report(at, tell`the value of ${predicate} ${either(message, inForms.problem)}`, [
    either(hint, inForms.hint),
  ]);
  delete values.value;
}

function requireObject({ node, reading }: ClaimAt, hint: string): void {
  if (!node.entries.has('object')) reading.report(node.at, 'this claim has no object', hint);
}

function refuse({ node, reading }: ClaimAt, key: string, message: string): void {
  const entry = node.entries.get(key);
  if (entry !== undefined) reading.report(entry.at, message, 'remove it, or choose another predicate');
}

function checkDetails({ node, predicate, values, reading }: ClaimAt, own: readonly string[]): void {
  const { details, relations, literals } = reading.vocabulary;
  for (const key of Object.keys(values)) {
    if (!details.has(key) || own.includes(key)) continue;
    const others = [...relations, ...literals].flatMap(([name, one]) =>
      one.details.includes(key) ? [name] : [],
    );
    const at = node.entries.get(key)?.at ?? node.at;
    reading.report(at, `${predicate} has no ${key}`, `${key} goes with ${others.join(', ')}`);
  }
}
