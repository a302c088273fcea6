/** Small whole numbers in a fixed order that looks like chance. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const FINGERPRINT = 'ab'.repeat(32);
const GROUNDS = [
  { modality: 'ASSERTED', basis: 'STATED' },
  { modality: 'ASSERTED', basis: 'REPORTED' },
  { modality: 'ALLEGED', basis: 'CLAIMED' },
  { modality: 'ASSUMED', basis: 'ASSUMED' },
];

/** Entries of a seed, each as it stands on a line of NDJSON. */
export type Line = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2014, 0, 1);
/** All events begin before the paper comes out. */
const DAYS = 700;
const day = (number: number): string => new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10);

/** From which day to which one an event really lasted; what a seed tells of it is all, less, or nothing. */
interface Lasting {
  readonly first: number;
  readonly last: number;
}

/** Dates that something which lasted so long may be given. */
const datesOf = ({ first, last }: Lasting, vague: number): readonly string[] => [
  ...(first === last
    ? [day(first), `${day(first)}~`, day(first).slice(0, 7)]
    : [`${day(first)}/${day(last)}`]),
  `[${day(first - vague)}..${day(last + vague)}]`,
  `[${day(first - vague)}..]`,
  `[..${day(last + vague)}]`,
  `${day(first)}/..`,
  `../${day(last)}`,
];

/**
 * A sound seed made up from a number: events with and without dates, vague and half-open ones, that respond to each other,
 * follow each other and are parts of each other, never against the days on which they really were; claims of several
 * asserters that deny, refute and retract each other, reposts, merged ids, and numbers.
 */
