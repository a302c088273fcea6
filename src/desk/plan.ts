import { claimPrint } from '../seed/diff/fingerprint.ts';
import { numbering } from '../seed/format/complete.ts';
import type { SeedClaim } from '../seed/model/seed.ts';
import type { Field } from '../seed/model/shape.ts';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { slug } from '../text/slug.ts';
import { type Change, standing } from './change.ts';
import { withoutOwnParts } from './fields.ts';
import { type Occurrence, occurred } from './occurrence.ts';
import type { Orphan } from './orphans.ts';
import { keyOf, keysIn, unneeded } from './passages.ts';
import type { ClaimDraft, EntityRef, FieldValue, NewEntity } from './protocol.ts';
import { conflict, refused } from './refusal.ts';
import type { Source } from './source.ts';
import { type Plain, type PlainMap, plainOf } from './trees.ts';

export interface Planning {
  readonly vocabulary: Vocabulary;
  readonly points: readonly string[];
  readonly occurrence: Occurrence;
  /** Whether an id is used anywhere in the folder. */
  readonly isTaken: (id: string) => boolean;
  /** Whom only this claim names. */
  readonly orphansOf: (claim: SeedClaim) => readonly Orphan[];
  /** Whether a claim other than this one names a passage, by its key. */
  readonly isRead: (key: string, but: string) => boolean;
}

/** What an edit changes, and in words what was done: "add cleveland-017". */
export interface Plan {
  readonly changes: readonly Change[];
  readonly words: string;
  /** The claim that was written. */
  readonly claim?: string;
  /** Events of it of which nobody else says whether they took place. */
  readonly unsaid?: readonly string[];
}

/** The claim that an edit was made from. Throws a Refusal if somebody changed it meanwhile. */
export function claimAsSeen(
  { claims }: Source,
  { id, fingerprint: seen }: { readonly id: string; readonly fingerprint: string },
): SeedClaim {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw conflict(`the claim ${id} is not there any more: somebody removed it`);
  if (claimPrint(claim) !== seen) throw conflict(`somebody else changed the claim ${id} meanwhile`);
  return claim;
}

/** The changes by which a claim comes into a file, or another takes its place. */
export function putClaim(source: Source, draft: ClaimDraft, planning: Planning, more: PlainMap = {}): Plan {
  const old = draft.replaces && claimAsSeen(source, draft.replaces);
  const nextId = freeIds(source, planning);
  const entities = entitiesOf(draft, planning);
  const unsaid = unsaidIn(draft, entities, planning.occurrence);
  // That something took place is said before what is said of it.
  const also = (draft.occurred === undefined ? [] : unsaid).map((event) => ({ event, id: nextId() }));
  const id = old?.id ?? nextId();
  const before =
    old === undefined ? null : standing(source, { sort: 'claim', id, before: null, after: null });
  const keys = keysIn(source, planning.points);
  const foreign = (ids: readonly string[] = []) =>
    ids.map((one) => keyOf(source, one)).filter((key) => !source.passages.has(key));
  const passages = [...keys.keys(draft.passages), ...foreign(old?.passages)];
  const context = [...keys.keys(draft.context ?? []), ...foreign(old?.context)];
  const fields = fieldsOf(draft, planning.vocabulary);
  const after: PlainMap = {
    id,
    ...entities.refs,
    ...(old === undefined ? { ...defaultsOf(source), ...fields } : fields),
    ...(passages.length === 0 ? {} : { passages }),
    ...(context.length === 0 ? {} : { context }),
    ...more,
  };
  const place = old === undefined ? placeOf(source, draft, after) : behindOf(source, id);
  const gone = old && unneeded(source, old, { kept: [...passages, ...context], isRead: planning.isRead });
  const named = new Set(Object.values(after).flat());
  // Whom only the claim as it was has named goes with what it said.
  const left = old === undefined ? [] : planning.orphansOf(old).filter((one) => !named.has(one.id));
  return {
    changes: [
      ...entities.changes,
      ...keys.made(),
      ...also.map(({ event, id: own }, index): Change => {
        const said = { predicate: planning.occurrence.predicate, value: draft.occurred ?? '' };
        return {
          sort: 'claim',
          id: own,
          before: null,
          after: { id: own, ...occurred(event, after, said) },
          behind: also[index - 1]?.id ?? place,
        };
      }),
      { sort: 'claim', id, before, after, behind: also.at(-1)?.id ?? place },
      ...removedEntities(source, left),
      ...removedPassages(source, gone ?? []),
    ],
    words: `${old === undefined ? 'add' : 'change'} ${[...also.map((one) => one.id), id].join(' and ')}`,
    claim: id,
    unsaid,
  };
}

