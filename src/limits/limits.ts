import { CONFIGURED, FIXED } from './table.ts';

type Configured = (typeof CONFIGURED)[number];
type Fixed = (typeof FIXED)[number];

export type LimitName = Configured['name'];
export type FixedLimitName = Fixed['name'];

/** A limit with the environment variable that changes it. */
export type ConfiguredLimit = Configured & { readonly env: string };

/** The limits that a server can change, each with its variable and its words. */
export const CONFIGURED_LIMITS: readonly ConfiguredLimit[] = CONFIGURED.map((row) => ({
  ...row,
  env: variableOf(row.name),
}));

/** The number of every limit that a server can change, as this one runs with them. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The numbers that are the same on every server. */
export const FIXED_LIMITS = Object.fromEntries(FIXED.map((row) => [row.name, row.default])) as Readonly<
  Record<FixedLimitName, number>
>; // complete: the table is where FixedLimitName comes from

/** The numbers of all limits that can be changed; `numberOf` gives each, the table's default if left out. */
export function limitsFrom(numberOf: (limit: ConfiguredLimit) => number = (limit) => limit.default): Limits {
  const entries = CONFIGURED_LIMITS.map((limit) => [limit.name, numberOf(limit)]);
  return Object.fromEntries(entries) as Limits; // complete: the table is where LimitName comes from
}

/** The table's record of a limit that a server can change. */
export function limitNamed(name: LimitName): ConfiguredLimit {
  const limit = CONFIGURED_LIMITS.find((entry) => entry.name === name);
  if (limit === undefined) throw new TypeError(`There is no limit named ${name}.`);
  return limit;
}

function variableOf(name: string): string {
  return `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
