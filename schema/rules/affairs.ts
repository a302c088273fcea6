import { edtfBounds, type Relation } from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { ontology } from '../ontology/index.ts';

const DAY = 86_400_000;
/** Somebody who was shot and dies within so many days died of that, as far as answers go. */
const CLOSE = 31 * DAY;

const united = (bothWays: boolean) =>
  ontology.relations.filter(({ unites }) => unites?.bothWays === bothWays);
const LEADING = united(true);
const LARGER = united(false);

/** Two names of one happening are joined, or a question about one of them misses what responds to the other. */
export const affairsAreJoined: SeedRule = {
  name: 'affairs-are-joined',
  why: 'A question about the responses to a shooting must find those recorded at the death it led to.',
  *check(seed, index) {
    // Of one person in one incident there may be thousands of claims: they are looked at once.
    const harming = new Map<string, ReadonlySet<string>>();
    const seen = new Set<string>();
    const answered = new Map<string, boolean>();
    const isAnswered = (id: string): boolean => {
      const known = answered.get(id) ?? affirmed(index.claimsTo(id, 'RESPONDS_TO')).length > 0;
      answered.set(id, known);
      return known;
    };
    for (const claim of seed.claims) {
      const incident = harmedIn(claim, index);
      const person = index.canonical(claim.subject);
      if (incident === undefined || seen.has(`${person} ${incident}`)) continue;
      seen.add(`${person} ${incident}`);
      const incidents = harming.get(person) ?? incidentsOf(person, index);
      harming.set(person, incidents);
      for (const other of incidents) {
        // Each pair is told once, where the later of the two in the order of their ids is written.
        if (other >= incident) continue;
        const at = [other, incident].filter(isAnswered);
        if (at.length === 0 || !areClose(index, other, incident) || isJoined(index, other, incident))
          continue;
        yield index.issue(
          claim,
          ['object'],
          `${claim.subject} was harmed in ${other} and in ${incident}, and nothing joins the two into one affair; responses are recorded at ${at.join(' and at ')}`,
          `add a claim that one LED_TO the other, or is PART_OF it; if they are separate affairs, the same claim with polarity: NEGATED`,
        );
      }
    }
  },
};

/** All incidents in which somebody was harmed. */
const incidentsOf = (person: string, index: SeedIndex): ReadonlySet<string> =>
  new Set(index.claimsAbout(person, 'HARMED_IN').flatMap((claim) => harmedIn(claim, index) ?? []));

function harmedIn({ predicate, object, values }: SeedClaim, index: SeedIndex): string | undefined {
  if (predicate !== 'HARMED_IN' || values.polarity !== 'AFFIRMED' || object === undefined) return undefined;
  return index.isA(object, 'Incident') ? index.canonical(object) : undefined;
}

/** Whether the two may have been within some weeks of each other; what has no date may have been at any time. */
function areClose(index: SeedIndex, one: string, other: string): boolean {
  const [a, b] = [span(index, one), span(index, other)];
  return a.start - b.end <= CLOSE && b.start - a.end <= CLOSE;
}

function span(index: SeedIndex, event: string): { readonly start: number; readonly end: number } {
  const spans = affirmed(index.claimsAbout(event, 'DATED')).flatMap(({ values: { value, zone } }) => {
    try {
      const { start, end } = edtfBounds(String(value), typeof zone === 'string' ? zone : undefined);
      return [
        {
          start: start === null ? -Infinity : Date.parse(start),
          end: end === null ? Infinity : Date.parse(end),
        },
      ];
    } catch {
      // Another rule reports unreadable dates.
      return [];
    }
  });
  if (spans.length === 0) return { start: -Infinity, end: Infinity };
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

type Way = 'both' | 'up' | 'down';

/** Whether the two are of one affair, in the way in which questions look for it, or somebody says that they are not. */
function isJoined(index: SeedIndex, one: string, other: string): boolean {
  const led = reachable(index, [one], LEADING, 'both');
  return (['up', 'down'] as const).some((way) =>
    reachable(index, reachable(index, led, LARGER, way), LEADING, 'both').has(other),
  );
}

function reachable(
  index: SeedIndex,
  from: Iterable<string>,
  relations: readonly Relation[],
  way: Way,
): ReadonlySet<string> {
  const reached = new Set(from);
  for (const id of reached)
    for (const relation of relations)
      for (const next of neighbours(index, relation, way, id)) reached.add(next);
  return reached;
}

function neighbours(index: SeedIndex, { name, unites }: Relation, way: Way, id: string): readonly string[] {
  const fits = (end: string | undefined): end is string =>
    end !== undefined && (unites?.among ?? []).some((kind) => index.isA(end, kind));
  if (!fits(id)) return [];
  const up = way === 'down' ? [] : index.claimsAbout(id, name).map(({ object }) => object);
  const down = way === 'up' ? [] : index.claimsTo(id, name).map(({ subject }) => subject);
  return [...up, ...down].filter(fits).map((end) => index.canonical(end));
}

const affirmed = (claims: readonly SeedClaim[]): readonly SeedClaim[] =>
  claims.filter(({ values }) => values.polarity === 'AFFIRMED');
