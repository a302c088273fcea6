import { dirname, join, resolve } from 'node:path';

/** What waits for a decision, and counts for nothing meanwhile, is kept beside a folder of seeds: no seed reads it. */
export const draftsBeside = (seeds: string): string => join(dirname(resolve(seeds)), 'draft');

/** The file with what a program proposes to claim from a document. */
export const draftPath = (seeds: string, document: string): string =>
  join(draftsBeside(seeds), `${document}.yaml`);

/** What a proposal counts as, whatever basis it proposes, until a person has accepted it. */
export const PROPOSED_BASIS = 'INFERRED';
