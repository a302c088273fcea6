/** What somebody is, before what they are called; "General" and "Justice" begin names of companies and of offices as well. */
const TITLE =
  /^(?:(?:Vice|Deputy|Assistant|Acting|Former|Chief|Police|State|City|County|Senior|Lead|Attorney|District|Security) )*(?:President|Chief|Mayor|Governor|Gov\.|Senator|Sen\.|Sheriff|Deputy|Constable|Officer|Detective|Inspector|Superintendent|Commissioner|Sergeant|Sgt\.|Captain|Capt\.|Lieutenant|Lt\.|Commander|Colonel|Major|Judge|Reverend|Rev\.|Father|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Attorney|Prosecutor|Secretary|Minister|Professor|Prof\.|Councill?or|Spokes(?:man|woman|person)|General(?<=Attorney General)) /u;
/** Behind these a title is a part of a name: "Sheriff Department Union". */
const BODY =
  /\b(?:Department|Office|Police|Union|Association|Board|Bureau|Force|Group|Company|League|Party)\b/u;

/** The name of a person without what leads it: "Chief Constable Pieter Aalders" is Pieter Aalders. */
export function withoutTitle(name: string): string {
  const title = TITLE.exec(name)?.[0] ?? '';
  const rest = name.slice(title.length);
  return title === '' || BODY.test(rest) || !rest.includes(' ') ? name : withoutTitle(rest);
}

/** Two words or more with capitals, as people are called. */
const FULL = /^\p{Lu}\S*(?: (?:van|von|der|den|de|da|di|la|bin|al))*(?: \p{Lu}\S*)+$/u;

/** Whether words are somebody's full name with something before it that is not a part of it. */
export const endsWithName = (words: string, fullName: string): boolean =>
  FULL.test(fullName) && !BODY.test(fullName) && words.toLowerCase().endsWith(` ${fullName.toLowerCase()}`);
