import { distance } from 'fastest-levenshtein';
import type { Variables } from '../../dossier/address.ts';
import { recordAddress } from '../../dossier/address.ts';
import { doubtOf } from '../../dossier/doubt.ts';
import type { Lead } from '../../dossier/lead.ts';
import { GLANCE_ANSWER, SEARCH_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import type { Asks } from '../grammar.ts';
import { isQuestion, namedAlone, questionIn } from '../question.ts';
import { CALLED, connections, deeds, NAMED, placesEvents } from './actors.ts';
import { chainsOr } from './chains.ts';
import { deedsIn, eventsIn, known, plansFor } from './days.ts';
import { doers, places, reasons, times, truthOf, truths } from './events.ts';
import { EVENTS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';
import { responses, responsesBy, silences } from './responses.ts';
import { alone, onlyTellings, speakers, tellings, without } from './sayings.ts';
import { unknownNameIn } from './unknown.ts';

/** Above this all words that were looked for are in a name. */
const ALL_WORDS = 50;

const LEADING: Readonly<Record<Asks, Leading>> = {
  DEEDS_IN: deedsIn,
  EVENTS_IN: eventsIn,
  KNOWN: known,
  PLANS_FOR: plansFor,
  CHAIN: chainsOr(connections),
  CONNECTION: connections,
  SILENCE: silences,
  RESPONSE_BY: responsesBy,
  RESPONSES: responses,
  PLANS: plansFor,
  DEEDS: deeds,
  TRUTH: truthOf(speakers),
  SPEAKER: async (asked, finding) => {
    const claims = await speakers(asked, finding);
    // Whether somebody did something is told by all who speak of it: one claim of many says less.
    const did = questionIn(`is it true that ${asked.about}`).asked;
    const told = did?.by === undefined ? [] : await LEADING.TRUTH(did, finding);
    const accounts = told.filter(({ operation }) => operation === 'who-did-it');
    const all = [...accounts, ...claims];
    if (all.length > 0) return all;
    const [event] = await finding.find(asked.about ?? '', { kinds: EVENTS, least: ALL_WORDS });
    return event === undefined ? [] : truths(asked, finding);
  },
  TELLING: tellings,
  ONLY_TELLING: onlyTellings,
  ONLY: alone,
  WITHOUT: without,
  WHEN: times,
  WHERE: places,
  REASON: reasons,
  DOER: doers,
  PLACE: placesEvents,
};

export type { Lead };

/** Where a text leads. */
export interface Led {
  /** The best first; none for a name, and where nothing fits. */
  readonly leads: readonly Lead[];
  /** The name in it that nobody and nothing here has: what tells of others is no lead. */
  readonly unknown?: string | undefined;
}

/** Where a text leads that is a question. */
export async function leadsOf(text: string, ask: Finding['ask']): Promise<Led> {
  const finding = findingBy(ask);
  const [leads, unknown] = await Promise.all([allLeads(text, finding), unknownNameIn(text, finding)]);
  if (unknown === undefined) return { leads };
  const naming = leads.filter(({ question }) => question.toLowerCase().includes(unknown.toLowerCase()));
  return { leads: naming.filter(({ operation }) => operation !== 'search'), unknown };
}

async function allLeads(text: string, finding: Finding): Promise<readonly Lead[]> {
  const leads = await leadsIn(text, finding);
  if (leads.length > 0 || !isQuestion(text)) return leads;
  const [record, respelt] = await Promise.all([recordAlone(text, finding), respeltIn(text, finding)]);
  if (record.length > 0) return record;
  if (respelt === undefined) return [];
  return (await leadsIn(respelt, finding)).map((lead) => ({
    ...lead,
    question: `${MEANT}${lead.question}`,
  }));
}

async function leadsIn(text: string, finding: Finding): Promise<readonly Lead[]> {
  const { asked } = questionIn(text);
  if (asked === undefined) return [];
  const leads = await LEADING[asked.asks](asked, finding);
  // Several claims may be about one fact.
  return leads.filter((lead, place) => leads.findIndex(({ address }) => address === lead.address) === place);
}

const MEANT = 'Did you mean: ';

/** Who asks for nothing but a name asks what is known of whoever has it. */
async function recordAlone(text: string, { find }: Finding): Promise<readonly Lead[]> {
  const name = namedAlone(text);
  if (name === undefined) return [];
  const hits = await find(name, { most: SEVERAL });
  const exact = hits.find(({ score = 0 }) => score >= CALLED);
  const hit = exact ?? hits.find(({ entity }) => isSpeltNearly(name, entity.name));
  if (hit === undefined) return [];
  const { id, description } = hit.entity;
  return [
    {
      question: `${exact ? '' : MEANT}What is known of ${mentionOf(hit.entity)}?`,
      answer: description ?? undefined,
      doubt: doubtOf(hit.entity),
      address: recordAddress(id),
      operation: 'record',
      variables: { id },
    },
  ];
}

/** The same question with names that are known in place of those that are spelt nearly so. */
async function respeltIn(text: string, { find }: Finding): Promise<string | undefined> {
  const { asked } = questionIn(text);
  const names = [asked?.by, asked?.one, asked?.other, asked?.about].filter((name) => name !== undefined);
  const near = await Promise.all(
    names.map(async (name) => {
      const [known] = await find(name, { least: NAMED });
      if (known !== undefined) return undefined;
      const hits = await find(name, { most: SEVERAL, similar: true });
      const meant = hits.find((hit) => isSpeltNearly(name, hit.text))?.text;
      return meant === undefined ? undefined : ([name, meant] as const);
    }),
  );
  const found = near.filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  return found.reduce((asks, [name, meant]) => asks.replace(name, () => meant), text);
}

const SEVERAL = 5;

/** Of so many letters one may be wrong: of more, another name is as likely. */
const LETTERS_A_FAULT = 5;
const isSpeltNearly = (one: string, other: string): boolean =>
  distance(one.toLowerCase(), other.toLowerCase()) <= Math.max(1, one.length / LETTERS_A_FAULT);

/** What fits less well than this share of the best is another matter. */
const NEARLY = 0.7;

function findingBy(ask: Finding['ask']): Finding {
  const search = async (variables: Variables): Promise<readonly SearchHit[]> =>
    SEARCH_ANSWER.parse(await ask('search', variables)).search;
  const find: Finding['find'] = async (text, { kinds, most = 1, least = 0, asserting, similar } = {}) => {
    const hits = await search({ text, kinds, asserting, similar, first: most });
    const nearly = Math.max(least, (hits[0]?.score ?? 0) * NEARLY);
    return hits.filter(({ score = 0 }) => score >= nearly);
  };
  const glance: Finding['glance'] = async (hits) => {
    if (hits.length === 0) return [];
    const { nodes } = GLANCE_ANSWER.parse(await ask('glance', { ids: hits.map(({ entity }) => entity.id) }));
    return nodes.filter((one) => one !== null);
  };
  return { ask, find, glance };
}
