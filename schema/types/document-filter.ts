import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Predicate, Scope } from '../../src/cypher/plan.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';

const HowMany = builder.inputType('HowMany', {
  description: 'How many there must be. All conditions given must hold.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly this many.' }),
    gte: t.int({ description: 'At least this many.' }),
    lte: t.int({ description: 'At most this many.' }),
  }),
});

const DocumentsFilter = builder.inputType('DocumentsFilter', {
  description:
    'Which documents, and how many, must report it: those that bear a claim about it, as seen through the lens. All conditions given must hold.',
  fields: (t) => ({
    all: t.idList({ description: 'Every one of these documents does.' }),
    any: t.idList({ description: 'At least one of these documents does.' }),
    none: t.idList({ description: 'None of these documents does.' }),
    count: t.field({ type: HowMany, description: 'This many documents do.' }),
  }),
});

interface Documents {
  readonly all?: readonly string[] | null;
  readonly any?: readonly string[] | null;
  readonly none?: readonly string[] | null;
  readonly count?: {
    readonly eq?: number | null;
    readonly gte?: number | null;
    readonly lte?: number | null;
  } | null;
}

/** A match of the documents that bear a claim, the claim under `about` and the document under `bearer`. */
type Bearing = (node: Fragment, lens: Lens) => { readonly match: Fragment; readonly where: Fragment };

const PATTERN = '-[:EVIDENCED_BY]->(:Passage)-[:IN]->(bearer:Document)';

/** The `documents` filter that every kind has. From the claims about the record, which are few, and not from the documents. */
export const documentsFilter = filterBy('By the documents that report it.', (node, lens) => ({
  match: raw(`MATCH (about:Claim)${PATTERN}`),
  where: cypher`(about.subjectId = ${node}.id OR about.objectId = ${node}.id) AND ${allOf(lens.node('Claim', raw('about'), true))}`,
}));

/** The same for claims: by the documents in which they stand. */
export const claimDocumentsFilter = filterBy('By the documents that hold it.', (node) => ({
  match: cypher`MATCH (${node})${raw(PATTERN)}`,
  where: raw('true'),
}));

const SYMBOLS = { eq: '=', gte: '>=', lte: '<=' } as const;

function filterBy(description: string, bearing: Bearing) {
  return {
    type: DocumentsFilter,
    description,
    predicate: (value: unknown, lens: Lens): Predicate => {
      const { all, any, none, count } = value as Documents;
      const bears = (ids: Fragment): Predicate =>
        written((node) => {
          const { match, where } = bearing(node, lens);
          return cypher`EXISTS { ${match} WHERE ${where} AND ${ids} }`;
        });
      const many = Object.entries(SYMBOLS).flatMap(([name, symbol]) => {
        const wanted = count?.[name as keyof typeof SYMBOLS];
        return typeof wanted === 'number' ? [cypher` ${raw(symbol)} ${BigInt(wanted)}`] : [];
      });
      return {
        kind: 'and',
        all: [
          ...(all ?? []).map((id) => bears(cypher`bearer.id = ${id}`)),
          ...(any ? [bears(cypher`bearer.id IN ${any}`)] : []),
          ...(none ? [{ kind: 'not', one: bears(cypher`bearer.id IN ${none}`) } as const] : []),
          ...many.map((compared) =>
            written((node) => {
              const { match, where } = bearing(node, lens);
              return cypher`COUNT { ${match} WHERE ${where} RETURN DISTINCT bearer }${compared}`;
            }),
          ),
        ],
      };
    },
  };
}

const written = (predicate: (node: Fragment) => Fragment): Predicate => ({
  kind: 'written',
  predicate: (scope: Scope) => predicate(variable(scope, 'node')),
});
