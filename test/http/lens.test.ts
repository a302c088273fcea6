import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/index.ts';
import { type BasisWord, rankOf } from '../../schema/ontology/certainty.ts';
import { type Grounds, groundsOf } from '../../schema/projection/certainty.ts';
import { compare, factOf, type ReadClaim, readClaim } from '../../schema/projection/claim.ts';
import { actorValues, dateValues, eventValues, strongestOccurrence } from '../../schema/projection/events.ts';
import { project } from '../../schema/projection/index.ts';
import { hasFallen } from '../../schema/projection/objections.ts';
import { rules } from '../../schema/rules.ts';
import { edtfBounds } from '../../src/ontology/index.ts';
import type { NodeRow, Seed } from '../../src/seed/model/seed.ts';
import { storeOf } from '../../src/seed/store/store-of.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { generatedSeed } from '../support/generated-seed.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { readSeed } from '../support/read-seed.ts';
import { schema } from '../support/schema.ts';

interface Lens {
  readonly minBasis?: BasisWord;
  readonly modalities?: readonly string[];
  readonly statuses?: readonly string[];
  readonly occurrence?: readonly string[];
  readonly voices?: readonly string[];
  readonly assertedBy?: readonly string[];
  readonly documents?: readonly string[];
  readonly asOf?: string;
}

const LENSES: readonly Lens[] = [
  { documents: ['paper'] },
  { documents: ['radio'], minBasis: 'CLAIMED' },
  { assertedBy: ['ann'] },
  { assertedBy: ['ben', 'radio'], occurrence: ['PLANNED', 'OMITTED'] },
  { assertedBy: ['paper'], modalities: ['ASSERTED', 'ALLEGED'] },
  { asOf: '2016-01' },
  { asOf: '2015' },
  { voices: ['QUOTED'] },
  { voices: ['OWN'], minBasis: 'STATED' },
  { minBasis: 'REPORTED' },
  { minBasis: 'STATED' },
  { minBasis: 'ASSUMED' },
  { modalities: ['ALLEGED', 'ASSUMED'] },
  { statuses: ['CORROBORATED'] },
  { occurrence: ['HAPPENED'] },
  { occurrence: ['PLANNED'], minBasis: 'CLAIMED' },
];

/** What is the curators' to say of a record, whoever tells of it. */
const LABELS = ['id', 'key', 'name', 'mention', 'deed', 'aliases', 'description', 'form', 'completeness'];

/** What counts other records, not claims. */
const COUNTS = ['responseCount', 'meantResponseCount'];

/** Every field of a statement, and of its date, that holds a value. */
const fieldsOf = (type: string): readonly string[] => {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new TypeError(`${type} is no object type`);
  return Object.values(found.getFields()).flatMap(({ name, type: of }) =>
    isLeafType('ofType' in of ? leafOf(of) : of) ? [name] : [],
  );
};
const leafOf = (type: { readonly ofType?: unknown }): unknown => {
  let at: unknown = type;
  while (typeof at === 'object' && at !== null && 'ofType' in at && at.ofType) at = at.ofType;
  return at;
};

type Record_ = Readonly<Record<string, unknown>>;

/** What a lens has to make of an event: worked out from the claims alone, as the projection does. */
class Expected {
  readonly whole: ReadonlyMap<string, NodeRow>;
  readonly claims: readonly ReadClaim[];
  readonly seed: Seed;
  readonly grounds: Grounds;

  constructor(seed: Seed) {
    this.seed = seed;
    this.grounds = groundsOf(storeOf(seed, ontology, factOf));
    this.whole = new Map(project(seed).nodes.map((node) => [node.id, node]));
    const canonical = (id: string): string => {
      const next = seed.merged.get(id);
      return next === undefined ? id : canonical(next);
    };
    this.claims = seed.claims.map((claim) => readClaim(claim, canonical)).sort((a, b) => compare(a.id, b.id));
  }

  of(id: string, lens: Lens): Record_ {
    const whole: Record_ = this.whole.get(id)?.values ?? {};
    const told = [lens.documents, lens.assertedBy, lens.voices, lens.asOf].some((part) => part !== undefined);
    const rank = lens.minBasis === undefined ? 0 : rankOf(lens.minBasis);
    const asked = told || rank > 0 || [lens.modalities, lens.statuses, lens.occurrence].some(Boolean);
    const about = this.claims.filter(({ subject }) => subject === id);
    const valuesFrom = about.filter((claim) => this.tells(claim, lens) && claim.basisRank >= rank);
    const factsFrom = valuesFrom.filter(({ modality }) => put(modality, lens));
    const grounds = this.groundsAt(lens);
    const { status, occurrence: then } = standingAt(whole, lens);
    const event = told ? this.occurrenceOf(id, factsFrom, grounds) : occurrence(whole);
    const literal = told || rank > 0 ? literals(valuesFrom, grounds) : whole;
    const seen =
      !asked ||
      (event !== undefined &&
        (lens.statuses?.includes(String(status)) ?? !['REFUTED', 'RETRACTED'].includes(String(status))) &&
        Number(whole.basisRank) >= rank &&
        put(String(event.modality), lens) &&
        (lens.occurrence?.includes(String(event.occurrence)) ?? true));
    const names = [
      String(whole.name),
      ...strings(whole.aliases),
      ...(told || rank > 0 ? named(valuesFrom) : seen ? strings(whole.names) : []),
    ];
    const values = seen ? { ...literal, ...event } : {};
    return {
      ...values,
      // What these claims have of another occurrence than it had then is not worked out.
      status: seen && values.occurrence === then ? status : null,
      placedBy:
        seen && (!(told || rank > 0) || (whole.placedBy === 'DATE' && literal.edtf)) ? whole.placedBy : null,
      names: [...new Set(names)],
      seen,
    };
  }

