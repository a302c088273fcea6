import { isWordOf } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
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
export function nounOf(id: string, entity: SeedEntity | undefined, isDoubted: boolean): Noun {
  if (entity === undefined) return { id, text: id, many: false, person: false };
  const { kind, values } = entity;
  const written = typeof values.mention === 'string' ? values.mention : undefined;
  const naming = namingOf(entity);
  const name = String(values.name);
  const text =
    written ??
    (kind === 'Account' && naming === 'proper' ? `the account “${name}”` : mentionOf(name, naming));
  const alleged = isDoubted ? doubted(text) : undefined;
  return {
    id,
    text,
    person: kind === 'Person',
    many: naming === 'common' ? isMany(text) : /\bpolice$/i.test(text) || isCrowdOf(kind, name),
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
  if (kind === 'Place') return values.type === 'AREA' ? 'bare' : 'proper';
  if (kind === 'Operation' || kind === 'Curator') return 'proper';
  if (ontology.isA(kind, 'Actor'))
    return values.identified === false || isCrowd(values.type) || isCrowdOf(kind, String(values.name))
      ? 'common'
      : 'proper';
  return /\s/.test(String(values.name)) ? 'common' : 'proper';
}

/** What is entered like a name and only tells how many or who they are: "Two witnesses". */
const isCrowdOf = (kind: string, name: string): boolean =>
  (kind === 'Group' || kind === 'Person') && namesSeveral(name);

const isCrowd = (type: unknown): boolean => isWordOf(GroupType, type) && type === 'CROWD';
