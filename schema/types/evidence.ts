import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { dateText } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { RootReason } from '../ontology/provenance.ts';
import { claimDocumentsFilter } from './document-filter.ts';
import { Entity } from './entity.ts';

builder.neo4jObject('Document', {
  interfaces: [Entity],
  fields: (t) => ({
    title: t.expose('title'),
    url: t.expose('url'),
    archivedUrl: t.expose('archivedUrl'),
    author: t.expose('author'),
    retrieved: t.expose('retrieved'),
    sha256: t.expose('sha256'),
    length: t.expose('length'),
    language: t.expose('language'),
    edtf: t.expose('edtf'),
    dateDisplay: t.computed({
      type: 'String',
      nullable: true,
      description:
        'The date of publication in words, in the calendar of its own zone: `24 November 2014 or later`.',
      select: ['edtf', 'zone'],
      resolve: ({ edtf, zone }) => inWords(edtf, zone),
    }),
    zone: t.expose('zone'),
    dateBasis: t.expose('dateBasis'),
    start: t.expose('start'),
    end: t.expose('end'),
    asserts: t.relation('asserts'),
    relays: t.relation('relays'),
    passages: t.relation('passages'),
    publishedBy: t.relation('publishedBy'),
    derivedFrom: t.relation('derivedFrom'),
    derivatives: t.relation('derivatives'),
    embodies: t.relation('embodies'),
    accompaniedBy: t.relation('accompaniedBy'),
    linkedFrom: t.relation('linkedFrom'),
    creditedTo: t.relation('creditedTo'),
  }),
});

builder.neo4jObject('Passage', {
  interfaces: [Entity],
  fields: (t) => ({
    start: t.expose('start'),
    end: t.expose('end'),
    sha256: t.expose('sha256'),
    sentenceNumber: t.expression({
      type: 'Int',
      description:
        'Which sentence of the document it is, or is a part of, counted from 1: headings and captions that were read count as sentences.',
      read: ({ node }) =>
        cypher`reduce(read = {number: 0, end: -1}, passage IN COLLECT { MATCH (${node})-[:IN]->(document:Document) MATCH (document)<-[:IN]-(other:Passage) WHERE other.start <= ${node}.start RETURN other {.start, .end} ORDER BY other.start, other.end DESC } | CASE WHEN passage.end > read.end THEN {number: read.number + 1, end: passage.end} ELSE read END).number`,
    }),
    isPartOfSentence: t.expression({
      type: 'Boolean',
      description: 'Whether it is only a part of that sentence.',
      read: ({ node }) =>
        cypher`EXISTS { MATCH (${node})-[:IN]->(:Document)<-[:IN]-(other:Passage) WHERE other.start <= ${node}.start AND other.end >= ${node}.end AND other.end - other.start > ${node}.end - ${node}.start }`,
    }),
    note: t.expose('note'),
    text: t.computed({
      type: 'String',
      nullable: true,
      description:
        'The words themselves, if the operator of this server has the text and shows it; else null. The graph holds no words.',
      select: ['documentSha256', 'start', 'end', 'sha256'],
      resolve: (passage, { words }) => words?.wordsOf(passage) ?? null,
    }),
    document: t.relationOne('document', { nullable: false }),
    bears: t.relation('bears'),
    previous: t.nodeOne({
      kind: 'Passage',
      description: 'The passage before it in the document.',
      match: (bound, { node }) => beside(bound.node, node, { sign: '<', direction: 'DESC' }),
    }),
    next: t.nodeOne({
      kind: 'Passage',
      description: 'The passage after it in the document.',
      match: (bound, { node }) => beside(bound.node, node, { sign: '>', direction: 'ASC' }),
    }),
  }),
});

