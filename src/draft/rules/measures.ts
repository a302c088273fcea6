import { slug } from '../../text/slug.ts';
import { type Article, isHedged, type Read } from './article.ts';
import { asName, type Bearing } from './proposals.ts';

interface Kind {
  readonly did: RegExp;
  readonly type: 'CURFEW' | 'GUARD_DEPLOYMENT';
  readonly name: (place: string) => string;
  /** The measures of all of them, and those who took them. */
  readonly all: (governments: string) => string;
  readonly those: (governments: string) => string;
  /** Who is called in. */
  readonly force?: string;
}

const KINDS: readonly Kind[] = [
  {
    did: /\b(?:declared|imposed|announced) curfews?\b/iu,
    type: 'CURFEW',
    name: (place) => `Curfew in ${place}`,
    all: (governments) => `Curfews in ${governments}`,
    those: (governments) => `${asName(governments)} with curfews`,
  },
  {
    did: /\b(?:called in|deployed|activated|mobili[sz]ed) the National Guard\b/iu,
    type: 'GUARD_DEPLOYMENT',
    name: (place) => `National Guard called in by ${place}`,
    all: (governments) => `National Guard called in by ${governments}`,
    those: (governments) => `${asName(governments)} that called in the National Guard`,
    force: 'National Guard',
  },
];
const LISTED =
  /\b(cities|states)\b (?:like|including|such as) ((?:(?!\b(?:cities|states)\b)[^;:“”"])+?),? (?:etc\. )?(?:have |has )?$/iu;

/** Of how many the places in a list are examples. */
const MANY = /\b(a number of|several|some|many|dozens of|hundreds of) (?:\p{L}+ )?$/iu;
const OPEN: Readonly<Record<string, string>> = {
  many: 'many',
  'dozens of': 'dozens',
  'hundreds of': 'hundreds',
};

/** "Cities like A, B and C have declared curfews": a measure of each, and together those of more than are named. */
export function measures(article: Article): void {
  const { found, sentences } = article;
  for (const sentence of sentences)
    for (const kind of KINDS) {
      const { did, type, name, force } = kind;
      const done = did.exec(sentence.own);
      const listed = done && LISTED.exec(sentence.own.slice(0, done.index));
      if (!done || !listed || isHedged(sentence, listed.index, done.index)) continue;
      const [, sort = ''] = listed;
      const end = done.index + done[0].length;
      const places = sentence.mentions.filter(
        ({ kind, start, end: last }) => kind === 'Place' && start > listed.index && last <= done.index,
      );
      const all = together(article, sentence, { kind, sort, start: listed.index, end });
      for (const { id, words: place, start } of places) {
        const at = { key: sentence.key, words: sentence.text.slice(start, end) };
        const noun = /cit/iu.test(sort) ? 'City' : 'State';
        const body = found.entity('GovernmentBody', slug(`${noun} of ${place}`), {
          name: `${noun} of ${place}`,
        });
        const measure = found.entity('Measure', slug(name(place)), { name: name(place), type });
        found.claim(measure, { OCCURRED: 'HAPPENED' }, at);
        found.claim(body, { PERFORMED: measure, role: 'ISSUER', attributionBasis: 'MEDIA' }, at);
        found.claim(body, { MEMBER_OF: all.governments, role: 'MEMBER' }, at);
        found.claim(measure, { PART_OF: all.measures }, at);
        if (force !== undefined) isCalledIn(article, force, measure, at);
        if (noun !== 'City') continue;
        found.entity('Place', id, { name: place });
        found.claim(measure, { OCCURRED_AT: id }, at);
      }
    }
}

interface Listed {
  readonly kind: Kind;
  /** "cities", "states". */
  readonly sort: string;
  readonly start: number;
  readonly end: number;
}

/** Those of whom the list names some, and what they did. */
function together(
  article: Article,
  { key, own, text }: Read,
  { kind: { type, all, those, force }, sort, start, end }: Listed,
): { readonly governments: string; readonly measures: string } {
  const { found } = article;
  const governmentsOf = sort.toLowerCase();
  const many = MANY.exec(own.slice(0, start));
  const at = { key, words: text.slice(many?.index ?? start, end) };
  const governments = found.entity(
    'GovernmentBody',
    slug(`${those(governmentsOf)} in ${article.document.id}`),
    {
      name: those(governmentsOf),
      identified: false,
      completeness: 'OPEN',
    },
  );
  const measures = found.entity('Measure', slug(`${all(governmentsOf)} in ${article.document.id}`), {
    name: all(governmentsOf),
    type,
  });
  found.claim(measures, { OCCURRED: 'HAPPENED' }, at);
  found.claim(governments, { PERFORMED: measures, role: 'ISSUER', attributionBasis: 'MEDIA' }, at);
  if (force !== undefined) isCalledIn(article, force, measures, at);
  if (many !== null)
    found.claim(
      governments,
      { SIZE: OPEN[many[1]?.toLowerCase() ?? ''] ?? 'several', comparator: 'SEVERAL', unit: governmentsOf },
      { key, words: text.slice(many.index, start + sort.length) },
    );
  return { governments, measures };
}

function isCalledIn({ found }: Article, name: string, measure: string, at: Bearing): void {
  const force = found.entity('Organization', slug(name), { name });
  found.claim(force, { INVOLVED_IN: measure, role: 'DEPLOYED' }, at);
}
