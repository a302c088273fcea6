import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { Basis, Modality, Status } from '../ontology/certainty.ts';
import { ResponseType, Role } from '../ontology/fact.ts';
import { enumRef } from './enum-ref.ts';
import { seen } from './passing.ts';
import { FactRelation } from './relations.ts';
import type { ExpressionFields } from './weakest.ts';

/** How sure something is that runs over a list of relationships, bound to `links`: no surer than its weakest link. */
export function weakestLink<Field>(t: ExpressionFields<Field>) {
  return {
    length: t.expression({
      type: 'Int',
      description: 'How many steps it has.',
      read: ({ links }) => cypher`size(${links})`,
    }),
    weakestBasisRank: t.expression({
      type: 'Int',
      description: 'The rank of its weakest link: the whole holds no more than that.',
      read: ({ links }, lens) =>
        cypher`reduce(low = 9, rank IN [link IN ${links} | ${seen(lens, 'basisRank', raw('link'))}] | CASE WHEN rank < low THEN rank ELSE low END)`,
    }),
    weakestBasis: t.expression({
      type: enumRef(Basis),
      description: 'The basis of its weakest link.',
      read: ({ links }, lens) => weakestWord(links, lens, 'basis', [...wordsOf(Basis)].reverse()),
    }),
    weakestStatus: t.expression({
      type: enumRef(Status),
      description: 'The weakest status among its links.',
      read: ({ links }, lens) => weakestWord(links, lens, 'status', wordsOf(Status)),
    }),
  };
}

function weakestWord(
  links: Fragment | undefined,
  lens: Lens,
  property: 'basis' | 'status',
  words: readonly string[],
): Fragment {
  return cypher`head([word IN ${raw(`[${words.map((word) => `'${word}'`).join(', ')}]`)} WHERE word IN [link IN ${links} | ${seen(lens, property, raw('link'))}]])`;
}

/** What a step knows of the relationship `link` that led to it; the first step has none, and all of these are null. */
export function linkFields<Field>(t: ExpressionFields<Field>) {
  const stored =
    (property: string) =>
    ({ link }: Readonly<Record<string, Fragment>>) =>
      cypher`${link}.${raw(property)}`;
  const asSeen =
    (property: 'modality' | 'basis' | 'basisRank') =>
    ({ link = raw('null') }: Readonly<Record<string, Fragment>>, lens: Lens) =>
      cypher`CASE WHEN ${link} IS NOT NULL THEN ${seen(lens, property, link)} END`;
  return {
    relation: t.expression({
      type: FactRelation,
      nullable: true,
      description: 'Which relation joins it to the one before, such as RESPONDS_TO.',
      read: ({ link }) => cypher`type(${link})`,
    }),
    type: t.expression({
      type: enumRef(ResponseType),
      nullable: true,
      description: 'How it answers, where it is an answer.',
      read: stored('type'),
    }),
    role: t.expression({
      type: enumRef(Role),
      nullable: true,
      description: 'The part that the actor or thing has in the event.',
      read: stored('role'),
    }),
    status: t.expression({
      type: enumRef(Status),
      nullable: true,
      description: 'How that relation stands.',
      read: stored('status'),
    }),
    modality: t.expression({
      type: enumRef(Modality),
      nullable: true,
      description: 'How that relation is put.',
      read: asSeen('modality'),
    }),
    basis: t.expression({
      type: enumRef(Basis),
      nullable: true,
      description: 'What that relation rests on.',
      read: asSeen('basis'),
    }),
    basisRank: t.expression({
      type: 'Int',
      nullable: true,
      description: 'The rank of that basis.',
      read: asSeen('basisRank'),
    }),
  };
}
