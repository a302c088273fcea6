import type { About } from '../../../src/export/about.ts';
import type { SubgraphEdge, SubgraphNode } from '../../../src/export/subgraph.ts';

const bareNode = {
  description: null,
  edtf: null,
  start: null,
  end: null,
  occurrence: null,
  status: null,
  modality: null,
  basis: null,
};

const node = (id: string, name: string, own: Partial<SubgraphNode> = {}): SubgraphNode => ({
  id,
  name,
  kind: 'Thing',
  ...bareNode,
  ...own,
});

const edge = (
  rid: string,
  source: string,
  target: string,
  own: Partial<SubgraphEdge> = {},
): SubgraphEdge => ({
  id: `${rid}:${own.relation ?? 'RESPONDS_TO'}`,
  rid,
  source: nodeOf(source),
  target: nodeOf(target),
  relation: 'RESPONDS_TO',
  phrase: 'responded to',
  role: null,
  type: null,
  status: null,
  modality: null,
  basis: null,
  basisRank: null,
  sources: null,
  sourceIds: [],
  claimIds: [],
  from: null,
  to: null,
  ...own,
});

const sure = { status: 'CORROBORATED', modality: 'ASSERTED', basis: 'STATED', basisRank: 3, sources: 2 };
const weak = { status: 'UNVERIFIED', modality: 'ALLEGED', basis: 'ASSUMED', basisRank: 0, sources: 0 };

const nodes: readonly SubgraphNode[] = [
  node('protest', '<img src=x onerror="alert(1)"> & \'friends\' ]]>', {
    kind: 'Demonstration',
    description: 'Said: "no", then\nleft;\r\ncame\tback, twice.',
    edtf: '2014-11-22/..',
    start: '2014-11-22T05:00:00Z',
    occurrence: 'HAPPENED',
    status: 'CORROBORATED',
    modality: 'ASSERTED',
    basis: 'STATED',
  }),
  node('formula', '=HYPERLINK("http://example.org","x")', { edtf: '2014-11-23~', description: '-1+1' }),
  node('emoji', '👩🏽‍🚒 Ünïcödé  日本', { edtf: '2014-1X', end: '2014-12-31T23:59:59Z' }),
  node('rtl', '\u202Eعربي\u202C \u200Fשלום\u200E'),
  node('control', 'a\u0000b\u0007c\u001Bd\uFFFEe'),
  node('id with "quotes", <tags> & spaces: prov:x', 'NA'),
  node('lonely', ' ', { kind: 'Kind with "odd" name', description: '' }),
];

const nodeOf = (id: string): SubgraphNode => nodes.find((one) => one.id === id) ?? node(id, id);

/** What a file says of itself, with markup and quotes in it. */
export const about: About = {
  operation: 'hostile',
  question: 'What breaks <files> & "programs"?',
  variables: { around: ['a "b"'], limit: 7 },
  lens: 'Only facts that rest on at least this basis: REPORTED',
  records: { shown: 7, total: 118, cut: true },
  relations: { shown: 7, total: 7, cut: false },
  made: '2026-11-26',
  seed: 'a0434a4c',
  software: 'Antiphon 0.1.0',
};

/** A graph with everything that breaks files: markup, formulas, control characters, parallel edges, a loop, shared ids. */
export const hostileGraph = {
  about,
  nodes,
  edges: [
    edge('e1', 'protest', 'formula', {
      ...sure,
      type: 'PROTEST',
      sourceIds: ['paper-a', 'paper-b'],
      claimIds: ['c1', 'c2'],
      from: '2014-11',
      to: '2014-11-30?',
    }),
    edge('e2', 'protest', 'formula', { ...weak, role: '<b>&"x"', sourceIds: ['paper-a'], claimIds: ['c3'] }),
    edge('shared', 'emoji', 'rtl', { ...weak, type: 'AMPLIFICATION' }),
    edge('shared', 'emoji', 'rtl', {
      ...sure,
      relation: 'REPOSTS',
      phrase: 'reposted',
      sourceIds: ['=1+1', 'b'],
    }),
    edge('loop', 'control', 'control', { relation: 'PART_OF', phrase: 'is <part> of', ...sure }),
    edge('back', 'formula', 'protest', { relation: 'MENTIONS' }),
    edge('100:x "y"', 'id with "quotes", <tags> & spaces: prov:x', 'rtl', weak),
  ],
};