  /** Of those who tell of it, the best speaks for the rest. */
  private occurrenceOf(id: string, claims: readonly ReadClaim[], grounds: Grounds): Record_ | undefined {
    const occurred = claims.filter(
      ({ predicate, polarity }) => predicate === 'OCCURRED' && polarity === 'AFFIRMED',
    );
    const best = strongestOccurrence(occurred, grounds.objections);
    if (best === undefined) return undefined;
    const { sentence, formerSentence } = this.whole.get(best.id)?.values ?? {};
    const told = hasFallen(best, grounds.objections) ? sentence : (formerSentence ?? sentence);
    return occurrence(eventValues(id, occurred, grounds, () => String(told)));
  }

  /** What was taken back, or shown to be wrong, by the moment of a lens. */
  private groundsAt({ asOf }: Lens): Grounds {
    if (asOf === undefined) return this.grounds;
    const { objections } = this.grounds;
    const end = String(edtfBounds(asOf).end);
    const fell = (ids: ReadonlySet<string>) =>
      new Set(
        [...ids].filter((id) => {
          const at = this.whole.get(id)?.values.withdrawnAt;
          return typeof at === 'string' && at <= end;
        }),
      );
    return {
      ...this.grounds,
      objections: { ...objections, retracted: fell(objections.retracted), refuted: fell(objections.refuted) },
    };
  }

  private tells(
    { seed, assertedBy, id }: ReadClaim,
    { documents, assertedBy: by, voices, asOf }: Lens,
  ): boolean {
    const standsIn = seed.passages.map(
      (passage) => this.seed.passages.find((one) => one.id === passage)?.document ?? '',
    );
    const known = this.whole.get(id)?.values.knownAt;
    return (
      (documents?.some((one) => standsIn.includes(one)) ?? true) &&
      (by?.includes(assertedBy) ?? true) &&
      (voices?.includes(String(seed.values.voice)) ?? true) &&
      (asOf === undefined || (typeof known === 'string' && known <= String(edtfBounds(asOf).end)))
    );
  }
}

/** How an event stood at the moment of a lens; as it stands now, where none is asked for or nothing of it is dated. */
function standingAt(
  whole: Record_,
  { asOf }: Lens,
): { readonly status: unknown; readonly occurrence: unknown } {
  if (asOf === undefined) return { status: whole.status, occurrence: whole.occurrence };
  const end = String(edtfBounds(asOf).end).slice(0, 19);
  const [, status = whole.status, , occurrence = whole.occurrence] =
    strings(whole.history)
      .filter((one) => one.slice(0, 19) <= end)
      .at(-1)
      ?.split('\t') ?? [];
  return { status, occurrence };
}

const put = (modality: string, { modalities }: Lens): boolean =>
  modalities?.includes(modality) ?? modality !== 'HYPOTHETICAL';
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const named = (claims: readonly ReadClaim[]): readonly string[] =>
  claims
    .filter(({ predicate, polarity }) => predicate === 'NAMED' && polarity === 'AFFIRMED')
    .flatMap(({ value }) => value ?? []);

const occurrence = ({
  occurrence,
  rid,
  modality,
  basis,
  basisRank,
  sources,
  documentCount,
  sentence,
}: Record_): Record_ => ({
  occurrence,
  rid,
  modality,
  basis,
  basisRank,
  sources,
  documentCount,
  sentence,
});

function literals(claims: readonly ReadClaim[], grounds: Grounds): Record_ {
  const effect = claims.find(({ predicate, polarity }) => predicate === 'EFFECT' && polarity === 'AFFIRMED');
  // Whether values contest each other is known of the whole graph alone: a lens of tellers does not show it.
  const { countContested: _, ageContested: __, ...counts } = actorValues(claims, grounds);
  return { ...dateValues(claims, grounds), ...counts, effect: effect?.value };
}

/** The date of an event as the API has it, under the names of the ontology. */
const WHEN: Readonly<Record<string, string>> = {
  edtf: 'edtf',
  start: 'start',
  end: 'end',
  precision: 'precision',
  zone: 'zone',
  dateBasis: 'dateBasis',
  text: 'dateText',
  display: 'dateDisplay',
  approximate: 'approximate',
};

