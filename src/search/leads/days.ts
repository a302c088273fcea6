import { LENS_ADDRESS, type Variables } from '../../dossier/address.ts';
import type { Lead } from '../../dossier/lead.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { isMeant } from '../../drawing/certainty.ts';
import { dateText, stretchInSentence } from '../../ontology/values/date-text.ts';
import { termsOf } from '../../vocabulary.ts';
import { type Days, fullDays, lastDay } from '../days.ts';
import { actorsNamed, FITS, NAMED, page } from './actors.ts';
import { ENDS } from './kinds.ts';
import type { Leading } from './lead.ts';
import { map } from './map.ts';

/** How far an event got that somebody only meant. */
const MEANT = [...termsOf('Occurrence').keys()].filter(isMeant);

const possiblyIn = ({ from, to }: Days): Variables => ({ 'possiblyIn.from': from, 'possiblyIn.to': to });

/** What an actor did on some days. */
export const deedsIn: Leading = async ({ by = '', days = {} }, finding) =>
  (await actorsNamed(by, finding)).map(({ entity }) => ({
    question: `What did ${mentionOf(entity)} do ${stretchInSentence(days)}, and in response to what?`,
    answer: UNDATED,
    ...page('deeds', { actor: entity.id, ...possiblyIn(days) }),
  }));

const UNDATED =
  'What may have been in that time, also where its date is told less closely; what has no date is left out';

/** What happened on some days, in a place or anywhere: the map of it. */
export const eventsIn: Leading = async ({ about, days = {} }, { find }) => {
  const { from, to } = fullDays(days);
  const [place] = about === undefined ? [] : await find(about, { kinds: ['Place'], least: NAMED });
  if (about !== undefined && place === undefined) return [];
  const of = place?.entity;
  return [
    {
      question: `What happened ${of === undefined ? '' : `in ${of.name} `}${stretchInSentence(days)}?`,
      answer: UNDATED,
      ...map(of, { time: `${from}T00:00/${to}T23:59` }, possiblyIn(days)),
    },
  ];
};

/** What was known on a day, of something or of all. */
export const known: Leading = async ({ about, days = {} }, { find }) => {
  if (days.to === undefined) return [];
  const asOf = lastDay(days.to);
  const [subject] = about === undefined ? [] : await find(about, { least: FITS });
  if (about !== undefined && subject === undefined) return [];
  const of = subject?.entity;
  return [
    {
      question: `What was known${of === undefined ? '' : ` of ${mentionOf(of)}`} at the end of ${dateText(asOf)}?`,
      answer: 'Only what sources had said by then; what was denied or corrected later still stands',
      ...map(of, { [LENS_ADDRESS.asOf]: asOf }, { 'lens.asOf': asOf }),
    },
  ];
};

/** " for 15 July 2016", which is not when it was planned. */
const forWords = (days: Days | undefined): string =>
  days === undefined ? '' : ` for ${stretchInSentence(days).replace(/^(?:on|in) /, '')}`;

/** What was only meant for some days, or in connection with an event, by somebody or by anybody. */
export const plansFor: Leading = async ({ by, about, days }, finding) => {
  if (days !== undefined && by === undefined)
    return [
      {
        question: `What was planned, called for, promised or threatened${forWords(days)}?`,
        answer: UNDATED,
        ...page('plans', possiblyIn(days)),
      },
    ];
  const actors = by === undefined ? [] : await actorsNamed(by, finding);
  const [event] = about === undefined ? [] : await finding.find(about, { kinds: ENDS, least: FITS });
  return [
    ...(event === undefined ? [] : [plansAround(event.entity)]),
    ...actors.map(({ entity }) => ({
      question: `What did ${mentionOf(entity)} plan, call for, promise or threaten${forWords(days)}?`,
      answer: 'What was only meant, each with who says so, and what came of it',
      ...page('plans-of', { actor: entity.id, ...(days && possiblyIn(days)) }),
    })),
  ];
};

const plansAround = (event: { readonly id: string; readonly name: string }): Lead => ({
  question: `What was planned, called for, promised or threatened in connection with ${mentionOf(event)}?`,
  answer: 'What was only meant, each with who says so',
  ...map(event, { [LENS_ADDRESS.occurrence]: MEANT }, { 'lens.occurrence': MEANT }),
});
