import type { Asserter } from './responses-answer.ts';

/**
 * Those who say something, in the order in which a reader weighs them: the documents that report it, then those of whom it is
 * told, whose word is their own claim, then others. Each keeps its place among its like.
 */
export const inSayingOrder = (by: readonly Asserter[], own: readonly string[] = []): readonly Asserter[] =>
  by.toSorted((one, other) => placeOf(one, own) - placeOf(other, own));

function placeOf({ id, entity }: Asserter, own: readonly string[]): number {
  // Only documents have a headline or a day, be they unknown.
  if (entity?.title !== undefined || entity?.dateDisplay !== undefined) return 0;
  return own.includes(id) ? 1 : 2;
}