/** The changes by which a claim goes; words that only it quoted go with it, and whom nothing else names. */
export function removeClaim(source: Source, claim: SeedClaim, { isRead, orphansOf }: Planning): Plan {
  const { id } = claim;
  const before = standing(source, { sort: 'claim', id, before: null, after: null });
  const orphans = orphansOf(claim);
  return {
    changes: [
      { sort: 'claim', id, before, after: null, behind: behindOf(source, id) },
      ...removedEntities(source, orphans),
      ...removedPassages(source, unneeded(source, claim, { kept: [], isRead })),
    ],
    words: ['remove', [id, ...orphans.map(({ name }) => name)].join(' and ')].join(' '),
  };
}

const removedEntities = (source: Source, orphans: readonly Orphan[]): readonly Change[] =>
  orphans.map(({ id, kind }) => {
    const change: Change = { sort: 'entity', id, kind, before: null, after: null };
    return { ...change, before: standing(source, change) };
  });

const removedPassages = (source: Source, keys: readonly string[]): readonly Change[] =>
  keys.map((id) => {
    const change: Change = { sort: 'passage', id, before: null, after: null };
    return { ...change, before: standing(source, change) };
  });

function freeIds({ root }: Source, { isTaken }: Planning): () => string {
  const next = numbering(root);
  return () => {
    for (;;) {
      const id = next();
      if (!isTaken(id)) return id;
    }
  };
}

/** Events that a claim names and nobody says occurred; that they did not is said of them already. */
function unsaidIn(
  { predicate, replaces }: ClaimDraft,
  { refs, changes }: Entities,
  occurrence: Occurrence,
): readonly string[] {
  if (predicate === occurrence.predicate) return [];
  const kinds = new Map(changes.map(({ id, kind }) => [id, kind]));
  const named = [refs.subject, refs.object].filter((one) => typeof one === 'string');
  return [...new Set([...named, ...kinds.keys()])].filter((one) =>
    occurrence.isUnsaid(one, kinds.get(one), replaces?.id),
  );
}

interface Entities {
  readonly refs: PlainMap;
  readonly changes: readonly Change[];
}

/** The subject and the object by id; what is new is made where it is first mentioned. */
export function entitiesOf(
  { subject = '', object, entities = [] }: Partial<Pick<ClaimDraft, 'subject' | 'object' | 'entities'>>,
  planning: Planning,
): Entities {
  const made = new Map<string, Change>();
  const ref = (given: EntityRef): string => {
    if (typeof given === 'string') return given;
    const id = idOf(given, (one) => planning.isTaken(one) || made.has(one));
    if (planning.isTaken(id)) throw refused(`the id ${id} is taken`, 'choose another id, or leave it out');
    const values = valuesOf(given.fields ?? {}, planning.vocabulary.entities.get(given.kind) ?? {});
    const after = { id, ...(given.name === '' ? {} : { name: given.name }), ...values };
    made.set(id, { sort: 'entity', id, kind: given.kind, before: null, after });
    return id;
  };
  for (const one of entities) ref(one);
  const [from, to] = [ref(subject), object === undefined ? '' : ref(object)];
  return {
    refs: { ...(from === '' ? {} : { subject: from }), ...(to === '' ? {} : { object: to }) },
    changes: [...made.values()],
  };
}

