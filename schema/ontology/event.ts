import {
  called,
  defineEnum,
  type EnumWord,
  node,
  type Phrase,
  p,
  tells,
  word,
} from '../../src/ontology/index.ts';
import { Completeness } from './actor.ts';
import { certainty } from './certainty.ts';
import { Named } from './entity.ts';
import { LOOKS } from './looks.ts';
import { COUNT } from './ranges.ts';

/** Whether an event happened, and how that reads after its name, and in brackets behind it. */
interface State extends EnumWord, Phrase {
  /** Whether it took place; else it was only spoken of. */
  readonly real: boolean;
  /** The verb in a sentence. */
  readonly told: Phrase;
  /** What those did who would do it: "threatened to". */
  readonly meant?: Phrase;
  /** What those do by whose word alone it is so: "threatens {}". */
  readonly given?: Phrase;
}

const state = (label: string, description: string, said: string, denied: string): State => ({
  ...word(label, description),
  said,
  denied,
  real: true,
  told: { said, denied },
});
const unreal = (...words: Parameters<typeof state>): State => ({ ...state(...words), real: false });
const meant = (how: Phrase, given: Phrase, ...words: Parameters<typeof state>): State => ({
  ...unreal(...words),
  meant: how,
  given,
});

export const Occurrence = defineEnum(
  'Occurrence',
  'Whether an event happened, or was only planned, promised or threatened.',
  {
    HAPPENED: {
      ...state('happened', 'It took place.', 'happened', 'did not happen'),
      told: tells('took place', 'did not take place'),
    },
    ONGOING: state('ongoing', 'It was going on when the source wrote.', 'was going on', 'was not going on'),
    PLANNED: meant(
      tells('planned to', 'did not plan to'),
      tells('plans {}', 'does not plan {}'),
      'planned',
      'It was planned.',
      'was planned',
      'was not planned',
    ),
    PLEDGED: meant(
      tells('promised to', 'did not promise to'),
      tells('promises {}', 'does not promise {}'),
      'pledged',
      'Somebody promised to do it.',
      'was promised',
      'was not promised',
    ),
    THREATENED: meant(
      tells('threatened to', 'did not threaten to'),
      tells('threatens {}', 'does not threaten {}'),
      'threatened',
      'Somebody threatened to do it.',
      'was threatened',
      'was not threatened',
    ),
    CALLED_FOR: meant(
      tells('was called on to', 'was not called on to'),
      tells('calls for {}', 'does not call for {}'),
      'called for',
      'Somebody called on others to do it, or demanded it.',
      'was called for',
      'was not called for',
    ),
    OMITTED: {
      ...unreal('omitted', 'A source says that it was not done.', 'was left undone', 'was not left undone'),
      told: tells('did not take place', 'did not fail to take place'),
    },
  },
);

export const DatePrecision = defineEnum('DatePrecision', 'How finely a date is known.', {
  MINUTE: word('minute', 'To the minute.'),
  PART_OF_DAY: word('part of day', 'To a part of a day, such as a morning.'),
  DAY: word('day', 'To the day.'),
  WEEK: word('week', 'To a few days, at most a week.'),
  MONTH: word('month', 'To a month.'),
  YEAR: word('year', 'To a year, or more vaguely.'),
});

export const DateBasis = defineEnum('DateBasis', 'Where a date comes from.', {
  STATED: word('stated', 'The source gives the date.'),
  RELATIVE: word('relative', 'Worked out from words such as "last week", counted from a known date.'),
  PUBLICATION: word('publication', 'The date on which the source was published.'),
  EXTERNAL: word('external', 'Known from outside the documents.'),
});

/** What a date needs beside its EDTF text; claims carry them, events take them over from the best claim. */
export const dateProperties = {
  zone: p.zone('The time zone of the date, if the source gives one.').optional().derived(),
  dateDisplay: p
    .string('The date in words, in the zone of the event: "between 3 and 9 July 2016".')
    .optional()
    .derived(),
  approximate: p.boolean('Whether the date is rough or uncertain: it has ~, ? or %.').optional().derived(),
  dateBasis: p.enum(DateBasis, 'Where the date comes from.').optional().derived(),
  dateText: p.string('The words in the source that give the date.').optional().derived(),
  dateAnchor: p
    .id('The id of the document or statement that relative words such as "last week" count from.')
    .optional()
    .derived(),
};

