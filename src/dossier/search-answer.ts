import { z } from 'zod';
import { asserter, edges, kinded, named } from './responses-answer.ts';

/* The answers of the saved operations `search` and `glance`, as far as they are shown to readers or lead them on. */

const tally = z.object({ happened: z.number(), meant: z.number() });

const responded = kinded.extend({ responseTally: z.array(tally) });

/** How far an event got, and how sure that is; none for other records. */
const happening = {
  occurrence: z.string().nullish(),
  status: z.string().nullish(),
  basis: z.string().nullish(),
};

const searchHit = z.object({
  entity: kinded.extend({ description: z.string().nullable(), ...happening }),
  /** Where it was found, such as NAME or WORDING, and the text that matches. */
  field: z.string(),
  text: z.string(),
  /** How well it fits; missing where nothing was typed. */
  score: z.number().optional(),
  /** Whether the text asks who responded. */
  asked: z.boolean().optional(),
  responded: responded.nullish(),
});

export const SEARCH_ANSWER = z.object({ search: z.array(searchHit) });

/** How many there are; only the first of them are given. */
const counted = { totalCount: z.number() };

const link = <Shape extends z.ZodType>(node: Shape) =>
  z.object({ basis: z.string(), status: z.string(), assertedBy: z.array(asserter), node });
const performer = link(named).extend({ role: z.string().nullable() });

const mentioned = named.extend({ mention: z.string().nullish() });
/** What an event responds to. */
const causes = edges(link(mentioned)).extend(counted);

const glance = kinded.extend({
  ...happening,
  when: z.object({ display: z.string().nullable() }).nullish(),
  /** Whether sources give dates that cannot both be true. */
  dateContested: z.boolean().nullish(),
  places: z.object({ ...counted, nodes: z.array(named) }).optional(),
  performers: edges(performer).extend(counted).optional(),
  respondsTo: causes.optional(),
  partOf: z
    .object({ ...counted, nodes: z.array(mentioned.extend({ respondsTo: causes.optional() })) })
    .optional(),
  /** What type of cyber action it is, or of incident. */
  ofType: z.string().nullish(),
  type: z.string().nullish(),
});

export const GLANCE_ANSWER = z.object({ nodes: z.array(glance.nullable()) });

/** Of a claim, all of it as a sentence, which names whoever says so, and the fact that it is about. */
const claim = named.extend({ sentence: z.string().nullish(), rid: z.string().nullish() });

export const CLAIM_ANSWER = z.object({ node: claim });

export type SearchAnswer = z.infer<typeof SEARCH_ANSWER>;
export type Happening = Pick<z.infer<typeof glance>, 'occurrence' | 'status' | 'basis'>;
export type SearchHit = z.infer<typeof searchHit>;
export type FoundEvent = z.infer<typeof responded>;
export type Glance = z.infer<typeof glance>;
export type Causes = z.infer<typeof causes>;
export type GlanceLink = Pick<z.infer<typeof performer>, 'basis' | 'status' | 'assertedBy'>;
