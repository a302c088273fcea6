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
 * what has no name of its own (events, things, and groups that nobody identifies) if it is of one kind, told in one
 * sentence, and tied to the same record in the same way; of several, the one with which most sentences are shared.
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
  const all = candidates(sides.seed);
  const nameless = proposed.filter(
    ({ kind, fields }) =>
      fields.identified === false ||
      store.ontology.kind(kind).lineage.some((one) => one === 'Event' || one === 'Thing'),
  );
  /** Finds what it can, and says whether it found anything: what is found may tell what is tied to it. */
  const find = (): boolean => {
    const before = found.size;
    for (const { id, kind } of nameless) {
      if (resolved(id) !== undefined) continue;
      const own = tiesOf(id, sides.drafted);
      const sentences = from(id, sides.drafted);
      const [same] = all
        .filter((one) => store.kindOf(one) === kind && !taken.has(one))
        .filter((one) => shareTie(own, tiesOf(one, sides.seed), resolved))
        .map((one) => ({
          one,
          shared: from(one, sides.seed).filter((sentence) => sentences.includes(sentence)).length,
        }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared);
      if (same === undefined) continue;
      found.set(id, same.one);
      taken.add(same.one);
    }
    return found.size > before;
  };
  while (find());
  return resolved;
}

/** What others are to it: those who take part in an event or announce it, its parts, its members, whoever runs it. */
const TIES_IN = new Set([
  ...['PERFORMED', 'HARMED_IN', 'TARGETED_BY', 'INVOLVED_IN', 'LEFT_UNDONE'],
  ...['CALLS_FOR', 'PLEDGES', 'THREATENS', 'CLAIMS_CREDIT_FOR'],
  ...['PART_OF', 'MEMBER_OF', 'EMBODIED_IN', 'LINKS_TO', 'OPERATES'],
]);
/** What it is to others: what it did or suffered, and where it was. */
const TIES_OUT = new Set(['PERFORMED', 'TARGETED_BY', 'OCCURRED_AT']);

interface Tie {
  readonly predicate: string;
  readonly isOut: boolean;
  readonly other: string;
}

const tiesOf = (id: string, claims: readonly Compared[]): readonly Tie[] =>
  claims.flatMap(({ predicate, subject, object }) => [
    ...(object === id && TIES_IN.has(predicate) ? [{ predicate, isOut: false, other: subject }] : []),
    ...(subject === id && object !== undefined && TIES_OUT.has(predicate)
      ? [{ predicate, isOut: true, other: object }]
      : []),
  ]);

const candidates = (claims: readonly Compared[]): readonly string[] => [
  ...new Set(claims.flatMap(({ subject, object }) => [subject, object ?? []].flat())),
];

/** The sentences from which anything is claimed about it. */
const from = (id: string, claims: readonly Compared[]): readonly string[] => [
  ...new Set(
    claims
      .filter(({ subject, object }) => subject === id || object === id)
      .flatMap(({ sentences }) => [...sentences]),
  ),
];

const shareTie = (own: readonly Tie[], others: readonly Tie[], resolved: Resolved): boolean =>
  own.some(({ predicate, isOut, other }) =>
    others.some((one) => one.predicate === predicate && one.isOut === isOut && resolved(other) === one.other),
  );

/** A name without what writers vary: capitals, accents' forms, quotation marks, an article. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”"'’‘]/g, '')
    .replace(/^the /, '')
    .trim();
