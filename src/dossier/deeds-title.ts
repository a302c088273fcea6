/** Not all of it was done: some is claimed, some was planned. */
export const deedsTitle = (name: string): string =>
  `What ${name} did, planned, or is said to have done, and to what in response`;
