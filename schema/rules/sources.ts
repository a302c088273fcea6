import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';

const SUPPOSED = ['ASSUMED', 'HYPOTHETICAL'];
const READ_OUT = ['INFERRED', 'EXTERNAL'];

/**
 * What is supposed rests on an assumption. The reverse does not hold: a post may say flatly what the document that shows
 * it calls an assumption.
 */
export const assumptionsAreCalledSo: SeedRule = {
  name: 'assumptions-are-called-so',
  why: 'An assumption with a better basis would pass filters that should keep it out.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { basis, modality } = claim.values;
      if (typeof basis !== 'string' || typeof modality !== 'string') continue;
      if (basis !== 'ASSUMED' && SUPPOSED.includes(modality)) {
        yield index.issue(
          claim,
          ['basis'],
          `the modality is ${modality}, but the basis is ${basis}`,
          'write basis: ASSUMED, or another modality',
        );
      }
    }
  },
};

/** Only the speaker can claim credit. */
export const creditIsClaimedBySpeakers: SeedRule = {
  name: 'credit-is-claimed-by-speakers',
  why: 'Doing something and boasting of it are two facts; others can only report the second.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      if (
        claim.predicate !== 'CLAIMS_CREDIT_FOR' ||
        claim.values.attributionBasis === 'SELF' ||
        isInSpeakersWords(claim, index)
      )
        continue;
      yield index.issue(
        claim,
        ['voice'],
        "CLAIMS_CREDIT_FOR needs the speaker's own words",
        'write attributionBasis: SELF, or voice: QUOTED or PARAPHRASED with the speaker in assertedBy',
      );
    }
  },
};

function isInSpeakersWords(claim: SeedClaim, index: SeedIndex): boolean {
  if (claim.values.voice === 'OWN') return false;
  const asserter = index.canonical(claim.assertedBy);
  return index
    .claimsTo(claim.subject, 'PERFORMED')
    .some(({ subject }) => index.canonical(subject) === asserter);
}

/** Where somebody else says it, the document that reports it closes the line of those who pass it on. */
export const relayersEndWithTheDocument: SeedRule = {
  name: 'relayers-end-with-the-document',
  why: 'The reader must see who passed a claim on.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const documents = new Set(claim.passages.map((id) => index.passage(id)?.document));
      for (const document of documents) {
        if (
          document === undefined ||
          claim.assertedBy === '' ||
          // Nobody passes on what curators read from a document.
          index.isA(claim.assertedBy, 'Curator') ||
          index.canonical(claim.assertedBy) === document
        )
          continue;
        const last = claim.relayedBy.at(-1);
        if (last === document || (documents.has(last) && claim.relayedBy.includes(document))) continue;
        yield index.issue(
          claim,
          ['assertedBy'],
          `${claim.assertedBy} says so in ${document}, but that is not the last in relayedBy`,
          `write relayedBy: [${[...claim.relayedBy.filter((id) => id !== document), document].join(', ')}]`,
        );
      }
    }
  },
};

/** A document speaks for itself in its own voice alone, or by what it shows: words of somebody else are theirs. */
export const whoPassesOnIsNotTheSpeaker: SeedRule = {
  name: 'who-passes-on-is-not-the-speaker',
  why: 'A quotation that its document asserts makes the document say what it only reports.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const document = index.canonical(claim.assertedBy);
      // Another document may be quoted, and speaks then as anybody else.
      if (!claim.passages.some((id) => index.passage(id)?.document === document)) continue;
      const sign = signOfAnother(claim, index);
      if (sign === undefined) continue;
      yield index.issue(
        claim,
        [sign.field],
        `${document} only passes this on: ${sign.told}`,
        `name who says it in assertedBy, and ${document} in relayedBy; what ${document} says itself has voice: OWN, without madeIn and relayedBy`,
      );
    }
  },
};

/** By what one sees that it is not the document itself that speaks. */
function signOfAnother(
  { values: { voice }, madeIn, relayedBy, assertedBy }: SeedClaim,
  index: SeedIndex,
): { readonly field: string; readonly told: string } | undefined {
  if (voice === 'QUOTED' || voice === 'PARAPHRASED') return { field: 'voice', told: `the voice is ${voice}` };
  const said = madeIn.find((id) => index.isA(id, 'Statement') || index.isA(id, 'Communication'));
  if (said !== undefined) return { field: 'madeIn', told: `it was said in ${said}` };
  const document = index.canonical(assertedBy);
  const isRelayed = relayedBy.some((id) => index.canonical(id) === document);
  return isRelayed ? { field: 'relayedBy', told: 'it is named in relayedBy' } : undefined;
}

/** What curators read out of a document is theirs, and is called so. */
export const readingsAreTheCurators: SeedRule = {
  name: 'readings-are-the-curators',
  why: 'What a document says and what was read from it must never be confused.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { voice, basis } = claim.values;
      const isCurators = index.isA(claim.assertedBy, 'Curator');
      if (isCurators && voice !== undefined && voice !== 'READING')
        yield index.issue(
          claim,
          ['voice'],
          `${claim.assertedBy} is a curator, but the voice is ${String(voice)}`,
          'write voice: READING, or name in assertedBy who says so in the document',
        );
      if (!isCurators && voice === 'READING' && claim.assertedBy !== '')
        yield index.issue(
          claim,
          ['voice'],
          `READING is the voice of curators, and ${claim.assertedBy} is not one`,
          'write the voice in which the document says so, or the curator in assertedBy',
        );
      if (isCurators && typeof basis === 'string' && !READ_OUT.includes(basis))
        yield index.issue(
          claim,
          ['basis'],
          `curators witness nothing: their claims cannot be ${basis}`,
          `write basis: ${READ_OUT.join(' or ')}`,
        );
    }
  },
};

/** Nobody can take back what somebody else said. */
export const retractionsAreOnesOwn: SeedRule = {
  name: 'retractions-are-ones-own',
  why: "Denying another's claim contradicts or refutes it.",
  *check(seed, index) {
    for (const claim of seed.claims) {
      for (const [place, id] of claim.retracts.entries()) {
        const target = index.claim(id);
        if (target === undefined || index.canonical(target.assertedBy) === index.canonical(claim.assertedBy))
          continue;
        yield index.issue(
          claim,
          ['retracts', place],
          `${claim.assertedBy} cannot retract ${id}, which ${target.assertedBy} says`,
          'write contradicts or refutes',
        );
      }
    }
  },
};
