import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { WholeRule } from '../../src/seed/model/seed-rules.ts';
import { circlesOf, contradictionsOf } from '../order/contradictions.ts';
import { publicationOf, soundClaims, type TimeView } from '../order/events.ts';
import { chronologyOf } from '../order/timeline.ts';

const WAY_OUT =
  'correct a date or a relation; if the sources disagree, say so: contradicts, with the id of the other claim';

/** Events do not come after each other in a circle. */
export const eventsFollowNoCircle: WholeRule = {
  name: 'events-follow-no-circle',
  why: 'If each of two events is said to have come after the other, there is no order.',
  *check(view, index) {
    const circles = circlesOf(chronologyOf(view));
    const claims = claimsAt(
      view,
      circles.flatMap((steps) => steps.map(({ claim }) => claim)),
    );
    for (const steps of circles) {
      const [first, ...rest] = steps.flatMap(({ claim }) => claims.get(claim) ?? []);
      if (first === undefined) continue;
      yield index.issue(
        first,
        ['predicate'],
        `these events come after each other in a circle: ${[first, ...rest].map((claim) => `${told(claim)} (${place(claim)})`).join(', ')}`,
        WAY_OUT,
      );
    }
  },
};

/** Dates fit what is said to have come first, and the day on which the document came out. */
export const datesFitTheOrder: WholeRule = {
  name: 'dates-fit-the-order',
  why: 'A response cannot come before what it responds to: either a date or the relation is wrong.',
  *check(view, index) {
    const { events } = chronologyOf(view).constraints;
    const found = contradictionsOf(chronologyOf(view));
    const claims = claimsAt(
      view,
      found.flatMap(({ steps }) => steps.map(({ claim }) => claim)),
    );
    for (const { early, late, steps, isPublished } of found) {
      const [lateId = '', earlyId = ''] = [events.ids[late], events.ids[early]];
      const [dated] = soundClaims(view, lateId, 'DATED');
      const links = steps.flatMap(({ claim }) => claims.get(claim) ?? []);
      const limit = isPublished ? publishedAt(view, earlyId) : soundClaims(view, earlyId, 'DATED')[0]?.seed;
      const at = links[0] ?? dated?.seed;
      if (dated === undefined || at === undefined) continue;
      const order = links.map((claim) => `${told(claim)} (${place(claim)})`).join(', ');
      const other = isPublished
        ? `what says that ${earlyId} took place came out ${limit === undefined ? 'before' : `before (${place(limit)})`}`
        : `${earlyId} is dated ${limit?.values.value ?? 'before'}${limit === undefined ? '' : ` (${place(limit)})`}`;
      yield index.issue(
        at,
        [at === dated.seed ? 'value' : 'predicate'],
        `${order === '' ? '' : `${order}; yet `}${lateId} is dated ${dated.value} (${place(dated.seed)}), and ${other}`,
        WAY_OUT,
      );
    }
  },
};

const told = ({ subject, predicate, object }: SeedClaim): string =>
  `${subject} ${predicate} ${object ?? ''}`.trim();

const place = ({ at }: Pick<SeedClaim, 'at'>): string => `${at.file}:${at.line}`;

/** The claims at some places among all; they are looked up only where something is wrong. */
function claimsAt(view: TimeView, places: readonly number[]): ReadonlyMap<number, SeedClaim> {
  const wanted = new Set(places);
  const found = new Map<number, SeedClaim>();
  if (wanted.size === 0) return found;
  let at = 0;
  for (const claim of view.claims()) {
    if (wanted.has(at)) found.set(at, claim);
    at += 1;
  }
  return found;
}

/** The claim that an event took place whose document came out first. */
function publishedAt(view: TimeView, event: string): SeedClaim | undefined {
  const latest = (claim: SeedClaim) =>
    Math.min(...claim.passages.map((id) => publicationOf(view, id).latest ?? Number.POSITIVE_INFINITY));
  return soundClaims(view, event, 'OCCURRED')
    .map(({ seed }) => seed)
    .sort((a, b) => latest(a) - latest(b))[0];
}
