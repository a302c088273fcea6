import { z } from 'zod';
import { credit, kinded, named } from './responses-answer.ts';
import { nodesOf, told } from './told-answer.ts';

/* The answer of the saved operation `who-did-it`, as far as it is shown to readers. */

const account = told.extend({
  predicate: z.string(),
  polarity: z.string(),
  modality: z.string(),
  role: z.string().nullable(),
  withdrawn: z.boolean(),
  /** The source it counts as. */
  root: z.string().nullable(),
  rid: z.string(),
  subject: kinded,
});

export const ACCOUNTS_ANSWER = z.object({
  event: named.extend({
    ...credit.shape,
    occurrence: z.string().nullable(),
    accounts: nodesOf(account).extend({ pageInfo: z.object({ hasNextPage: z.boolean() }) }),
  }),
});

export type Account = z.infer<typeof account>;
export type AccountsAnswer = z.infer<typeof ACCOUNTS_ANSWER>;
