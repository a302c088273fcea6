import type { DeskName, DeskState, Named } from '../../protocol.ts';
import { sentencesAround, touches } from '../article/chosen.ts';
import { textOf } from '../article/words.ts';
import type { Around } from './around.ts';
import { kindOf } from './kind-near.ts';
import { type ClaimForm, known, type Party } from './model.ts';
import { speakingIn } from './speaking.ts';

/** Who seems to say so, and the word that tells it. */
export interface Speaker {
  readonly party: Party;
  readonly cue?: string;
}

interface Words {
  readonly claim: ClaimForm;
  readonly points: readonly string[];
  /** Names in the article. */
  readonly names: readonly DeskName[];
}

/**
 * Who seems to say so: whom the words name as speaking; where they only go on with a quotation, who was last quoted. Nobody is
 * better than somebody else.
 */
export function speakerOf(
  around: Around,
  { sentences, claims, document }: Pick<DeskState, 'sentences' | 'claims' | 'document'>,
  { claim, points, names }: Words,
): Speaker | undefined {
  const own = sentencesAround(sentences, claim.passages);
  const speaking = speakingIn({ names, points, sentences, passages: claim.passages });
  if (speaking === undefined) {
    if (!GOES_ON.test(sentenceOf({ sentences }, claim, points))) return undefined;
    // Whoever is quoted in the sentence before, and not somewhere in the article.
    const place = sentences.findIndex(({ key }) => key === own[0]?.key);
    const [before] = sentences.slice(Math.max(0, place - 1), Math.max(0, place));
    const last = claims.findLast(
      ({ fields, passages }) =>
        ![document.id, '', undefined].includes(idIn(fields.assertedBy)) &&
        passages.some((one) => [before, ...own].some((other) => other && touches(one, other))),
    );
    const named: Named | undefined = last && around.nameOf(idIn(last.fields.assertedBy) ?? '');
    return named === undefined || named.kind === 'Curator' ? undefined : { party: known(named) };
  }
  const { name: found, cue } = speaking;
  if (found.id !== null && found.kind !== null)
    return { party: known({ id: found.id, name: found.name, kind: found.kind }), cue };
  const made = around.recent.find(({ name }) => name.toLowerCase() === found.name.toLowerCase());
  if (made !== undefined) return { party: known(made), cue };
  const kind = kindOf(found.name, around.text, around.form.kinds) ?? found.kind;
  // Of what kind somebody new is has to be said by hand where nothing tells it.
  if (kind === null) return undefined;
  return {
    party: { id: around.newId(found.name, kind), name: found.name, kind, isNew: true, fields: {} },
    cue,
  };
}

/** The sentences that the words of a claim stand in. */
export const sentenceOf = (
  { sentences }: Pick<DeskState, 'sentences'>,
  { passages }: Pick<ClaimForm, 'passages'>,
  points: readonly string[],
): string =>
  sentencesAround(sentences, passages)
    .map((one) => textOf(points, one))
    .join(' ');

/** A sentence that is a quotation and nothing else. */
const GOES_ON = /^[“„«"][^“”„«»"]*[”“»"]?$/;

const idIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
