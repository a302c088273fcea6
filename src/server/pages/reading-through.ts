import { z } from 'zod';
import { statusThrough } from '../../dossier/grounds.ts';
import type { Part, Reading } from '../../operations/reading.ts';
import type { Variables } from '../../operations/run.ts';

/** A lens that lets through only what some say, or what was said by some day. */
const ASKS_WHO = z.object({
  lens: z
    .object({ asOf: z.unknown(), assertedBy: z.unknown(), documents: z.unknown() })
    .partial()
    .refine(({ asOf, assertedBy, documents }) => [asOf, assertedBy, documents].some((part) => part != null)),
});

export const asksWho = (variables: Variables): boolean => ASKS_WHO.safeParse(variables).success;

/** The day of whose knowledge an answer tells. */
export const dayIn = (variables: Variables): string | undefined => {
  const { lens } = ASKS_WHO.safeParse(variables).data ?? {};
  return typeof lens?.asOf === 'string' ? lens.asOf : undefined;
};

/** What the curators say of a record: nobody says who says so, and since when. */
const UNDATED: ReadonlySet<string> = new Set(['description', 'names', 'aliases']);

/** What stands above an answer of which something is left out. */
export const LEFT_OUT =
  'Descriptions, other names and how many sources there are in all are hidden by the lens: they are not dated, and come from all sources.';

/** A reading through such a lens, without what is worked out from all sources. */
export const readingThrough = (reading: Reading): Reading => ({
  ...reading,
  parts: partsThrough(reading.parts),
});

const partsThrough = (parts: readonly Part[]): readonly Part[] =>
  parts
    .filter(({ name }) => !UNDATED.has(name))
    .map((part) => ({
      ...part,
      below: part.below && partsThrough(part.below),
      words: part.name === 'status' && part.words ? statusesThrough(part.words) : part.words,
    }));

const statusesThrough = (words: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...words].map(([word, label]) => [word, statusThrough(word) === null ? '' : label] as const));
