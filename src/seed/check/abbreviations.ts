/** Behind these a full stop ends no sentence, by language; the part before a `-` of a language is enough. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'Mr Mrs Ms Messrs Dr Prof Rev Fr St Mt Ft Sgt Lt Col Gen Capt Cpl Pvt Maj Cmdr Det Insp Supt Gov Sen Rep Atty Hon Pres No vs approx Jan Feb Mar Apr Aug Sept Oct Nov Dec',
  de: 'Hr Hrn Fr Dr Prof Dipl Ing Nr Str St Abs Art ca bzw z.B d.h u.a',
  fr: 'M MM Mme Mlle Dr Prof St Ste av',
  es: 'Sr Sra Srta Dr Dra Prof Ud Uds Gral Sto Sta',
  it: 'Sig Sigg Dott Prof Avv Ing On S',
  pt: 'Sr Sra Dr Dra Prof Exmo Exma',
  nl: 'Dhr Mevr Dr Prof Mr Ir St',
};

const forms = new Map(
  Object.entries(ABBREVIATIONS).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** A letter by itself, as of a name ("J. Smith"), or several with stops between them ("U.S."). */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** "a.m." and "p.m.", which end a sentence as often as not: what goes with an hour tells ("3:30 a.m. Monday", "6 p.m. ET"). */
const HOURS = /^[ap]\.m\.$/i;
const GOES_WITH_HOURS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Eastern|Central|Mountain|Pacific)\b|[A-Z]{2,4}\b)/;

/** No abbreviation is as long. */
const LONGEST = 40;

/** Whether a piece of text ends in an abbreviation and the next goes on with the sentence. */
export function isCutShort(piece: string, next: string, language: string): boolean {
  const words = piece.trimEnd();
  const isParagraph = piece.slice(words.length).includes('\n');
  if (!words.endsWith('.') || isParagraph) return false;
  const last = (words.slice(-LONGEST).split(/\s/).at(-1) ?? '').replace(/^[“"‘'([]+/u, '');
  const [main = ''] = language.toLowerCase().split('-');
  if (forms.get(main)?.has(last.slice(0, -1))) return true;
  if (HOURS.test(last)) return GOES_WITH_HOURS.test(next);
  // "He left the U.S. The mayor stayed.": no name begins so.
  return INITIALS.test(last) && !BEGINS.test(next);
}

const BEGINS =
  /^[“"‘']?(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|But|And|In|On|At|For|His|Her|Their|There)\b/;
