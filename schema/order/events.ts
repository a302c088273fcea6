import {
  edtfBounds,
  edtfInterval,
  hasOffset,
  isApproximate,
  isWordOf,
  isZone,
  wordsOf,
} from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { WholeSeed } from '../../src/seed/model/seed-rules.ts';
import { Basis, Modality } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { ontology } from '../ontology/index.ts';
import { byStrength, type ReadClaim, readClaim, textOf } from '../projection/claim.ts';
import { strongestOccurrence } from '../projection/events.ts';

/** What the order in time is read from: a seed, or the checks' view of one. */
export type TimeView = WholeSeed;

/** Whether an event is there, was left undone, or is only to come; what nobody says anything of counts as there. */
export type Stage = 'THERE' | 'UNDONE' | 'AHEAD';

/** The two ends of an event are points in time: its beginning and its end, by its number. */
export const beginning = (event: number): number => 2 * event;
export const ending = (event: number): number => 2 * event + 1;

/** All events in numbers, with what their own dates tell. */
export interface Events {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly stages: readonly Stage[];
  /** By point: the earliest and the latest moment that any date of the event allows; infinite where none does. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By event: the same of its beginning by the date that is shown; what is only roughly dated has one, too. */
  readonly shownLeast: Float64Array;
  readonly shownMost: Float64Array;
  /** By event: whether the zone of its date is known. */
  readonly zoned: Uint8Array;
}

/** Checks see entries of kinds that there are not, too. */
const EVENT_KINDS: ReadonlySet<string> = new Set(ontology.concrete('Event').map(({ name }) => name));

export function readEvents(view: TimeView): Events {
  const ids: string[] = [];
  for (const { id, kind } of view.entities()) if (EVENT_KINDS.has(kind)) ids.push(id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const events = {
    ids,
    numbers,
    stages: [] as Stage[],
    least: new Float64Array(2 * ids.length).fill(Number.NEGATIVE_INFINITY),
    most: new Float64Array(2 * ids.length).fill(Number.POSITIVE_INFINITY),
    shownLeast: new Float64Array(ids.length).fill(Number.NEGATIVE_INFINITY),
    shownMost: new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY),
    zoned: new Uint8Array(ids.length),
  };
  for (const [event, id] of ids.entries()) {
    events.stages.push(stageOf(strongestOccurrence(soundClaims(view, id, 'OCCURRED'))?.value));
    const dates = soundDates(view, id);
    const [shown] = dates;
    if (shown === undefined) continue;
    const { start } = edtfInterval(shown.value, shown.zone);
    [events.shownLeast[event], events.shownMost[event]] = [start.least, start.most];
    events.zoned[event] = isZoned(shown) ? 1 : 0;
    // Two who give different dates, or one who is not sure, may both be wrong.
    if (dates.some(({ value }) => isApproximate(value))) continue;
    const spans = dates.map(({ value, zone }) => edtfInterval(value, zone));
    events.least[beginning(event)] = Math.min(...spans.map((span) => span.start.least));
    events.most[beginning(event)] = Math.max(...spans.map((span) => span.start.most));
    events.least[ending(event)] = Math.min(...spans.map((span) => span.end.least));
    events.most[ending(event)] = Math.max(...spans.map((span) => span.end.most));
  }
  return events;
}

const stageOf = (occurrence: string | undefined): Stage => {
  if (occurrence === 'OMITTED') return 'UNDONE';
  return occurrence === undefined || (isWordOf(Occurrence, occurrence) && Occurrence.words[occurrence].real)
    ? 'THERE'
    : 'AHEAD';
};

interface GivenDate {
  readonly value: string;
  readonly zone: string | undefined;
}

/** Whether a date is bound to a zone: where it is not, a day may begin half a day earlier or later. */
const isZoned = ({ value, zone }: GivenDate): boolean => zone !== undefined || hasOffset(value);

/** The dates of an event, the one that is shown first. */
const soundDates = (view: TimeView, id: string): readonly GivenDate[] =>
  soundClaims(view, id, 'DATED').flatMap(({ value, seed }) => {
    const zone = textOf(seed.values.zone);
    return value === undefined || (zone !== undefined && !isZone(zone)) ? [] : [{ value, zone }];
  });

/** The affirming claims of a predicate, best first. Checks see seeds that are not sound yet: those claims are left out. */
export const soundClaims = (view: TimeView, id: string, predicate: string): readonly ReadClaim[] =>
  view
    .claimsAbout(id, predicate)
    .filter((claim) => isAffirmed(claim) && isSound(claim))
    .map((claim) => readClaim(claim, view.canonical))
    .sort(byStrength);

/** Says yes, as every claim does that says nothing else. */
export const isAffirmed = ({ values }: SeedClaim): boolean => (values.polarity ?? 'AFFIRMED') === 'AFFIRMED';

const isSound = ({ values }: SeedClaim): boolean =>
  wordsOf(Basis).some((word) => word === values.basis) &&
  wordsOf(Modality).some((word) => word === values.modality);

/** When the document of a passage came out, as far as its date tells. */
export function publicationOf(view: Pick<TimeView, 'passage' | 'entity'>, passage: string): Publication {
  const document = view.entity(view.passage(passage)?.document ?? '');
  const date = textOf(document?.values.edtf);
  const zone = textOf(document?.values.zone);
  if (date === undefined || (zone !== undefined && !isZone(zone))) return {};
  const { start, end } = edtfBounds(date, zone);
  return {
    ...(end === null ? {} : { latest: Date.parse(end) }),
    ...(start === null ? {} : { earliest: Date.parse(start) }),
  };
}

interface Publication {
  readonly earliest?: number;
  readonly latest?: number;
}
