import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { either, field, fillIn, record, tell, the, word, write } from '../../src/seed/model/telling.ts';

// Rows of seed/CODING.md that a program can check.

/** What is done in speaking, by the words alone. */
const SPEECH_ACTS = new Set([
  'ACCUSES',
  'CONDEMNS',
  'SUPPORTS',
  'HONORS',
  'THREATENS',
  'PLEDGES',
  'CALLS_FOR',
  'CLAIMS_CREDIT_FOR',
  'ADDRESSED_TO',
]);
const DONE = ['HAPPENED', 'ONGOING'];

/** What a speaker does in speaking is the speaker's alone to know. */
export const speechActsAreStated: SeedRule = {
  name: 'speech-acts-are-stated',
  why: 'If the words are given, it is certain that somebody is accused; whether the accusation is true is another claim.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { polarity, basis, modality } = claim.values;
      if (!SPEECH_ACTS.has(claim.predicate) || polarity !== 'AFFIRMED' || !isSpeakersWord(claim, index))
        continue;
      if (typeof basis === 'string' && basis !== 'STATED')
        yield index.issue(
          claim,
          ['basis'],
          tell`${claim.predicate} is done by speaking, but ${the('basis')} is ${word(basis, 'basis')}`,
          tell`${write('basis', 'STATED')}; if only the document says so, ${either('assertedBy: the document and basis: REPORTED', 'let the article itself say so')}`,
          { fits: { basis: 'STATED' } },
        );
      if (typeof modality === 'string' && modality !== 'ASSERTED')
        yield index.issue(
          claim,
          ['modality'],
          tell`${claim.predicate} is done by speaking, but ${the('modality')} is ${word(modality, 'modality')}`,
          tell`${write('modality', 'ASSERTED')}; the hedge belongs to the claim about what is said`,
          { fits: { modality: 'ASSERTED' } },
        );
    }
  },
};

/** A judgement is its maker's; nobody vouches for it. */
export const judgementsAreClaimed: SeedRule = {
  name: 'judgements-are-claimed',
  why: 'A judgement must not pass a filter for reported facts.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { basis } = claim.values;
      if (claim.predicate !== 'EVALUATED_AS' || !isSomebodysWord(claim, index)) continue;
      if (typeof basis === 'string' && !['CLAIMED', 'ASSUMED'].includes(basis))
        yield index.issue(
          claim,
          ['basis'],
          tell`${record(claim.assertedBy)} judges, but ${the('basis')} is ${word(basis, 'basis')}`,
          [write('basis', 'CLAIMED')],
          { fits: { basis: 'CLAIMED' } },
        );
    }
  },
};

/** What is read into words, or known from elsewhere, is asserted by those who read or know it. */
export const readingsHaveReaders: SeedRule = {
  name: 'readings-have-readers',
  why: 'A reading ascribed to a document or a speaker looks like something they said.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { basis } = claim.values;
      if (basis !== 'INFERRED' && basis !== 'EXTERNAL') continue;
      if (claim.assertedBy === '' || index.isA(claim.assertedBy, 'Curator')) continue;
      yield index.issue(
        claim,
        ['assertedBy'],
        tell`${the('basis')} is ${word(basis, 'basis')}, but ${record(claim.assertedBy)} is not a curator`,
        tell`${fillIn('assertedBy', 'the curators')}${either(', with voice: READING and neither relayedBy nor madeIn', ', who read it')}`,
      );
    }
  },
};

/** Who did not do something left it undone. */
export const omissionsAreLeftUndone: SeedRule = {
  name: 'omissions-are-left-undone',
  why: 'A negated deed makes no edge: nobody would find the one who did not act.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { predicate, object, values } = claim;
      if (predicate !== 'PERFORMED' || values.polarity !== 'NEGATED' || object === undefined) continue;
      if (!occurrences(index, object).includes('OMITTED')) continue;
      yield index.issue(
        claim,
        ['predicate'],
        tell`${record(object)} was left undone, but ${record(claim.subject)} is said not to have done it`,
        [
          either(
            'write predicate: LEFT_UNDONE, without polarity and role',
            'say instead that it was left undone, without “no” and without a role',
          ),
        ],
      );
    }
  },
};

