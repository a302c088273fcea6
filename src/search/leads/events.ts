import { operationAddress, recordAddress } from '../../dossier/address.ts';
import { capital } from '../../dossier/capital.ts';
import { doubtOf, sureBy } from '../../dossier/doubt.ts';
import type { Lead } from '../../dossier/lead.ts';
import type { Causes, Glance, SearchHit } from '../../dossier/search-answer.ts';
import { isDoer } from '../../dossier/standing.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { labelOf } from '../../vocabulary.ts';
import type { AskedFor } from '../question.ts';
import { actorsNamed, FITS } from './actors.ts';
import { EVENTS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';
import { nobodyCalled } from './responses.ts';
import { withNames } from './unknown.ts';

/** Few enough to be read through. */
const MOST = 3;

/** Above this all words that were looked for are in a name. */
const NAMED = 50;

/** The events that fit what a question is about: of the kinds of its verb, or where there are none of any. */
async function fitting({ about = '', kinds = [] }: AskedFor, { find }: Finding) {
  const ofVerb = kinds.length === 0 ? [] : await find(about, { kinds, most: MOST, least: FITS });
  return ofVerb.length > 0 ? ofVerb : find(about, { kinds: EVENTS, most: MOST, least: FITS });
}

/** Those of them that have a name in it, where it has any. */
const hitsFor = async (asked: AskedFor, finding: Finding) =>
  withNames(asked.about ?? '', await fitting(asked, finding), finding);

/** A lead for each of these events. */
const ofEvents =
  (leadOf: (event: Glance) => Lead): Leading =>
  async (asked, finding) =>
    (await finding.glance(await hitsFor(asked, finding))).map(leadOf);

/** What happened before what was only meant. */
const realFirst = (leads: readonly Lead[]): readonly Lead[] =>
  leads.toSorted((one, other) => Number(one.doubt?.hollow ?? false) - Number(other.doubt?.hollow ?? false));

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
  const told = (ofRole.length > 0 ? ofRole : all).map(doerWords);
  return told.length === 0 ? undefined : listed(told, cutOf(all, performers));
}

type Doer = NonNullable<Glance['performers']>['edges'][number];

function doerWords(doer: Doer): string {
  const part = doer.role === null || doer.role === 'AGENT' ? '' : `${labelOf('Role', doer.role)}, `;
  return `${doer.node.name} (${part}${sureBy(doer)})`;
}

/** How many of all are not given. */
const cutOf = (given: readonly unknown[] = [], all?: { readonly totalCount: number }): number =>
  Math.max(0, (all?.totalCount ?? 0) - given.length);

/** Each once, and how many more there are. */
const listed = (told: readonly string[], more: number, between = '; '): string =>
  [...new Set(told), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])].join(between);

/** Whether it is of a type that the verb names. */
const isNamed = ({ ofType, type }: Glance, { types = [] }: AskedFor): boolean =>
  types.includes(ofType ?? type ?? '');

