import { isWordOf } from '../../src/ontology/index.ts';
import { Comparator } from '../ontology/certainty.ts';
import { type ReadClaim, textOf } from './claim.ts';

const COMPARED: readonly string[] = ['AT_LEAST', 'MORE_THAN', 'ABOUT', 'AT_MOST', 'FEWER_THAN'];

/** How a number is meant, and what it counts, in words. */
export interface Measure {
  /** The word of its comparator: "exactly", "several". */
  readonly meant: string;
  /** What stands before the number, with a space behind it: "more than "; empty for a plain number. */
  readonly compared: string;
  /** "shots", "years of service"; empty where nothing is named. */
  readonly things: string;
}

/** What is measured is less, and only what is counted fewer. */
const MEASURED =
  /^(?:percent|per cent|percentage points?|%|years?|months?|weeks?|days?|hours?|minutes?|seconds?|dollars?|euros?|pounds?|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet)$/i;
const lessThan = (meant: string): string => meant.replace(/^fewer/, 'less');

export function measureOf({ seed }: ReadClaim): Measure {
  const { comparator, unit, of } = seed.values;
  const meant = isWordOf(Comparator, comparator) ? Comparator.words[comparator].label : '';
  return {
    meant,
    compared: COMPARED.includes(String(comparator))
      ? `${MEASURED.test(String(unit)) ? lessThan(meant) : meant} `
      : '',
    things: [textOf(unit), textOf(of)].filter((word) => word !== undefined).join(' of '),
  };
}
