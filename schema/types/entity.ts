import { cypher, raw } from '../../src/cypher/fragment.ts';
import { builder } from '../builder.ts';
import { isSeen, passing } from '../reads/passing.ts';
import { documentsFilter } from './document-filter.ts';

export const Entity = builder.neo4jInterface('Entity', {
  filters: { documents: documentsFilter },
  fields: (t) => ({
    id: t.expose('id'),
    key: t.expression({
      type: 'ID',
      description:
        'What a cache keeps it under: its id, and behind that what stands for the lens that holds, if one does. The same record seen through two lenses is two things to a cache.',
      read: ({ node }, { fingerprint }) =>
        fingerprint === undefined ? cypher`${node}.id` : cypher`${node}.id + '~' + ${fingerprint}`,
    }),
    seen: t.expression({
      type: 'Boolean',
      description:
        'Whether a list with the lens that holds would have it. Only events and claims can be hidden; what is asked for by its id, or stands at the end of a relation that is seen, is in the answer all the same. Of an event that is not seen, everything that is derived from claims is null. Always true without a lens.',
      read: ({ node = raw('node') }, lens) => isSeen(lens, node),
    }),
    name: t.expose('name'),
    aliases: t.expose('aliases'),
    names: t.expose('names'),
    description: t.expose('description'),
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
