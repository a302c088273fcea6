import { z } from 'zod';
import { Standing } from './standing.ts';

/** A record by its id and its name. */
const Named = z.object({ id: z.string(), name: z.string() });

const Doer = z.object({
  id: z.string(),
  /** `objects`: it is about another claim, and says against it. */
  what: z.enum(['new', 'changed', 'removed', 'objects']),
  /** What it says, with the one who says so. */
  sentence: z.string(),
  /** Where it stands; none for one that is gone. */
  sources: z.array(Named),
});

const Change = z.object({
  /** Of this change of this fact, for ever. */
  id: z.string(),
  /** The key of the fact. */
  rid: z.string(),
  what: z.enum(['appears', 'vanishes', 'changed']),
  /** What it is about, which has a page; its other end, if it has one. */
  subject: Named,
  object: Named.nullable(),
  before: Standing.nullable(),
  after: Standing.nullable(),
  /** The claims by which it differs, the first of them; none where it follows from what changed elsewhere. */
  claims: z.array(Doer),
  /** How many more there are. */
  moreClaims: z.number(),
});

/** What one load changed of one fact. */
export type ChangedFact = z.infer<typeof Change>;
export type ChangedBy = z.infer<typeof Doer>;

/** What one load changed. */
export interface LoadEntry {
  readonly id: string;
  /** When it was complete, in UTC. */
  readonly at: string;
  /** Whether the graph was empty before: then its facts are counted and not listed. */
  readonly isFirst: boolean;
  /** Whether it changed more claims than are kept: then others may have changed a fact, too, and more facts may differ. */
  readonly isCut: boolean;
  /** How many facts differ; of a first load, how many there are. */
  readonly total: number;
  /** How many of these were too many to be listed. */
  readonly unlisted: number;
  /** Those that are listed, or those of them that were asked for. */
  readonly changes: readonly ChangedFact[];
}

/** A change as it is kept, and read again. */
export const readChange = (text: string): ChangedFact => Change.parse(JSON.parse(text));

/** What a change is about: the key of its fact, the records at its ends, and the documents of the claims that are named. */
export const touchedBy = ({ rid, subject, object, claims }: ChangedFact): readonly string[] => [
  ...new Set([
    rid,
    subject.id,
    ...(object === null ? [] : [object.id]),
    ...claims.flatMap(({ sources }) => sources.map(({ id }) => id)),
  ]),
];
