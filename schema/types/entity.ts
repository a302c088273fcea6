import { cypher, raw } from '../../src/cypher/fragment.ts';
import { builder } from '../builder.ts';
import { candidatesOf } from '../certainty/candidates.ts';
import { isSeen, passing } from '../certainty/passing.ts';
import { documentsFilter } from './document-filter.ts';

export const Entity = builder.neo4jInterface('Entity', {
  filters: { documents: documentsFilter },
  fields: (t) => ({
    id: t.expose('id'),
    key: t.expression({
      type: 'ID',
      description:
        'What a cache keeps it under: its id, followed by a fingerprint of the lens, if there is one. To a cache, one record seen through two lenses is two records.',
      read: ({ node }, { fingerprint }) =>
        fingerprint === undefined ? cypher`${node}.id` : cypher`${node}.id + '~' + ${fingerprint}`,
    }),
    seen: t.expression({
      type: 'Boolean',
      description:
        'Whether a list with this lens would have it. Only events and claims can be hidden; a record asked for by its id, or at the end of a relation that is seen, is in the answer all the same. If an event is not seen, everything derived from its claims is null. Always true without a lens.',
      read: ({ node = raw('node') }, lens) => isSeen(lens, node),
    }),
    name: t.expose('name'),
    mention: t.expose('mention'),
    aliases: t.expose('aliases'),
    names: t.expose('names'),
    description: t.expose('description'),
    candidates: t.rows(candidatesOf('node')),
    claims: t.join('claims'),
    documents: t.nodesConnection({
      name: 'EntityDocuments',
      kind: 'Document',
      description: 'Documents that bear a claim about it.',
      // From the claims about it, which are few, and not from all documents.
      match: (
        bound,
        { node },
        lens,
      ) => cypher`MATCH (about:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(${bound.node}:Document) WHERE (about.subjectId = ${node}.id OR about.objectId = ${node}.id) AND ${passing(lens, { about: raw('about') }, { about: 'Claim' })}
WITH DISTINCT ${bound.node}`,
    }),
    mentionedIn: t.relation('mentionedIn'),
    statementsAbout: t.relation('statementsAbout'),
    addressedBy: t.relation('addressedBy'),
    quotedIn: t.relation('quotedIn'),
    accusedIn: t.relation('accusedIn'),
    condemnedIn: t.relation('condemnedIn'),
    supportedIn: t.relation('supportedIn'),
    honoredIn: t.relation('honoredIn'),
    creditClaimedIn: t.relation('creditClaimedIn'),
  }),
});