builder.neo4jObject('Claim', {
  interfaces: [Entity],
  filters: { documents: claimDocumentsFilter },
  fields: (t) => ({
    predicate: t.expose('predicate'),
    subject: t.join('subject'),
    object: t.join('object'),
    statedSubjectId: t.expose('statedSubjectId'),
    statedObjectId: t.expose('statedObjectId'),
    rid: t.expose('rid'),
    value: t.expose('value'),
    number: t.expose('number'),
    comparator: t.expose('comparator'),
    unit: t.expose('unit'),
    of: t.expose('of'),
    sentence: t.expose('sentence'),
    wording: t.expose('wording'),
    polarity: t.expose('polarity'),
    voice: t.expose('voice'),
    modality: t.expose('modality'),
    basis: t.expose('basis'),
    basisRank: t.expose('basisRank'),
    sureness: t.expose('sureness'),
    attributionBasis: t.expose('attributionBasis'),
    condition: t.expose('condition'),
    asOf: t.expose('asOf'),
    asOfDisplay: t.computed({
      type: 'String',
      nullable: true,
      description: 'The moment up to which it holds, in words: `10 July 2016, 07:22 New York time`.',
      select: ['asOf', 'zone'],
      resolve: ({ asOf, zone }) => inWords(asOf, zone),
    }),
    knownAt: t.expose('knownAt'),
    knownAtDisplay: t.expose('knownAtDisplay'),
    start: t.expose('start'),
    end: t.expose('end'),
    precision: t.expose('precision'),
    contested: t.expose('contested'),
    withdrawn: t.expose('withdrawn'),
    role: t.expose('role'),
    outcome: t.expose('outcome'),
    type: t.expose('type'),
    stance: t.expose('stance'),
    call: t.expose('call'),
    moment: t.expose('moment'),
    from: t.expose('from'),
    to: t.expose('to'),
    zone: t.expose('zone'),
    dateBasis: t.expose('dateBasis'),
    dateText: t.expose('dateText'),
    dateDisplay: t.expose('dateDisplay'),
    dateAnchor: t.expose('dateAnchor'),
    note: t.expose('note'),
    assertedBy: t.relationOne('assertedBy', { nullable: false }),
    standing: t.expression({
      type: builder.neo4jEnum(RootReason),
      description:
        'Whether the asserter counts as a source of its own, and if not, on whom it depends. For one fact, see `roots`: the one it depends on may not say so at all.',
      read: ({ node }) => cypher`head(COLLECT { MATCH (${node})-[by:ASSERTED_BY]->() RETURN by.standing })`,
    }),
    root: t.expression({
      type: 'ID',
      nullable: true,
      description:
        'The id of the source it counts as: claims with one root are one source. Missing if it does not count at all.',
      read: ({ node }) => cypher`head(COLLECT { MATCH (${node})-[by:ASSERTED_BY]->() RETURN by.root })`,
    }),
    relayedBy: t.relation('relayedBy', { orderedBy: 'order' }),
    reviewedBy: t.relation('reviewedBy'),
    passages: t.relation('passages'),
    madeIn: t.relation('madeIn'),
    contradicts: t.relation('contradicts'),
    contradictedBy: t.relation('contradictedBy'),
  }),
});

const inWords = (edtf: string | null, zone: string | null): string | null =>
  edtf === null ? null : dateText(edtf, zone ?? undefined);

/** The passage next to one, by where they start; of those that start together the shorter one comes later. */
function beside(
  other: Fragment | undefined,
  node: Fragment | undefined,
  { sign, direction }: { readonly sign: '<' | '>'; readonly direction: 'ASC' | 'DESC' },
): Fragment {
  return cypher`MATCH (${node})-[:IN]->(:Document)<-[:IN]-(${other}:Passage) WHERE ${other}.start ${raw(sign)} ${node}.start OR (${other}.start = ${node}.start AND (${other}.end ${raw(sign === '<' ? '>' : '<')} ${node}.end OR (${other}.end = ${node}.end AND ${other}.id ${raw(sign)} ${node}.id)))
WITH ${other} ORDER BY ${other}.start ${raw(direction)}, ${other}.end ${raw(direction === 'ASC' ? 'DESC' : 'ASC')}, ${other}.id ${raw(direction)} LIMIT 1 WITH ${other}`;
}
