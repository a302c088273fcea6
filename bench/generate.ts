import { createHash } from 'node:crypto';
import { project } from '../schema/projection/index.ts';
import type { GraphRows, Seed, SeedClaim, SeedEntity, SeedPassage, Values } from '../src/seed/model/seed.ts';
import { createRandom, type Random } from './random.ts';

/** How many nodes of all kinds come out for one incident, with all that is told of it: claims are most of them. */
const NODES_PER_INCIDENT = 36.7;
const CORE_INCIDENTS = 8;
const PASSAGES = 4;
const CLAIMS_PER_DOCUMENT = 30;
/** Whoever reads something into a document says so. */
const CURATORS = 'curators';
const at = { file: 'bench', line: 1, column: 1 };

const FIRST = [
  'Ada',
  'Ben',
  'Cleo',
  'Dov',
  'Ema',
  'Finn',
  'Gia',
  'Hugo',
  'Ines',
  'Jon',
  'Kai',
  'Lea',
] as const;
const LAST = [
  'Abara',
  'Brandt',
  'Costa',
  'Diaz',
  'Eriksen',
  'Fofana',
  'Gruber',
  'Haas',
  'Ito',
  'Jansen',
] as const;
const TYPES = ['SHOOTING', 'KILLING', 'DEATH', 'DETENTION', 'ATTACK', 'VIOLENCE'] as const;
const ANSWERS = ['CONDEMNATION', 'PROTEST', 'SOLIDARITY', 'EXPLANATION', 'DEMAND', 'SUPPORT'] as const;
const STANCES = ['AGAINST', 'FOR', 'NEUTRAL'] as const;
/** What a document asserts it says itself, or shows. */
const VOICES = ['OWN', 'OWN', 'EMBEDDED', 'EMBEDDED'] as const;
/** How sure, and how it is put: only what goes together. */
const GROUNDS = [
  { modality: 'ASSERTED', basis: 'REPORTED' },
  { modality: 'ASSERTED', basis: 'REPORTED' },
  { modality: 'ASSERTED', basis: 'STATED' },
  { modality: 'ALLEGED', basis: 'CLAIMED' },
  { modality: 'ASSERTED', basis: 'INFERRED' },
  { modality: 'ASSUMED', basis: 'ASSUMED' },
  { modality: 'HYPOTHETICAL', basis: 'ASSUMED' },
] as const;

/**
 * A made-up graph of about so many nodes in the project's own ontology: incidents, who took part, what was said about
 * them, and every claim behind that with its passage. Always the same for the same size. A few incidents at the core are
 * the same at every size, so that a question about them can show whether its cost grows with the rest; hubs do grow.
 */
export function generateSeed(nodes: number): Seed {
  const writer = new SeedWriter(createRandom(nodes));
  const incidents = Math.max(20, Math.round(nodes / NODES_PER_INCIDENT));
  const count = {
    groups: Math.ceil(incidents / 20),
    departments: Math.ceil(incidents / 50),
    persons: incidents,
  };
  writer.entity(CURATORS, 'Curator', { name: 'Curators' });
  writer.entity('hub-group', 'Group', { name: 'Everywhere', type: 'COLLECTIVE' });
  for (let i = 0; i < count.groups; i++)
    writer.entity(`group-${i}`, 'Group', { name: `Group ${writer.name(i)}`, type: 'ORGANIZED' });
  for (let i = 0; i < count.departments; i++)
    writer.entity(`department-${i}`, 'PoliceDepartment', { name: `Police of ${writer.name(i)}` });
  for (let i = 0; i < count.groups; i++)
    writer.entity(`place-${i}`, 'Place', { name: `Place ${writer.name(i)}`, type: 'CITY' });
  for (let i = 0; i < count.persons; i++) writer.person(i, count.groups);
  core(writer);
  for (let i = 0; i < incidents - CORE_INCIDENTS; i++) writer.incident(i, count);
  const statements = incidents * 4 - CORE_INCIDENTS * 8;
  for (let i = 0; i < statements; i++)
    writer.statement(`statement-${i}`, i, incidents - CORE_INCIDENTS, count);
  return writer.seed();
}

/** The rows that the seed stands for, by the project's own projection. */
export const generate = (nodes: number): { readonly seed: Seed; readonly rows: GraphRows } => {
  const seed = generateSeed(nodes);
  return { seed, rows: project(seed) };
};

interface Counts {
  readonly groups: number;
  readonly departments: number;
  readonly persons: number;
}

