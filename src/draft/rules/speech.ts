import { QUOTING } from '../../text/saying.ts';
import { slug } from '../../text/slug.ts';
import { HEDGE } from '../hedges.ts';
import { type Article, isHedged, type Quotation, type Read } from './article.ts';
import { datedBy, dateIn } from './dates.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';

/** A group by what it is, not by its name: the one that was named last. */
export const BY_KIND =
  /\bthe (?:\w+ )?(?:group|collective|hacktivists|hackers|movement)\b(?![’']s)|\b(?:its|the) statement\b/iu;
/** Somebody who is not the one that is named: "one of the group’s accounts". */
const SOMEBODY_ELSE =
  /\b(?:accounts?|members?|supporters?|spokes\w+|leaders?|chapter|users?|some|several|many|officials?|voice|caller|one of)\b/iu;
const BEHIND = new RegExp(`^[,.]?\\s*(?:the |The )?(.{0,40}?)\\s*\\b(?:${QUOTING})\\b`, 'u');
const BEFORE = new RegExp(`\\b(?:${QUOTING})\\b[^.“"]{0,40}[,:]?\\s*$`, 'iu');
export const FORMS: readonly (readonly [RegExp, string, string])[] = [
  [/\bstatement\b/iu, 'TEXT', 'Statement'],
  [/\b(?:video|clip)\b/iu, 'VIDEO', 'Video message'],
  [/\b(?:[Tt]weet(?:ed)?|post(?:ed)?)\b/u, 'POST', 'Post'],
  [/\btold [A-Z]|\binterview\b/u, 'INTERVIEW', 'Interview'],
];
export const SPEAKERS = new Set([
  'Person',
  'Group',
  'PoliceDepartment',
  'GovernmentBody',
  'Organization',
  'MediaOutlet',
]);

/** Words that call for, promise, threaten or blame: people write what they do, and do not repeat them. */
const DOES =
  /\b(?:call(?:s|ing)? (?:on|for)|(?:will|shall|must|should|needs? to|have to)\b|declared?|demand|promise|vow|pledge|threat|blame|condemn|launched)/iu;

/** Who is quoted with what: a statement, its speaker and the words; the document passes them on. */
export function quotations(article: Article): void {
  for (const quotation of article.quotations) {
    if (quotation.words.split(/\s+/).length < 5) continue;
    const spoken = spokenBy(article, quotation);
    if (spoken === undefined) continue;
    const { speaker, sentence, medium, words } = spoken;
    const statement = statementOf(article, speaker, medium);
    const { found } = article;
    const at = { key: sentence.key, words };
    found.claim(statement, { OCCURRED: 'HAPPENED' }, at);
    found.claim(speaker, { PERFORMED: statement, role: 'SPEAKER', attributionBasis: 'MEDIA' }, at);
    const [first, ...more] = piecesOf(article, quotation);
    if (first === undefined || more.length > 0 || DOES.test(quotation.words)) continue;
    found.claim(statement, { SAYS: quotation.words.trim().replace(/[,.]$/, ''), madeIn: statement }, first, {
      by: speaker,
      as: 'QUOTED',
      basis: 'CLAIMED',
      modality: HEDGE.test(quotation.words) ? 'ALLEGED' : 'ASSERTED',
    });
  }
}

/** "X released a video", "X posted a statement": a statement without its words. */
export function releases(article: Article): void {
  const { found, sentences, document } = article;
  /** What is released is something new each time. */
  const released = new Map<string, number>();
  for (const sentence of sentences) {
    const made =
      /\b(?:has |have )?(?:released|posted|published|issued|put out) (?:a|an) (?:\w+ )?(video|statement|tweet)\b/iu.exec(
        sentence.own,
      );
    if (made === null || isHedged(sentence, 0, made.index + made[0].length)) continue;
    const before = sentence.own.slice(0, made.index);
    const speaker = sentence.mentions
      .filter(({ kind, end }) => SPEAKERS.has(kind) && end <= made.index)
      .find(({ start, end }) => isSubject(before.slice(0, start), before.slice(end)));
    if (speaker === undefined) continue;
    found.entity(speaker.kind, speaker.id, namesOf(article, speaker.id));
    released.set(speaker.id, (released.get(speaker.id) ?? 0) + 1);
    const statement = statementOf(article, speaker.id, made[1] ?? '', released.get(speaker.id));
    const at = { key: sentence.key, words: sentence.text.slice(speaker.start, made.index + made[0].length) };
    found.claim(statement, { OCCURRED: 'HAPPENED' }, at);
    found.claim(speaker.id, { PERFORMED: statement, role: 'SPEAKER', attributionBasis: 'MEDIA' }, at);
    const form = made[1]?.toLowerCase();
    if (form === 'video') {
      const recording = found.entity('Content', slug(`recording of ${statement}`), {
        name: `Video of ${namesOf(article, speaker.id).name}`,
        mention: 'the video',
        type: 'VIDEO',
      });
      found.claim(statement, { EMBODIED_IN: recording }, at);
    }
    const behind = sentence.own.slice(made.index + made[0].length);
    const via =
      /^ on /.test(behind) &&
      sentence.mentions.find(
        ({ start, kind }) => start === made.index + made[0].length + 4 && kind === 'Platform',
      );
    if (via)
      found.claim(
        statement,
        { PUBLISHED_VIA: via.id },
        { key: sentence.key, words: sentence.text.slice(made.index, via.end) },
      );
    const date = dateIn(behind.slice(0, 20), document);
    if (date !== undefined)
      found.claim(statement, datedBy(date, document), { key: sentence.key, words: date.words });
  }
}

/** A name is the subject if it begins the clause, and nothing but a clause in commas stands before the verb. */
export const isSubject = (before: string, behind: string): boolean =>
  !/\bof (?:the )?$/u.test(before) &&
  /(?:^|[.;:”"] ?|, |\b(?:group|collective|and|as|while|where|, which|After) )(?:\w+ ){0,3}(?:calling itself |known as |called )?$/u.test(
    before,
  ) &&
  /^(?:,[^,]{0,80},| \w+)? ?(?:has |have |had |is |are )?$/u.test(behind);

/** The statement that these words belong to: one for each speaker and form. */
export function statementOf(
  { found, names, document }: Article,
  speaker: string,
  medium: string,
  number = 1,
): string {
  const name = names.get(speaker)?.name ?? speaker;
  const [, form, noun] = FORMS.find(([pattern]) => pattern.test(medium)) ?? [undefined, 'UNKNOWN', 'Words'];
  return found.entity(
    'Statement',
    slug(`${noun} ${number > 1 ? number : ''} of ${speaker} in ${document.id}`),
    {
      name: number > 1 ? `${noun} ${number} of ${name}` : `${noun} of ${name}`,
      form,
    },
  );
}

interface Spoken {
  readonly speaker: string;
  readonly sentence: Read;
  /** Words that tell where it was said. */
  readonly medium: string;
  /** Who said it, as it stands beside the quotation. */
  readonly words: string;
}

function spokenBy(article: Article, { start, end }: Quotation): Spoken | undefined {
  const { sentences, text, names } = article;
  const last =
    sentences.find((one) => one.start < end && end <= one.end) ??
    sentences.findLast((one) => one.start < end);
  const first = sentences.find((one) => one.start <= start && start < one.end);
  if (last === undefined || first === undefined) return undefined;
  const behind = BEHIND.exec(text.slice(end, last.end));
  const before = BEFORE.exec(text.slice(first.start, start));
  const [sentence, from, to] = behind
    ? [last, end, end + behind[0].length]
    : before
      ? [first, first.start, start]
      : [];
  if (sentence === undefined || from === undefined || to === undefined) return undefined;
  const part = text.slice(from, to);
  if (SOMEBODY_ELSE.test(part)) return undefined;
  const verb = from + (new RegExp(`\\b(?:${QUOTING})\\b`, 'u').exec(part)?.index ?? 0) - sentence.start;
  // The speaker stands directly before the verb: "Motherboard said Anonymous had" quotes Motherboard.
  const nearest = sentence.mentions.find(
    ({ kind, start: begins, end: ends }) =>
      SPEAKERS.has(kind) &&
      begins >= from - sentence.start &&
      ends <= verb &&
      /^(?:,[^,]*,)?(?: \w+)? $/u.test(sentence.text.slice(ends, verb)),
  );
  const id = nearest?.id ?? (BY_KIND.test(part) ? groupBefore(article, sentence) : undefined);
  const named = id === undefined ? undefined : names.get(id);
  if (id === undefined || named === undefined) return undefined;
  article.found.entity(named.kind, id, namesOf(article, id));
  const words = sentence.text
    .slice(from - sentence.start, to - sentence.start)
    .replace(/^[,.\s]+/u, '')
    .trim();
  return { speaker: id, sentence, medium: sentence.own, words };
}

/** The group that was named last, up to this sentence. */
export function groupBefore({ sentences }: Article, until: Read): string | undefined {
  const groups: Mention[] = sentences
    .slice(0, sentences.indexOf(until) + 1)
    .flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'Group'));
  return groups.at(-1)?.id;
}

/** A quotation in the sentences that it goes on over. */
function piecesOf({ sentences }: Article, { start, end }: Quotation) {
  return sentences
    .filter((one) => one.start < end && start < one.end)
    .map((one) => ({
      key: one.key,
      words: one.text.slice(Math.max(0, start + 1 - one.start), end - 1 - one.start).trim(),
    }))
    .filter(({ words }) => words !== '');
}
