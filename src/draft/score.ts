import type { SeedStore } from '../seed/store/store.ts';
import { type Compared, ofDraft, ofSeed, sentencesOf } from './compared.ts';
import type { DraftFile } from './draft-file.ts';
import { type Resolved, resolveEntities } from './score-entities.ts';

/** How much of a draft is in the seed, and how much of the seed in the draft. */
export interface ScoreRow {
  /** A predicate, or what else is counted. */
  readonly what: string;
  readonly drafted: number;
  readonly seed: number;
  readonly right: number;
  /** `right` of what was drafted, and of what the seed has; null where there is nothing. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface Score {
  readonly document: string;
  readonly predicates: readonly ScoreRow[];
  /** All claims; entities; claims with the right asserter; dates. */
  readonly totals: readonly ScoreRow[];
  /** Claims of the seed that the curators read into the text: a program is not asked for them. */
  readonly readings: number;
}

/** Literal predicates whose values are compared; of the others two people never use the same words. */
const VALUES_COMPARED = new Set(['OCCURRED', 'NAMED', 'SIZE', 'QUANTITY', 'AGE']);

/** Compares a draft with the seed that people made for the same document. */
export function scoreDraft(draft: DraftFile, store: SeedStore): Score {
  const { document } = draft;
  const sentenceOf = sentencesOf(store, document);
  const inSeed: Compared[] = [];
  let readings = 0;
  for (const claim of store.claims()) {
    const own = claim.passages.flatMap(sentenceOf);
    if (own.length === 0) continue;
    if (claim.values.voice === 'READING') readings += 1;
    else inSeed.push(ofSeed(claim, new Set(own), store));
  }
  const drafted = draft.claims.map((claim) =>
    ofDraft(claim, store, (key) => sentenceOf(`${document}-${key}`)),
  );
  const resolved = resolveEntities(draft.entities, { drafted, seed: inSeed, store });
  const pairs = matched(drafted, inSeed, resolved);
  const predicates = [...new Set([...inSeed, ...drafted].map(({ predicate }) => predicate))].sort();
  const of = (list: readonly Compared[], predicate: string) =>
    list.filter((claim) => claim.predicate === predicate).length;
  const named = mentioned(inSeed);
  const proposed = mentioned(
    drafted,
    draft.entities.map(({ id }) => id),
  );
  const sameAsserter = pairs.filter(([a, b]) => resolved(a.assertedBy) === b.assertedBy);
  const sameDate = pairs.filter(([a, b]) => a.predicate === 'DATED' && a.value === b.value);
  const rightEntities = new Set(
    [...proposed].map(resolved).filter((id) => id !== undefined && named.has(id)),
  );
  return {
    document,
    readings,
    predicates: predicates.map((predicate) =>
      row(predicate, {
        drafted: of(drafted, predicate),
        seed: of(inSeed, predicate),
        right: pairs.filter(([claim]) => claim.predicate === predicate).length,
      }),
    ),
    totals: [
      row('claims', { drafted: drafted.length, seed: inSeed.length, right: pairs.length }),
      row('entities', { drafted: proposed.size, seed: named.size, right: rightEntities.size }),
      row('asserters', { drafted: drafted.length, seed: inSeed.length, right: sameAsserter.length }),
      row('dates', { drafted: of(drafted, 'DATED'), seed: of(inSeed, 'DATED'), right: sameDate.length }),
    ],
  };
}

function row(what: string, counts: Pick<ScoreRow, 'drafted' | 'seed' | 'right'>): ScoreRow {
  const share = (whole: number) => (whole === 0 ? null : Math.round((counts.right / whole) * 100) / 100);
  return { what, ...counts, precision: share(counts.drafted), recall: share(counts.seed) };
}

/** Pairs each claim of the draft with one of the seed that says the same, each of them once. */
function matched(
  drafted: readonly Compared[],
  seed: readonly Compared[],
  resolved: Resolved,
): readonly (readonly [Compared, Compared])[] {
  const free = new Set(seed);
  return drafted.flatMap((claim) => {
    const alike = [...free].filter((one) => isSame(claim, one, resolved));
    // Of several that say the same, the one with the same asserter.
    const found = alike.find((one) => one.assertedBy === resolved(claim.assertedBy)) ?? alike[0];
    if (found === undefined) return [];
    free.delete(found);
    return [[claim, found] as const];
  });
}

const isSame = (claim: Compared, one: Compared, resolved: Resolved): boolean =>
  claim.predicate === one.predicate &&
  resolved(claim.subject) === one.subject &&
  (claim.object === undefined ? one.object === undefined : resolved(claim.object) === one.object) &&
  (!VALUES_COMPARED.has(claim.predicate) || String(claim.value) === String(one.value)) &&
  overlap(claim.sentences, one.sentences);

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key));

function mentioned(claims: readonly Compared[], more: readonly string[] = []): ReadonlySet<string> {
  return new Set([
    ...more,
    ...claims.flatMap(({ subject, object }) => [subject, ...(object === undefined ? [] : [object])]),
  ]);
}