/** Nobody else vouches for an actor's word on its own deed. */
export const ownDeedsAreClaimed: SeedRule = {
  name: 'own-deeds-are-claimed',
  why: 'Saying that one did it does not yet report that it was done.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { predicate, object, subject, values } = claim;
      if (predicate !== 'PERFORMED' || values.polarity !== 'AFFIRMED' || object === undefined) continue;
      if (index.canonical(claim.assertedBy) !== index.canonical(subject)) continue;
      if (index.isA(object, 'Statement') || index.isA(object, 'Communication')) continue;
      const found = occurrences(index, object);
      if (found.length === 0 || found.some((word) => !DONE.includes(word))) continue;
      if (typeof values.basis === 'string' && values.basis !== 'CLAIMED')
        yield index.issue(
          claim,
          ['basis'],
          tell`${record(subject)} speaks of its own deed, but ${the('basis')} is ${word(values.basis, 'basis')}`,
          [write('basis', 'CLAIMED')],
          { fits: { basis: 'CLAIMED' } },
        );
      if (values.attributionBasis !== 'SELF' && !index.isWritten(claim, 'attributionBasis'))
        yield index.issue(
          claim,
          ['attributionBasis'],
          tell`${record(subject)} speaks of its own deed, but ${field('attributionBasis')} does not say so`,
          [write('attributionBasis', 'SELF')],
          { fits: { attributionBasis: 'SELF' } },
        );
    }
  },
};

/** A date that is counted from what was itself read, or known from elsewhere, is a reading. */
export const countedDatesStandOnGivenOnes: SeedRule = {
  name: 'counted-dates-stand-on-given-ones',
  why: '"Last week" in an article without a date says nothing by itself: the one who fixed the week gave the date.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { dateBasis, dateAnchor } = claim.values;
      if (claim.predicate !== 'DATED' || dateBasis !== 'RELATIVE' || typeof dateAnchor !== 'string') continue;
      if (claim.assertedBy === '' || index.isA(claim.assertedBy, 'Curator') || isGiven(dateAnchor, index))
        continue;
      yield index.issue(
        claim,
        ['dateAnchor'],
        tell`the date of ${record(dateAnchor)} is not given by any source, so ${record(claim.assertedBy)} cannot give this one`,
        tell`${fillIn('assertedBy', 'the curators')}${either(', with voice: READING and basis: INFERRED', ', who read it')}`,
      );
    }
  },
};

/** Whether an actor who is no curator says so: no document in its own voice, and no reading. */
function isSomebodysWord({ assertedBy }: SeedClaim, index: SeedIndex): boolean {
  return index.isA(assertedBy, 'Actor') && !index.isA(assertedBy, 'Curator');
}

/** Whether the speaker of a statement says so: what others tell of it is their claim. */
function isSpeakersWord({ assertedBy, subject }: SeedClaim, index: SeedIndex): boolean {
  const asserter = index.canonical(assertedBy);
  return index
    .claimsTo(subject, 'PERFORMED')
    .some((claim) => claim.values.polarity === 'AFFIRMED' && index.canonical(claim.subject) === asserter);
}

function isGiven(anchor: string, index: SeedIndex): boolean {
  const entity = index.entity(anchor);
  if (entity === undefined) return true;
  if (entity.kind === 'Document')
    return entity.values.dateBasis === 'STATED' || entity.values.dateBasis === 'PUBLICATION';
  return index.claimsAbout(anchor, 'DATED').some(({ assertedBy }) => !index.isA(assertedBy, 'Curator'));
}

function occurrences(index: SeedIndex, event: string): readonly string[] {
  return index
    .claimsAbout(event, 'OCCURRED')
    .filter(({ values }) => values.polarity === 'AFFIRMED')
    .map(({ values }) => String(values.value));
}