/** Incidents with a fixed number of everything: victims, an officer shared with the next one, eight answers, a chain of four. */
function core(writer: SeedWriter): void {
  writer.entity('core-department', 'PoliceDepartment', { name: 'Police of Corewood' });
  writer.entity('core-place', 'Place', { name: 'Corewood', type: 'CITY' });
  writer.entity('core-group', 'Group', { name: 'Corewood United', type: 'ORGANIZED' });
  for (let i = 0; i < CORE_INCIDENTS; i++) {
    const [incident, victim, officer] = [`core-incident-${i}`, `core-victim-${i}`, `core-officer-${i}`];
    writer.entity(victim, 'Person', { name: i === 0 ? 'Zenobia Quillfeather' : `Victim of Core ${i}` });
    writer.entity(officer, 'Person', { name: `Officer at Core ${i}` });
    writer.event(incident, 'Incident', { name: `Core Incident ${i}`, type: 'SHOOTING' }, `2014-0${i + 1}-10`);
    writer.plain(victim, 'HARMED_IN', incident, { role: 'VICTIM', outcome: 'INJURED' });
    writer.plain(officer, 'PERFORMED', incident, { role: 'SHOOTER' });
    if (i > 0) writer.plain(`core-officer-${i - 1}`, 'PERFORMED', incident, { role: 'AGENT' });
    writer.plain('core-department', 'INVOLVED_IN', incident, { role: 'EMPLOYER' });
    writer.plain(incident, 'OCCURRED_AT', 'core-place');
    for (let j = 0; j < 8; j++) {
      const statement = `core-statement-${i}-${j}`;
      writer.event(
        statement,
        'Statement',
        { name: `Core Statement ${i} ${j}`, form: 'POST' },
        `2014-0${i + 1}-${11 + j}`,
      );
      // The last four answer each other; the first four answer the incident, with different grounds.
      const answered = j > 4 ? `core-statement-${i}-${j - 1}` : incident;
      writer.plain(statement, 'RESPONDS_TO', answered, {
        type: ANSWERS[j % ANSWERS.length],
        stance: 'AGAINST',
        basis: j === 1 ? 'CLAIMED' : 'REPORTED',
        voice: j === 2 ? 'EMBEDDED' : 'OWN',
      });
      writer.plain(j === 0 ? 'hub-group' : 'core-group', 'PERFORMED', statement, { role: 'SPEAKER' });
    }
  }
}

class SeedWriter {
  private readonly random: Random;
  private readonly entities: SeedEntity[] = [];
  private readonly passages: SeedPassage[] = [];
  private readonly claims: SeedClaim[] = [];
  private readonly dates = new Map<string, string>();
  private document = '';

  constructor(random: Random) {
    this.random = random;
  }

  name(i: number): string {
    return `${FIRST[i % FIRST.length]} ${LAST[Math.floor(i / 12) % LAST.length]} ${i}`;
  }

  entity(id: string, kind: string, values: Values): void {
    this.entities.push({ id, kind, values: { id, ...values }, at });
  }

  event(id: string, kind: string, values: Values, date: string): void {
    this.entity(id, kind, values);
    this.dates.set(id, date);
    this.plain(id, 'OCCURRED', undefined, { value: 'HAPPENED' });
    this.plain(id, 'DATED', undefined, { value: date, dateBasis: 'STATED' });
  }

  person(i: number, groups: number): void {
    const { random } = this;
    this.entity(`person-${i}`, 'Person', {
      name: this.name(i),
      aliases: random.chance(0.1) ? [`Alias ${i}`] : [],
    });
    if (random.chance(0.3))
      this.doubtful(`person-${i}`, 'MEMBER_OF', `group-${random.skewed(groups)}`, { role: 'MEMBER' });
  }

  /** Nobody is harmed in two incidents: `check` would ask whether they are one affair. */
  incident(i: number, { persons, departments, groups }: Counts): void {
    const { random } = this;
    const id = `incident-${i}`;
    this.event(id, 'Incident', { name: `Incident ${i}`, type: random.pick(TYPES) }, this.date());
    this.doubtful(`person-${i}`, 'HARMED_IN', id, { role: 'VICTIM', outcome: 'DIED' });
    this.doubtful(`person-${random.skewed(persons)}`, 'PERFORMED', id, { role: 'AGENT' });
    this.doubtful(`department-${random.skewed(departments)}`, 'INVOLVED_IN', id, { role: 'EMPLOYER' });
    this.plain(id, 'OCCURRED_AT', `place-${random.skewed(groups)}`);
  }

