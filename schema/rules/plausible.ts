import { type Dated, isApproximate, isSurelyBefore } from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIssue } from '../../src/seed/model/seed-error.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { textOf } from '../projection/claim.ts';

// What may be so, and rarely is: to be looked at. A note on the claim says that somebody did.

const REALLY = ['HAPPENED', 'ONGOING'];
const DEADLY = ['KILLED', 'DIED'];

/**
 * A response does not come before its cause. Where both dates are firm, the order of events forbids it; rough ones bound
 * nothing there, but may be too far apart for any doubt.
 */
export const responsesFollowTheirCauses: SeedRule = {
  name: 'responses-follow-their-causes',
  why: 'A response before its cause looks like a wrong year, or a response to something else.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { predicate, subject, object } = claim;
      if (predicate !== 'RESPONDS_TO' || object === undefined || isSettled(claim)) continue;
      // To what is only planned one can respond before its day.
      if (!tookPlace(object, index)) continue;
      const [response, cause] = [datesOf(subject, index), datesOf(object, index)];
      if ([...response, ...cause].some(isRough) && areBefore(response, cause))
        yield toLookAt(claim, index, {
          message: `an answer before its cause: ${subject} is dated ${told(response)}, and ${object}, to which it responds, ${told(cause)}`,
          hint: 'correct a date or the relation; if it is so, say why in a note',
        });
    }
  },
};

/** Nobody acts, or is harmed, after death. */
export const theDeadDoNothing: SeedRule = {
  name: 'the-dead-do-nothing',
  why: 'A deed after death is the deed of somebody else of that name, or a date is wrong.',
  *check(seed, index) {
    const deaths = new Map<string, readonly Death[]>();
    for (const claim of seed.claims) {
      const { predicate, subject, object } = claim;
      const isPart = predicate === 'PERFORMED' || predicate === 'HARMED_IN';
      if (!isPart || object === undefined || isSettled(claim) || !index.isA(subject, 'Person')) continue;
      const person = index.canonical(subject);
      const known = deaths.get(person) ?? deathsOf(person, index);
      deaths.set(person, known);
      const event = index.canonical(object);
      if (known.some(({ id }) => id === event) || !tookPlace(event, index)) continue;
      const dates = datesOf(event, index);
      const [first] = known;
      if (first === undefined || !known.every((death) => areBefore(death.dates, dates))) continue;
      yield toLookAt(claim, index, {
        message: `${subject} died in ${first.id} (${told(first.dates)}), and ${predicate === 'PERFORMED' ? 'did' : 'was harmed in'} ${object} later (${told(dates)})`,
        hint: 'correct a date, the outcome or who it was; if it is so, as with words that came out later, say so in a note',
      });
    }
  },
};

interface Death {
  readonly id: string;
  readonly dates: readonly Dated[];
}

/** The events of which somebody is said to have died: a shooting and the death that it led to may be two. */
function deathsOf(person: string, index: SeedIndex): readonly Death[] {
  const events = index
    .claimsAbout(person, 'HARMED_IN')
    .flatMap(({ object, values: { polarity, outcome } }) => {
      const isDeath = polarity === 'AFFIRMED' && DEADLY.includes(String(outcome));
      return isDeath && object !== undefined ? [index.canonical(object)] : [];
    });
  return [...new Set(events)].map((id) => ({ id, dates: datesOf(id, index) }));
}

/** Whether it is not said to be so, or somebody has looked at it already. */
const isSettled = ({ values: { polarity, note } }: SeedClaim): boolean =>
  polarity !== 'AFFIRMED' || typeof note === 'string';

const tookPlace = (event: string, index: SeedIndex): boolean =>
  index
    .claimsAbout(event, 'OCCURRED')
    .some(({ values: { polarity, value } }) => polarity === 'AFFIRMED' && REALLY.includes(String(value)));

const datesOf = (event: string, index: SeedIndex): readonly Dated[] =>
  index
    .claimsAbout(event, 'DATED')
    .flatMap(({ values: { polarity, value, zone } }) =>
      polarity === 'AFFIRMED' && typeof value === 'string' ? [{ date: value, zone: textOf(zone) }] : [],
    );

const isRough = ({ date }: Dated): boolean => isApproximate(date);

/** Whether whatever the dates of both can mean, the first lies before the second. */
const areBefore = (first: readonly Dated[], second: readonly Dated[]): boolean =>
  first.length > 0 &&
  second.length > 0 &&
  first.every((one) => second.every((other) => isSurelyBefore(one, other)));

const told = (dates: readonly Dated[]): string => dates.map(({ date }) => date).join(' or ');

const toLookAt = (
  claim: SeedClaim,
  index: SeedIndex,
  { message, hint }: Pick<SeedIssue, 'message' | 'hint'>,
): SeedIssue => ({ ...index.issue(claim, ['object'], message, hint), undone: true });
