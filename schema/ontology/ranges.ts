/** Ages in years, of people and of what they founded. */
export const AGE = [0, 10_000] as const;

/** How many there are of something: the largest number that the API can show as one without decimals. */
export const COUNT = [0, 2_147_483_647] as const;

/** What a source counts or measures; more is written in a larger unit: 3.5 with "billion dollars". One more is still a count. */
export const AMOUNT = [0, 2_000_000_000] as const;

/** Code points of a text: there is no longer book. */
export const TEXT = [0, 100_000_000] as const;