  statement(id: string, i: number, incidents: number, { groups, persons }: Counts): void {
    const { random } = this;
    const speaker = random.chance(0.1)
      ? 'hub-group'
      : random.chance(0.6)
        ? `group-${random.skewed(groups)}`
        : `person-${random.skewed(persons)}`;
    const answered =
      i > 0 && random.chance(0.2) ? `statement-${random.below(i)}` : `incident-${random.skewed(incidents)}`;
    this.event(id, 'Statement', { name: `Statement ${i}`, form: 'POST' }, this.dateAfter(answered));
    this.doubtful(speaker, 'PERFORMED', id, { role: 'SPEAKER' });
    this.doubtful(id, 'RESPONDS_TO', answered, { type: random.pick(ANSWERS), stance: random.pick(STANCES) });
    if (random.chance(0.3)) this.doubtful(id, 'MENTIONS', `person-${random.skewed(persons)}`);
  }

  /** A claim of which nothing is left to chance. */
  plain(subject: string, predicate: string, object: string | undefined, values: Values = {}): SeedClaim {
    return this.claim(subject, predicate, object, {
      voice: 'OWN',
      modality: 'ASSERTED',
      basis: 'REPORTED',
      ...values,
    });
  }

  /** A claim of any certainty; now and then somebody else says the same, or denies it. */
  doubtful(subject: string, predicate: string, object: string, values: Values = {}): void {
    const { random } = this;
    const how = () => {
      const [voice, grounds] = [random.pick(VOICES), random.pick(GROUNDS)];
      const told = grounds.basis === 'INFERRED' ? { voice: 'READING' } : { voice, attributionBasis: 'MEDIA' };
      return { ...told, ...grounds, ...values };
    };
    const first = this.claim(subject, predicate, object, how());
    if (random.chance(0.1)) this.claim(subject, predicate, object, how(), { assertedBy: 'hub-group' });
    if (random.chance(0.02))
      this.claim(
        subject,
        predicate,
        object,
        { ...how(), polarity: 'NEGATED' },
        { assertedBy: 'hub-group', contradicts: [first.id] },
      );
    if (random.chance(0.01))
      this.claim(
        subject,
        predicate,
        object,
        { ...how(), polarity: 'NEGATED' },
        { assertedBy: 'hub-group', refutes: [first.id] },
      );
  }

  seed(): Seed {
    const { entities, passages, claims } = this;
    return {
      entities,
      passages,
      claims,
      links: [],
      merged: new Map(),
      digest: hash(`bench ${entities.length} ${claims.length}`),
    };
  }

  private claim(
    subject: string,
    predicate: string,
    object: string | undefined,
    values: Values,
    more: Partial<SeedClaim> = {},
  ): SeedClaim {
    const index = this.claims.length;
    if (index % CLAIMS_PER_DOCUMENT === 0) this.openDocument(index / CLAIMS_PER_DOCUMENT);
    const claim: SeedClaim = {
      id: `claim-${index}`,
      subject,
      predicate,
      object,
      assertedBy: this.document,
      values,
      at,
      passages: [`${this.document}-s0${(index % PASSAGES) + 1}`],
      relayedBy: more.assertedBy === undefined ? [] : [this.document],
      madeIn: [],
      context: [],
      contradicts: [],
      refutes: [],
      retracts: [],
      reviewedBy: [],
      ...more,
      ...(values.basis === 'INFERRED' && { assertedBy: CURATORS, relayedBy: [] }),
    };
    this.claims.push(claim);
    return claim;
  }

  private openDocument(index: number): void {
    const id = `document-${index}`;
    this.document = id;
    this.entity(id, 'Document', {
      name: `Document ${index}`,
      sha256: hash(id),
      length: 4000,
      edtf: '2021-01-01',
    });
    for (let i = 0; i < PASSAGES; i++) {
      const passage = `${id}-s0${i + 1}`;
      const range = { start: i * 1000, end: i * 1000 + 900, sha256: hash(passage) };
      this.passages.push({ id: passage, document: id, ...range, note: undefined, at });
    }
  }

  /** No response comes before what it responds to. */
  private dateAfter(event: string): string {
    const [date, earliest = ''] = [this.date(), this.dates.get(event)];
    return date > earliest ? date : earliest;
  }

  private date(): string {
    const { random } = this;
    const two = (value: number) => String(value).padStart(2, '0');
    return `${2010 + random.below(10)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
