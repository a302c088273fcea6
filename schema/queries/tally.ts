import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { words } from '../../src/cypher/words.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import type { Fields } from '../builder.ts';
import { Occurrence } from '../ontology/event.ts';

/** What counts as having happened; each other occurrence stands in a column of its own. */
export const DEEDS = wordsOf(Occurrence).filter((word) => Occurrence.words[word].real);

/** What somebody wanted or announced, and nobody here says that it took place; what was left undone nobody meant. */
export const MEANT = wordsOf(Occurrence).filter((word) => Occurrence.words[word].meant !== undefined);

/** A column for what happened, and one for each way in which something did not. */
const COLUMNS: readonly (readonly [name: string, occurrences: readonly string[], description: string])[] = [
  ['happened', DEEDS, 'How many happened, or were going on.'],
  ['planned', ['PLANNED'], 'How many were only planned; not among those that happened.'],
  ['pledged', ['PLEDGED'], 'How many were only promised; not among those that happened.'],
  ['threatened', ['THREATENED'], 'How many were only threatened; not among those that happened.'],
  ['calledFor', ['CALLED_FOR'], 'How many were only called for; not among those that happened.'],
  ['omitted', ['OMITTED'], 'How many were not done, as a source says.'],
];

export const isDeed = (event: Fragment): Fragment => cypher`${event}.occurrence IN ${words(DEEDS)}`;

/** The fields of a row that counts events, bound to `role` as a map made by `tallied`. */
export function tallyFields(t: Fields, role: string) {
  return Object.fromEntries([
    ...COLUMNS.map(([name, , description]) => [
      name,
      t.value({ of: role, property: name, type: 'Int', description }),
    ]),
    [
      'umbrellas',
      t.value({
        of: role,
        property: 'umbrellas',
        type: 'Int',
        description: 'How many more there are that are not counted, because their parts are counted here.',
      }),
    ],
  ]);
}

/**
 * Whether parts of an event are counted in its place, so that nothing counts twice: `among` says of a `piece` whether it
 * is counted in the same row. A whole that happened is not replaced by parts that were only planned.
 */
export function isUmbrella(event: Fragment, lens: Lens, among: Fragment): Fragment {
  const seen = allOf([
    ...lens.relationship(['PART_OF'], raw('within')),
    ...lens.node('Event', raw('piece'), true),
  ]);
  return cypher`EXISTS { MATCH (${event})<-[within:PART_OF]-(piece:Event) WHERE ${seen} AND ${among} AND (piece.occurrence = ${event}.occurrence OR ${isDeed(raw('piece'))} AND ${isDeed(event)}) }`;
}

/** The columns as the parts of a map; `count` says how many there are of some occurrences. */
export function tally(count: (occurrences: Fragment) => Fragment): Fragment {
  return join(
    COLUMNS.map(([name, occurrences]) => cypher`${raw(name)}: ${count(words(occurrences))}`),
    ', ',
  );
}

/** How many there are of a tally that did not happen. */
export const rest = (row: Fragment): Fragment =>
  join(
    COLUMNS.slice(1).map(([name]) => cypher`${row}.${raw(name)}`),
    ' + ',
  );
