import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { deedOf } from './deeds.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';
import { asName, type Bearing } from './proposals.ts';
import { isSubject, SPEAKERS, statementOf } from './speech.ts';

/** Verbs by which somebody blames or condemns somebody, said of what they do and of what their words do. */
const VERBS: readonly (readonly [RegExp, 'ACCUSES' | 'CONDEMNS'])[] = [
  [/\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)) (?:the )?/giu, 'ACCUSES'],
  [
    /\b(?:condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|critici[sz](?:ed|es|ing)|slamm(?:ed|ing)|slams|attacking) (?:the )?/giu,
    'CONDEMNS',
  ],
];
const CREDIT =
  /\b(?:claim(?:ed|s|ing)|(?:has|have) claimed) (?:credit|responsibility)(?: for (?:the |an? )?([^,.;:“”"]{3,60}?)(?= (?:in|by|after|as|and|that|which)\b|[,.;:]|$))?/giu;
const DENYING = /\b(?:not|never|hardly|neither|nor)\b|n[’']t\b/iu;
const DENIED = /\b(?:den(?:ied|ies)) (?:that |having |any |the |an? )?/giu;
const BLAMED = new Set([...SPEAKERS, 'Account', 'Platform']);

/** "X accused Y", "X condemned Y", "X claimed credit for …", "X denied …": what was said, and about whom. */
export function stances(article: Article): void {
  for (const sentence of article.sentences) {
    for (const [verb, relation] of VERBS)
      for (const said of sentence.own.matchAll(verb)) {
        const end = said.index + said[0].length;
        const other = sentence.mentions.find(({ kind, start }) => BLAMED.has(kind) && start === end);
        const speaker = speakerOf(sentence, said.index);
        // "X accused Y’s chief": it is not Y.
        if (other === undefined || speaker === undefined || /^[’']s?\b/u.test(sentence.own.slice(other.end)))
          continue;
        const stated = state(article, sentence, speaker, { start: said.index, end: other.end });
        if (stated === undefined) continue;
        article.found.entity(other.kind, other.id, namesOf(article, other.id));
        article.found.claim(stated.statement, { [relation]: other.id }, stated.at, own(speaker, 'STATED'));
      }
    for (const said of sentence.own.matchAll(CREDIT)) credit(article, sentence, said);
    for (const said of sentence.own.matchAll(DENIED)) {
      const speaker = speakerOf(sentence, said.index);
      // What they deny is a claim of theirs for people to write: it is negated.
      if (speaker !== undefined)
        state(article, sentence, speaker, { start: said.index, end: said.index + said[0].trimEnd().length });
    }
  }
}

function credit(article: Article, sentence: Read, said: RegExpExecArray): void {
  const speaker = speakerOf(sentence, said.index);
  if (speaker === undefined) return;
  const stated = state(article, sentence, speaker, { start: said.index, end: said.index + said[0].length });
  const what = said[1];
  if (stated === undefined || what === undefined) return;
  const { found } = article;
  const { kind, fields, role } = deedOf(what);
  const event = found.entity(kind, slug(what), { name: asName(what), ...fields });
  found.claim(event, { OCCURRED: 'HAPPENED' }, stated.at, own(speaker, 'CLAIMED'));
  found.claim(stated.statement, { CLAIMS_CREDIT_FOR: event }, stated.at, own(speaker, 'STATED'));
  found.claim(
    speaker.id,
    { PERFORMED: event, role, attributionBasis: 'SELF' },
    stated.at,
    own(speaker, 'CLAIMED'),
  );
}

const own = ({ id }: Mention, basis: 'STATED' | 'CLAIMED') => ({ by: id, as: 'PARAPHRASED', basis }) as const;

/** That it was said, and who said it; undefined where the sentence does not vouch for that. */
function state(
  article: Article,
  sentence: Read,
  speaker: Mention,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly statement: string; readonly at: Bearing } | undefined {
  const { found } = article;
  if (sentence.isSupposed || isHedged(sentence, start, end)) return undefined;
  found.entity(speaker.kind, speaker.id, namesOf(article, speaker.id));
  const statement = statementOf(article, speaker.id, sentence.own);
  const at = { key: sentence.key, words: sentence.text.slice(start, end).trim() };
  const said = { key: sentence.key, words: sentence.text.slice(speaker.start, end).trim() };
  found.claim(statement, { OCCURRED: 'HAPPENED' }, said);
  found.claim(speaker.id, { PERFORMED: statement, role: 'SPEAKER', attributionBasis: 'MEDIA' }, said);
  return { statement, at };
}

/** The subject of the verb, or whoever released the words of which it tells: "X released a video attacking …". */
function speakerOf({ mentions, own: words }: Read, verb: number): Mention | undefined {
  const before = mentions.filter(({ kind, end }) => SPEAKERS.has(kind) && end <= verb);
  const released =
    /\b(?:released|posted|published|issued|put out) (?:an? )?(?:\w+ )?(?:video|statement|tweet|post)\b[^,.;:]{0,20}$/iu;
  const at = released.exec(words.slice(0, verb))?.index;
  return before.find(
    ({ start, end }) =>
      isSubject(words.slice(0, start), words.slice(end, at ?? verb)) && !DENYING.test(words.slice(end, verb)),
  );
}
