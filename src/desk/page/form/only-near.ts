import { isPartOfName, isSameName } from '../../../text/same-name.ts';
import type { DeskFound } from '../../protocol.ts';

/** Whether nobody who was found is called so, in full, in part or in short: the words may mean somebody new. */
export const isOnlyNear = (
  { entities, close, article }: DeskFound,
  typed: string,
  but: string | undefined,
): boolean =>
  !article &&
  !entities.some(({ name }) => isSameName(name, typed)) &&
  (close || !entities.some(({ id, name, isAlias }) => id !== but && (isAlias || isPartOfName(typed, name))));
