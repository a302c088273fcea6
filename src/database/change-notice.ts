/**
 * How old what a server knows of the state of the graph may be, in milliseconds. A loader that announces a change and
 * waits that long can be sure that every server knows of it: so readers need no look at the graph for each answer.
 */
export const NOTICED_WITHIN_MS = 1_000;
