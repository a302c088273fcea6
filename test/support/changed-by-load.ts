import { ontology } from '../../schema/ontology/index.ts';
import { project } from '../../schema/projection/index.ts';
import { type LoadEntry, readChange } from '../../src/changes/change.ts';
import type { GraphRows, Seed } from '../../src/seed/model/seed.ts';
import { edgeBatches, nodeBatches } from '../../src/seed/write/batches.ts';
import { planChanges, type StoredGraph } from '../../src/seed/write/changes.ts';
import { type Remembered, writeEntry } from '../../src/seed/write/entry.ts';
import { observe } from '../../src/seed/write/observed.ts';
import { Observer } from '../../src/seed/write/observer.ts';
import { StoredRows } from './stored-rows.ts';

/** What a load of one seed over another notes, worked out without a database; undefined where it notes nothing. */
export async function changedByLoad(
  before: Seed,
  after: Seed,
  remembered: Remembered = { loadsKept: 30, changesListed: 300 },
): Promise<LoadEntry | undefined> {
  const [old, now] = [project(before), project(after)];
  const plan = planChanges([...batchesOf(now)], storedIn(old), true);
  const observer = new Observer();
  observer.add(await observe(new StoredRows(old), ontology, plan));
  const stored = new StoredRows(now);
  await writeEntry(stored, observer, { ontology, remembered });
  const [note] = stored.written.filter(({ text }) => text.includes('CREATE'));
  if (note === undefined) return undefined;
  const { id, isFirst, isCut, total, changes } = note.params;
  return {
    id: String(id),
    at: '2026-11-28T18:00:00Z',
    isFirst: isFirst === true,
    isCut: isCut === true,
    total: Number(total),
    unlisted: Number(total) - (Array.isArray(changes) ? changes.length : 0),
    changes: Array.isArray(changes) ? changes.map((text) => readChange(String(text))) : [],
  };
}

const batchesOf = ({ nodes, edges }: GraphRows) => [
  ...nodeBatches(nodes, ontology),
  ...edgeBatches(edges, ontology),
];

/** The fingerprints of rows, as the database would give them. */
function storedIn(rows: GraphRows): StoredGraph {
  const all = batchesOf(rows);
  return {
    nodes: new Map(
      all
        .filter(({ what }) => what === 'node')
        .flatMap(({ name, rows: own }) =>
          own.map(({ key, digest, values }) => [
            key,
            { name, digest, ...(typeof values.rid === 'string' && { rid: values.rid }) },
          ]),
        ),
    ),
    edges: new Map(
      all
        .filter(({ what }) => what === 'edge')
        .flatMap(({ name, rows: own }) =>
          own.map(({ key, digest, from = '', to = '' }) => [`${name} ${key}`, { name, digest, from, to }]),
        ),
    ),
  };
}