const same = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)
    ? new Date(value).toISOString()
    : (value ?? null);

describe.skipIf(!(await canRunNeo4j()))('a lens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-lens-'));
  let antiphon: TestAntiphon;
  let expected: Expected;
  let events: readonly string[] = [];
  const shown = fieldsOf('Statement').filter((name) => ![...LABELS, ...COUNTS].includes(name));
  const when = fieldsOf('When').filter((name) => WHEN[name] !== undefined);
  const all = `id key ${shown.join(' ')} when { ${when.join(' ')} }`;

  beforeAll(async () => {
    generatedSeed(11, 40).forEach((entry, index) => {
      writeFileSync(join(folder, `${index}.yaml`), JSON.stringify(entry));
    });
    const seed = await readSeed(folder, { ontology, rules });
    expected = new Expected(seed);
    events = seed.entities.filter(({ kind }) => ontology.isA(kind, 'Event')).map(({ id }) => id);
    // A question with every field is long, and the machine may be busy.
    const env = { LIMIT_TRANSACTION_MS: '60000', LIMIT_DEADLINE_MS: '90000', LIMIT_REQUEST_MS: '90000' };
    antiphon = await startAntiphon({ seed, env });
  });
  afterAll(async () => {
    await antiphon?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ALIKE = LENSES.filter((_, index) => index % 4 === 0);

  async function ask(query: string, variables: Record_): Promise<Record_> {
    const { data, errors } = await antiphon.ask(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Record_;
  }

  it.each(LENSES)(
    'shows of an event what the matching claims make of it, field by field: %j',
    async (lens) => {
      const { nodes } = await ask(
        `query ($ids: [ID!]!, $lens: Lens) { nodes(ids: $ids, lens: $lens) { id ... on Statement { ${all} } } }`,
        { ids: events, lens },
      );
      const answered = (nodes as readonly Record_[]).map(({ when: date, key: _, ...record }) => ({
        ...record,
        ...Object.fromEntries(when.map((name) => [WHEN[name], (date as Record_ | null)?.[name]])),
      }));
      for (const record of answered) {
        const wanted = expected.of(String((record as Record_).id), lens);
        for (const [name, value] of Object.entries(record)) {
          if (name !== 'id') expect([record, name, same(value)]).toEqual([record, name, same(wanted[name])]);
        }
      }
      expect(new Set(answered.map((record) => (record as Record_).seen)).size).toBeGreaterThan(0);
    },
  );

  it.each(LENSES)('has as seen what a list has: %j', async (lens) => {
    // Without a lens nothing is hidden of a record that is asked for by its id.
    if (lens.minBasis === 'ASSUMED') return;
    const { nodes, events: list } = await ask(
      `query ($ids: [ID!]!, $lens: Lens) { nodes(ids: $ids, lens: $lens) { id seen } events(first: 500, lens: $lens) { nodes { id seen } } }`,
      { ids: events, lens },
    );
    const seen = (nodes as readonly Record_[]).filter((node) => node.seen).map(({ id }) => id);
    const listed = (list as { readonly nodes: readonly Record_[] }).nodes;
    expect(listed.map(({ id }) => id).sort()).toEqual(seen.sort());
    expect(listed.every((node) => node.seen)).toBe(true);
  });

  it.each(ALIKE)('filters by what it shows: %j', async (lens) => {
    const { all: list, some } = await ask(
      'query ($lens: Lens) { all: events(first: 500, lens: $lens) { nodes { id basis occurrence count } } some: events(first: 500, lens: $lens, filter: { occurrence: { in: [HAPPENED] }, not: { or: [{ basis: { eq: ASSUMED } }, { count: { eq: null } }] } }) { nodes { id } } }',
      { lens },
    );
    const nodes = (page: unknown) => (page as { readonly nodes: readonly Record_[] }).nodes;
    const wanted = nodes(list).filter(
      (node) => node.occurrence === 'HAPPENED' && node.basis !== 'ASSUMED' && node.count !== null,
    );
    expect(nodes(some).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  it.each(ALIKE)('shows a record the same wherever it is in an answer: %j', async (lens) => {
    const around = await ask(
      `query ($lens: Lens) { events(first: 500, lens: $lens) { nodes { ... on Statement { ${all} } respondsTo { nodes { ... on Statement { ${all} } } } } } }`,
      { lens },
    );
    const byKey = new Map<unknown, unknown>();
    const visit = (value: unknown): void => {
      for (const item of Array.isArray(value) ? value : []) visit(item);
      if (Array.isArray(value) || typeof value !== 'object' || value === null) return;
      const { respondsTo, ...record } = value as Record_;
      if (record.key !== undefined) {
        expect(byKey.get(record.key) ?? record).toEqual(record);
        byKey.set(record.key, record);
      }
      for (const part of [respondsTo, ...Object.values(record)]) visit(part);
    };
    visit(around);
  });
});
