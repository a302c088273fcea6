import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { datedBy, dateIn } from './dates.ts';
import type { Mention } from './names.ts';
import type { Bearing, Saying } from './proposals.ts';

type Harm = 'SHOOTING' | 'DEATH' | 'DETENTION';

const NAMES: Readonly<Record<Harm, string>> = {
  SHOOTING: 'Shooting',
  DEATH: 'Death',
  DETENTION: 'Arrest',
};

interface Pattern {
  readonly harms: readonly Harm[];
  /** Whether the words say that somebody killed them. */
  readonly isKilling?: true;
  /** What stands directly before the name, or directly after it. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const DESCRIBED = String.raw`(?:both )?(?:\d+-year-old )?(?:(?:\p{L}+ ){1,3}(?:man|woman|boy|girl|teenager) )?`;
const PATTERNS: readonly Pattern[] = [
  { harms: ['SHOOTING', 'DEATH'], before: new RegExp(`shooting death of ${DESCRIBED}$`, 'iu') },
  { harms: ['SHOOTING'], before: new RegExp(`shooting of ${DESCRIBED}$`, 'iu') },
  { harms: ['DEATH'], before: new RegExp(`deaths? of ${DESCRIBED}$`, 'iu') },
  { harms: ['DEATH'], isKilling: true, before: new RegExp(`(?:killing|murder) of ${DESCRIBED}$`, 'iu') },
  { harms: ['DETENTION'], before: new RegExp(`(?:arrest|detention) of ${DESCRIBED}$`, 'iu') },
  { harms: ['DETENTION'], before: new RegExp(`(?<!not |never )\\b(?:arrested|detained) ${DESCRIBED}$`, 'u') },
  { harms: ['DETENTION'], after: /^,? (?:who )?(?:was |were |has been |had been )(?:arrested|detained)\b/iu },
  {
    harms: ['DETENTION'],
    after:
      /^,? (?:who )?[^.,;:“”]{0,40}\bafter (?:being (?:arrested|detained)|police (?:arrested|detained) (?:him|her))\b/iu,
  },
  { harms: ['DEATH'], after: /^[’']s death\b/iu },
  { harms: ['DEATH'], after: /^,? (?:who )?(?:later |also )?died\b/iu },
  { harms: ['SHOOTING'], after: /^,? (?:who )?(?:was |were |being |had been )(?:fatally )?shot\b/iu },
  { harms: ['DEATH'], isKilling: true, after: /^(?:, \d{1,2},)? (?:was |were |had been )?killed by\b/iu },
];

/** Who was shot, killed, arrested or died, by the words around the name. */
export function harms(article: Article): void {
  for (const sentence of article.sentences)
    for (const [index, mention] of sentence.mentions.entries()) {
      if (mention.kind !== 'Person' || isBlank(sentence, mention)) continue;
      const before = sentence.own.slice(0, mention.start);
      const after = sentence.own.slice(mention.end);
      const patterns = PATTERNS.filter((one) => one.before?.test(before) || one.after?.test(after));
      const isArrest = ({ harms: [harm] }: Pattern): boolean => harm === 'DETENTION';
      // Somebody may have died after being arrested; of two words for one harm the first is enough.
      const told = [patterns.find((one) => !isArrest(one)), patterns.find(isArrest)];
      for (const pattern of told.filter((one) => one !== undefined))
        harmed(article, sentence, { index, mention, pattern });
    }
}

interface Told {
  readonly index: number;
  readonly mention: Mention;
  readonly pattern: Pattern;
}

function harmed(article: Article, sentence: Read, { index, mention, pattern }: Told): void {
  const victims = [mention];
  const next = sentence.mentions[index + 1];
  // "The deaths of A and B".
  if (
    pattern.before &&
    next?.kind === 'Person' &&
    /^ and $/.test(sentence.text.slice(mention.end, next.start))
  )
    victims.push(next);
  for (const victim of victims)
    happened(article, sentence, { victim, pattern, last: victims.at(-1) ?? victim });
}

interface Happening {
  readonly victim: Mention;
  readonly pattern: Pattern;
  readonly last: Mention;
}

function happened(article: Article, sentence: Read, { victim, pattern, last }: Happening): void {
  const { found, names, document } = article;
  const from = pattern.before ? startOf(sentence, victim) : victim.start;
  const saying: Saying = isHedged(sentence, from, last.end) ? 'ALLEGED' : 'REPORTED';
  const name = names.get(victim.id)?.name ?? victim.words;
  found.entity('Person', victim.id, { name });
  const at = bearing(sentence, pattern, victim, last);
  const events = pattern.harms.map((harm) => {
    const event = found.entity('Incident', slug(`${NAMES[harm]} of ${name}`), {
      name: `${NAMES[harm]} of ${name}`,
      type: harm,
    });
    const outcome = harm !== 'DEATH' ? 'NOT_STATED' : pattern.isKilling ? 'KILLED' : 'DIED';
    found.claim(event, { OCCURRED: 'HAPPENED' }, at, saying);
    const part =
      harm === 'DETENTION'
        ? { INVOLVED_IN: event, role: 'DETAINEE' }
        : { HARMED_IN: event, role: 'VICTIM', outcome };
    found.claim(victim.id, part, at, saying);
    return event;
  });
  const [first, second] = events;
  if (first === undefined) return;
  if (second !== undefined) found.claim(first, { LED_TO: second }, at, saying);
  const rest = sentence.own.slice(last.end);
  const by = /^[^.;“"]{0,30}?\bby (?:the )?/u.exec(rest);
  const doer = by && sentence.mentions.find(({ start }) => start === last.end + by[0].length);
  if (by && doer?.kind === 'PoliceDepartment') {
    found.entity('PoliceDepartment', doer.id, namesOf(article, doer.id));
    for (const event of events)
      found.claim(
        doer.id,
        { PERFORMED: event, role: 'RESPONSIBLE_BODY', attributionBasis: 'MEDIA' },
        { key: sentence.key, words: sentence.text.slice(from, doer.end) },
        saying,
      );
  }
  const place = /^[^.;:,“"]{0,40}?\b(?:in|at) /u.exec(rest);
  const where = place && sentence.mentions.find(({ start }) => start === last.end + place[0].length);
  if (where?.kind === 'Place') {
    found.entity('Place', where.id, namesOf(article, where.id));
    found.claim(
      first,
      { OCCURRED_AT: where.id },
      { key: sentence.key, words: sentence.text.slice(from, where.end) },
      saying,
    );
  }
  const near = `${sentence.own.slice(Math.max(0, from - 20), from)}|${rest.slice(0, 40).replace(/[.;,].*$/su, '')}`;
  const date = dateIn(near, document);
  if (date !== undefined && sentence.text.includes(date.words))
    found.claim(first, datedBy(date, document), { key: sentence.key, words: date.words }, saying);
}

/** The words from the noun or the name to the end of the last name. */
function bearing(sentence: Read, pattern: Pattern, victim: Mention, last: Mention): Bearing {
  const from = pattern.before ? startOf(sentence, victim) : victim.start;
  const behind = pattern.after?.exec(sentence.own.slice(victim.end))?.[0].length ?? 0;
  return {
    key: sentence.key,
    words: sentence.text.slice(from, pattern.before ? last.end : victim.end + behind).trim(),
  };
}

/** Where the noun before a name begins: "shooting death of". */
function startOf({ own }: Read, victim: Mention): number {
  const noun =
    /\b(?:shooting death|shooting|deaths?|killing|murder|arrest|detention) of (?!.*\bof ).*$/iu.exec(
      own.slice(0, victim.start),
    );
  return noun?.index ?? victim.start;
}

const isBlank = ({ own }: Read, { start, end }: Mention): boolean => own.slice(start, end).trim() === '';

/** The names of an entity as its fields. */
export function namesOf({ names }: Article, id: string) {
  const named = names.get(id);
  const aliases = named?.aliases ?? [];
  return { name: named?.name ?? id, ...(aliases.length > 0 && { aliases: [...aliases] }) };
}
