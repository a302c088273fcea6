import type { Seed } from '../../src/seed/model/seed.ts';
import { type Said, smallGraph } from './small-graph.ts';

const on = (document: string, more: Said = {}): Said => ({ in: [document], assertedBy: document, ...more });
const REPORTED = { basis: 'REPORTED', modality: 'ASSERTED' } as const;

/**
 * One event of which many speak, one after another: who took a website down. First users of a network assume that a group
 * did it, then the group says so, then two media report it; the city denies it, and takes that back; at last a court finds
 * that it was wrong. Of another event one only knows by an undated leaflet.
 */
export const voices = (): Seed =>
  smallGraph(
    [
      ['paper', 'Document', { edtf: '2015-03-10', title: 'Site down', name: 'The Paper, 10 March' }],
      ['radio', 'Document', { edtf: '2015-03-12', name: 'Radio, 12 March' }],
      [
        'gazette',
        'Document',
        { edtf: '2015-03-12', zone: 'America/New_York', name: 'The Gazette, 12 March' },
      ],
      ['city-statement', 'Document', { edtf: '2015-03-15', name: 'Statement of the city' }],
      ['monthly', 'Document', { edtf: '2015-05', name: 'The Monthly, May' }],
      ['ruling', 'Document', { edtf: '2016-02-01', name: 'Ruling of the court' }],
      ['leaflet', 'Document', { name: 'A leaflet' }],
      ['users', 'Group', { name: 'Users of a network' }],
      ['night-owls', 'Group', { name: 'Night Owls' }],
      ['owl', 'Person', { name: 'One of the Night Owls' }],
      ['city', 'Organization', { name: 'City of Elm' }],
      ['site', 'Website', { name: 'elm.example' }],
      ['takedown', 'CyberAction', { name: 'Takedown of elm.example', type: 'DDOS' }],
      ['rally', 'Demonstration', { name: 'Rally in Elm' }],
    ],
    [
      ['v-occurred', 'takedown', 'OCCURRED', 'HAPPENED', on('paper')],
      [
        'v-assumed',
        'night-owls',
        'PERFORMED',
        'takedown',
        on('paper', {
          assertedBy: 'users',
          values: { basis: 'ASSUMED', modality: 'ASSUMED', voice: 'PARAPHRASED', role: 'ATTACKER' },
        }),
      ],
      [
        'v-own',
        'night-owls',
        'PERFORMED',
        'takedown',
        on('radio', {
          assertedBy: 'night-owls',
          values: { basis: 'CLAIMED', voice: 'QUOTED', attributionBasis: 'SELF', role: 'ATTACKER' },
        }),
      ],
      [
        'v-radio',
        'night-owls',
        'PERFORMED',
        'takedown',
        on('monthly', { values: { ...REPORTED, role: 'ATTACKER' } }),
      ],
      [
        'v-gazette',
        'night-owls',
        'PERFORMED',
        'takedown',
        on('gazette', { values: { ...REPORTED, role: 'ATTACKER' } }),
      ],
      [
        'v-denied',
        'night-owls',
        'PERFORMED',
        'takedown',
        on('city-statement', {
          assertedBy: 'city',
          values: { polarity: 'NEGATED', voice: 'QUOTED', role: 'ATTACKER' },
        }),
      ],
      [
        'v-unknown',
        'city',
        'SAYS',
        'it was mistaken when it denied it',
        on('monthly', { assertedBy: 'city', retracts: ['v-denied'] }),
      ],
      [
        'v-wrong',
        'takedown',
        'REASON',
        'a fault of the machine',
        on('ruling', { refutes: ['v-assumed', 'v-own', 'v-radio', 'v-gazette'] }),
      ],
      ['v-target', 'site', 'TARGETED_BY', 'takedown', on('paper')],
      ['v-member', 'owl', 'MEMBER_OF', 'night-owls', on('radio', { values: { role: 'MEMBER' } })],
      [
        'v-owl',
        'rally',
        'RESPONDS_TO',
        'takedown',
        on('radio', { assertedBy: 'owl', values: { basis: 'STATED', voice: 'QUOTED', type: 'PROTEST' } }),
      ],
      ['v-organised', 'night-owls', 'PERFORMED', 'rally', on('radio', { values: { role: 'ORGANIZER' } })],
      ['v-planned', 'rally', 'OCCURRED', 'PLANNED', on('radio')],
      ['v-held', 'rally', 'OCCURRED', 'HAPPENED', on('gazette')],
      [
        'v-omitted',
        'rally',
        'OCCURRED',
        'OMITTED',
        on('city-statement', { assertedBy: 'city', values: { voice: 'QUOTED' } }),
      ],
      [
        'v-leaflet',
        'rally',
        'RESPONDS_TO',
        'takedown',
        on('leaflet', { values: { ...REPORTED, type: 'PROTEST' } }),
      ],
    ],
  );
