import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { groundsOf } from '../../../schema/projection/certainty.ts';
import { factOf, type ReadClaim, readClaim } from '../../../schema/projection/claim.ts';
import { rules } from '../../../schema/rules.ts';
import { Teller } from '../../../schema/sentences/teller.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import { readSeed } from '../../support/read-seed.ts';

/** A sentence of the seeds, with the claim or fact that it tells. */
interface Line {
  readonly of: string;
  readonly text: string;
}

let claims: readonly Line[] = [];
let facts: readonly Line[] = [];

beforeAll(async () => {
  const seed = await readSeed(join(projectRoot(), 'seed'), { ontology, rules });
  const view = storeOf(seed, ontology, factOf);
  const grounds = groundsOf(view);
  const teller = new Teller(view, grounds);
  const read = [...view.claims()].map((claim) => readClaim(claim, view.canonical));
  const byFact = new Map<string, ReadClaim[]>();
  for (const claim of read) byFact.set(claim.rid, [...(byFact.get(claim.rid) ?? []), claim]);
  claims = read
    .map((claim) => ({ of: claim.id, text: teller.claim(claim, byFact.get(claim.rid) ?? []) }))
    .sort((a, b) => (a.of < b.of ? -1 : 1));
  facts = [...byFact.values()].flatMap((same) => {
    const affirmed = same.filter(({ polarity }) => polarity === 'AFFIRMED');
    const text = teller.fact(
      affirmed,
      same.filter(({ polarity }) => polarity === 'NEGATED'),
    );
    const [first] = same;
    const alone = same.length === 1;
    return text === undefined || first === undefined || alone
      ? []
      : [{ of: same.map(({ id }) => id).join(', '), text }];
  });
});

describe('every claim and every fact of the seeds, in sentences', () => {
  it('is kept as a list for people to read', async () => {
    const list = [...claims, { of: '', text: '' }, ...facts].map(({ of, text }) =>
      of === '' ? '' : `${text}  [${of}]`,
    );
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('sentences.txt');
  });
});