export function generatedSeed(seed: number, events = 12): readonly Line[] {
  const below = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  const actors = ['ann', 'ben', 'cy', 'dee'];
  const documents = ['paper', 'radio'];
  const ids = Array.from({ length: events }, (_, index) => `event-${index}`);
  const lasting = ids.map((_, index): Lasting => {
    const first = Math.floor((index * DAYS) / events);
    return { first, last: first + (below(2) === 0 ? 0 : below(60)) };
  });
  const lastedOf = (index: number): Lasting => lasting[index] ?? { first: 0, last: 0 };
  const firstPlanned = events - Math.floor(events / 6);
  const claims: Record<string, unknown>[] = [];
  const claim = ({ madeIn, ...fields }: Readonly<Record<string, unknown>>): void => {
    const document = pick(documents) ?? '';
    const asserter = pick([...actors, document]) ?? '';
    claims.push({
      id: `claim-${claims.length}`,
      voice: 'OWN',
      ...pick(GROUNDS),
      polarity: below(5) === 0 ? 'NEGATED' : 'AFFIRMED',
      ...fields,
      assertedBy: asserter,
      // What a document says itself it says nowhere else, and nobody passes it on.
      ...(asserter === document ? {} : { relayedBy: [document], ...(madeIn !== undefined && { madeIn }) }),
      passages: [`${document}-s0${1 + below(3)}`],
    });
  };
  for (const [index, id] of ids.entries()) {
    const later = index + 1 + below(events);
    // The last ones are only planned: nothing real looks back on them.
    const isPlanned = index >= firstPlanned;
    claim({
      subject: id,
      predicate: 'OCCURRED',
      value: isPlanned ? 'PLANNED' : 'HAPPENED',
      polarity: 'AFFIRMED',
      ...(later < firstPlanned && below(4) === 0 && { madeIn: [ids[later]] }),
    });
    if (below(3) === 0)
      claim({
        subject: id,
        predicate: 'OCCURRED',
        value: pick(isPlanned ? ['CALLED_FOR'] : ['OMITTED', 'ONGOING']),
      });
    if (below(2) === 0)
      claim({
        subject: id,
        predicate: 'DATED',
        dateBasis: 'STATED',
        value: pick(datesOf(lastedOf(index), below(40))),
      });
    if (below(3) === 0)
      claim({ subject: id, predicate: 'SIZE', value: below(90), comparator: pick(['EXACT', 'MORE_THAN']) });
    if (below(3) === 0) claim({ subject: id, predicate: 'NAMED', value: `Name ${below(5)}` });
    for (let i = 0; i < 3 && index > 0; i += 1) {
      const place = below(index);
      const other = ids[place];
      const [own, others] = [lastedOf(index), lastedOf(place)];
      const predicate = pick([
        ...['AFTER', 'RESPONDS_TO', 'QUOTES', 'REALIZES', ...(place < firstPlanned ? ['ABOUT'] : [])],
        ...(own.first <= others.last ? ['DURING'] : []),
        ...(own.last <= others.last ? ['PART_OF'] : []),
      ]);
      if (isPlanned && below(2) === 0)
        claim({
          subject: other,
          predicate: 'CALLS_FOR',
          object: id,
          modality: 'ASSERTED',
          basis: 'STATED',
        });
      else if (below(6) === 0) claim({ subject: other, predicate: 'LED_TO', object: id });
      else
        claim({
          subject: id,
          predicate,
          object: other,
          ...(predicate === 'RESPONDS_TO' && {
            type: pick(['PROTEST', 'DEMAND']),
            stance: pick(['FOR', 'AGAINST']),
          }),
        });
    }
    const earlier = ids[below(index + 1)];
    if (earlier !== id) claim({ subject: id, predicate: 'REPOSTS', object: earlier });
    const isOmitted = claims.some(({ subject, value }) => subject === id && value === 'OMITTED');
    claim({
      subject: pick(['old-ann', ...actors]),
      predicate: 'PERFORMED',
      object: id,
      role: 'SPEAKER',
      // Who is denied to have done what was left undone has left it undone.
      ...(isOmitted && { polarity: 'AFFIRMED' }),
    });
    if (below(4) === 0)
      claim({
        subject: pick(actors),
        predicate: 'HARMED_IN',
        object: id,
        role: 'VICTIM',
        outcome: pick(['DIED', 'KILLED', 'INJURED']),
      });
  }
  for (const [index, id] of actors.entries()) {
    const other = actors[below(actors.length)];
    if (other !== id) claim({ subject: id, predicate: pick(['MEMBER_OF', 'SPEAKS_FOR']), object: other });
    claim({ subject: id, predicate: 'AGE', value: 40 + below(2), comparator: index % 2 ? 'EXACT' : 'ABOUT' });
    claim({ subject: id, predicate: 'AGE', value: 40 + below(2), comparator: 'EXACT' });
  }
  const objecting = claims.map((one, index) => {
    const other = claims[below(claims.length)];
    if (index % 6 !== 0 || other === undefined || other.id === one.id) return one;
    const own = (one.assertedBy === other.assertedBy ? ['retracts'] : []).concat('contradicts', 'refutes');
    return { ...one, [pick(own) ?? '']: [other.id] };
  });
  const read = new Set(claims.flatMap(({ passages }) => passages));
  return [
    ...documents.map((id, index) => ({
      document: {
        id,
        name: `The ${id}`,
        sha256: `${index}${FINGERPRINT.slice(1)}`,
        length: 900,
        ...(index === 0 && { edtf: '2016-01-02', dateBasis: 'PUBLICATION' }),
        publishedBy: actors[index],
        ...(index === 1 && seed % 2 === 0 && { rewrites: [documents[0]] }),
      },
      passages: Object.fromEntries(
        [1, 2, 3].map((key) => [
          `s0${key}`,
          {
            start: key * 100,
            end: key * 100 + 90,
            sha256: FINGERPRINT,
            ...(!read.has(`${id}-s0${key}`) && { note: 'It says nothing.' }),
          },
        ]),
      ),
    })),
    ...actors.map((id) => ({ entities: { Person: [{ id, name: id.toUpperCase(), aliases: [`${id}y`] }] } })),
    ...ids.map((id) => ({ entities: { Statement: [{ id, name: `Words "${id}"; \\ ü`, form: 'POST' }] } })),
    ...objecting.map((one) => ({ claims: [one] })),
    { merged: { 'old-ann': 'older-ann', 'older-ann': 'ann' } },
  ];
}

export const asNdjson = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