/** What the verb names comes before what only fits, somebody of the part that is asked for before others, and these before nobody. */
function points(event: Glance, asked: AskedFor): number {
  const { role } = asked;
  const doers = event.performers?.edges ?? [];
  const hasPart = role !== undefined && doers.some((one) => one.role === role);
  return Number(isNamed(event, asked)) * 4 + Number(hasPart) * 2 + Number(doers.length > 0);
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
function truthLead(event: Glance): Lead {
  const doubt = doubtOf(event);
  const told = doersOf(event);
  return {
    question: `How sure is “${event.name}”, and who says so?`,
    answer: `${sureIs(event)}${told === undefined ? '' : `. Who is said to be behind it: ${told}`}`,
    doubt,
    ...ofDoers(event),
  };
}

/** "It was only threatened", "That it happened: told by one source" */
function sureIs(event: Glance): string {
  const doubt = doubtOf(event);
  return `${doubt?.hollow ? 'It was' : 'That it happened:'} ${doubt?.words ?? labelOf('Status', event.status ?? '')}`;
}

export const truths: Leading = async (asked, finding) => realFirst(await ofEvents(truthLead)(asked, finding));

/** Whether something happened; of what somebody is asked about to have done, whether anybody says that they did. */
export const truthOf =
  (orElse: Leading): Leading =>
  async (asked, finding) => {
    const { by, about = '', kinds = [] } = asked;
    if (by !== undefined) return truthsOf(by, asked, finding);
    const [[called], hits] = await Promise.all([
      finding.find(about, { least: NAMED }),
      hitsFor(asked, finding),
    ]);
    // "Is Tamir Rice" asks for nothing.
    if (called?.entity.name.toLowerCase() === about.toLowerCase() && !EVENTS.includes(called.entity.kind))
      return [];
    const isOfEvent = kinds.length > 0 || (hits[0]?.score ?? 0) >= NAMED;
    return isOfEvent ? realFirst((await finding.glance(hits)).map(truthLead)) : orElse(asked, finding);
  };

async function truthsOf(by: string, asked: AskedFor, finding: Finding): Promise<readonly Lead[]> {
  const { about = '' } = asked;
  const [actors, [any], ...hits] = await Promise.all([
    actorsNamed(by, finding),
    finding.find(by, { least: NAMED }),
    fitting({ ...asked, about: `${by} ${asked.about}` }, finding),
    // Events seldom name who did them, or by another of their names.
    fitting(asked, finding),
  ]);
  const isActor = (one: Doer): boolean =>
    actors.some(({ entity }) => entity.id === one.node.id) || hasWords(one.node.name, by);
  const named = await withNames(about, hits.flat(), finding);
  const events = await finding.glance(
    named.filter(({ entity }, place) => named.findIndex((one) => one.entity.id === entity.id) === place),
  );
  const isKnown = actors.length > 0 || events.some(({ performers }) => performers?.edges.some(isActor));
  if (!isKnown && any === undefined) {
    const { by: _, ...others } = asked;
    return [await nobodyCalled(by, finding), ...(await doers(others, finding))];
  }
  // What an event or a place is said to do has no doer.
  if (!isKnown) return realFirst(events.map(truthLead));
  const name = subjectName(by, actors, events);
  const points = (event: Glance) =>
    Number(event.performers?.edges.some(isActor)) * 2 + Number(!doubtOf(event)?.hollow);
  return events
    .toSorted((one, other) => points(other) - points(one))
    .map((event) => didLead(event, name, isActor));
}

/** One who is called so is named; several, or somebody with a longer name, are called what they were called. */
function subjectName(by: string, actors: readonly SearchHit[], events: readonly Glance[]): string {
  const doers = new Set(
    events.flatMap(({ performers }) => performers?.edges.map(({ node }) => node.id) ?? []),
  );
  const isNamed = events.some(({ performers }) =>
    performers?.edges.some(({ node }) => hasWords(node.name, by)),
  );
  const did = actors.find(({ entity }) => doers.has(entity.id));
  const one = did ?? (actors.length === 1 && !isNamed ? actors[0] : undefined);
  return one === undefined ? `“${by}”` : mentionOf(one.entity);
}

const hasWords = (text: string, words: string): boolean => {
  const all = new Set(text.toLowerCase().split(/[\s’']+/));
  return words
    .toLowerCase()
    .split(' ')
    .every((word) => all.has(word));
};

/** Whether anybody says that somebody did it. */
function didLead(event: Glance, name: string, isActor: (one: Doer) => boolean): Lead {
  const all = event.performers?.edges ?? [];
  const [named, others] = [all.filter(isActor), all.filter((one) => !isActor(one))];
  const more = cutOf(all, event.performers);
  const nobody =
    more > 0
      ? `Among the first ${all.length} named is not ${name}`
      : `Nobody is recorded to say that ${name} did`;
  const parts = [
    sureIs(event),
    named.length === 0
      ? nobody
      : `${named.some(isDoer) ? 'Said to be behind it' : 'Named, though not as the doer'}: ${listed(named.map(doerWords), 0)}`,
    ...(others.length > 0 || more > 0 ? [`Others named: ${listed(others.map(doerWords), more)}`] : []),
  ];
  return {
    question: `Is ${name} said to be behind ${mentionOf(event)}?`,
    answer: parts.join('. '),
    doubt: doubtOf(event),
    ...ofDoers(event),
  };
}

/** A lead for each of these events, those first that the verb names: a death before the shooting that led to it where somebody died. */
const ofNamedEvents =
  (leadOf: (event: Glance) => Lead): Leading =>
  async (asked, finding) =>
    (await finding.glance(await hitsFor(asked, finding)))
      .toSorted((one, other) => Number(isNamed(other, asked)) - Number(isNamed(one, asked)))
      .map(leadOf);

/** These are headings, which hold of one and of many, of what happened and of what was only meant. */
export const times = ofNamedEvents((event) => ({
  question: `Date of ${mentionOf(event)}`,
  answer: event.when?.display
    ? `${capital(event.when.display)}${event.dateContested ? '; sources give different dates' : ''}`
    : 'No date is recorded with it',
  doubt: doubtOf(event),
  ...ofRecord(event),
}));

export const places = ofNamedEvents((event) => ({
  question: `Place of ${mentionOf(event)}`,
  answer:
    listed(
      event.places?.nodes.map(({ name }) => name) ?? [],
      cutOf(event.places?.nodes, event.places),
      ', ',
    ) || 'No place is recorded with it',
  doubt: doubtOf(event),
  ...ofRecord(event),
}));

const causesOf = (causes: Causes | undefined): string =>
  listed(
    causes?.edges.map((one) => `${mentionOf(one.node)} (${sureBy(one)})`) ?? [],
    cutOf(causes?.edges, causes),
  );

/** What it responded to; of a part also what the whole responded to, and said to be so. */
export const reasons = ofEvents((event) => {
  const wholes = event.partOf?.nodes.flatMap((whole) => {
    const told = causesOf(whole.respondsTo);
    return told === '' ? [] : [`as a part of ${mentionOf(whole)}: ${told}`];
  });
  const more = cutOf(event.partOf?.nodes, event.partOf);
  const told = [
    causesOf(event.respondsTo),
    ...(wholes ?? []),
    ...(more > 0 ? [`as a part of ${more} more: see its record`] : []),
  ].filter((one) => one !== '');
  return {
    question: `What did ${mentionOf(event)} respond to?`,
    answer: told.length > 0 ? capital(told.join('; ')) : 'It is not recorded as a response to anything',
    doubt: doubtOf(event),
    ...ofRecord(event),
  };
});
