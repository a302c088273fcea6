import { z } from 'zod';
import { named } from './responses-answer.ts';

/* The answer of the saved operation `source`, as far as it is shown to readers. */

const borne = z.object({
  stance: z.string(),
  node: named.extend({ sentence: z.string(), basis: z.string(), assertedBy: named }),
});

const passage = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  sentenceNumber: z.number(),
  isPartOfSentence: z.boolean(),
  text: z.string().nullable(),
  note: z.string().nullable(),
  bears: z.object({ edges: z.array(borne) }),
});

/** How a document stands to another, or another to it; an answer of before that was asked has none. */
const origins = z
  .object({
    edges: z.array(
      z.object({
        how: z.string(),
        ground: z.string(),
        share: z.number().nullable(),
        longestRun: z.number().nullable(),
        note: z.string().nullable(),
        node: named,
      }),
    ),
  })
  .prefault({ edges: [] });

const source = named.extend({
  title: z.string().nullable(),
  author: z.string().nullable(),
  dateDisplay: z.string().nullable(),
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  publishedBy: z.object({ nodes: z.array(named) }),
  derivedFrom: origins,
  derivatives: origins,
  passages: z.object({ totalCount: z.number(), nodes: z.array(passage) }),
});

export const SOURCE_ANSWER = z.object({ node: source });

export type ReadPassage = z.infer<typeof passage>;
export type ReadOrigin = z.infer<typeof origins>['edges'][number];
export type ReadSource = z.infer<typeof source>;
