/**
 * English words by which a text gives what it says to somebody else, as parts of regular expressions. Those who draft claims, who
 * check them and who write them at the desk read the same words the same way.
 */

/** Verbs that tell what somebody says, and nothing else. To claim credit is a deed. */
export const PLAINLY = 'said|says|told|claimed(?! (?:credit|responsibility))';
/** What somebody tells stands beside them, in their words or in others. */
const TELLING = `${PLAINLY}|tells|claims(?! (?:credit|responsibility))|wrote|writes|stated|states|added|adds|noted|notes|insisted|insists|warned|warns|explained|explains|recalled|recalls|declared|declares|emphasi[sz]ed|testified`;
const TELLING_OF = 'spoke of|speaks of|confirmed|confirms|put the \\w+ at';
/** Of these the deed itself is mostly what is told: that something was posted, denied, promised. */
const POSTING = 'announced|tweeted|posted';
const TAKING_A_STAND = 'denied|denies|alleged|alleges|promised|condemned|expressed|thanked';
/** These tell that somebody spoke only beside their own words: police who respond may say nothing. */
const BESIDE_WORDS = 'replied|vowed|rounded off|responded';

/** Verbs of whoever is quoted, beside quotation marks. */
export const QUOTING = [TELLING, POSTING, BESIDE_WORDS].join('|');
/** Verbs of whoever is retold: what follows is their word. */
export const RETELLING = [TELLING, TELLING_OF].join('|');
/** Verbs that may be those of somebody else’s word; whether it is, a person decides. */
export const SAYING = [RETELLING, POSTING, TAKING_A_STAND].join('|');

/** Whom somebody told to do something was given an order; whom somebody told something is behind “told”. */
const ORDERED = '(?<!\\btold)|(?=[^.,;]{1,40}\\bthat\\b)|(?![^.,;]*\\bto\\b)';
/** “Has not said”, “nobody said”: what is not said is nobody's word. */
const UNSAID =
  /(?:\b(?:not|never|nobody|no one|none)|n[’']t)(?: (?:yet|ever|since|been|has|have|had|also|\w+ly))*\s*$/iu;

/** Where words give something to somebody else, by some of these verbs or "according to". */
export function saidIn(words: string, verbs: string): RegExpExecArray | undefined {
  const pattern = new RegExp(`\\baccording to\\b(?! plan)|\\b(?:${verbs})\\b(?:${ORDERED})`, 'giu');
  return [...words.matchAll(pattern)].find(({ index }) => !UNSAID.test(words.slice(0, index)));
}

/** Whether words end so that a verb of saying behind them tells what is not said. */
export const isUnsaid = (words: string): boolean => UNSAID.test(words);
