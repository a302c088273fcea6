import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedIndex } from '../../src/seed/model/seed-index.ts';
import type { WordedRule } from '../../src/seed/model/seed-rules.ts';
import { either, field, record, tell } from '../../src/seed/model/telling.ts';
import { PLAINLY, saidIn } from '../../src/text/saying.ts';

/** A hedge of the document's own has its modality; put flatly, it is somebody's. */
const HEDGED = /\balleged(?:ly)?\b/i;
/** What a hedge in the words is likely to be about. */
const HEDGEABLE = ['OCCURRED', 'PERFORMED', 'LEFT_UNDONE', 'HARMED_IN'];
const QUOTED = /["“„][^"“”„]*["”]/g;
/** Names and single words are often put in quotation marks; what is mostly a quotation is not the document's. */
const MOSTLY = 0.5;
/** How many words are shown on either side of those that name a speaker. */
const SHOWN = 4;

/**
 * What a document asserts is not what the words give to somebody else. Whose a statement is, and who its speaker is, is
 * rightly read from the words that name the speaker.
 */
export const speakersAreNotPassedOver: WordedRule = {
  name: 'speakers-are-not-passed-over',
  why: 'What the sister says becomes what the article reports, which is a far surer thing.',
  *check(seed, index, wordsOf) {
    const speakers = speakersIn(seed.claims);
    for (const claim of seed.claims) {
      if (!isOwnWord(claim, index) || tellsOfSpeaking(claim, index, speakers)) continue;
      const signs = claim.passages.map((id) => {
        const passage = index.passage(id);
        return signIn(passage === undefined ? '' : (wordsOf(passage) ?? ''), claim);
      });
      // Where other words say it as well, it is the document that says so there.
      const [sign] = signs;
      if (sign === undefined || signs.includes(undefined)) continue;
      yield index.issue(
        claim,
        ['passages'],
        `${sign}; who says so?`,
        tell`name the speaker in ${field('assertedBy')}, and ${record(claim.assertedBy)} in ${field('relayedBy')}; a speaker without a name is a person or group ${either('with identified: false', 'that is not identified')}; if it is the document itself, choose fewer words or say why in a note`,
        { undone: true },
      );
    }
  },
};

const isOwnWord = ({ assertedBy, values: { voice, note } }: SeedClaim, index: SeedIndex): boolean =>
  voice === 'OWN' && typeof note !== 'string' && index.isA(assertedBy, 'Document');

/** Who says something in a passage, by the claims that rest on it. */
function speakersIn(claims: readonly SeedClaim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const speakers = new Map<string, Set<string>>();
  for (const { passages, assertedBy } of claims)
    for (const passage of passages)
      speakers.set(passage, (speakers.get(passage) ?? new Set()).add(assertedBy));
  return speakers;
}

/**
 * Whether it is about the words themselves, or about who the speaker is: someone who performed a statement, whose word another
 * claim gives on the same words, or whom the text calls a witness. Unnamed, they are spoken of by their number or what they saw.
 */
function tellsOfSpeaking(
  { subject, object, predicate, passages, values: { role } }: SeedClaim,
  index: SeedIndex,
  speakers: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const ends = object === undefined ? [subject] : [subject, object];
  if (ends.some((id) => isSpeech(id, index))) return true;
  if (predicate === 'INVOLVED_IN' && role === 'WITNESS') return true;
  const isHeard = (id: string) => speaks(id, index) || passages.some((key) => speakers.get(key)?.has(id));
  return !ends.some((id) => index.isA(id, 'Event')) && ends.some(isHeard);
}

const isSpeech = (id: string, index: SeedIndex): boolean =>
  index.isA(id, 'Statement') || index.isA(id, 'Communication');

const speaks = (actor: string, index: SeedIndex): boolean =>
  index
    .claimsAbout(index.canonical(actor), 'PERFORMED')
    .some(({ object }) => object !== undefined && isSpeech(object, index));

function signIn(words: string, { predicate, values: { modality } }: SeedClaim): string | undefined {
  const isFlat = modality === 'ASSERTED' && HEDGEABLE.includes(predicate);
  const at = saidIn(words, PLAINLY) ?? (isFlat ? HEDGED.exec(words) : null);
  if (at !== null) return `the words name a speaker: “${around(words, at.index)}”`;
  const quoted = [...words.matchAll(QUOTED)].reduce((sum, [found]) => sum + found.length, 0);
  return quoted > words.length * MOSTLY ? `the words are a quotation: ${around(words, 0)}` : undefined;
}

/** Some words before and behind a place. */
function around(words: string, at: number): string {
  const [before, behind] = [words.slice(0, at), words.slice(at)].map((part) => part.trim().split(/\s+/));
  return [...(before ?? []).slice(-SHOWN), ...(behind ?? []).slice(0, SHOWN)].join(' ').trim();
}
