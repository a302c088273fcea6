import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../errors.ts';
import type { GraphVersion, LookAtGraph } from './graph-version.ts';

/** An answer, and whether all of it must come from one state of the graph. */
export interface Made<Answer> {
  readonly answer: Answer;
  /** True if several statements were run for it, or if it has a tag that names the state. */
  readonly isBound: boolean;
}

/** How often an answer is made before giving up. */
const TRIES = 3;
/** A commit takes a fraction of a second: how long to wait for its end, and how often to look. */
const COMMIT = { mostMs: 4_000, everyMs: 50 };

/**
 * Makes an answer from one state of the graph: if the graph changed meanwhile, makes it again. Costs nothing unless a
 * change is announced. Throws a DatabaseError if the graph does not come to rest.
 */
export async function ofOneState<Answer>(
  look: LookAtGraph,
  signal: AbortSignal,
  make: (version: GraphVersion | undefined) => Promise<Made<Answer>>,
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const looked = look();
    const before = await looked;
    const { answer, isBound } = await make(before.version);
    if (!isBound) return answer;
    const again = look();
    const after = again === looked ? before : await again;
    const isOne = before.version?.tag === after.version?.tag && !before.isChanging && !after.isChanging;
    if (isOne) return answer;
    await untilAtRest(look, signal);
  }
  throw new DatabaseError('DATABASE_UNAVAILABLE', 'The graph changed while this was being read.', {
    hint: 'Your query is fine: try again in a few seconds.',
    retriable: true,
  });
}

async function untilAtRest(look: LookAtGraph, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  while ((await look()).isChanging && !signal.aborted && performance.now() - start < COMMIT.mostMs)
    await sleep(COMMIT.everyMs);
}
