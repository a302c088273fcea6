import nlp from 'compromise';
import { slug } from '../../text/slug.ts';
import { endsWithName, withoutTitle } from '../../text/titles.ts';
import { type DraftDocument, type DraftRequest, type KnownEntity, wordsAt } from '../request.ts';

/** A name where it stands in a text; places count UTF-16 units, as JavaScript does. */
export interface Mention {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The language that the rules are made for. */
export const isEnglish = ({ language }: Pick<DraftDocument, 'language'>): boolean => /^en\b/i.test(language);

const WORD = "[A-Z][\\p{L}.’'-]*\\p{L}";
/** Names that end in what it is: "Dockworkers’ Union". */
function named(what: string): RegExp {
  return new RegExp(`(?<![.“"] )\\b(?:${WORD}[’']? ){1,3}(?:${what})\\b`, 'gu');
}
const FULL_NAME = `${WORD}(?: [A-Z]\\.)?(?: ${WORD}){1,2}`;
/** What stands before the name of somebody who was harmed, or of an officer. */
const BEFORE_PERSON = new RegExp(
  `(?:(?:shooting|death|killing|murder|arrest|suffocation|families|family)s? (?:death )?of (?:both )?(?:\\d+-year-old )?(?:(?:\\p{L}+ ){0,3}(?:man|woman|boy|girl|teenager) )?|(?:officer|indict|chief|mayor|governor|leader|spokesman|spokeswoman) |\\d+-year-old )(${FULL_NAME})(?: and (${FULL_NAME}))?`,
  'gu',
);
const HARMED_FIRST = new RegExp(
  `(${FULL_NAME})(?=(?:, \\d{1,2},)? (?:[Kk]illed|[Ss]hot) [Bb]y |[’']s [Dd]eath\\b)`,
  'gu',
);
const POLICE = new RegExp(
  `((?:St\\. )?${WORD}(?: ${WORD})?) (Police Departments?|Police|police|PD)(?! (?:Brutality|brutality))\\b`,
  'gu',
);
const TWO_POLICE = new RegExp(
  `((?:St\\. )?${WORD}(?: ${WORD})?) and the (${WORD}(?: ${WORD})?) Police Departments\\b`,
  'gu',
);
/** Organisations and outlets that say what they are in their names. */
const ORGANIZATIONS: readonly (readonly [string, RegExp])[] = [
  [
    'Organization',
    named('Union|Association|Federation|Foundation|Coalition|Committee|League|Society|Institute|Party'),
  ],
  ['MediaOutlet', named('Times|Post|Tribune|Herald|Gazette|Courier|Guardian|Chronicle|Journal|Observer')],
];
/** "a hacker group calling itself Low Tide". */
const CALLING_ITSELF = new RegExp(
  `\\b(?:group|collective|movement|gang|crew|network)\\b[^.,;:]{0,20}? (?:calling (?:itself|themselves)|which calls itself|known as|called|named) [“"‘]?(${WORD}(?: ${WORD}){0,3})`,
  'gu',
);
const NO_NAME =
  /^(?:The|This|That|After|Because|And|But|Its?|In|On|Of|For|Trending|Black|Official|Police|Taser|Day|U\.S)\b/u;

/** Finds who and what is named in a text: first what is known, then what looks like a person, a police force or a place. */
export class Names {
  readonly #named = new Map<string, KnownEntity>();
  /** From a name to the id, the longest first; null for a name of several. */
  readonly #forms: readonly (readonly [string, string])[];

  constructor(
    { text, entities, document }: Pick<DraftRequest, 'text' | 'entities' | 'document'>,
    events: ReadonlySet<string>,
  ) {
    for (const entity of entities)
      if (!events.has(entity.kind) && entity.kind !== 'Curator') this.#named.set(entity.id, entity);
    if (isEnglish(document)) {
      this.#findPolice(text);
      this.#findOrganizations(text);
      this.#findPersons(text);
      this.#findPlaces(text);
    }
    this.#forms = this.#unambiguous();
  }

  get(id: string): KnownEntity | undefined {
    return this.#named.get(id);
  }

