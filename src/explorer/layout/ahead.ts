import { RELATIONS } from '../../vocabulary.ts';

/** Whether a relation leads from the earlier event to the later; all others in a chain lead back in time. */
export const pointsAhead = (relation: string): boolean => RELATIONS.get(relation)?.ahead ?? false;