export const Placement = defineEnum('Placement', 'How an event got its place on a timeline.', {
  DATE: word('date', 'At the earliest moment that its own date can mean.'),
  LATEST: word('latest', 'Its date says only by when it had begun: at that latest moment.'),
  AFTER: word(
    'after',
    'Directly after the latest event that it must have followed, such as one that it responds to; its own date alone would place it nowhere, or too early.',
  ),
  WITHIN: word('within', 'Directly after the beginning of what it is a part of, or took place during.'),
  BEFORE: word('before', 'Directly before the earliest event that must have followed it.'),
  PARTS: word('parts', 'It has no date of its own: directly before the first of its parts.'),
  PUBLICATION: word(
    'publication',
    'Only the documents bound it: when the first of those that mention it came out. It may have been much earlier, or, if it was only planned, be later.',
  ),
  NONE: word('none', 'Nothing says when it was: at the end.'),
});

/** What lists of events can be ordered by. */
const eventOrders = ['orderKey', 'id', 'name'];

/** What lists of events are looked through for. */
const eventStates = ['status', 'occurrence'];

export const Event = node('Event', {
  extends: Named,
  words: called('event'),
  description: 'Something that happened, was said, or was only planned, promised or threatened.',
  abstract: true,
  orderedBy: 'orderKey',
  listedBy: eventOrders,
  narrowedBy: eventStates,
  properties: {
    ...certainty,
    ...dateProperties,
    deed: p
      .string(
        'What one who did it did, or would have done, as a verb for sentences: "take down the website".',
      )
      .optional(),
    edtf: p.edtf('The date as the source has it, as vague as there.').optional().derived(),
    start: p
      .instant('The earliest moment the date can mean; missing if it is open.')
      .optional()
      .derived()
      .indexed(),
    end: p
      .instant('The latest moment the date can mean; missing if it is open.')
      .optional()
      .derived()
      .indexed(),
    dateContested: p
      .boolean('Whether independent sources give dates that cannot both be true: see `candidates`.')
      .derived(),
    dateAgreed: p
      .boolean(
        'Of an event for which more than one date is given, whether all who give one allow this date, which is then the narrowest of theirs; missing where one date is all there is.',
      )
      .optional()
      .derived(),
    notBefore: p
      .instant(
        'It began no earlier than this, because of what it came after. Worked out, not said by a source; missing if that adds nothing to its date.',
      )
      .optional()
      .derived(),
    notAfter: p
      .instant(
        'It began no later than this, because of what came after it and when the documents that report it came out. Worked out, not said by a source; missing if that adds nothing to its date.',
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
      .integer('How many events this represents, if the source counts without listing.', COUNT)
      .optional()
      .derived(),
    countMin: p.integer('The least number of events it represents.', COUNT).optional().derived(),
    countContested: p
      .boolean('Whether independent sources give numbers that cannot both be true: see `candidates`.')
      .derived(),
    completeness: p.enum(Completeness, 'Whether its recorded parts are all there are.').optional(),
    effect: p.string('What a source says came of it.').optional().derived(),
    // An always-present key keeps every list and cursor complete.
    orderKey: p
      .string(
        'Sorts events by the earliest moment that their date can mean, then by the latest, then id; events with only a latest moment come first, undated ones last.',
      )
      .derived()
      .orderName('START'),
  },
});

export const IncidentType = defineEnum('IncidentType', 'What kind of harm was done.', {
  SHOOTING: word('shooting', 'Somebody was shot at.'),
  KILLING: word('killing', 'Somebody was killed, and the source says so.'),
  DEATH: word('death', 'Somebody died.'),
  DETENTION: word('detention', 'Somebody was held or arrested.'),
  ATTACK: word('attack', 'An attack on people.'),
  VIOLENCE: word('violence', 'Violence without further detail.'),
  OTHER: word('other', 'Another kind of harm.'),
});
export const Incident = node('Incident', {
  extends: Event,
  words: called('incident'),
  look: LOOKS.Incident,
  description: 'A single occurrence of harm to people.',
  listedBy: eventOrders,
  narrowedBy: [...eventStates, 'type'],
  properties: { type: p.enum(IncidentType, 'What kind of harm was done.').foundBy() },
});

export const CyberActionType = defineEnum(
  'CyberActionType',
  'What was done to a computer system or with data.',
  {
    DDOS: word('DDoS', 'A site was flooded with requests.'),
    ACCOUNT_COMPROMISE: word('account compromise', 'An account was taken over.'),
    DOXXING: word('doxxing', "People's private details were published."),
    DATA_RELEASE: word('data release', 'Documents or data were published.'),
    DISRUPTION: word('disruption', 'A service was disturbed; the source does not say how.'),
    TAKEDOWN: word('takedown', 'A service was made unavailable; the source does not say how.'),
    UNKNOWN: word('unknown', 'The source does not say what it was.'),
  },
);
export const CyberAction = node('CyberAction', {
  extends: Event,
  words: called('cyber action'),
  look: LOOKS.CyberAction,
  description: 'An action against or through computers: an attack, an outage, a release of data.',
  properties: { type: p.enum(CyberActionType, 'What was done.').foundBy() },
});

export const Demonstration = node('Demonstration', {
  extends: Event,
  words: called('demonstration'),
  look: LOOKS.Demonstration,
  description: 'A protest, march, riot or day of action.',
});

/** A form of speaking: what the speaker did ("wrote"), and what took place ("was posted"). */
interface Form extends EnumWord {
  readonly told: Phrase;
  readonly out: Phrase;
}

const form = (label: string, description: string, told: Phrase, out: Phrase): Form => ({
  ...word(label, description),
  told,
  out,
});

export const StatementForm = defineEnum('StatementForm', 'The form in which something was said.', {
  VIDEO: form(
    'video',
    'A video.',
    tells('spoke in', 'did not speak in'),
    tells('came out', 'did not come out'),
  ),
  TEXT: form(
    'text',
    'A written statement.',
    tells('wrote', 'did not write'),
    tells('came out', 'did not come out'),
  ),
  POST: form(
    'post',
    'A post on a platform.',
    tells('wrote', 'did not write'),
    tells('was posted', 'was not posted'),
  ),
  REPOST: form(
    'repost',
    "Somebody's post passed on.",
    tells('passed on somebody else’s words in', 'did not pass on somebody else’s words in'),
    tells('was posted', 'was not posted'),
  ),
  LEAFLET: form(
    'leaflet',
    'A leaflet or flier.',
    tells('wrote', 'did not write'),
    tells('was handed out', 'was not handed out'),
  ),
  INTERVIEW: form(
    'interview',
    'An interview with a news medium.',
    tells('spoke in', 'did not speak in'),
    tells('took place', 'did not take place'),
  ),
  REPORT: form(
    'report',
    'A report by a news medium.',
    tells('published', 'did not publish'),
    tells('came out', 'did not come out'),
  ),
  TESTIMONY: form(
    'testimony',
    'An account of what a witness or party experienced.',
    tells('gave', 'did not give'),
    tells('was given', 'was not given'),
  ),
  UNKNOWN: form(
    'unknown',
    'The source does not say.',
    tells('made', 'did not make'),
    tells('was made', 'was not made'),
  ),
});
export const Statement = node('Statement', {
  extends: Event,
  words: called('statement'),
  look: LOOKS.Statement,
  description: 'The act of saying something to the public; a recording of it is Content.',
  listedBy: eventOrders,
  narrowedBy: [...eventStates, 'form'],
  properties: { form: p.enum(StatementForm, 'The form in which it was said.').foundBy() },
});

export const CommunicationType = defineEnum('CommunicationType', 'How people spoke to each other.', {
  CALL: word('call', 'A call, such as one for help.'),
  DISPATCH: word('dispatch', 'A message that sends somebody out.'),
  COMMAND: word('command', 'An order given on the spot.'),
  INQUIRY: word('request for comment', 'A question put to somebody, who was asked to comment on a matter.'),
  OTHER: word('other', 'Another exchange.'),
});
export const Communication = node('Communication', {
  extends: Event,
  words: called('communication'),
  look: LOOKS.Communication,
  description: 'Something said to certain people only: an emergency call, a dispatch, an order.',
  listedBy: eventOrders,
  narrowedBy: [...eventStates, 'type'],
  properties: { type: p.enum(CommunicationType, 'How people spoke to each other.').foundBy() },
});

export const MeasureType = defineEnum('MeasureType', 'What an authority or platform did.', {
  CURFEW: word('curfew', 'People had to stay at home.'),
  GUARD_DEPLOYMENT: word('guard deployment', 'Soldiers were called in.'),
  CONTENT_REMOVAL: word('content removal', 'Something published was taken down.'),
  OTHER: word('other', 'Another measure.'),
});
export const Measure = node('Measure', {
  extends: Event,
  words: called('measure'),
  look: LOOKS.Measure,
  description: 'A measure of an authority or platform, such as a curfew or a removal.',
  properties: { type: p.enum(MeasureType, 'What was done.').foundBy() },
});

export const Operation = node('Operation', {
  extends: Event,
  words: called('operation'),
  look: LOOKS.Operation,
  description: 'A campaign: several actions under one name or aim.',
});

export const Proceeding = node('Proceeding', {
  extends: Event,
  words: called('proceeding'),
  look: LOOKS.Proceeding,
  description: 'A step of law: an indictment, a prosecution, a trial.',
});

export const Act = node('Act', {
  extends: Event,
  words: called('act'),
  look: LOOKS.Act,
  description: 'A step within an event, or another kind of deed.',
});
