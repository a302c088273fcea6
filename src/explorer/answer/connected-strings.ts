/** The text of how two records are connected, which is loaded when that is asked. */
export const CONNECTED_STRINGS = {
  withoutOne: (name: string) => `without ${name}`,
  withoutTitle: 'Other ways, which do not pass it',
  drawWays: 'Draw these ways',
  drawAround: (name: string) => `Draw what is around ${name}`,
} as const;
