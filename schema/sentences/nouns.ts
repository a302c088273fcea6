import { isWordOf } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import {
  doubted,
  isMany,
  mentionOf,
  type Naming,
  type Noun,
  namesSeveral,
} from '../../src/sentences/index.ts';
import { GroupType } from '../ontology/actor.ts';
import { ontology } from '../ontology/index.ts';
import { TopicType } from '../ontology/thing.ts';

/** How a record is called inside a sentence. */
export function nounOf(
  id: string,
  entity: SeedEntity | undefined,
  isDoubted: boolean,
  names: ReadonlySet<string> = NO_NAMES,
): Noun {
  if (entity === undefined) return { id, text: id, many: false, person: false };
  const { kind, values } = entity;
  const written = typeof values.mention === 'string' ? values.mention : undefined;
  const naming = namingOf(entity);
  const name = String(values.name);
  const text =
    written ??
    (kind === 'Account' && naming === 'proper' ? `the account “${name}”` : mentionOf(name, naming, names));
  const alleged = isDoubted ? doubted(text) : undefined;
  return {
    id,
    text,
    person: kind === 'Person',
    many:
      naming === 'common' || isOneWord(entity)
        ? isMany(text)
        : /\bpolice$/i.test(text) || isCrowdOf(kind, name),
    ...(alleged === undefined ? {} : { doubted: alleged }),
  };
}

const TOPICS: Readonly<Record<keyof (typeof TopicType)['words'], Naming>> = {
  HASHTAG: 'proper',
  SLOGAN: 'quoted',
  LAW: 'proper',
  RIGHT: 'common',
  THEME: 'bare',
};

/**
 * Actors and places have names, unless the source only describes them; so do campaigns and addresses. Everything else is
 * listed under a description, which inside a sentence has an article and no capital.
 */
function namingOf({ kind, values }: SeedEntity): Naming {
  if (kind === 'Topic') return isWordOf(TopicType, values.type) ? TOPICS[values.type] : 'bare';
  if (kind === 'Place')
    return values.type === 'AREA' ? 'bare' : isDescribed(String(values.name)) ? 'common' : 'proper';
  if (kind === 'Operation' || kind === 'Curator') return 'proper';
  if (ontology.isA(kind, 'Actor'))
    return values.identified === false ||
      isCrowd(values.type) ||
      isCrowdOf(kind, String(values.name)) ||
      isRole(kind, String(values.name))
      ? 'common'
      : 'proper';
  return /\s/.test(String(values.name)) ? 'common' : 'proper';
}

/** "Questions", "Arrests": what happened, and no name of anybody. */
const isOneWord = ({ kind, values }: SeedEntity): boolean =>
  ontology.isA(kind, 'Event') && /^\p{Lu}?\p{Ll}+$/u.test(String(values.name));

/** What is entered like a name and only tells how many or who they are: "Two witnesses". */
const isCrowdOf = (kind: string, name: string): boolean =>
  (kind === 'Group' || kind === 'Person') && namesSeveral(name);

/** Somebody who is called by what they are: "State prosecutor", "A student who was there", "Spokesman for the city". */
function isRole(kind: string, name: string): boolean {
  if (/^(?:an?|another) \p{Ll}/iu.test(name)) return true;
  const head = headOf(name);
  const isOrdinary = /^\p{Lu}\S*(?: \S+)* \p{Ll}{3,}$/u.test(head);
  if (kind === 'Person') return isOrdinary || /^\p{Lu}\p{Ll}+ (?:for|of|from) /u.test(name);
  return isOrdinary && OFFICES.test(head);
}
/** Organisations and groups that go by their office; others have names in small letters too. */
const OFFICES =
  / (?:police|prosecutors?|officers?|office|authorit(?:y|ies)|government|council|services?|brigade|department|ministry|union|company|court|group|guards?)$/u;

/** A place that has no name: "ferry terminal", "Parking lot of a store"; a name has a capital in its last word. */
const isDescribed = (name: string): boolean => {
  const head = headOf(name).split(/\s+/).at(-1) ?? '';
  return (
    /^\p{Ll}{3,}/u.test(head) && !/^(?:downtown|uptown|midtown|home|court|prison|school|hospital)$/.test(name)
  );
};

/** A name without what stands behind the word for what it is. */
const headOf = (name: string): string =>
  name.replace(/\s(?:of|for|in|at|on|near|by|from|behind|between|outside|who|with)\s.*$|[,(].*$/u, '');

const isCrowd = (type: unknown): boolean => isWordOf(GroupType, type) && type === 'CROWD';

const NO_NAMES: ReadonlySet<string> = new Set();
/** A large graph has more names than are worth the memory: of those, a sentence may make a surname small. */
const MOST_NAMES = 50_000;
const namesBy = new WeakMap<SeedView, ReadonlySet<string>>();
/** What stands before a person's name, and other words that are ordinary ones as well. */
const TITLES =
  /^(?:The|Officer|Police|Chief|Mayor|Judge|Sheriff|Captain|Sergeant|President|Governor|Senator|Caller|Witness|Mother|Father)$/;

/** Words that are names wherever they stand: of people, and of actors and places that have one word for a name. */
export function properWords(view: SeedView): ReadonlySet<string> {
  const known = namesBy.get(view);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const entity of view.entities()) {
    if (names.size >= MOST_NAMES) break;
    const { kind, values } = entity;
    if (!(kind === 'Place' || ontology.isA(kind, 'Actor')) || namingOf(entity) !== 'proper') continue;
    const parts = String(values.name).split(/\s+/);
    if (kind !== 'Person' && parts.length > 1) continue;
    for (const word of parts) if (/^\p{Lu}\p{L}/u.test(word) && !TITLES.test(word)) names.add(word);
  }
  namesBy.set(view, names);
  return names;
}
