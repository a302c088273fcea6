import { z } from 'zod';
import { named } from './responses-answer.ts';

/* The answer of the saved operation `how-it-fared`, as far as it is shown to readers. */

const said = z.object({
  id: z.string(),
  rid: z.string(),
  predicate: z.string(),
  value: z.string().nullable(),
  polarity: z.string(),
  modality: z.string(),
  basis: z.string(),
  subject: z.object({ id: z.string() }).nullable(),
  sentence: z.string(),
  assertedBy: named,
  contradicts: z.object({ edges: z.array(z.object({ how: z.string() })) }),
});

const day = z.object({
  since: z.string().nullable(),
  day: z.string().nullable(),
  status: z.string().nullable(),
  basis: z.string().nullable(),
  occurrence: z.string().nullable(),
  sources: z.number().nullable(),
  /** Those who count as a source of it then. */
  roots: z.object({ nodes: z.array(named) }),
  claims: z.object({ nodes: z.array(said) }),
});

const fact = z.object({
  rid: z.string(),
  sentence: z.string(),
  status: z.string(),
  history: z.array(day),
  restsOn: z.array(z.object({ sources: z.object({ nodes: z.array(named) }), status: z.string().nullable() })),
});

export const FARED_ANSWER = z.object({ fact: z.object({ nodes: z.array(fact) }) });

export type FaredAnswer = z.infer<typeof FARED_ANSWER>;
export type FaredFact = z.infer<typeof fact>;
export type FactDay = z.infer<typeof day>;
export type SaidThen = z.infer<typeof said>;