  /** Every name in a part of the text, none within another. */
  in(text: string): readonly Mention[] {
    const found: Mention[] = [];
    for (const [form, id] of this.#forms)
      for (const { index } of text.matchAll(wordsAt(form, 'gu'))) {
        const end = index + form.length;
        if (found.some((other) => index < other.end && other.start < end)) continue;
        found.push({ id, kind: this.#named.get(id)?.kind ?? '', start: index, end, words: form });
      }
    return found.sort((a, b) => a.start - b.start);
  }

  #add(kind: string, name: string, aliases: readonly string[] = []): void {
    const all = [...this.#named.values()];
    const known = all.find((one) => [one.name, ...one.aliases].some((form) => form === name));
    const id = known?.id ?? slug(name);
    const before = known ?? this.#named.get(id);
    if (before === undefined) this.#named.set(id, { id, kind, name, aliases });
    else
      this.#named.set(before.id, {
        ...before,
        aliases: [...new Set([...before.aliases, ...aliases])].filter((form) => form !== before.name),
      });
  }

  #findPolice(text: string): void {
    const forms = new Map<string, Set<string>>();
    const see = (place: string, form: string): void => {
      if (NO_NAME.test(place)) return;
      forms.set(place, (forms.get(place) ?? new Set()).add(form));
    };
    for (const [, one = '', other = ''] of text.matchAll(TWO_POLICE)) {
      see(one, `${one} Police Department`);
      see(other, `${other} Police Department`);
    }
    for (const [all, place = '', what = ''] of text.matchAll(POLICE))
      if (what !== 'Police Departments') see(place, all);
    for (const [place, found] of forms) {
      const full = [...found].find((form) => form.endsWith('Police Department'));
      const name = full ?? [...found][0] ?? place;
      this.#add(
        'PoliceDepartment',
        name,
        [...found].filter((form) => form !== name),
      );
    }
  }

  #findOrganizations(text: string): void {
    for (const [kind, pattern] of ORGANIZATIONS)
      for (const [all] of text.matchAll(pattern)) {
        const name = all.replace(/^(?:The|A|An|By|In|On|At) /u, '');
        if (name.includes(' ') && !NO_NAME.test(name) && !this.#isTaken(name)) this.#add(kind, name);
      }
    for (const [, name = ''] of text.matchAll(CALLING_ITSELF))
      if (!NO_NAME.test(name) && !this.#isTaken(name)) this.#add('Group', name);
  }

  #findPersons(text: string): void {
    const found = new Set<string>();
    for (const pattern of [BEFORE_PERSON, HARMED_FIRST])
      for (const [, ...names] of text.matchAll(pattern)) for (const name of names) if (name) found.add(name);
    for (const person of nlp(text).people().out('array')) {
      const name = new RegExp(`^${FULL_NAME}`, 'u').exec(String(person).trim())?.[0];
      if (name !== undefined) found.add(name.replace(/[’']s$/, ''));
    }
    for (const raw of found) {
      const name = withoutTitle(
        raw
          .replace(/[’']s$/, '')
          .replace(/[.,]$/, '')
          .replace(/^(?:(?:African|Asian|Native|Latin) )?American\b ?/, ''),
      );
      if (!name.includes(' ')) continue;
      if (NO_NAME.test(name) || /\b(?:Police|Department|Monday|Saturday|Sunday)\b/.test(name)) continue;
      if (this.#isTaken(name) || this.isTitled(name)) continue;
      this.#add('Person', name);
    }
  }

  #findPlaces(text: string): void {
    for (const place of nlp(text).places().out('array')) {
      for (const part of String(place).split(/,\s*|\s+and\s+/)) {
        const name = part
          .replace(/[’']s$/, '')
          .replace(/[^\p{L}]+$/u, '')
          .trim();
        if (!new RegExp(`^${WORD}(?: ${WORD}){0,2}$`, 'u').test(name) || NO_NAME.test(name)) continue;
        if (
          this.#isTaken(name) ||
          [...this.#named.values()].some((one) => one.kind === 'Person' && one.name.split(' ').includes(name))
        )
          continue;
        this.#add('Place', name);
      }
    }
  }

  #isTaken(name: string): boolean {
    return [...this.#named.values()].some((one) => [one.name, ...one.aliases].includes(name));
  }

  /** Whether it is the full name of somebody known, with what they are before it. */
  isTitled(name: string): boolean {
    return [...this.#named.values()].some((one) => one.kind === 'Person' && endsWithName(name, one.name));
  }

  /** All forms of the names, with the parts of persons' names that mean one of them alone. */
  #unambiguous(): readonly (readonly [string, string])[] {
    const owners = new Map<string, Set<string>>();
    const own = (form: string, id: string) => owners.set(form, (owners.get(form) ?? new Set()).add(id));
    for (const { id, name, aliases } of this.#named.values())
      for (const form of [name, ...aliases]) own(form, id);
    for (const { id, kind, name } of this.#named.values())
      if (kind === 'Person')
        for (const part of name.split(' ')) if (/^\p{Lu}\p{L}{2,}$/u.test(part)) own(part, id);
    return [...owners]
      .flatMap(([form, ids]) => {
        const [id, ...others] = ids;
        return id === undefined || others.length > 0 || form.length < 2 ? [] : [[form, id] as const];
      })
      .sort(([a], [b]) => b.length - a.length);
  }
}
