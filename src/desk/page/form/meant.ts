import type { DeskName, Named } from '../../protocol.ts';

const DEFINITE = /^the (.+)$/i;

/** The record that is meant by a name: whoever is called so; by "the officer", the last that is an officer by its name. */
export function meantBy(
  { name, kind }: Pick<DeskName, 'name' | 'kind'>,
  records: readonly Named[],
): Named | undefined {
  const [, bare] = DEFINITE.exec(name) ?? [];
  return (
    records.find((one) => one.name === name) ??
    (bare === undefined
      ? undefined
      : records.find((one) => (kind === null || one.kind === kind) && headOf(one.name) === headOf(bare)))
  );
}

/** The word that says what it is: "officer" of "Police officer at the dam". */
const headOf = (name: string): string =>
  (name.split(/ (?:of|on|in|at|by|for|from|with|who) |,/)[0] ?? '').split(' ').at(-1)?.toLowerCase() ?? '';
