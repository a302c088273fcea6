import { clause, handed, question, type Unmet } from './clause.ts';
import { type Noun, oneself, pronoun } from './noun.ts';
import type { Claimed, Fact, Relay, Reported, Sayers, Statement, Style } from './statement.ts';
import { ended, listed } from './text.ts';
import { finite } from './verb.ts';

const USUAL: Style = { length: 'full', attribution: 'needed' };

/** What one claim says, as a sentence. */
export const sentence = (statement: Statement, style: Style = USUAL): string =>
  sentenceOf({ said: [statement], against: [], refuted: [], retracted: false }, style);

/** What all claims about a fact say together: as its surest tell it, with those who say otherwise. */
export function sentenceOf(fact: Fact, style: Style = USUAL): string {
  const [first, others] = joined(fact.said);
  if (fact.retracted) return ended(`${toldBy(first, style)}, but took it back${opposed(fact)}`);
  const also = style.length === 'short' ? '' : others.map((one) => `; ${alsoSaid(one)}`).join('');
  // Where there are two sides, each has its name.
  const main = fact.against.length + fact.refuted.length > 0 ? toldBy(first, style) : core(first, style);
  return ended(`${main}${also}${tails(first, style)}${opposed(fact)}`);
}

/** Both sides, always: a fact is not told without who denies it. */
function opposed({ refuted, against }: Fact): string {
  const wrong =
    refuted.length === 0 ? '' : `; ${names(refuted)} ${says(refuted)} that this was shown to be wrong`;
  const otherwise = against.filter(({ id }) => !refuted.some((one) => one.id === id));
  return otherwise.length === 0 ? wrong : `${wrong}; ${names(otherwise)} ${says(otherwise)} otherwise`;
}

/**
 * The claims that speak for a fact as one: what a source says in its own voice, else all who are as sure as the first, put
 * alike. The rest of those who claim it follow behind.
 */
function joined(said: Fact['said']): readonly [Statement, readonly Claimed[]] {
  const reported = said.filter((one): one is Reported => one.grounds === 'reported');
  const [plain = reported[0]] = reported.filter((one) => one.plain);
  if (plain !== undefined) return [{ ...plain, by: together(plain, reported) }, []];
  const claimed = said.filter((one): one is Claimed => one.grounds === 'claimed');
  const [first] = claimed;
  if (first === undefined) return [said[0], []];
  const alike = claimed.filter(({ manner }) => manner.said === first.manner.said);
  const by = together(first, alike);
  const rest = new Map<string, Claimed>();
  for (const one of claimed) {
    if (one.by.every(({ id }) => by.some((other) => other.id === id))) continue;
    const known = rest.get(one.manner.said);
    rest.set(one.manner.said, known === undefined ? one : { ...known, by: together(known, [one]) });
  }
  // Of several who pass it on, no one is the one that does not say so.
  const isOne = alike.every(({ silent }) => silent?.noun.id === first.silent?.noun.id);
  return [{ ...first, by, silent: isOne ? first.silent : undefined }, [...rest.values()]];
}

/** Everybody who says it, each once. */
function together(
  { by: [first, ...more] }: { readonly by: Sayers },
  all: readonly { readonly by: Sayers }[],
): Sayers {
  const others = new Map([...more, ...all.flatMap(({ by }) => by)].map((noun) => [noun.id, noun]));
  others.delete(first.id);
  return [first, ...others.values()];
}

const alsoSaid = ({ by, manner }: Claimed): string =>
  `${names(by)} ${finite(manner, { many: isMany(by) })} that it is so`;

/** The main clause, with whoever says it, unless it may stand without. */
function core(statement: Statement, style: Style): string {
  if (statement.grounds === 'read') {
    const lead = statement.outside
      ? 'Known from outside the sources'
      : style.length === 'short'
        ? 'Our reading'
        : 'Our reading, no source says it outright';
    return `${lead}: ${plainly(statement)}`;
  }
  if (statement.grounds === 'reported' && statement.plain && style.attribution === 'needed')
    return plainly(statement);
  return toldBy(statement, style);
}

