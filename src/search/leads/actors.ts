import { operationAddress } from '../../dossier/address.ts';
import type { Lead } from '../../dossier/lead.ts';
import type { SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { ACTORS, ENDS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';

/** Several of one name are offered side by side. */
const SEVERAL = 2;
/** Below this a name has not all the words, or not nearly. */
export const NAMED = 40;
/** Below this what was found has next to none of the words. */
export const FITS = 25;
/** So well fits only what is called exactly so. */
export const CALLED = 98;

/** Whoever acts and goes by a name: above all others whoever has all of it. */
export const actorsNamed = (name: string, { find }: Finding, most = SEVERAL): Promise<readonly SearchHit[]> =>
  find(name, { kinds: ACTORS, most, least: NAMED });

export const deeds: Leading = async ({ by = '' }, finding) =>
  (await actorsNamed(by, finding)).map(({ entity }) => ({
    question: `What did ${mentionOf(entity)} do, and in response to what?`,
    ...page('deeds', { actor: entity.id }),
  }));

/** How two are connected that fit best. */
export const connections: Leading = async ({ one = '', other = '' }, { find }) => {
  const ends = { kinds: ENDS, least: NAMED };
  const [[from], [to]] = await Promise.all([find(one, ends), find(other, ends)]);
  if (from === undefined || to === undefined || from.entity.id === to.entity.id) return [];
  return [
    {
      question: `How are ${mentionOf(from.entity)} and ${mentionOf(to.entity)} connected?`,
      answer: 'The shortest ways between them, each step with how sure it is',
      ...page('connection', { from: from.entity.id, to: to.entity.id }),
    },
  ];
};

/** What happened in a place and in the places within it. */
export const placesEvents: Leading = async ({ about = '' }, { find }) =>
  (await find(about, { kinds: ['Place'], most: SEVERAL, least: NAMED })).map(({ entity: { id, name } }) => ({
    question: `What happened in ${name}?`,
    ...page('place-events', { place: id }),
  }));

/** A saved operation as the page that answers it. */
export const page = (operation: string, variables: Lead['variables']) => ({
  operation,
  variables,
  address: operationAddress(operation, variables),
});
