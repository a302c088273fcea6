import { count } from './count.ts';
import type { Asserter } from './responses-answer.ts';

/** Those who say something alike: as surely as one another, or of themselves. */
export interface Alike {
  readonly by: readonly Asserter[];
  /** How many they are, beside those before them: "2 assume it". */
  readonly counted: string;
  /** Before their names: "assumed by". */
  readonly lead: string;
}

/** By how surely they say it, as `sureness` has it. */
const MANNERS: readonly (readonly [lead: string, counted: (number: number) => string])[] = [
  ['said as a fact by', (number) => `said as a fact by ${count(number, 'other')}`],
  ['claimed by', (number) => `claimed by ${count(number, 'other party', 'other parties')}`],
  [
    'said without certainty by',
    (number) => `${number} ${number === 1 ? 'says' : 'say'} so without certainty`,
  ],
  ['assumed by', (number) => `${number} ${number === 1 ? 'assumes' : 'assume'} it`],
  ['held possible by', (number) => `${number} ${number === 1 ? 'considers' : 'consider'} it possible`],
];

/**
 * Those who say something, in their order, the first as `first` with all who say it alike: who says it of themselves, who only
 * claims or assumes it is never one of "2 others" behind a source that reports it.
 */
export function alikeSayers(
  by: readonly Asserter[],
  own: readonly string[],
): { readonly first: readonly Asserter[]; readonly others: readonly Alike[] } {
  const [leading] = by;
  const levelOf = ({ sureness }: Asserter): number => sureness ?? 0;
  const isOwn = ({ id }: Asserter): boolean => own.includes(id);
  const isFirst = (one: Asserter): boolean =>
    leading !== undefined && levelOf(one) === levelOf(leading) && isOwn(one) === isOwn(leading);
  const rest = by.filter((one) => !isFirst(one));
  const theirs = rest.filter(isOwn);
  return {
    first: by.filter(isFirst),
    others: [
      ...(theirs.length === 0
        ? []
        : [
            {
              by: theirs,
              lead: 'own claim of',
              counted: `own claim of ${theirs.length === 1 ? theirs[0]?.name : count(theirs.length, 'doer')}`,
            },
          ]),
      ...MANNERS.flatMap(([lead, counted], level) => {
        const alike = rest.filter((one) => !isOwn(one) && levelOf(one) === level);
        return alike.length === 0 ? [] : [{ by: alike, lead, counted: counted(alike.length) }];
      }),
    ],
  };
}
