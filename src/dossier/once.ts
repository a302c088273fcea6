/** Each record once, in the order of their first. */
export const once = <Record extends { readonly id: string }>(all: readonly Record[]): readonly Record[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
