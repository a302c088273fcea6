/** What of a view is drawn. */
export const PICTURED = ['map', 'timeline'] as const;
export type Pictured = (typeof PICTURED)[number];
