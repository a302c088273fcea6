import type { Statement } from './statement.ts';

/** A value that is worked out from others when a statement is sent, because only then all of them are known. */
export class Late {
  readonly from: unknown;
  readonly work: (from: unknown) => unknown;

  constructor(from: unknown, work: (from: unknown) => unknown) {
    this.from = from;
    this.work = work;
  }
}

/** The statement as it is sent. */
export function settled({ text, params }: Statement): Statement {
  const late = Object.entries(params).filter(([, value]) => value instanceof Late);
  if (late.length === 0) return { text, params };
  const worked = late.map(([name, value]) => [name, value instanceof Late ? value.work(value.from) : value]);
  return { text, params: { ...params, ...Object.fromEntries(worked) } };
}
