import { closeSync, openSync, writeSync } from 'node:fs';
import type { Seed, SeedPassage } from '../src/seed/model/seed.ts';

/** Lines that are written at once. */
const CHUNK = 10_000;

/** Writes a seed as programs hand it over: an entry on a line, documents with their passages. */
export function writeNdjson(path: string, seed: Seed): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const line of linesOf(seed)) {
    if (lines.push(JSON.stringify(line)) === CHUNK) flush();
  }
  flush();
  closeSync(file);
}

function* linesOf({ entities, passages, claims }: Seed): Generator<unknown> {
  const passagesOf = new Map<string, SeedPassage[]>();
  for (const passage of passages) {
    const known = passagesOf.get(passage.document);
    if (known === undefined) passagesOf.set(passage.document, [passage]);
    else known.push(passage);
  }
  for (const { id, kind, values } of entities) {
    if (kind !== 'Document') {
      yield { entities: { [kind]: [values] } };
      continue;
    }
    const own = (passagesOf.get(id) ?? []).map(({ id: whole, start, end, sha256 }) => [
      whole.slice(id.length + 1),
      { start, end, sha256 },
    ]);
    yield { document: { ...values, dateBasis: 'STATED' }, passages: Object.fromEntries(own) };
  }
  for (const claim of claims) {
    const { id, subject, predicate, object, assertedBy, values } = claim;
    const { passages: read, relayedBy, contradicts, refutes } = claim;
    const others = Object.entries({ relayedBy, contradicts, refutes }).filter(([, ids]) => ids.length > 0);
    const ends = { id, subject, predicate, ...(object !== undefined && { object }), assertedBy };
    yield { claims: [{ ...ends, ...values, passages: read, ...Object.fromEntries(others) }] };
  }
}
