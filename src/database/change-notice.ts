/**
 * How old a server's view of the graph's state may be, in milliseconds. A loader that announces a change and waits this
 * long can be sure that every server knows of it: so readers need not look at the graph for each answer.
 */
export const NOTICED_WITHIN_MS = 1_000;
