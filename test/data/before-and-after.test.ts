import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Status } from '../../schema/ontology/certainty.ts';
import { ontology } from '../../schema/ontology/index.ts';
import { project } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { GraphRows } from '../../src/seed/model/seed.ts';
import { labelOf } from '../../src/vocabulary.ts';
import { readSeed } from '../support/read-seed.ts';
import { hasOwnSources, SEEDS } from './project-seeds.ts';

/** The claims of the first three articles. */
const FIRST = /^(cle|dos|min)-/;
const statuses: readonly string[] = wordsOf(Status);

/** The status of every fact: of relations by type and key, of events by id. */
const standings = ({ nodes, edges }: GraphRows): ReadonlyMap<string, string> =>
  new Map([
    ...nodes.flatMap(({ id, values }) =>
      values.occurrence === undefined ? [] : [[id, String(values.status)] as const],
    ),
    ...edges.flatMap(({ type, rid, values }) =>
      values.status === undefined ? [] : [[`${type} ${rid}`, String(values.status)] as const],
    ),
  ]);

describe.skipIf(!hasOwnSources)('what sixteen more sources changed', async () => {
  const seed = await readSeed(SEEDS, { ontology, rules });
  const claims = seed.claims.filter(({ id }) => FIRST.test(id));
  const told = new Set(
    claims.flatMap(({ predicate, subject }) => (predicate === 'OCCURRED' ? [subject] : [])),
  );
  const entities = seed.entities.filter(({ id, kind }) => !ontology.isA(kind, 'Event') || told.has(id));
  const [before, after] = [{ ...seed, claims, entities }, seed].map((one) => standings(project(one)));

  it('is in the guide as the data have it', () => {
    const counted = new Map<string, number>();
    for (const [fact, status] of before ?? []) {
      const change = `${status} ${after?.get(fact)}`;
      counted.set(change, (counted.get(change) ?? 0) + 1);
    }
    const rows = statuses.flatMap((from) =>
      statuses.flatMap((to) => {
        const facts = counted.get(`${from} ${to}`);
        return facts === undefined
          ? []
          : [`| ${labelOf('Status', from)} | ${labelOf('Status', to)} | ${facts} |`];
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(readFileSync(join(projectRoot(), 'docs/many-voices.md'), 'utf8')).toContain(rows.join('\n'));
  });

  it('takes no fact of theirs away', () => {
    expect([...(before ?? [])].filter(([fact]) => after?.get(fact) === undefined)).toEqual([]);
  });
});
