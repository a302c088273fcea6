import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { groundsOf } from '../../../schema/projection/certainty.ts';
import { factOf, readIn } from '../../../schema/projection/claim.ts';
import { project } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { projectRoot } from '../../../src/project-root.ts';
import type { Seed, SeedClaim } from '../../../src/seed/model/seed.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import { readSeed } from '../../support/read-seed.ts';

const seed = await readSeed(join(projectRoot(), 'test/fixture/voices/seed'), { ontology, rules });
const view = storeOf(seed, ontology, factOf);
const grounds = groundsOf(view);

type Row = Readonly<Record<string, unknown>>;

/** Facts that more than one claim speaks of: relations by their key, events by their id. */
const factsIn = (of: Seed): ReadonlyMap<string, Row> => {
  const { nodes, edges } = project(of);
  return new Map([
    ...nodes.flatMap(({ id, values }) => (values.occurrence === undefined ? [] : [[id, values] as const])),
    ...edges.flatMap(({ rid, values }) => (values.status === undefined ? [] : [[rid, values] as const])),
  ]);
};

const before = factsIn(seed);
const keyOf = (claim: SeedClaim) =>
  claim.predicate === 'OCCURRED' ? view.canonical(claim.subject) : factOf(claim, view.canonical);

const rows = (of: unknown): readonly (readonly string[])[] =>
  Array.isArray(of) ? of.map((row) => String(row).split('\t')) : [];

/** How a fact stands without some, as what is kept of it tells. */
function foretold(fact: Row, fallen: ReadonlySet<string>): readonly unknown[] {
  const [row] = rows(fact.falls).filter(([, , ids = '']) =>
    ids.split(' ').every((one) => one.split('|').some((id) => fallen.has(id))),
  );
  return row === undefined ? [fact.status, fact.occurrence ?? ''] : row.slice(0, 2);
}

/** Whether a claim is still made when some have fallen. */
function stays(claim: SeedClaim, fallen: ReadonlySet<string>): boolean {
  const read = readIn(view, claim);
  const documents = [...new Set(claim.passages.map((id) => grounds.documentOf(id)))];
  return !(
    fallen.has(read.assertedBy) ||
    fallen.has(grounds.roots.ofClaim(read).root) ||
    (documents.length > 0 && documents.every((id) => fallen.has(`in:${id}`)))
  );
}

const choices = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** ids.length }, (_, choice) => ids.filter((_id, place) => choice & (2 ** place)));

const tellersOf = (claims: readonly SeedClaim[]) => [
  ...new Set(
    claims.flatMap((claim) => {
      const read = readIn(view, claim);
      const documents = claim.passages.map((id) => `in:${grounds.documentOf(id)}`);
      return [read.assertedBy, grounds.roots.ofClaim(read).root, ...documents];
    }),
  ),
];

describe('what falls with whom', () => {
  const told = new Map<string, SeedClaim[]>();
  for (const claim of seed.claims) told.set(keyOf(claim), [...(told.get(keyOf(claim)) ?? []), claim]);
  const several = [...told].filter(
    ([key, claims]) => claims.length > 1 && before.has(key) && tellersOf(claims).length <= 8,
  );

  it('there are facts that several tell of', () => expect(several.length).toBeGreaterThan(5));

  it.each(several)(
    '%s stands without any of those who speak of it as if they had never spoken',
    (key, claims) => {
      const fact = before.get(key) ?? {};
      for (const choice of choices(tellersOf(claims))) {
        const fallen = new Set(choice);
        const gone = new Set(claims.filter((claim) => !stays(claim, fallen)).map(({ id }) => id));
        const left = claims.filter(({ id }) => !gone.has(id));
        // Without a claim that says so there is no fact, which is seen by its claims.
        if (!left.some(({ values }) => (values.polarity ?? 'AFFIRMED') === 'AFFIRMED')) continue;
        const other = factsIn({ ...seed, claims: seed.claims.filter(({ id }) => !gone.has(id)) }).get(key);
        if (other === undefined) continue;
        expect([choice, ...foretold(fact, fallen)]).toEqual([choice, other.status, other.occurrence ?? '']);
      }
    },
  );

  it('a fact of one source rests on it; of two that say the same, on each', () => {
    expect(rows(before.get('fire')?.restsOn)).toEqual([
      ['SINGLE_SOURCE', 'HAPPENED', expect.any(String)],
      ['SINGLE_SOURCE', 'HAPPENED', expect.any(String)],
    ]);
    expect(rows(before.get('evacuation')?.restsOn)).toEqual([['', '', expect.any(String)]]);
  });
});
