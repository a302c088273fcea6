import { cypher, type Fragment, join, raw } from '../../../src/cypher/fragment.ts';
import { words } from '../../../src/cypher/words.ts';
import type { Exclusive } from '../../../src/ontology/index.ts';
import { ontology } from '../../ontology/index.ts';
import { literals } from '../../rules/literals.ts';

/** Something that different people may give differently. */
interface Given {
  /** A literal predicate or a detail of a relation. */
  readonly detail: string;
  /** Whether a claim, bound to `claim`, gives it. */
  readonly where: Fragment;
  /** What it is given of: only two values of the same are compared. */
  readonly of: Fragment;
  readonly value: Fragment;
  /** How two of its values exclude each other; undefined where several can be true at once, as with names. */
  readonly exclusive?: Exclusive | undefined;
}

const OF_SUBJECT = raw("claim.subjectId + ' ' + claim.predicate");
const OF_RELATION = raw("claim.subjectId + ' ' + claim.predicate + ' ' + claim.objectId");
/** How many something is, and how many it consists of, are one number; those of something else are others. */
const OF_COUNT = raw(
  "claim.subjectId + CASE WHEN claim.predicate = 'SIZE' OR claim.of IS NULL THEN ' SIZE' ELSE ' QUANTITY ' + claim.of END",
);
const VALUE = raw(
  "coalesce(claim.comparator + ' ', '') + coalesce(toString(claim.number), claim.value, '') + coalesce(' ' + claim.unit, '')",
);

const says = (predicate: string): Fragment => cypher`claim.predicate IN ${words([predicate])}`;

const ofLiterals = Object.entries(literals).flatMap(([detail, { exclusive, details }]): readonly Given[] =>
  exclusive === undefined
    ? []
    : [
        {
          detail,
          where: says(detail),
          of: details.includes('of') ? OF_COUNT : OF_SUBJECT,
          value: VALUE,
          exclusive,
        },
      ],
);

const exclusiveDetails = new Map(
  ontology.relations.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(
      ([
        detail,
        {
          facets: { exclusive },
        },
      ]) => (exclusive === undefined ? [] : [[detail, exclusive] as const]),
    ),
  ),
);

const ofRelations = [...exclusiveDetails].map(
  ([detail, exclusive]): Given => ({
    detail,
    where: raw(`claim.${detail} IS NOT NULL`),
    of: OF_RELATION,
    value: raw(`claim.${detail}`),
    // A claim has bounds for the date that it gives, and none for those of a relation.
    exclusive: exclusive === 'dates' ? undefined : exclusive,
  }),
);

/** What can well be several things at once, and is yet worth seeing side by side. */
const ofMany: readonly Given[] = [
  { detail: 'NAMED', where: says('NAMED'), of: OF_SUBJECT, value: VALUE },
  { detail: 'OCCURRED_AT', where: says('OCCURRED_AT'), of: OF_SUBJECT, value: raw('claim.objectId') },
  { detail: 'role', where: raw('claim.role IS NOT NULL'), of: OF_RELATION, value: raw('claim.role') },
];

/** From where to where a value may lie, as `excludeEachOther` of the projection has it: what has no bounds excludes nothing. */
function spanOf(exclusive: Exclusive | undefined, value: Fragment): Fragment {
  switch (exclusive) {
    case undefined:
      return raw('low: null, high: null');
    case 'dates':
      return raw(
        `low: claim.start.epochMillis - ${SLACK}, high: claim.end.epochMillis + ${SLACK}, zoned: claim.zone IS NOT NULL OR claim.value =~ '.*T.*(Z|[+-][0-9:]+).*'`,
      );
    case 'numbers':
      return raw(
        `low: ${byComparator('low')}, high: ${byComparator('high')}, unit: claim.unit, asOf: claim.asOf`,
      );
    default: {
      const group = cypher`CASE ${join(
        exclusive.map((all, place) => cypher`WHEN ${value} IN ${words(all)} THEN ${raw(String(place))}`),
        ' ',
      )} END`;
      return cypher`low: ${group}, high: ${group}`;
    }
  }
}

/** A date that is called rough or uncertain reaches once its length to either side. */
const SLACK = 'CASE WHEN claim.approximate THEN claim.end.epochMillis - claim.start.epochMillis ELSE 0 END';

const MANY = '1e300';
/** From where to where a number with each comparator reaches; "about" from half to the double. */
const REACH: Readonly<Record<string, { readonly low: string; readonly high: string }>> = {
  EXACT: { low: 'claim.number', high: 'claim.number' },
  AT_LEAST: { low: 'claim.number', high: `claim.number + ${MANY}` },
  MORE_THAN: {
    low: 'claim.number + CASE WHEN claim.number = floor(claim.number) THEN 1 ELSE 0 END',
    high: `claim.number + ${MANY}`,
  },
  AT_MOST: { low: `claim.number - ${MANY}`, high: 'claim.number' },
  FEWER_THAN: {
    low: `claim.number - ${MANY}`,
    high: 'claim.number - CASE WHEN claim.number = floor(claim.number) THEN 1 ELSE 0 END',
  },
  ABOUT: { low: 'claim.number / 2.0', high: 'claim.number * 2.0' },
  SEVERAL: { low: '3', high: MANY },
};

const byComparator = (end: 'low' | 'high'): string =>
  `CASE coalesce(claim.comparator, 'EXACT') ${Object.entries(REACH)
    .map(([comparator, reach]) => `WHEN '${comparator}' THEN ${reach[end]}`)
    .join(' ')} END`;

const HOUR = 3_600_000;
/** A date without a zone, beside one that has one, may be meant anywhere on Earth. */
const ANYWHERE = { low: -14 * HOUR, high: 12 * HOUR } as const;

const bound = (of: string, end: 'low' | 'high', beside: string): string =>
  `(${of}.${end} + CASE WHEN ${beside}.zoned AND NOT ${of}.zoned THEN ${ANYWHERE[end]} ELSE 0 END)`;

const isBefore = (one: string, other: string): string =>
  `${bound(one, 'high', other)} < ${bound(other, 'low', one)}`;

/** Whether two values of the same cannot both be true. Numbers in other units or of other moments exclude nothing. */
export const areApart = (one: string, other: string): Fragment =>
  raw(
    `coalesce((${isBefore(one, other)} OR ${isBefore(other, one)}) AND coalesce(${one}.unit = ${other}.unit, true) AND coalesce(${one}.asOf = ${other}.asOf, true), false)`,
  );

/** What a claim, bound to `claim`, gives of which others may give something else: a list of maps. */
export const VALUES_OF_CLAIM: Fragment = cypher`[given IN [${join(
  [...ofLiterals, ...ofRelations, ...ofMany].map(
    ({ detail, where, of, value, exclusive }) =>
      cypher`CASE WHEN ${where} THEN {detail: ${raw(`'${detail}'`)}, of: ${of}, value: ${value}, ${spanOf(exclusive, value)}} END`,
  ),
  ', ',
)}] WHERE given IS NOT NULL]`;
