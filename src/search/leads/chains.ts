import { z } from 'zod';
import type { Lead } from '../../dossier/lead.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { CALLED, FITS, page } from './actors.ts';
import { ENDS, EVENTS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';

const CHAINS = z.object({
  responseChains: z.object({
    chains: z.array(z.object({ length: z.number(), responsesOnly: z.boolean() })),
  }),
});

/** The event that is called so; none where somebody else, or something else, is called so rather. */
async function eventNamed(text: string, { find }: Finding) {
  const [[event], [called]] = await Promise.all([
    find(text, { kinds: EVENTS, least: FITS }),
    find(text, { kinds: ENDS, least: CALLED }),
  ]);
  return called === undefined || EVENTS.includes(called.entity.kind) ? event?.entity : undefined;
}

/** What leads from one event to another, where anything is recorded that does; else, and of all that is no event, how both are connected. */
export const chainsOr =
  (orElse: Leading): Leading =>
  async (asked, finding) => {
    const { one, other, about } = asked;
    if (about !== undefined) return chainsFrom(about, finding);
    const [from, to, connected] = await Promise.all([
      eventNamed(one ?? '', finding),
      eventNamed(other ?? '', finding),
      orElse(asked, finding),
    ]);
    if (from === undefined || to === undefined || from.id === to.id) return connected;
    const variables = { event: from.id, to: to.id };
    const { chains } = CHAINS.parse(await finding.ask('response-chains', variables)).responseChains;
    const between = `from ${mentionOf(from)} to ${mentionOf(to)}`;
    if (chains.length === 0)
      return connected.map((lead) => ({
        ...lead,
        answer: `No chain is recorded ${between}. That two are connected does not say that one led to the other`,
      }));
    const chain: Lead = {
      question: `What leads ${between}?`,
      answer: chains.some(({ responsesOnly }) => responsesOnly)
        ? 'Each step with how sure it is'
        : 'Each step with how sure it is; not all of them are responses: some only came after, or are a part of it',
      ...page('response-chains', variables),
    };
    return [chain, ...connected];
  };

/** What responded to an event, what responded to that, and so on. */
async function chainsFrom(about: string, finding: Finding): Promise<readonly Lead[]> {
  const event = await eventNamed(about, finding);
  if (event === undefined) return [];
  return [
    {
      question: `What responded to ${mentionOf(event)}, and what to that?`,
      answer: 'Each chain of responses with its weakest step',
      ...page('response-chains', { event: event.id }),
    },
  ];
}
