import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection, projectView } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import type { GraphRows } from '../../../src/seed/model/seed.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { asNdjson, generatedSeed } from '../../support/generated-seed.ts';
import { seedFolder } from '../seed/seed-folder.ts';

async function graphOf(seed: number, events: number): Promise<GraphRows> {
  const folder = await seedFolder({ 'a.ndjson': asNdjson(generatedSeed(seed, events)) });
  return projectView((await readSeeds([folder], { ontology, rules, projection, report: () => {} })).store);
}

describe('on the timeline of any valid seed', () => {
  it('no event violates one of its edges', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 40 }), async (number, size) => {
        const { nodes, edges } = await graphOf(number, size);
        const events = new Map(
          nodes.flatMap(({ id, values }) => ('timelineKey' in values ? [[id, values]] : [])),
        );
        const wrong = edges.filter(({ type, from, to, values }) => {
          const { time } = ontology.relation(type);
          const [own, others] = [events.get(from), events.get(to)];
          if (time === undefined || own === undefined || others === undefined) return false;
          // What was taken back tells of no order.
          if (values.status === 'RETRACTED') return false;
          held += 1;
          const isLater = String(own.timelineKey) > String(others.timelineKey);
          return time === 'BEFORE' || time === 'AHEAD' ? isLater : !isLater;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(held).toBeGreaterThan(1_000);
  });

  it('every event is within its bounds, and has its own place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (number) => {
        const { nodes } = await graphOf(number, 25);
        const keys = nodes.flatMap(({ values }) =>
          'timelineKey' in values ? [String(values.timelineKey)] : [],
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const { values } of nodes) {
          if (!('timelineKey' in values) || values.placedBy === 'NONE') continue;
          const moment = Date.parse(String(values.timelineKey).slice(0, 24));
          const bound = (name: string) =>
            values[name] === undefined ? moment : Date.parse(String(values[name]));
          expect(moment).toBeGreaterThanOrEqual(bound('notBefore'));
          expect(moment).toBeLessThanOrEqual(bound('notAfter'));
        }
      }),
      { numRuns: 20 },
    );
  });
});
