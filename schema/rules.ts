import type { SeedRules } from '../src/seed/model/seed-rules.ts';
import { affairsAreJoined } from './rules/affairs.ts';
import {
  countedDatesStandOnGivenOnes,
  judgementsAreClaimed,
  omissionsAreLeftUndone,
  ownDeedsAreClaimed,
  readingsHaveReaders,
  speechActsAreStated,
} from './rules/coding.ts';
import { additionsComeAfter, datesCanBeRead, documentsAreDatedSoundly } from './rules/dates.ts';
import { denialsRefuteWhatTheyDeny } from './rules/denials.ts';
import { literals } from './rules/literals.ts';
import { eventsSayWhetherTheyOccurred, FITTING, whatIsCalledForFits } from './rules/occurrence.ts';
import { datesFitTheOrder, eventsFollowNoCircle } from './rules/order.ts';
import { originsComeBefore, originsSayHowTheyAreKnown } from './rules/origins.ts';
import { responsesFollowTheirCauses, theDeadDoNothing } from './rules/plausible.ts';
import { nonResponsesAreBounded, SILENCE } from './rules/responses.ts';
import {
  assumptionsAreCalledSo,
  creditIsClaimedBySpeakers,
  readingsAreTheCurators,
  relayersEndWithTheDocument,
  retractionsAreOnesOwn,
  whoPassesOnIsNotTheSpeaker,
} from './rules/sources.ts';
import { speakersAreNotPassedOver } from './rules/speakers.ts';
import { literalsHaveValues, numbersAreMeantSomehow } from './rules/values.ts';

/** What the domain asks of a seed beside its ontology; each rule tells its reason. */
export const rules: SeedRules = {
  literals,
  everywhere: ['condition'],
  derivedFrom: {
    occurrence: 'OCCURRED',
    edtf: 'DATED',
    start: 'DATED',
    end: 'DATED',
    precision: 'DATED',
    zone: 'DATED',
    dateBasis: 'DATED',
    dateText: 'DATED',
    dateAnchor: 'DATED',
    count: 'SIZE',
    countMin: 'SIZE',
    age: 'AGE',
    effect: 'EFFECT',
    names: 'NAMED',
  },
  // What is left undone did not take place.
  occurrenceBy: { ...FITTING, LEFT_UNDONE: 'OMITTED' },
  asks: { DID_RESPOND: SILENCE },
  acyclic: ['PART_OF', 'WITHIN', 'REPOSTS'],
  checks: [
    literalsHaveValues,
    numbersAreMeantSomehow,
    datesCanBeRead,
    documentsAreDatedSoundly,
    additionsComeAfter,
    originsSayHowTheyAreKnown,
    originsComeBefore,
    eventsSayWhetherTheyOccurred,
    whatIsCalledForFits,
    nonResponsesAreBounded,
    affairsAreJoined,
    assumptionsAreCalledSo,
    creditIsClaimedBySpeakers,
    readingsAreTheCurators,
    relayersEndWithTheDocument,
    retractionsAreOnesOwn,
    whoPassesOnIsNotTheSpeaker,
    speechActsAreStated,
    judgementsAreClaimed,
    readingsHaveReaders,
    omissionsAreLeftUndone,
    ownDeedsAreClaimed,
    countedDatesStandOnGivenOnes,
  ],
  doubts: [responsesFollowTheirCauses, theDeadDoNothing, denialsRefuteWhatTheyDeny],
  worded: [speakersAreNotPassedOver],
  wholes: [eventsFollowNoCircle, datesFitTheOrder],
};
