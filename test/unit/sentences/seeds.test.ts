import { beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { groundsOf } from '../../../schema/projection/certainty.ts';
import { factOf, type ReadClaim, readIn } from '../../../schema/projection/claim.ts';
import { Teller } from '../../../schema/sentences/teller.ts';
import { enumsOf } from '../../../src/ontology/reference.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import type { Style } from '../../../src/sentences/index.ts';
import { fixtureSeed } from '../../support/fixture.ts';

/** A sentence of the seeds, with the claims that it tells. */
interface Line {
  readonly of: string;
  readonly text: string;
}

const STYLES: readonly Style[] = (['full', 'short'] as const).flatMap((length) =>
  (['needed', 'always'] as const).map((attribution) => ({ length, attribution })),
);

let ids: readonly string[] = [];
let claims: readonly Line[] = [];
/** Facts that several claims tell, or that read otherwise than their only claim. */
let facts: readonly Line[] = [];
let all: readonly Line[] = [];

beforeAll(async () => {
  const seed = await fixtureSeed();
  const view = storeOf(seed, ontology, factOf);
  const teller = new Teller(view, groundsOf(view));
  const read = [...view.claims()].map((claim) => readIn(view, claim));
  const byFact = new Map<string, ReadClaim[]>();
  for (const claim of read) byFact.set(claim.rid, [...(byFact.get(claim.rid) ?? []), claim]);
  const told = (style?: Style) => ({
    claims: read.map((claim) => ({
      of: claim.id,
      text: teller.claim(claim, { same: byFact.get(claim.rid) ?? [], contested: false }, style),
    })),
    facts: [...byFact.values()].flatMap((same) => {
      const denied = same.filter(({ polarity }) => polarity === 'NEGATED');
      const text = teller.fact(
        same.filter(({ polarity }) => polarity === 'AFFIRMED'),
        denied,
        style,
      );
      return text === undefined ? [] : [{ of: same.map(({ id }) => id).join(', '), text }];
    }),
  });
  const usual = told();
  claims = usual.claims.toSorted((a, b) => (a.of < b.of ? -1 : 1));
  const texts = new Map(claims.map(({ of, text }) => [of, text]));
  facts = usual.facts.filter(({ of, text }) => texts.get(of) !== text);
  all = STYLES.flatMap((style) => Object.values(told(style)).flat());
  ids = [...seed.entities.map(({ id }) => id), ...seed.claims.map(({ id }) => id)];
});

describe('every claim and every fact of the seeds, in sentences', () => {
  it('is kept as a list for people to read', async () => {
    const list = (lines: readonly Line[]) => lines.map(({ of, text }) => `${text}  [${of}]\n`).join('');
    await expect(`${list(claims)}\nFacts\n\n${list(facts)}`).toMatchFileSnapshot('sentences.txt');
  });

  it.each([
    [
      'begins with a capital, a number, a hashtag or a quotation',
      /^(?![“‘(]*[\p{Lu}\p{N}#@]|kkk\.com|unskkkk)/u,
    ],
    ['ends with one full stop', /(?<![.!?]”?)[^.”]$|\.\.$/],
    ['has single spaces, and none before a comma', /\s\s|\s[,.;:]|^\s|\s$/],
    ['says no word twice', /\b(the|a|an|of|to|in|by|that|was|were|is|are|it|not) \1\b/i],
    ['has one article', /\b(a|an|the|its|their) (a|an|the|its|their)\b/i],
    ['has no word of a program', /undefined|null|NaN|\[object|\{\}|…|[A-Z]+_[A-Z]+/],
    ['has verbs in one number', /\b(it|itself) (are|were|have|do)\b|\bthey (is|was|has|does)\b/],
  ])('%s', (_, wrong) => {
    expect(all.filter(({ text }) => wrong.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('has no word of a list of the ontology, as programs write it', () => {
    const words = enumsOf(ontology)
      .flatMap(({ words: list }) => Object.keys(list))
      .filter((word) => word.length > 3);
    const wrong = new RegExp(`\\b(${words.join('|')})\\b`);
    expect(
      all.filter(({ text }) => wrong.test(text.replace(/“[^”]*”/g, ''))).map(({ text }) => text),
    ).toEqual([]);
  });

  it('names nothing by its id', () => {
    const names = new Set(ids.filter((id) => /-/.test(id)));
    const wrong = (text: string) => text.split(/[^\p{L}\p{N}-]+/u).some((word) => names.has(word));
    expect(all.filter(({ text }) => wrong(text)).map(({ text }) => text)).toEqual([]);
  });
});
