import { join } from 'node:path';
import { SeedError } from '../seed/model/seed-error.ts';
import type { SeedView } from '../seed/model/seed-view.ts';
import { closest } from '../text/closest.ts';
import type { Stories } from './read-stories.ts';
import { namedIn, type Step } from './story.ts';

type Seed = Pick<SeedView, 'entities' | 'claims' | 'merged'>;

/** One id that a story takes from the graph, and where. */
interface Taken {
  readonly story: string;
  readonly step: number;
  readonly kind: 'claim' | 'record';
  readonly id: string;
  readonly from: string;
}

/**
 * Checks that everything that stories of a folder take from the graph is in the seeds. Throws a SeedError that names file,
 * step and the way out.
 */
export function checkStories(stories: Stories, seed: Seed, folder: string): void {
  const taken = [...stories.values()].flatMap(({ name, steps }) =>
    steps.flatMap((step, index) => takenBy(step).map((one) => ({ ...one, story: name, step: index + 1 }))),
  );
  if (taken.length === 0) return;
  const ids = { claim: () => claimIds(seed), record: () => recordIds(seed) };
  const known = {
    claim: among(ids.claim(), taken),
    record: among(ids.record(), taken),
  };
  const issues = taken
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ story, step, kind, id, from }) => {
      const near = closest(id, ids[kind]());
      return {
        file: join(folder, `${story}.yaml`),
        line: 1,
        column: 1,
        message: `step ${step}: there is no ${kind} ${id}, which ${from} names`,
        hint:
          near === undefined ? 'take the id from the address of its page, /e/<id>' : `did you mean ${near}?`,
      };
    });
  if (issues.length > 0) throw new SeedError(issues);
}

function takenBy(step: Step): readonly Pick<Taken, 'kind' | 'id' | 'from'>[] {
  const { facts, records } = namedIn({ steps: [step] });
  const shown = new URLSearchParams(step.view.slice(step.view.indexOf('?'))).getAll('around');
  return [
    ...Array.from(facts, (id) => ({ kind: 'claim', id, from: `{fact:${id}}` }) as const),
    ...Array.from(records, (id) => ({ kind: 'record', id, from: `{record:${id}}` }) as const),
    ...shown.map((id) => ({ kind: 'record', id, from: 'its view' }) as const),
  ];
}

/** Those of the ids that are taken: a large seed is never held as a whole. */
function among(ids: Iterable<string>, taken: readonly Pick<Taken, 'id'>[]): ReadonlySet<string> {
  const wanted = new Set(taken.map(({ id }) => id));
  const found = new Set<string>();
  for (const id of ids) if (wanted.has(id)) found.add(id);
  return found;
}

function* claimIds(seed: Seed): Generator<string> {
  for (const { id } of seed.claims()) yield id;
}

function* recordIds(seed: Seed): Generator<string> {
  for (const { id } of seed.entities()) yield id;
  yield* seed.merged.keys();
}
