import { operationAddress, recordAddress } from '../../dossier/address.ts';
import { capital } from '../../dossier/capital.ts';
import { doubtOf, sureBy } from '../../dossier/doubt.ts';
import type { Lead } from '../../dossier/lead.ts';
import type { Causes, Glance } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { labelOf } from '../../vocabulary.ts';
import type { AskedFor } from '../question.ts';
import { EVENTS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';

/** Few enough to be read through. */
const MOST = 3;

/** Above this all words that were looked for are in a name. */
const NAMED = 50;

/** The events that a question is about: of the kinds of its verb, or where there are none of any. */
async function hitsFor({ about = '', kinds = [] }: AskedFor, { find }: Finding) {
  const ofVerb = kinds.length === 0 ? [] : await find(about, { kinds, most: MOST });
  return ofVerb.length > 0 ? ofVerb : find(about, { kinds: EVENTS, most: MOST });
}

/** Whether a question names an event, or what was done in one. */
export const isOfEvent = async (asked: AskedFor, finding: Finding): Promise<boolean> =>
  (asked.kinds ?? []).length > 0 || ((await hitsFor(asked, finding))[0]?.score ?? 0) >= NAMED;

/** A lead for each of these events. */
const ofEvents =
  (leadOf: (event: Glance, asked: AskedFor) => Lead): Leading =>
  async (asked, finding) =>
    (await finding.glance(await hitsFor(asked, finding))).map((event) => leadOf(event, asked));

/** What happened before what was only meant. */
const realFirst =
  (leading: Leading): Leading =>
  async (asked, finding) =>
    (await leading(asked, finding)).toSorted(
      (one, other) => Number(one.doubt?.hollow ?? false) - Number(other.doubt?.hollow ?? false),
    );

const ofRecord = ({ id }: Glance) => ({
  address: recordAddress(id),
  operation: 'record',
  variables: { id },
});

const ofDoers = ({ id: event }: Glance) => ({
  address: operationAddress('who-did-it', { event }),
  operation: 'who-did-it',
  variables: { event },
});

/** Those who are said to have done it, each with how sure that is. */
function doersOf({ performers }: Glance, role?: string): string | undefined {
  const all = performers?.edges ?? [];
  const ofRole = all.filter((one) => one.role === role);
  const told = (ofRole.length > 0 ? ofRole : all).map((one) => {
    const part = one.role === null || one.role === 'AGENT' ? '' : `${labelOf('Role', one.role)}, `;
    return `${one.node.name} (${part}${sureBy(one)})`;
  });
  return told.length === 0 ? undefined : [...new Set(told)].join('; ');
}

/** What the verb names comes before what only fits, somebody of the part that is asked for before others, and these before nobody. */
function points(event: Glance, { role, types = [] }: AskedFor): number {
  const doers = event.performers?.edges ?? [];
  const isNamed = types.includes(event.ofType ?? event.type ?? '');
  const hasPart = role !== undefined && doers.some((one) => one.role === role);
  return Number(isNamed) * 4 + Number(hasPart) * 2 + Number(doers.length > 0);
}

/** Who did it: the candidates, and by whose account. */
export const doers: Leading = async (asked, finding) =>
  (await finding.glance(await hitsFor(asked, finding)))
    .toSorted((one, other) => points(other, asked) - points(one, asked))
    .map((event) => ({
      question: `Who is said to be behind ${mentionOf(event)}?`,
      answer: doersOf(event, asked.role) ?? 'Nobody is recorded as having done it',
      doubt: doubtOf(event),
      ...ofDoers(event),
    }));

/** Whether it is true: how sure the event is, and who is said to have done it. */
export const truths = realFirst(
  ofEvents((event) => {
    const doubt = doubtOf(event);
    const sure = doubt?.words ?? labelOf('Status', event.status ?? '');
    const told = doersOf(event);
    return {
      question: `How sure is “${event.name}”, and who says so?`,
      answer: `${doubt?.hollow ? 'It was' : 'That it happened:'} ${sure}${told === undefined ? '' : `. Who is said to be behind it: ${told}`}`,
      doubt,
      ...ofDoers(event),
    };
  }),
);

/** These are headings, which hold of one and of many, of what happened and of what was only meant. */
export const times = ofEvents((event) => ({
  question: `Date of ${mentionOf(event)}`,
  answer: event.when?.display ? capital(event.when.display) : 'No date is recorded with it',
  doubt: doubtOf(event),
  ...ofRecord(event),
}));

export const places = ofEvents((event) => ({
  question: `Place of ${mentionOf(event)}`,
  answer: event.places?.nodes.map(({ name }) => name).join(', ') || 'No place is recorded with it',
  doubt: doubtOf(event),
  ...ofRecord(event),
}));

const causesOf = (causes: Causes | undefined): string =>
  [...new Set(causes?.edges.map((one) => `${mentionOf(one.node)} (${sureBy(one)})`))].join('; ');

/** What it responded to; of a part also what the whole responded to, and said to be so. */
export const reasons = ofEvents((event) => {
  const wholes = event.partOf?.nodes.flatMap((whole) => {
    const told = causesOf(whole.respondsTo);
    return told === '' ? [] : [`as a part of ${mentionOf(whole)}: ${told}`];
  });
  const told = [causesOf(event.respondsTo), ...(wholes ?? [])].filter((one) => one !== '');
  return {
    question: `What did ${mentionOf(event)} respond to?`,
    answer: told.length > 0 ? capital(told.join('; ')) : 'It is not recorded as a response to anything',
    doubt: doubtOf(event),
    ...ofRecord(event),
  };
});