/** With whoever says it, even if it could stand without. */
const toldBy = (statement: Statement, style: Style): string =>
  statement.grounds === 'read'
    ? core(statement, style)
    : `${way(statement.relays, style)}${attributed(statement)}`;

function plainly({ content }: Statement): string {
  if (content.polarity === 'open') return `it is not known ${question(content, { doubting: true })}`;
  return clause(content, { doubting: true });
}

/** Who says it, and what they say: "the police say that Ann did not raise her hands". */
function attributed({ by, content, manner, ...rest }: Reported | Claimed): string {
  const [first] = by;
  const many = isMany(by);
  const self = by.length === 1 && first.id === content.subject.id;
  const who = self ? `${first.text} ${oneself(first)}` : names(by);
  const verb = finite(manner, { many });
  const speaker = by.length === 1 && !self ? first : undefined;
  const standing = {
    inside: true,
    ...(self ? { subject: pronoun(first) } : {}),
    ...(speaker ? { speaker } : {}),
  };
  if (content.polarity === 'open') {
    const unknown =
      'plain' in rest && rest.plain
        ? 'it is not known'
        : `${they(by)} ${many ? 'do' : doNot(first)} not know`;
    return `${who} ${verb} that ${unknown} ${question(content, standing)}`;
  }
  const own = content.polarity === 'yes' ? content.given : content.rejected;
  if (own !== undefined && !self) return `${who} ${handed(content, finite(own, { many }), speaker)}`;
  return `${who} ${verb} that ${clause(content, standing)}`;
}

const they = (by: Sayers): string => (by.length > 1 ? 'they' : pronoun(by[0]));
const doNot = (noun: Noun): string => (pronoun(noun) === 'they' ? 'do' : 'does');

/** "according to Ann, as the article quotes her": those in between, in their order. */
function way(relays: readonly Relay[], { length, attribution }: Style): string {
  const named = length === 'short' ? [] : relays.filter(({ read }) => !read || attribution === 'always');
  const parts = named.map(({ noun, how, read }, place) =>
    place === 0 && !read
      ? `according to ${noun.text}`
      : `as ${noun.text} ${finite(how, { many: noun.many })} it`,
  );
  return parts.length === 0 ? '' : `${parts.join(', ')}, `;
}

/** What must not be missed beside what is said. */
function tails(statement: Statement, { length, attribution }: Style): string {
  if (length === 'short') return '';
  const { note, unreal } = statement.content;
  const worked = note === undefined ? '' : ` (${note})`;
  return `${worked}${silence(statement, attribution === 'always')}${unreal === undefined ? '' : `; ${unmet(unreal)}`}`;
}

/** Who says that what was planned did not come about, or that nobody says that it did. */
function unmet({ subject, phrase, by, asOf }: Unmet): string {
  if (by.length === 0) return `no source here says that ${subject} ${phrase.said}`;
  return `${names(by)} ${says(by)} that ${subject} ${phrase.denied}${asOf === undefined ? '' : ` (${asOf})`}`;
}

/** Who passes it on and does not say so; by its short name, where it was named before. */
function silence(statement: Statement, isNamed: boolean): string {
  if (statement.grounds !== 'claimed' || statement.silent === undefined) return '';
  const { noun } = statement.silent;
  const them = isMany(statement.by) || statement.by[0].person ? 'them' : 'it';
  const [cites, itself] = noun.many
    ? ['cite', 'do not say so themselves']
    : ['cites', 'does not say so itself'];
  return isNamed
    ? `; ${noun.text.replace(/^the /, 'that ')} ${itself}`
    : `; ${noun.text} that ${cites} ${them} ${itself}`;
}

const says = (by: readonly Noun[]): string => (isMany(by) ? 'say' : 'says');
const isMany = (by: readonly Noun[]): boolean => by.length > 1 || by[0]?.many === true;

const NAMED = 4;

/** Their names, groups before those in them; of many, the first, and how many more. */
function names(by: readonly Noun[]): string {
  const texts = by.toSorted((a, b) => Number(b.many) - Number(a.many)).map(({ text }) => text);
  return texts.length <= NAMED
    ? listed(texts)
    : listed([...texts.slice(0, NAMED - 1), `${texts.length - NAMED + 1} others`]);
}
