import { QueryError } from '../errors.ts';
import type { Variables } from '../operations/run.ts';
import type { OperationVariable, SavedOperation } from '../operations/saved-operation.ts';

/** How much one answer holds: an assistant reads every word of it. */
export const ROWS = {
  /** Rows of an answer, or records of a graph, where the assistant names no number. */
  usual: 25,
  /** At most, where it does; and items of any one list. */
  most: 100,
} as const;

/** The variables that say how much is asked for. */
const SIZES = ['first', 'limit'];

/** Whether a variable says how much is asked for. */
export const isSize = ({ name }: OperationVariable): boolean => SIZES.includes(name);

/** What a variable is where nobody gives it: as in the file of the operation, but no more than an assistant reads. */
export const usualOf = (variable: OperationVariable): unknown =>
  isSize(variable) && typeof variable.usual === 'number'
    ? Math.min(variable.usual, ROWS.usual)
    : variable.usual;

/** The variables of a call, with its size. Throws a QueryError for a size that no answer has. */
export function sized({ variables }: SavedOperation, given: Variables): Variables {
  for (const name of SIZES) {
    const size = given[name];
    if (typeof size === 'number' && size > ROWS.most)
      throw new QueryError(`${name}: an answer has at most ${ROWS.most} rows, not ${size}`, {
        hint: `ask for ${ROWS.most}, and for what follows with the next question; or narrow the question`,
        refused: { argument: name, value: String(size) },
      });
  }
  const usual = variables.filter(isSize).flatMap((variable) => {
    const value = usualOf(variable);
    return value === undefined ? [] : [[variable.name, value] as const];
  });
  return { ...Object.fromEntries(usual), ...given };
}

/** The variables of a call that asks for half as much; undefined where that is not said by a number, or nothing is left. */
export function halved({ variables }: SavedOperation, asked: Variables): Variables | undefined {
  const sizes = variables.filter(isSize).flatMap(({ name }) => {
    const size = asked[name];
    return typeof size === 'number' && size > 1 ? [[name, Math.floor(size / 2)] as const] : [];
  });
  return sizes.length === 0 ? undefined : { ...asked, ...Object.fromEntries(sizes) };
}

/** A list that was shortened: where it is, and how many items it has. */
export interface Shortened {
  readonly at: string;
  readonly shown: number;
  readonly of: number;
}

/** An answer in which no list is longer than an assistant reads, and the lists that were. */
export function shortened(data: unknown): { readonly data: unknown; readonly cut: readonly Shortened[] } {
  const cut: Shortened[] = [];
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      if (value.length > ROWS.most) cut.push({ at: path.join('.'), shown: ROWS.most, of: value.length });
      return value.slice(0, ROWS.most).map((item) => walk(item, path));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, [...path, key])]));
  };
  return { data: walk(data, []), cut };
}
