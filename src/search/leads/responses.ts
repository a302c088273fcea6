import { z } from 'zod';
import { capital } from '../../dossier/capital.ts';
import type { Lead } from '../../dossier/lead.ts';
import { responsesTo } from '../../dossier/response-count.ts';
import type { FoundEvent } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { actorsNamed, CALLED, page } from './actors.ts';
import { EVENTS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';
import { lookedThrough, RESPONDERS, recorded } from './recorded.ts';
import { doerCalled, responseToDeeds } from './to-deeds.ts';

/** What was responded to, of what fits the words best; else the event that does, with no response. */
async function respondedIn(about: string, { find }: Finding): Promise<FoundEvent | undefined> {
  const all = await find(about, { most: 5 });
  const events = all.some(({ responded }) => responded) ? [] : await find(about, { kinds: EVENTS, most: 3 });
  const found = [...all, ...events].find(({ responded }) => responded)?.responded;
  return found ?? (events[0] && { ...events[0].entity, responseTally: [] });
}

export const responses: Leading = async ({ about = '' }, finding) => {
  const event = await respondedIn(about, finding);
  if (event === undefined) return [];
  return [
    {
      question: `Who responded to ${mentionOf(event)}?`,
      answer:
        event.responseTally.length > 0
          ? capital(responsesTo(event))
          : `No response is recorded. ${await lookedThrough(finding)}`,
      ...page('who-responded', { to: [event.id] }),
    },
  ];
};

const SILENCES = z.object({
  nonResponses: z.object({
    nodes: z.array(
      z.object({
        asOf: z.string().nullable(),
        claim: z.object({ assertedBy: z.object({ name: z.string() }) }),
      }),
    ),
  }),
});

/** Whether somebody responded to something: what is recorded, who says that they did not, or that nobody says either. */
export const responsesBy: Leading = async ({ by = '', about = '' }, finding) => {
  const [hits, event, doer] = await Promise.all([
    actorsNamed(by, finding, CALLED_SO),
    respondedIn(about, finding),
    doerCalled(about, finding),
  ]);
  const answered = () => responses({ asks: 'RESPONSES', about }, finding);
  if (hits.length === 0) return [await nobodyCalled(by, finding)];
  const [first] = hits;
  const isMeant = hits.length === 1 || (first?.score ?? 0) >= CALLED;
  const alike = isMeant ? hits.slice(0, 1) : hits;
  const any = hits.length < CALLED_SO ? 'anybody' : `any of the first ${CALLED_SO}`;
  const name = first && isMeant ? mentionOf(first.entity) : `${any} called “${by}”`;
  const asked = { name, ids: alike.map(({ entity }) => entity.id) };
  if (doer !== undefined) return [await responseToDeeds(asked, doer, finding)];
  return event === undefined ? answered() : [await responseBy(asked, event, finding)];
};

/** Many are called "the city": unless one has just this name, all whom it nearly fits are asked about together. */
const CALLED_SO = 10;

interface Asked {
  readonly name: string;
  readonly ids: readonly string[];
}

async function responseBy({ name, ids: by }: Asked, event: FoundEvent, finding: Finding): Promise<Lead> {
  const asked = { to: [event.id], by };
  const [{ responders }, { nonResponses }] = await Promise.all([
    finding.ask('who-responded', asked).then((data) => RESPONDERS.parse(data)),
    finding.ask('silences', asked).then((data) => SILENCES.parse(data)),
  ]);
  const told = [
    ...(responders.nodes.length > 0 ? [capital(recorded(responders.nodes))] : []),
    ...nonResponses.nodes.map(
      ({ asOf, claim }) =>
        `${claim.assertedBy.name}: they did not respond${asOf === null ? '' : `, as of ${asOf.slice(0, DAY)}`}`,
    ),
  ];
  return {
    question: `Did ${name} respond to ${mentionOf(event)}?`,
    answer:
      told.length > 0
        ? told.join('. ')
        : `No response is recorded, and nobody is recorded to say that there was none. ${await lookedThrough(finding)}`,
    ...(responders.nodes.length > 0 || nonResponses.nodes.length === 0
      ? page('who-responded', asked)
      : page('silences', asked)),
  };
}

/** What is asked of somebody who is not recorded has no answer, which is not "no". */
export const nobodyCalled = async (name: string, finding: Finding): Promise<Lead> => ({
  question: `Nobody called “${name}” is recorded here`,
  answer: `What is asked of them is not known here. ${await lookedThrough(finding)}`,
  ...page('search', { text: name }),
});

/** "2016-07-10" of a moment. */
const DAY = 10;

/** Who is said not to have responded. */
export const silences: Leading = async ({ about = '' }, finding) => {
  const event = await respondedIn(about, finding);
  if (event === undefined) return [];
  return [
    {
      question: `Who is said not to have responded to ${mentionOf(event)}?`,
      ...page('silences', { to: [event.id] }),
    },
  ];
};
