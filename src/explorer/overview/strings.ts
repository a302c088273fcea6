/** The text of the groups of all records, which are loaded when they are shown. */
export const GROUP_STRINGS = {
  inGroups: (total: number) => `All ${total.toLocaleString('en')} records in groups`,
  counting: 'Counting',
  notCounted: 'Through this lens the groups could not be counted in time. Choose a kind or a period first.',
} as const;
