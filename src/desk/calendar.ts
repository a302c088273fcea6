/** Days as `2018-03-14`, counted without a zone. */
export const instantOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const DAY_MS = 86_400_000;

export const daysBetween = (first: string, last: string): number =>
  Math.round((instantOf(last).getTime() - instantOf(first).getTime()) / DAY_MS);
export const later = (day: string, days: number): string =>
  new Date(instantOf(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
/** 0 for Sunday. */
export const weekdayOf = (day: string): number => instantOf(day).getUTCDay();
export const mondayOf = (day: string): string => later(day, -((weekdayOf(day) + 6) % 7));
export const weekdayName = (day: string): string =>
  instantOf(day).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
/** The last such day of the week, which may be the day itself. */
export const lastSuch = (weekday: number, day: string): string =>
  later(day, -((weekdayOf(day) - weekday + 7) % 7));
export const monthBefore = (day: string, months: number): string => {
  const at = instantOf(`${day.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, 7);
};
export const endOfMonth = (day: string): string => later(`${monthBefore(day, -1)}-01`, -1);
