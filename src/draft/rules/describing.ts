import { type Article, isHedged, type Read } from './article.ts';
import { namesOf } from './harm.ts';
import type { Mention } from './names.ts';

const DESCRIBED = new Set(['Person', 'Group', 'Organization', 'MediaOutlet']);
/** What somebody is: what a group, an outlet or a person can be called. */
const GROUPS =
  'group|collective|movement|organi[sz]ation|network|gang|union|charity|party|crew|hacktivists|hackers';
const OUTLETS = 'website|site|newspaper|magazine|blog|broadcaster|channel|agency';
const JOBS =
  'officer|chief|spokesman|spokeswoman|spokesperson|mayor|governor|senator|president|minister|sheriff|detective|sergeant|lawyer|attorney|prosecutor|judge|leader|member|founder|director|journalist|reporter|activist|protester|hacker|worker|teacher|student|professor|priest|pastor|father|mother|brother|sister|son|daughter|wife|husband|widow|cousin|neighbou?r|witness|man|woman|boy|girl|teenager|dispatcher|caller';
const WORDS = String.raw`(?:[\p{L}\d“”"‘’'-]+ ){0,4}?`;
/** "the hacktivist group known as" NAME, "a Minneapolis police officer" NAME. */
const BEFORE = new RegExp(
  `(?:^|[ (“"])((?:(?:[Tt]he|[Aa]n?) )?((?:${WORDS})(?:${GROUPS}|${OUTLETS}|${JOBS}))(?: known as| called| calling itself|,)? )$`,
  'u',
);
/** NAME ", a 34-year-old dock worker," NAME ", the leader of …,". */
const BEHIND = new RegExp(
  `^, (?:\\d{1,3}, )?((?:an?|the|his|her|whose) ${WORDS}(?:${GROUPS}|${OUTLETS}|${JOBS})\\b[^,.;:—“”"]{0,60})(?=[,.;—])`,
  'iu',
);
/** Words before a description that are no part of it. */
const LEADING =
  /^.*\b(?:of|by|for|from|in|on|at|to|with|and|or|as|that|which|who|after|when|while|said|says|told|the|an?)\b /iu;
/** Behind a comma a new clause may begin: “According to the Tribune, the officer was …”. */
const CLAUSE = /\b(?:is|are|was|were|has|have|had|will|would|who|which|that|said|says|told)\b/iu;
/** Of these words a description is about somebody else. */
const OF_ANOTHER = /\b(?:another|other|no|every|each|any|these|those|one|his|her|its|their)\b|[’']s\b/iu;

/**
 * What somebody is said to be, in words that stand beside the name. Whom "the hate group" means is left to people: of two
 * groups it may be the one whose name is not known.
 */
export function descriptions(article: Article): void {
  for (const sentence of article.sentences) {
    for (const mention of sentence.mentions) {
      if (!DESCRIBED.has(mention.kind)) continue;
      const before = BEFORE.exec(sentence.own.slice(0, mention.start));
      const behind = BEHIND.exec(sentence.own.slice(mention.end));
      const what = (before?.[2] ?? '').replace(LEADING, '');
      if (before !== null && !OF_ANOTHER.test(what) && isMore(what))
        describe(article, sentence, mention, {
          what,
          start: before.index + before[0].indexOf(what),
          end: mention.end,
        });
      else if (behind !== null && !CLAUSE.test(behind[1] ?? ''))
        describe(article, sentence, mention, {
          what: behind[1] ?? '',
          start: mention.start,
          end: mention.end + behind[0].length,
        });
    }
  }
}

interface Words {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

function describe(
  article: Article,
  sentence: Read,
  { id, kind }: Pick<Mention, 'id' | 'kind'>,
  { what, start, end }: Words,
): void {
  const { found } = article;
  found.entity(kind, id, namesOf(article, id));
  found.claim(
    id,
    { DESCRIBED_AS: what.replaceAll(/[“”"]/g, '').trim() },
    { key: sentence.key, words: sentence.text.slice(start, end).trim() },
    isHedged(sentence, start, end) ? 'ALLEGED' : 'REPORTED',
  );
}

/** "Group", "man" alone say hardly anything, nor does a title. */
const isMore = (what: string): boolean => what.trim().includes(' ');
