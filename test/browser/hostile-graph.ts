import { smallGraph } from '../support/small-graph.ts';

/** What runs, if any of these names is ever taken for markup. */
export const HACKED = 'hacked';

export const NAMES = {
  markup: `<img src=x onerror="document.title='${HACKED}'"> & "Co"`,
  script: `</script><script>document.title='${HACKED}'</script>`,
  rightToLeft: 'evil \u202Etxt.exe\u202C שלום',
  formula: '=HYPERLINK("http://example.invalid","Click")',
  long: 'An answer whose name is so long that no label of any drawing could ever hold all of it, and then some more',
} as const;

/** So many that not all can be drawn. */
export const MEMBERS = 2_100;
const members = Array.from({ length: MEMBERS }, (_, index) => `member-${index}`);

/** Names that want to be markup, a fact that is disputed, and a group with more members than can be drawn. */
export const hostileGraph = smallGraph(
  [
    ['paper', 'Document', { edtf: '2015-03-01', name: NAMES.script }],
    ['reply-paper', 'Document', { edtf: '2015-04-01' }],
    ['markup', 'Person', { name: NAMES.markup, description: NAMES.markup }],
    ['right-to-left', 'Person', { name: NAMES.rightToLeft }],
    ['formula', 'Person', { name: NAMES.formula }],
    ['attack', 'Incident', { name: 'The attack' }],
    ['answer', 'Statement', { name: NAMES.long }],
    ['hub', 'Group', { name: 'The hub' }],
    ...members.map((id) => [id, 'Person', { name: `Member ${id}` }] as const),
  ],
  [
    ['o-1', 'attack', 'OCCURRED', 'HAPPENED'],
    ['o-2', 'answer', 'OCCURRED', 'HAPPENED'],
    ['d-1', 'attack', 'DATED', '2015-01-01', { values: { dateBasis: 'STATED' } }],
    ['d-2', 'answer', 'DATED', '2015-01-04', { values: { dateBasis: 'STATED' } }],
    ['p-1', 'markup', 'PERFORMED', 'attack', { values: { role: 'ATTACKER' } }],
    [
      'p-2',
      'markup',
      'PERFORMED',
      'attack',
      {
        values: { role: 'ATTACKER', polarity: 'NEGATED', wording: NAMES.markup },
        assertedBy: 'markup',
        relayedBy: ['reply-paper'],
        in: ['reply-paper'],
      },
    ],
    ['p-3', 'right-to-left', 'HARMED_IN', 'attack', { values: { role: 'VICTIM' } }],
    ['p-4', 'formula', 'INVOLVED_IN', 'attack', { values: { role: 'WITNESS' } }],
    ['r-1', 'answer', 'RESPONDS_TO', 'attack', { values: { type: 'CONDEMNATION' } }],
    ...members.map((id) => [`m-${id}`, id, 'MEMBER_OF', 'hub'] as const),
  ],
);