/** An id that was chosen stays as it is, so that it is told if it is taken. */
function idOf({ id, name, kind }: NewEntity, isTaken: (id: string) => boolean): string {
  if (id !== undefined && id !== '') return id;
  const made = slug(name).slice(0, 80).replace(/-+$/, '') || slug(kind);
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? made : `${made}-${number}`;
    if (!isTaken(one)) return one;
  }
}

function fieldsOf({ predicate, fields }: ClaimDraft, vocabulary: Vocabulary): PlainMap {
  const { value: given, ...others } = fields;
  // What somebody else agreed to is not what it says now: their names are none of its fields.
  const own = withoutOwnParts(others);
  const value =
    given === undefined || isEmpty(given) ? {} : { value: literalValue(given, vocabulary, predicate) };
  return { ...(predicate === '' ? {} : { predicate }), ...value, ...valuesOf(own, vocabulary.claim) };
}

/** What a form gives as text is a number where only a number can stand. */
function literalValue(given: FieldValue, { literals }: Vocabulary, predicate: string): Plain {
  return numberWhere(given, literals.get(predicate)?.value?.check);
}

type Shape = Readonly<Record<string, Vocabulary['claim'][string]>>;

export function valuesOf(fields: Readonly<Record<string, FieldValue>>, shape: Shape): PlainMap {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): readonly (readonly [string, Plain])[] => {
      if (isEmpty(value)) return [];
      const spec = Object.hasOwn(shape, name) ? shape[name] : undefined;
      const field = spec !== undefined && 'check' in spec ? spec : undefined;
      if (field?.list && !Array.isArray(value)) return [[name, [numberWhere(value, field.check)]]];
      return [[name, numberWhere(value, field?.list ? undefined : field?.check)]];
    }),
  );
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function numberWhere(value: FieldValue, check: Field['check'] | undefined): Plain {
  if (typeof value !== 'string') return value;
  const isNumber = NUMBER.test(value.trim()) && check?.safeParse(Number(value)).success === true;
  return isNumber ? Number(value) : value;
}

const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What the file says once for all its claims. */
export function defaultsOf({ parsed: { root } }: Source): PlainMap {
  const defaults = root?.type === 'map' ? root.entries.get('defaults')?.value : undefined;
  return defaults?.type === 'map'
    ? Object.fromEntries([...defaults.entries].map(([name, { value }]) => [name, plainOf(value)]))
    : {};
}

const behindOf = ({ claims }: Source, id: string): string | null =>
  claims[claims.findIndex((claim) => claim.id === id) - 1]?.id ?? null;

/**
 * The claim behind which a new one stands: claims keep the order of the text. Of those on the words nearest before its own
 * the last, and rather one of the same speaker on the same subject, which then stands once for both.
 */
function placeOf(
  { claims, passages, ...source }: Source,
  { passages: spans }: ClaimDraft,
  { assertedBy, subject }: PlainMap,
): string | null {
  const start = Math.min(...spans.map((span) => span.start));
  const startOf = (claim: SeedClaim) =>
    Math.min(
      ...claim.passages.map((id) => passages.get(keyOf(source, id))?.start ?? Number.POSITIVE_INFINITY),
    );
  const before = claims.map((claim) => ({ claim, at: startOf(claim) })).filter(({ at }) => at <= start);
  if (before.length === 0)
    return claims.length === 0 || !Number.isFinite(start) ? (claims.at(-1)?.id ?? null) : null;
  const nearest = Math.max(...before.map(({ at }) => at));
  const there = before.filter(({ at }) => at === nearest).map(({ claim }) => claim);
  const theirs = there.filter((claim) => claim.assertedBy === assertedBy);
  const nearby = theirs.findLast((claim) => claim.subject === subject) ?? theirs.at(-1) ?? there.at(-1);
  return nearby?.id ?? null;
}
