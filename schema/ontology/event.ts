import { defineEnum, node, type Phrase, p } from '../../src/ontology/index.ts';
import { Completeness } from './actor.ts';
import { certainty } from './certainty.ts';
import { Named } from './entity.ts';
import { COUNT } from './ranges.ts';

export const Occurrence = defineEnum(
  'Occurrence',
  'Whether an event happened, or was only planned, promised or threatened.',
  {
    HAPPENED: 'It took place.',
    ONGOING: 'It was going on when the source wrote.',
    PLANNED: 'It was planned.',
    PLEDGED: 'Somebody promised to do it.',
    THREATENED: 'Somebody threatened to do it.',
    CALLED_FOR: 'Somebody called on others to do it, or demanded it.',
    OMITTED: 'A source says that it was not done.',
  },
);

/** How each of them reads after the name of an event, and in brackets behind it. */
export const OCCURRENCE_PHRASES: Readonly<Record<keyof (typeof Occurrence)['words'], Phrase>> = {
  HAPPENED: { said: 'happened', denied: 'did not happen' },
  ONGOING: { said: 'was going on', denied: 'was not going on' },
  PLANNED: { said: 'was planned', denied: 'was not planned' },
  PLEDGED: { said: 'was promised', denied: 'was not promised' },
  THREATENED: { said: 'was threatened', denied: 'was not threatened' },
  CALLED_FOR: { said: 'was called for', denied: 'was not called for' },
  OMITTED: { said: 'was left undone', denied: 'was not left undone' },
};

export const DatePrecision = defineEnum('DatePrecision', 'How finely a date is known.', {
  MINUTE: 'To the minute.',
  PART_OF_DAY: 'To a part of a day, such as a morning.',
  DAY: 'To the day.',
  WEEK: 'To a few days, at most a week.',
  MONTH: 'To a month.',
  YEAR: 'To a year, or more vaguely.',
});

export const DateBasis = defineEnum('DateBasis', 'Where a date comes from.', {
  STATED: 'The source gives the date.',
  RELATIVE: 'Worked out from words such as "last week", counted from a known date.',
  PUBLICATION: 'The date on which the source was published.',
  EXTERNAL: 'Known from outside the documents.',
});

/** What a date needs beside its EDTF text; claims carry them, events take them over from the best claim. */
export const dateProperties = {
  zone: p.zone('The time zone in which the date is meant, where the source gives one.').optional().derived(),
  dateDisplay: p
    .string('The date in words, in the zone of the event: "between 3 and 9 July 2016".')
    .optional()
    .derived(),
  approximate: p
    .boolean('Whether the date is only roughly meant or not sure: it bears ~, ? or %.')
    .optional()
    .derived(),
  dateBasis: p.enum(DateBasis, 'Where the date comes from.').optional().derived(),
  dateText: p.string('The few words in the source that give the date.').optional().derived(),
  dateAnchor: p
    .id('What relative words are counted from: the id of a document or statement.')
    .optional()
    .derived(),
};

export const Placement = defineEnum('Placement', 'How an event got its place on a timeline.', {
  DATE: 'At the earliest moment that its own date can mean.',
  LATEST: 'Its date tells only by when it had begun: it stands at that latest moment.',
  AFTER:
    'Right behind the latest event that it must have followed, such as one that it responds to; by its own date alone it would stand nowhere, or too early.',
  WITHIN: 'Right behind the beginning of what it is a part of, or took place during.',
  BEFORE: 'Right in front of the earliest event that must have followed it.',
  PARTS: 'It has no date of its own: it stands right in front of the first of its parts.',
  PUBLICATION:
    'Only the documents bound it: it stands where the first of them came out that speaks of it. It may have been much earlier, or, if it was only planned, be later.',
  NONE: 'Nothing at all says when it was: it stands at the end.',
});

/** What lists of events can be ordered by. */
const eventOrders = ['orderKey', 'id', 'name'];

/** What lists of events are looked through for. */
const eventStates = ['status', 'occurrence'];

