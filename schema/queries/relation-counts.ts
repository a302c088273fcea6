import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { words } from '../../src/cypher/words.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing, seen, shownOf } from '../certainty/passing.ts';
import { EntityKind } from '../graph/kinds.ts';
import { FactRelation, factTypes, typePattern } from '../graph/relations.ts';
import { Occurrence } from '../ontology/event.ts';

const UNREAL = wordsOf(Occurrence).filter((word) => !Occurrence.words[word].real);
const SURE = [
  ['reported', 2, 3, 'How many are reported or stated: rest on a basis of rank 2 or more.'],
  ['claimed', 1, 1, 'How many are claimed by somebody, or inferred by curators: rest on a basis of rank 1.'],
  ['assumed', 0, 0, 'How many are only assumed.'],
] as const;

export const KindRelationCount = builder.neo4jRow('KindRelationCount', {
  roles: { group: 'map' },
  description:
    'How many relations of one type lead from records of one kind to records of another, by how sure they are; relations that hang on an event that was only planned, threatened or called for are counted apart.',
  fields: (t) => ({
    source: t.value({
      of: 'group',
      property: 'source',
      type: EntityKind,
      description: 'The kind they lead from.',
    }),
    relation: t.value({
      of: 'group',
      property: 'relation',
      type: FactRelation,
      description: 'The relation.',
    }),
    target: t.value({
      of: 'group',
      property: 'target',
      type: EntityKind,
      description: 'The kind they lead to.',
    }),
    total: t.value({
      of: 'group',
      property: 'total',
      type: 'Int',
      description: 'How many there are in all.',
    }),
    ...Object.fromEntries(
      SURE.map(([name, , , description]) => [
        name,
        t.value({
          of: 'group',
          property: name,
          type: 'Int',
          description: `${description} Between what happened, or is there.`,
        }),
      ]),
    ),
    unreal: t.value({
      of: 'group',
      property: 'unreal',
      type: 'Int',
      description:
        'How many hang on an event that was only planned, promised, threatened or called for, or was left undone: on the one they lead from, else on the one they lead to. A response that was made is not among them, even if it responds to something that was left undone.',
    }),
  }),
});

export const RELATIONS_BY_KINDS = 'relations by kinds';

/** Counts all relations by the kinds of their ends: binds `group`. */
export function countRelations(lens: Lens, group: Fragment | undefined): Fragment {
  const occurrence = (node: string) => shownOf(lens, 'Event', 'occurrence', raw(node));
  // Only events have an occurrence: a deed hangs on its event, anything else of an event on that one.
  const unreal = cypher`coalesce((CASE WHEN source:Event THEN ${occurrence('source')} ELSE ${occurrence('target')} END) IN ${words(UNREAL)}, false)`;
  const columns = SURE.map(
    ([name, least, most]) =>
      cypher`${raw(name)}: sum(CASE WHEN NOT unreal AND rank >= ${raw(String(least))} AND rank <= ${raw(String(most))} THEN 1 ELSE 0 END)`,
  );
  return cypher`MATCH (source:Named)-[edge:${raw(typePattern(factTypes()))}]->(target:Named)
WHERE ${passing(lens, { source: raw('source'), edge: raw('edge'), target: raw('target') }, { source: 'Named', edge: 'RESPONDS_TO', target: 'Named' })}
WITH source.label AS from, type(edge) AS relation, target.label AS to, ${unreal} AS unreal, ${seen(lens, 'basisRank', raw('edge'))} AS rank
WITH from, relation, to, {total: count(*), ${join(columns, ', ')}, unreal: sum(CASE WHEN unreal THEN 1 ELSE 0 END)} AS numbers
WITH numbers {.*, source: from, relation: relation, target: to} AS ${group}`;
}
