/** Relations that lead from the earlier event to the later one; all others of a chain lead back in time. */
const AHEAD: ReadonlySet<string> = new Set(['LED_TO', 'CALLS_FOR', 'PLEDGES', 'THREATENS']);

export const pointsAhead = (relation: string): boolean => AHEAD.has(relation);