export const Event = node('Event', {
  extends: Named,
  description: 'Something that happened, was said, or was only planned, promised or threatened.',
  abstract: true,
  orderedBy: 'orderKey',
  listedBy: eventOrders,
  narrowedBy: eventStates,
  properties: {
    ...certainty,
    ...dateProperties,
    edtf: p.edtf('The date as the source has it, as vague as it is.').optional().derived(),
    start: p
      .instant('The earliest moment the date can mean; missing where it is open.')
      .optional()
      .derived()
      .indexed(),
    end: p
      .instant('The latest moment the date can mean; missing where it is open.')
      .optional()
      .derived()
      .indexed(),
    dateContested: p
      .boolean(
        'Whether sources that are independent of each other give dates that cannot both be true: see `candidates`.',
      )
      .derived(),
    notBefore: p
      .instant(
        'It began no earlier than this, by what it came after. Worked out, not said by a source; missing where that tells no more than its date.',
      )
      .optional()
      .derived(),
    notAfter: p
      .instant(
        'It began no later than this, by what came after it and by when the documents came out that say it took place. Worked out, not said by a source; missing where that tells no more than its date.',
      )
      .optional()
      .derived(),
    placedBy: p.enum(Placement, 'How it got its place on a timeline.').derived(),
    timelineKey: p.string('Its place on a timeline, as text that sorts.').derived().indexed(),
    precision: p.enum(DatePrecision, 'How finely the date is known.').optional().derived(),
    rid: p
      .string('The key of the fact that it occurred: the claims that say so, or deny it, carry the same.')
      .derived(),
    occurrence: p.enum(Occurrence, 'Whether it happened, by the best-supported claim.').derived(),
    count: p
      .integer('How many events this stands for, where the source counts without listing.', COUNT)
      .optional()
      .derived(),
    countMin: p.integer('The least number of events it stands for.', COUNT).optional().derived(),
    countContested: p
      .boolean(
        'Whether sources that are independent of each other give numbers that cannot both be true: see `candidates`.',
      )
      .derived(),
    completeness: p.enum(Completeness, 'Whether its recorded parts are all of them.').optional(),
    effect: p.string('What a source says came of it.').optional().derived(),
    // An always-present key keeps every list and cursor complete.
    orderKey: p
      .string(
        'Sorts events by the earliest moment that their date can mean, then id; those of which only a latest moment is known come first, undated ones last.',
      )
      .derived()
      .orderName('START'),
  },
});

export const IncidentType = defineEnum('IncidentType', 'What kind of harm was done.', {
  SHOOTING: 'Somebody was shot at.',
  KILLING: 'Somebody was killed, and the source says so.',
  DEATH: 'Somebody died.',
  DETENTION: 'Somebody was held or arrested.',
  ATTACK: 'An attack on people.',
  VIOLENCE: 'Violence without further detail.',
  OTHER: 'Another kind of harm.',
});
export const Incident = node('Incident', {
  extends: Event,
  description: 'A single occurrence of harm to people.',
  listedBy: eventOrders,
  narrowedBy: [...eventStates, 'type'],
  properties: { type: p.enum(IncidentType, 'What kind of harm was done.').foundBy() },
});

export const CyberActionType = defineEnum(
  'CyberActionType',
  'What was done to a computer system or with data.',
  {
    DDOS: 'A site was flooded with requests.',
    ACCOUNT_COMPROMISE: 'An account was taken over.',
    DOXXING: "People's private details were published.",
    DATA_RELEASE: 'Documents or data were published.',
    DISRUPTION: 'A service was disturbed, without a word on how.',
    TAKEDOWN: 'A service was made unavailable, without a word on how.',
    UNKNOWN: 'The source does not say what it was.',
  },
);
export const CyberAction = node('CyberAction', {
  extends: Event,
  description: 'An action against or through computers: an attack, an outage, a release of data.',
  properties: { type: p.enum(CyberActionType, 'What was done.').foundBy() },
});

export const Demonstration = node('Demonstration', {
  extends: Event,
  description: 'A protest, march, riot or day of action.',
});

export const StatementForm = defineEnum('StatementForm', 'The form in which something was said.', {
  VIDEO: 'A video.',
  TEXT: 'A written statement.',
  POST: 'A post on a platform.',
  REPOST: "Somebody's post passed on.",
  LEAFLET: 'A leaflet or flier.',
  INTERVIEW: 'An answer to a medium.',
  REPORT: 'A report of a medium.',
  TESTIMONY: 'An account of what a witness or party experienced.',
  UNKNOWN: 'The source does not say.',
});
export const Statement = node('Statement', {
  extends: Event,
  description: 'The act of saying something to the public; what it was recorded in is Content.',
  listedBy: eventOrders,
  narrowedBy: [...eventStates, 'form'],
  properties: { form: p.enum(StatementForm, 'The form in which it was said.').foundBy() },
});

export const CommunicationType = defineEnum('CommunicationType', 'How people spoke to each other.', {
  CALL: 'A call, such as one for help.',
  DISPATCH: 'A message that sends somebody out.',
  COMMAND: 'An order given on the spot.',
  OTHER: 'Another exchange.',
});
export const Communication = node('Communication', {
  extends: Event,
  description: 'Something said to certain people only: an emergency call, a dispatch, an order.',
  properties: { type: p.enum(CommunicationType, 'How people spoke to each other.').foundBy() },
});

export const MeasureType = defineEnum('MeasureType', 'What an authority or platform did.', {
  CURFEW: 'People had to stay at home.',
  GUARD_DEPLOYMENT: 'Soldiers were called in.',
  CONTENT_REMOVAL: 'Something published was taken down.',
  OTHER: 'Another measure.',
});
export const Measure = node('Measure', {
  extends: Event,
  description: 'A measure of an authority or platform, such as a curfew or a removal.',
  properties: { type: p.enum(MeasureType, 'What was done.').foundBy() },
});

export const Operation = node('Operation', {
  extends: Event,
  description: 'A campaign: several actions under one name or aim.',
});

export const Proceeding = node('Proceeding', {
  extends: Event,
  description: 'A step of law: an indictment, a prosecution, a trial.',
});

export const Act = node('Act', {
  extends: Event,
  description: 'A step inside an event, or a deed of another kind.',
});
