import { isWordOf } from '../../src/ontology/index.ts';
import type { DocumentLink } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { Derivation } from '../ontology/derivation.ts';
import { boundsOf } from './dates.ts';

const FIGURES = ['share', 'longestRun'] as const;

const isDerived = ({ relation }: DocumentLink): boolean => relation === 'DERIVED_FROM';

/** What is wrong with one link between two documents: the field, the message, the hint. */
type Fault = readonly [field: string | undefined, message: string, hint: string];

/** On whose word it is that a document was made from another, and what shows it. */
export const originsSayHowTheyAreKnown: SeedRule = {
  name: 'origins-say-how-they-are-known',
  why: 'That somebody copied is an accusation: readers must see whether the text says so, a count shows it, or the curators read it.',
  *check(seed, index) {
    for (const link of seed.links.filter(isDerived)) yield* issuesOf(link, groundFaults(link, index), index);
  },
};

function* groundFaults({ document, values }: DocumentLink, index: SeedIndex): Iterable<Fault> {
  const { how, saidIn, taken } = values;
  const ground = isWordOf(Derivation, how) ? (values.ground ?? Derivation.words[how].ground) : undefined;
  const figures = FIGURES.filter((name) => values[name] !== undefined);
  if (ground === 'MEASURED' && figures.length < FIGURES.length)
    yield [
      'ground',
      'a measurement needs its figures',
      'write share and longestRun, as antiphon overlap gives them',
    ];
  if (ground !== 'MEASURED' && figures[0] !== undefined)
    yield [figures[0], `${figures[0]} is a measurement`, 'write ground: MEASURED, or leave it out'];
  if (how === 'COPIES' && ground === 'SAID')
    yield ['ground', 'a copy that says so is none', 'write syndicates or quotes instead of copies'];
  if (saidIn !== undefined && ground !== 'SAID')
    yield ['saidIn', 'saidIn names where the text says so', 'write ground: SAID, or leave it out'];
  for (const [name, ids] of Object.entries({ saidIn, taken }))
    for (const id of Array.isArray(ids) ? ids : []) {
      const passage = index.passage(String(id));
      if (passage !== undefined && passage.document !== document)
        yield [name, `${id} is a passage of ${passage.document}`, `name passages of ${document}`];
    }
}

/** A text is made from what was there before it, in one way, and not from itself round a corner. */
export const originsComeBefore: SeedRule = {
  name: 'origins-come-before',
  why: 'Who copied whom hangs on who was first; in a circle nobody was.',
  *check(seed, index) {
    const links = seed.links.filter(isDerived);
    const origins = new Map<string, string[]>();
    for (const { document, to } of links)
      origins.set(document, [...(origins.get(document) ?? []), index.canonical(to)]);
    const ways = new Set<string>();
    for (const link of links) {
      yield* issuesOf(link, orderFaults(link, index), index);
      const pair = `${link.document} ${index.canonical(link.to)}`;
      if (ways.has(pair))
        yield* issuesOf(
          link,
          [
            [
              undefined,
              `${link.document} names ${link.to} twice`,
              'say it once, in the way that tells the most',
            ],
          ],
          index,
        );
      ways.add(pair);
      const circle = circleFrom(link.document, index.canonical(link.to), origins);
      if (circle !== undefined)
        yield* issuesOf(
          link,
          [
            [
              undefined,
              `these are made from each other in a circle: ${circle.join(' -> ')}`,
              'remove one of them',
            ],
          ],
          index,
        );
    }
  },
};

function* orderFaults({ document, to }: DocumentLink, index: SeedIndex): Iterable<Fault> {
  const [own, other] = [document, to].map((id) => published(index.canonical(id), index));
  if (own?.end && other?.start && own.end < other.start)
    yield [
      undefined,
      `${document} was published before ${to}`,
      'correct a date, or say it in the other document',
    ];
}

function published(id: string, index: SeedIndex): ReturnType<typeof boundsOf> {
  const { edtf, zone } = index.entity(id)?.values ?? {};
  return typeof edtf === 'string' ? boundsOf(edtf, zone) : undefined;
}

/** The way from a link back to its own document, told once: by the document of it whose id comes first. */
function circleFrom(
  document: string,
  to: string,
  origins: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const open = [[document, to]];
  const seen = new Set<string>();
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const last = way.at(-1) ?? '';
    if (last === document) return way.length > 2 && way.every((id) => id >= document) ? way : undefined;
    if (seen.has(last)) continue;
    seen.add(last);
    open.push(...(origins.get(last) ?? []).map((origin) => [...way, origin]));
  }
  return undefined;
}

function* issuesOf({ document, path }: DocumentLink, faults: Iterable<Fault>, index: SeedIndex) {
  const item = index.entity(document);
  if (item === undefined) return;
  for (const [field, message, hint] of faults)
    yield index.issue(item, field === undefined ? path : [...path, field], message, hint);
}
