import { z } from 'zod';
import { edges, named, published, saidFact, when } from './responses-answer.ts';
import { nodesOf, told } from './told-answer.ts';

/* The answer of the saved operation `replies`, as far as it is shown to readers. */

const text = z.string().nullable();

const inquiry = named.extend({
  occurrence: text,
  when,
  performers: edges(saidFact.extend({ node: named })),
  addressedTo: edges(saidFact.extend({ node: named })),
  about: nodesOf(named),
  responses: edges(
    saidFact.extend({
      type: text,
      node: named.extend({ occurrence: text, when, performers: nodesOf(named) }),
    }),
  ),
  nonResponses: nodesOf(
    told.extend({ rid: z.string(), asOf: text, knownAt: text, subject: z.object({ id: z.string() }) }),
  ),
  documents: nodesOf(named.extend(published.shape)),
});

export const REPLIES_ANSWER = z.object({
  communications: nodesOf(inquiry).extend({ totalCount: z.number() }),
});

export type Inquiry = z.infer<typeof inquiry>;
export type Reply = Inquiry['responses']['edges'][number];
export type RecordedSilence = Inquiry['nonResponses']['nodes'][number];
export type RepliesAnswer = z.infer<typeof REPLIES_ANSWER>;
