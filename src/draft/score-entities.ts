import type { SeedStore } from '../seed/store/store.ts';
import type { Compared } from './compared.ts';
import type { EntityProposal } from './proposal.ts';
import { knownEntity } from './request.ts';

/** From an id of the draft to the entity of the seed that it stands for; undefined for none. */
export type Resolved = (id: string) => string | undefined;

interface Sides {
  readonly drafted: readonly Compared[];
  readonly seed: readonly Compared[];
  readonly store: SeedStore;
}

/**
 * Says which entities of a draft are which of the seed: those with the same id; those with the same name or alias; and
 * events, which have no names of their own, if they are of one kind, told in one sentence, and the same actor has the same
 * part in them; of several, the one with which most sentences are shared.
 */
export function resolveEntities(proposed: readonly EntityProposal[], sides: Sides): Resolved {
  const { store } = sides;
  const found = new Map<string, string>();
  const names = new Map<string, string>();
  for (const entity of store.entities()) {
    const { id, name, aliases } = knownEntity(entity);
    for (const one of [name, ...aliases]) if (!names.has(plain(one))) names.set(plain(one), id);
  }
  const resolved: Resolved = (id) =>
    found.get(id) ?? (store.kindOf(id) === undefined ? undefined : store.canonical(id));
  for (const { id, fields } of proposed) {
    const { name, aliases } = knownEntity({
      id,
      kind: '',
      values: { ...fields, aliases: [fields.aliases ?? []].flat() },
      at: { file: '', line: 0, column: 0 },
    });
    const same = [name, ...aliases].map((one) => names.get(plain(one))).find((one) => one !== undefined);
    if (same !== undefined && store.kindOf(id) === undefined) found.set(id, same);
  }
  const taken = new Set(found.values());
  for (const { id, kind } of proposed) {
    if (resolved(id) !== undefined || !store.ontology.kind(kind).lineage.includes('Event')) continue;
    const own = involving(id, sides.drafted);
    const sentences = from(id, sides.drafted);
    const [same] = candidates(sides.seed)
      .filter((event) => store.kindOf(event) === kind && !taken.has(event))
      .filter((event) => shareActor(own, involving(event, sides.seed), resolved))
      .map((event) => ({
        event,
        shared: from(event, sides.seed).filter((one) => sentences.includes(one)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared);
    if (same === undefined) continue;
    found.set(id, same.event);
    taken.add(same.event);
  }
  return resolved;
}

/** Relations between those who take part in an event, or the statements that announce it, and the event. */
const PARTS = new Set([
  ...['PERFORMED', 'HARMED_IN', 'TARGETED_BY', 'INVOLVED_IN', 'LEFT_UNDONE'],
  ...['CALLS_FOR', 'PLEDGES', 'THREATENS'],
]);

const involving = (event: string, claims: readonly Compared[]): readonly Compared[] =>
  claims.filter(({ predicate, object }) => object === event && PARTS.has(predicate));

const candidates = (claims: readonly Compared[]): readonly string[] => [
  ...new Set(claims.flatMap(({ object }) => object ?? [])),
];

/** The sentences from which anything is claimed about an event. */
const from = (event: string, claims: readonly Compared[]): readonly string[] => [
  ...new Set(
    claims
      .filter(({ subject, object }) => subject === event || object === event)
      .flatMap(({ sentences }) => [...sentences]),
  ),
];

const shareActor = (own: readonly Compared[], others: readonly Compared[], resolved: Resolved): boolean =>
  own.some((one) =>
    others.some((other) => one.predicate === other.predicate && resolved(one.subject) === other.subject),
  );

/** A name without what writers vary: capitals, accents' forms, quotation marks, an article. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”"'’‘]/g, '')
    .replace(/^the /, '')
    .trim();
