import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { type Deed, deedOf } from './deeds.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';
import { asName } from './proposals.ts';
import { BY_KIND, FORMS, groupBefore, isSubject, SPEAKERS, statementOf } from './speech.ts';

/** What is called for, promised or threatened: it has not happened by being said. */
interface Ahead {
  readonly verb: RegExp;
  readonly relation: 'CALLS_FOR' | 'PLEDGES' | 'THREATENS';
  readonly occurrence: 'CALLED_FOR' | 'PLEDGED' | 'THREATENED';
  readonly noun: string;
}

const VERBS: readonly Ahead[] = [
  {
    verb: /\b(?:calls|called|(?:is|are) calling|ha(?:s|ve) called) for (?:a |an |the )?/giu,
    relation: 'CALLS_FOR',
    occurrence: 'CALLED_FOR',
    noun: 'Call',
  },
  {
    verb: /\b(?:(?:pledged|pledges|vowed|vows|vow|promised|promises) to|pledging(?: to)?|vowing to|promising to) /giu,
    relation: 'PLEDGES',
    occurrence: 'PLEDGED',
    noun: 'Pledge',
  },
  {
    verb: /\b(?:threatens|threatened)(?: to)? /giu,
    relation: 'THREATENS',
    occurrence: 'THREATENED',
    noun: 'Threat',
  },
];

/** Where the words for what is meant end. */
const END =
  /[,.;:—“”"]|\s(?:marked|in solidarity|according|after|because|as|and|until|while|where|who|which|to raise|declaring|if|unless)\b|$/u;
/** These say nothing without what they point to. */
const EMPTY = /^(?:the same|it|them|this|that|so|more|her|his|their)\b/iu;

/** "X called for …", "pledged to …", "threatens …": what was said, and what it is about to be. */
export function ahead(article: Article): void {
  for (const sentence of article.sentences)
    for (const one of VERBS)
      for (const said of sentence.own.matchAll(one.verb)) {
        const at = said.index + said[0].length;
        const phrase = phraseAt(sentence, at);
        const speaker = speakerOf(article, sentence, said.index, said[0]);
        if (phrase === undefined || speaker === undefined || isHedged(sentence, said.index, at)) continue;
        isMeant(article, sentence, {
          ...one,
          speaker,
          phrase,
          start: said.index,
          end: at + phrase.length + 1,
        });
      }
}

interface Meant extends Ahead {
  readonly speaker: string;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

function isMeant(
  article: Article,
  sentence: Read,
  { relation, occurrence, noun, speaker, phrase, start }: Meant,
): void {
  const { found, names } = article;
  const named = names.get(speaker);
  if (named === undefined) return;
  found.entity(named.kind, speaker, namesOf(article, speaker));
  const medium = FORMS.some(([pattern]) => pattern.test(sentence.own));
  const statement = medium
    ? statementOf(article, speaker, sentence.own)
    : found.entity('Statement', slug(`${noun} of ${speaker} ${phrase}`), {
        name: `${noun} of ${named.name}: ${phrase}`,
        form: 'UNKNOWN',
      });
  const { kind, fields, role } = plannedDeed(phrase);
  const event = found.entity(kind, slug(phrase), { name: asName(phrase), ...fields });
  const at = {
    key: sentence.key,
    words: sentence.text.slice(start, sentence.text.indexOf(phrase, start) + phrase.length),
  };
  const own = { by: speaker, as: 'PARAPHRASED', basis: 'STATED' } as const;
  found.claim(statement, { OCCURRED: 'HAPPENED' }, at);
  found.claim(speaker, { PERFORMED: statement, role: 'SPEAKER', attributionBasis: 'MEDIA' }, at);
  found.claim(statement, { [relation]: event }, at, own);
  found.claim(event, { OCCURRED: occurrence }, at, own);
  if (relation !== 'CALLS_FOR')
    found.claim(speaker, { PERFORMED: event, role, attributionBasis: 'SELF' }, at, own);
}

function phraseAt({ text, mentions }: Read, at: number): string | undefined {
  const opened = /^[“"‘]/u.test(text.slice(at)) ? at + 1 : at;
  const rest = text.slice(opened);
  const phrase = rest.slice(0, END.exec(rest)?.index).trim();
  const words = phrase.split(/\s+/).length;
  // Somebody who is threatened is not what is threatened.
  if (words < 2 || words > 14 || EMPTY.test(phrase) || mentions.some(({ start }) => start === opened))
    return undefined;
  return phrase;
}

/** The subject of the verb; of a participle, the only one who is named before it. */
function speakerOf(article: Article, sentence: Read, verb: number, said: string): string | undefined {
  const before = sentence.mentions.filter(({ kind, end }) => SPEAKERS.has(kind) && end <= verb);
  const isVerbOf = ({ start, end }: Mention) =>
    isSubject(sentence.own.slice(0, start), sentence.own.slice(end, verb));
  if (/ing(?: to)? $/u.test(said) && !/calling/u.test(said))
    return before.length === 1 ? before[0]?.id : undefined;
  const subject = before.find(isVerbOf);
  if (subject !== undefined) return subject.id;
  return new RegExp(`^${BY_KIND.source}(?: went on to)? ?$`, 'iu').test(sentence.own.slice(0, verb))
    ? groupBefore(article, sentence)
    : undefined;
}

const PROTEST = /\b(?:protests?|rall(?:y|ies)|march(?:es)?|demonstrations?|day of)\b/iu;

const plannedDeed = (phrase: string): Deed =>
  PROTEST.test(phrase) ? { kind: 'Demonstration', fields: {}, role: 'AGENT' } : deedOf(phrase);
