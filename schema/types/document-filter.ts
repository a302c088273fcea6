import { cypher, type Fragment } from '../../src/cypher/fragment.ts';
import type { Predicate, Scope } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';

const DocumentsFilter = builder.inputType('DocumentsFilter', {
  description: 'Which documents must speak of it: those that bear a claim about it count.',
  fields: (t) => ({
    all: t.idList({ description: 'Every one of these documents does.' }),
    any: t.idList({ description: 'At least one of these documents does.' }),
    none: t.idList({ description: 'None of these documents does.' }),
  }),
});

interface DocumentIds {
  readonly all?: readonly string[] | null;
  readonly any?: readonly string[] | null;
  readonly none?: readonly string[] | null;
}

// Starts from the claims about the node, which are few, and not from the documents, which bear many.
const bearing = ({ node }: Scope, ids: Fragment): Fragment =>
  cypher`EXISTS { MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(bearer:Document) WHERE (about.subjectId = ${node}.id OR about.objectId = ${node}.id) AND ${ids} }`;

/** The documents in which a claim itself stands. */
const standing = ({ node }: Scope, ids: Fragment): Fragment =>
  cypher`EXISTS { MATCH (${node})-[:EVIDENCED_BY]->(:Passage)-[:IN]->(bearer:Document) WHERE ${ids} }`;

/** The `documents` filter that every kind has. */
export const documentsFilter = filterBy(bearing, 'By the documents that speak of it.');

/** The same for claims: by the documents in which they stand. */
export const claimDocumentsFilter = filterBy(standing, 'By the documents in which it stands.');

function filterBy(bears: (scope: Scope, ids: Fragment) => Fragment, description: string) {
  return {
    type: DocumentsFilter,
    description,
    predicate: (value: unknown): Predicate => {
      const { all, any, none } = value as DocumentIds;
      const predicates: Predicate[] = [];
      for (const id of all ?? [])
        predicates.push({ kind: 'written', predicate: (scope) => bears(scope, cypher`bearer.id = ${id}`) });
      if (any)
        predicates.push({ kind: 'written', predicate: (scope) => bears(scope, cypher`bearer.id IN ${any}`) });
      if (none)
        predicates.push({
          kind: 'not',
          one: { kind: 'written', predicate: (scope) => bears(scope, cypher`bearer.id IN ${none}`) },
        });
      return { kind: 'and', all: predicates };
    },
  };
}
