import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { isPredicate } from '../seed/read/long-form.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256 } from '../text/sha256.ts';
import { isObject, type Json, type JsonObject, listOf, parseObject } from './json.ts';
import { type Quotable, type Quote, quotesOf, quoteValue } from './quote.ts';

/** Somebody or something that a program would add. */
export interface EntityProposal {
  readonly id: string;
  readonly kind: string;
  readonly fields: JsonObject;
}

/** A claim that a program would make, with its names written out: `PERFORMED: takedown` is a predicate and an object. */
export interface ClaimProposal {
  /** Made from what it says, so that the same claim is known again in another run. */
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  /** The other end or the value; undefined where there is none. */
  readonly other: Json | undefined;
  /** All fields but these and the passages. */
  readonly fields: JsonObject;
  readonly passages: readonly Quote[];
  readonly context: readonly Quote[];
}

/** What one line of a program's answer holds. */
export interface Proposed {
  readonly entities: readonly EntityProposal[];
  readonly claim?: ClaimProposal;
}

/** Why a proposal is no part of the draft. */
export const DROP_REASONS = {
  FORM: 'not an entity or a claim in the seed language',
  WORDS: 'words that do not stand at their place',
  UNKNOWN_WORD: 'a predicate, field or kind that there is not',
  UNKNOWN_ID: 'an id that neither exists nor is proposed',
  GRADE: 'put more surely than the coding manual allows',
  RULE: 'against a rule of antiphon check',
  TWICE: 'said twice',
  KNOWN: 'in the seed already',
  DECIDED: 'accepted or rejected before',
} as const;
export type DropReason = keyof typeof DROP_REASONS;

/** A proposal that is not taken, with the reason. */
export class Dropped extends Error {
  readonly reason: DropReason;

  constructor(reason: DropReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** One proposal may have this many characters: a claim has some hundreds. */
const LONGEST = 100_000;

/** Reads one line of a program's answer. Throws what is wrong with it, as `Dropped` or `Misquoted`. */
export function readProposal(line: string, text: Quotable, vocabulary: Vocabulary): Proposed {
  if (line.length > LONGEST) throw new Dropped('FORM', `a line of ${line.length} characters`);
  const object = parseObject(line);
  if (object === undefined) throw new Dropped('FORM', 'the line is not a JSON object');
  return Object.hasOwn(object, 'subject')
    ? readClaim(object, text, vocabulary)
    : { entities: [readEntity(object, vocabulary)] };
}

const SHAPED_LIKE_KIND = /^[A-Z][a-z]/;

function readEntity(object: JsonObject, { entities }: Vocabulary): EntityProposal {
  const kinds = Object.keys(object).filter((key) => SHAPED_LIKE_KIND.test(key));
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0)
    throw new Dropped('FORM', 'an entity has one kind: { "Person": "an-id", "name": "A name" }');
  const { [kind]: id, ...fields } = object;
  const shape = entities.get(kind);
  if (shape === undefined) throw new Dropped('UNKNOWN_WORD', `there is no kind ${kind}`);
  if (typeof id !== 'string') throw new Dropped('FORM', `this ${kind} has no id`);
  for (const key of Object.keys(fields))
    if (!Object.hasOwn(shape, key)) throw new Dropped('UNKNOWN_WORD', `a ${kind} has no ${key}`);
  return { id, kind, fields };
}

function readClaim(object: JsonObject, text: Quotable, vocabulary: Vocabulary): Proposed {
  const entities: EntityProposal[] = [];
  /** An id, or that of an entity that is made where it is mentioned. */
  const named = (value: Json): Json => {
    if (!isObject(value)) return value;
    const entity = readEntity(value, vocabulary);
    entities.push(entity);
    return entity.id;
  };
  const {
    subject,
    passages,
    context,
    id: _,
    claims: group,
    predicate: given,
    object: end,
    value,
    ...rest
  } = object;
  if (group !== undefined) throw new Dropped('FORM', 'a claim stands alone, not in a group');
  const words = Object.keys(rest).filter(isPredicate);
  const predicate = typeof given === 'string' ? given : words[0];
  if (predicate === undefined || words.length > (given === undefined ? 1 : 0))
    throw new Dropped('FORM', 'a claim has one predicate');
  const isRelation =
    vocabulary.relations.has(predicate) || vocabulary.literals.get(predicate)?.object !== undefined;
  if (!isRelation && !vocabulary.literals.has(predicate))
    throw new Dropped('UNKNOWN_WORD', `there is no predicate ${predicate}`);
  const { [predicate]: beside, ...fields } = rest;
  const other = beside ?? end ?? value;
  for (const key of Object.keys(fields)) {
    const spec = Object.hasOwn(vocabulary.claim, key) ? vocabulary.claim[key] : undefined;
    if (spec === undefined || 'refused' in spec) throw new Dropped('UNKNOWN_WORD', `a claim has no ${key}`);
  }
  const about = named(subject ?? null);
  if (typeof about !== 'string') throw new Dropped('FORM', 'the subject of a claim is an id');
  const content = {
    subject: about,
    predicate,
    other: isRelation && other !== undefined ? named(other) : other,
    fields: Object.fromEntries(
      Object.entries(fields).map(([key, of]) => [key, ACTORS.has(key) ? ends(of, named) : of]),
    ),
    passages: quotesOf(passages, text),
    context: quotesOf(context, text),
  };
  return { entities, claim: { id: idOf(content), ...content } };
}

/** Fields in which an entity can be made where it is mentioned. */
const ACTORS = new Set(['assertedBy', 'relayedBy', 'madeIn']);

function ends(value: Json, named: (value: Json) => Json): Json {
  const [only, ...more] = listOf(value).map(named);
  return only !== undefined && more.length === 0 ? only : [...(only === undefined ? [] : [only]), ...more];
}

/** What a claim says, without remarks on why it was read so. */
function idOf({ fields, ...claim }: Omit<ClaimProposal, 'id'>): string {
  const { note: _, ...said } = fields;
  return `proposal-${sha256(canonicalJson(claimValue({ ...claim, fields: said }))).slice(0, 12)}`;
}

/** A claim as the seed language writes it, without its id. */
export function claimValue({
  subject,
  predicate,
  other,
  fields,
  passages,
  context,
}: Omit<ClaimProposal, 'id'>): JsonObject {
  return {
    subject,
    [predicate]: other ?? null,
    ...fields,
    ...(passages.length > 0 && { passages: oneOrSeveral(passages.map(quoteValue)) }),
    ...(context.length > 0 && { context: oneOrSeveral(context.map(quoteValue)) }),
  };
}

function oneOrSeveral(values: readonly Json[]): Json {
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : values;
}

/** Every id that a claim needs, of entities and documents. */
export function idsIn(
  { subject, predicate, other, fields }: ClaimProposal,
  { relations, literals }: Vocabulary,
) {
  const isRelation = relations.has(predicate) || literals.get(predicate)?.object !== undefined;
  const { assertedBy, relayedBy, madeIn, dateAnchor } = fields;
  return [
    subject,
    ...(isRelation ? [other] : []),
    assertedBy,
    ...listOf(relayedBy),
    ...listOf(madeIn),
    dateAnchor,
  ].filter((id) => typeof id === 'string');
}
