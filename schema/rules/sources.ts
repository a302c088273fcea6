import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { either, field, record, type Telling, tell, the, word, write } from '../../src/seed/model/telling.ts';

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
          tell`${the('modality')} is ${word(modality, 'modality')}, but ${the('basis')} is ${word(basis, 'basis')}`,
          tell`${write('basis', 'ASSUMED')}, or another ${field('modality')}`,
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
        tell`${write('attributionBasis', 'SELF')}, or ${either('voice: QUOTED or PARAPHRASED with the speaker in assertedBy', 'let the speaker say so')}`,
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
          tell`${record(claim.assertedBy)} says so in ${record(document)}, but that is not the last in ${field('relayedBy')}`,
          [
            either(
              `write relayedBy: [${[...claim.relayedBy.filter((id) => id !== document), document].join(', ')}]`,
              'add it there, after whoever else passes it on',
            ),
          ],
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
        [record(document), ' only passes this on: ', ...sign.told],
        tell`name who says it in ${field('assertedBy')}, and ${record(document)} in ${field('relayedBy')}; what ${record(document)} says itself has ${either('voice: OWN, without madeIn and relayedBy', 'its own voice, and nobody who passes it on')}`,
      );
    }
  },
};

/** By what one sees that it is not the document itself that speaks. */
function signOfAnother(
  { values: { voice }, madeIn, relayedBy, assertedBy }: SeedClaim,
  index: SeedIndex,
): { readonly field: string; readonly told: Telling } | undefined {
  if (voice === 'QUOTED' || voice === 'PARAPHRASED')
    return { field: 'voice', told: tell`${the('voice')} is ${word(voice, 'voice')}` };
  const said = madeIn.find((id) => index.isA(id, 'Statement') || index.isA(id, 'Communication'));
  if (said !== undefined) return { field: 'madeIn', told: tell`it was said in ${record(said)}` };
  const document = index.canonical(assertedBy);
  const isRelayed = relayedBy.some((id) => index.canonical(id) === document);
  return isRelayed ? { field: 'relayedBy', told: tell`it is named in ${field('relayedBy')}` } : undefined;
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
          tell`${record(claim.assertedBy)} is a curator, but ${the('voice')} is ${word(voice, 'voice')}`,
          tell`${write('voice', 'READING')}, or name in ${field('assertedBy')} who says so in the document`,
        );
      if (!isCurators && voice === 'READING' && claim.assertedBy !== '')
        yield index.issue(
          claim,
          ['voice'],
          tell`${word('READING', 'voice')} is the voice of curators, and ${record(claim.assertedBy)} is not one`,
          tell`write the voice in which the document says so, or the curator in ${field('assertedBy')}`,
        );
      if (isCurators && typeof basis === 'string' && !READ_OUT.includes(basis))
        yield index.issue(
          claim,
          ['basis'],
          tell`curators witness nothing: their claims cannot be ${word(basis, 'basis')}`,
          [either(`write basis: ${READ_OUT.join(' or ')}`, 'choose that it is inferred, or from elsewhere')],
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
