import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { EvidenceClaim } from '../../../src/export/evidence.ts';
import { evidenceLd, jsonLd } from '../../../src/export/jsonld.ts';
import { hostileGraph } from './hostile-graph.ts';

const options = {
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`nothing must be loaded: ${url}`);
  },
};

const passage = {
  id: 'paper s01',
  start: 3,
  end: 9,
  sentenceNumber: 1,
  isPartOfSentence: true,
  sha256: 'abc',
  document: { id: 'paper', name: 'The "Paper"', title: 'Head <line>', url: 'https://example.org/a?b=c' },
};
const claim: EvidenceClaim = {
  id: 'c:1',
  name: 'Protest: more than 500 people',
  subject: { id: 'protest', name: 'Protest' },
  object: null,
  assertedBy: { id: 'paper', name: 'The "Paper"' },
  relayedBy: [
    { id: 'b', name: 'B' },
    { id: 'a', name: 'A' },
  ],
  reviewedBy: [],
  madeIn: [],
  passages: [passage],
  contradicts: [{ id: 'c2', name: 'Other' }],
  contradictedBy: [],
  details: {
    predicate: 'SIZE',
    value: '500',
    comparator: 'MORE_THAN',
    polarity: 'AFFIRMED',
    contested: false,
  },
};

const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';

describe('claims as linked data', () => {
  const expanded = async (text: string) => {
    const nodes = await jsonld.expand(JSON.parse(text), options);
    return (id: string) => nodes.find((node) => node['@id'] === id);
  };

  it('a claim is a schema.org Claim and a PROV entity: who asserts it, where it appears, what it is derived from', async () => {
    const node = await expanded(evidenceLd([claim]));
    expect(node('urn:antiphon:c%3A1')).toMatchObject({
      '@type': [`${SCHEMA}Claim`, `${PROV}Entity`, 'urn:antiphon:vocab#Claim'],
      [`${SCHEMA}name`]: [{ '@value': 'Protest: more than 500 people' }],
      [`${PROV}wasAttributedTo`]: [{ '@id': 'urn:antiphon:paper' }],
      [`${PROV}wasDerivedFrom`]: [{ '@id': 'urn:antiphon:paper%20s01' }],
      [`${SCHEMA}appearance`]: [{ '@id': 'urn:antiphon:paper' }],
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate': [{ '@id': 'urn:antiphon:vocab#SIZE' }],
    });
  });

  it('our reading does not appear in a document: it is based on it', async () => {
    const reading = { ...claim, details: { ...claim.details, voice: 'READING' } };
    const node = (await expanded(evidenceLd([reading])))('urn:antiphon:c%3A1');
    expect(node).toMatchObject({ [`${SCHEMA}isBasedOn`]: [{ '@id': 'urn:antiphon:paper' }] });
    expect(node).not.toHaveProperty(`${SCHEMA}appearance`);
  });

  it('relayers keep their order', async () => {
    const node = await expanded(evidenceLd([claim]));
    expect(node('urn:antiphon:c%3A1')?.['urn:antiphon:vocab#relayedBy']).toEqual([
      { '@list': [{ '@id': 'urn:antiphon:b' }, { '@id': 'urn:antiphon:a' }] },
    ]);
  });

  it('passages are parts of their documents, and documents have their address', async () => {
    const node = await expanded(evidenceLd([], [passage]));
    expect(node('urn:antiphon:paper%20s01')).toMatchObject({
      [`${SCHEMA}isPartOf`]: [{ '@id': 'urn:antiphon:paper' }],
    });
    expect(node('urn:antiphon:paper')).toMatchObject({
      [`${SCHEMA}headline`]: [{ '@value': 'Head <line>' }],
      [`${SCHEMA}url`]: [{ '@id': 'https://example.org/a?b=c' }],
    });
  });

  it('with a graph, nothing of it is repeated', async () => {
    const pieces: string[] = [];
    for await (const piece of jsonLd({ ...hostileGraph, claims: [claim] })) pieces.push(piece);
    const file: { '@graph': { '@id'?: string }[] } = JSON.parse(pieces.join(''));
    const ids = file['@graph'].flatMap((node) => node['@id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('urn:antiphon:c%3A1');
    expect(await jsonld.toRDF({ ...file }, options)).not.toEqual([]);
  });
});
