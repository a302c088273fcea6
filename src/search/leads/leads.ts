import type { Variables } from '../../dossier/address.ts';
import type { Lead } from '../../dossier/lead.ts';
import { GLANCE_ANSWER, SEARCH_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import type { Asks } from '../grammar.ts';
import { questionIn } from '../question.ts';
import { connections, deeds, placesEvents, plans } from './actors.ts';
import { doers, places, reasons, times, truthOf, truths } from './events.ts';
import type { Finding, Leading } from './lead.ts';
import { responses, responsesBy, silences } from './responses.ts';
import { speakers, tellings } from './sayings.ts';

const LEADING: Readonly<Record<Asks, Leading>> = {
  CONNECTION: connections,
  SILENCE: silences,
  RESPONSE_BY: responsesBy,
  RESPONSES: responses,
  PLANS: plans,
  DEEDS: deeds,
  TRUTH: truthOf(speakers),
  SPEAKER: async (asked, finding) => {
    const claims = await speakers(asked, finding);
    return claims.length > 0 ? claims : truths(asked, finding);
  },
  TELLING: tellings,
  WHEN: times,
  WHERE: places,
  REASON: reasons,
  DOER: doers,
  PLACE: placesEvents,
};

export type { Lead };

/** Where a text leads that is a question, the best first; nowhere for a name, and where nothing fits. */
export async function leadsOf(text: string, ask: Finding['ask']): Promise<readonly Lead[]> {
  const { asked } = questionIn(text);
  if (asked === undefined) return [];
  const leads = await LEADING[asked.asks](asked, findingBy(ask));
  // Several claims may be about one fact.
  return leads.filter((lead, place) => leads.findIndex(({ address }) => address === lead.address) === place);
}

/** What fits less well than this share of the best is another matter. */
const NEARLY = 0.7;

function findingBy(ask: Finding['ask']): Finding {
  const search = async (variables: Variables): Promise<readonly SearchHit[]> =>
    SEARCH_ANSWER.parse(await ask('search', variables)).search;
  const find: Finding['find'] = async (text, { kinds, most = 1, least = 0, asserting } = {}) => {
    const hits = await search({ text, kinds, asserting, first: most });
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
