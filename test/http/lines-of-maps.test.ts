import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { crossingsIn } from '../support/crossings.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

/** What the stories of the seed are about. */
const VIEWS = [
  'around=anonymous',
  'around=kkk',
  'around=shooting-of-tamir-rice',
  'around=minneapolis-police-website-takedown',
  'around=day-of-solidarity-2016',
  'around=death-of-george-floyd',
  'around=death-of-alton-sterling',
  'around=death-of-philando-castile',
  'view=all&told=motherboard',
  'view=all',
];

describe.skipIf(!(await canRunNeo4j()))('a line of a map', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  it.each(VIEWS.flatMap((view) => [view, `${view}&size=a3`, `${view}&size=a4`]))(
    'runs through no shape but its own, so that it seems to lead nowhere else: %s',
    async (view) => {
      const svg = await (await fetch(`${antiphon.url}/picture.svg?${view}`)).text();
      const { lines, crossings } = crossingsIn(svg);
      expect(lines).toBeGreaterThan(5);
      expect(crossings).toEqual([]);
    },
  );

  it('of all that is known, is no response and no assumption where it runs through a shape', async () => {
    const svg = await (await fetch(`${antiphon.url}/picture.svg?view=all&limit=400`)).text();
    const { lines, crossings } = crossingsIn(svg);
    expect(lines).toBeGreaterThan(500);
    expect(crossings.filter(({ first }) => first)).toEqual([]);
    expect(crossings.length).toBeLessThanOrEqual(3);
  });
});
