import type { Asserter } from './responses-answer.ts';

/**
 * Those who say something, in the order in which a reader weighs them: who says it as a fact before who claims, alleges or
 * assumes it, whatever the fact itself rests on. Of those who say it alike first the documents that report it, then those of
 * whom it is told, whose word is their own claim, then others. Each keeps its place among its like.
 */
export const inSayingOrder = <One extends Asserter>(
  by: readonly One[],
  own: readonly string[] = [],
): readonly One[] =>
  by.toSorted(
    (one, other) => (one.sureness ?? 0) - (other.sureness ?? 0) || placeOf(one, own) - placeOf(other, own),
  );

function placeOf({ id, entity }: Asserter, own: readonly string[]): number {
  // Only documents have a headline or a day, be they unknown.
  if (entity?.title !== undefined || entity?.dateDisplay !== undefined) return 0;
  return own.includes(id) ? 1 : 2;
}
