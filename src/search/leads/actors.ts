import { operationAddress } from '../../dossier/address.ts';
import type { SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { isMeant } from '../../drawing/certainty.ts';
import { termsOf } from '../../vocabulary.ts';
import { ACTORS, ENDS } from './kinds.ts';
import type { Finding, Lead, Leading } from './lead.ts';

/** Several of one name are offered side by side. */
const SEVERAL = 2;

/** Whoever acts and goes by a name: above all others whoever has all of it. */
export const actorsNamed = (name: string, { find }: Finding): Promise<readonly SearchHit[]> =>
  find(name, { kinds: ACTORS, most: SEVERAL });

export const deeds: Leading = async ({ by = '' }, finding) =>
  (await actorsNamed(by, finding)).map(({ entity }) => ({
    question: `What did ${mentionOf(entity)} do, and in response to what?`,
    ...page('deeds', { actor: entity.id }),
  }));

const MEANT = [...termsOf('Occurrence').keys()].filter(isMeant);

/** The deeds that somebody only meant; no source says that they took place. */
export const plans: Leading = async ({ by = '' }, finding) =>
  (await actorsNamed(by, finding)).map(({ entity }) => ({
    question: `What did ${mentionOf(entity)} plan, call for, promise or threaten?`,
    answer: 'What no source here says took place',
    ...page('deeds', { actor: entity.id, 'lens.occurrence': MEANT }),
  }));

/** How two are connected: between those that fit best, and others of the same name. */
export const connections: Leading = async ({ one = '', other = '' }, { find }) => {
  const [from, to] = await Promise.all(
    [one, other].map((name) => find(name, { kinds: ENDS, most: SEVERAL })),
  );
  return (from ?? []).slice(0, 1).flatMap(({ entity: start }) =>
    (to ?? [])
      .filter(({ entity }) => entity.id !== start.id)
      .map(({ entity: end }) => ({
        question: `How are ${mentionOf(start)} and ${mentionOf(end)} connected?`,
        answer: 'The shortest ways between them, each step with how sure it is',
        ...page('connection', { from: start.id, to: end.id }),
      })),
  );
};

/** What happened in a place and in the places within it. */
export const placesEvents: Leading = async ({ about = '' }, { find }) =>
  (await find(about, { kinds: ['Place'], most: SEVERAL })).map(({ entity: { id, name } }) => ({
    question: `What happened in ${name}?`,
    ...page('place-events', { place: id }),
  }));

/** A saved operation as the page that answers it. */
export const page = (operation: string, variables: Lead['variables']) => ({
  operation,
  variables,
  address: operationAddress(operation, variables),
});
