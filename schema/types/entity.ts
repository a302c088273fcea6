import { cypher, raw } from '../../src/cypher/fragment.ts';
import { builder } from '../builder.ts';
import { candidatesOf } from '../reads/candidates.ts';
import { passing } from '../reads/passing.ts';
import { documentsFilter } from './document-filter.ts';

export const Entity = builder.neo4jInterface('Entity', {
  filters: { documents: documentsFilter },
  fields: (t) => ({
    id: t.expose('id'),
    name: t.expose('name'),
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
