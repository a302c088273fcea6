import { ontology } from '../../../schema/ontology/index.ts';
import { groundsOf, opposedTo } from '../../../schema/projection/certainty.ts';
import { factOf, readClaim } from '../../../schema/projection/claim.ts';
import { Teller } from '../../../schema/sentences/teller.ts';
import type { Seed, Values } from '../../../src/seed/model/seed.ts';
import { storeOf } from '../../../src/seed/store/store-of.ts';
import type { Style } from '../../../src/sentences/index.ts';
import { type Said, smallGraph } from '../../support/small-graph.ts';

type Entities = Parameters<typeof smallGraph>[0];
type Claims = Parameters<typeof smallGraph>[1];

/** Who and what the small graphs of these tests are about. */
export const CAST: Entities = [
  ['paper', 'Document', { name: 'Article on the fire' }],
  ['ann', 'Person', { name: 'Ann' }],
  ['band', 'Group', { name: 'The Band' }],
  ['guards', 'Group', { name: 'Guards at the gate', type: 'CROWD' }],
  ['witnesses', 'Group', { name: 'Two witnesses' }],
  ['sisters', 'Group', { name: 'Seven Sisters' }],
  ['death', 'Incident', { name: 'Death of Bob', type: 'DEATH' }],
  ['order', 'Act', { name: 'Order to clear the hall' }],
  ['wire', 'MediaOutlet', { name: 'The Wire' }],
  ['curators', 'Curator', { name: 'Curators' }],
  ['fire', 'Incident', { name: 'Fire in the hall' }],
  ['march', 'Demonstration', { name: 'March of the band', deed: 'march through the town' }],
  ['leaflet', 'Statement', { name: 'Leaflet of the band', form: 'LEAFLET' }],
];

const HAPPENED: Claims = [
  ['h1', 'fire', 'OCCURRED', 'HAPPENED'],
  ['h2', 'leaflet', 'OCCURRED', 'HAPPENED'],
];

/** The sentence of the last of the claims about the cast, and about whoever comes with it. */
export function told(claims: Claims, style?: Style, more: Entities = []): string {
  const last = claims.at(-1)?.[0] ?? '';
  return tellerOf(
    claims,
    ({ teller, read, same, isContested }) =>
      teller.claim(read(last), { same: same(last), contested: isContested(last) }, style),
    more,
  );
}

/** The sentence of the fact that the last of the claims is about. */
export function toldFact(claims: Claims, style?: Style): string | undefined {
  const last = claims.at(-1)?.[0] ?? '';
  return tellerOf(claims, ({ teller, same }) =>
    teller.fact(
      same(last).filter(({ polarity }) => polarity === 'AFFIRMED'),
      same(last).filter(({ polarity }) => polarity === 'NEGATED'),
      style,
    ),
  );
}

/** What somebody claims: with less than a report behind it. */
export const claimed = (assertedBy: string, values: Values = {}, more: Omit<Said, 'values'> = {}): Said => ({
  assertedBy,
  relayedBy: ['paper'],
  ...more,
  values: { voice: 'PARAPHRASED', modality: 'ASSERTED', basis: 'CLAIMED', ...values },
});

function tellerOf<T>(claims: Claims, use: (tools: ReturnType<typeof toolsOf>) => T, more: Entities = []): T {
  const said = new Set(
    claims.filter(([, , predicate]) => predicate === 'OCCURRED').map(([, subject]) => subject),
  );
  return use(
    toolsOf(
      smallGraph([...CAST, ...more], [...HAPPENED.filter(([, subject]) => !said.has(subject)), ...claims]),
    ),
  );
}

function toolsOf(seed: Seed) {
  const view = storeOf(seed, ontology, factOf);
  const claims = [...view.claims()].map((claim) => readClaim(claim, view.canonical));
  const read = (id: string) => {
    const found = claims.find((claim) => claim.id === id);
    if (found === undefined) throw new Error(`no claim ${id}`);
    return found;
  };
  const same = (id: string) => claims.filter(({ rid }) => rid === read(id).rid);
  const grounds = groundsOf(view);
  return {
    teller: new Teller(view, grounds),
    read,
    same,
    isContested: (id: string) => opposedTo(read(id), same(id), grounds).length > 0,
  };
}
