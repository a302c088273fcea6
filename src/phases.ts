import { channel } from 'node:diagnostics_channel';

/**
 * Where work on the database can be when its process dies, in the order in which it comes there, and what then holds.
 * After an end at any of them the same command gives what it would have given.
 */
export const PHASES = {
  seed: {
    guarded: 'nothing has been written',
    indexed: 'the constraints and indexes are those of the ontology',
    begun: 'the graph says whose load has begun',
    'node batch': 'some nodes are stored',
    'edge batch': 'some relationships are stored',
    stored: 'all rows are stored; what the seeds no longer name is still there',
    'at once': 'everything is written, in a transaction that has not ended',
    complete: 'the graph says that it is whole',
  },
  bulk: {
    'bulk empty': 'the database is known to be empty',
    'bulk writing': 'some of the files to be imported are written',
    'bulk written': 'all of them are',
    'bulk importing': "Neo4j's import runs; a mark in the folder says so",
    'bulk imported': 'it has ended; the mark still stands',
    'bulk unmarked': 'the rows are there, and the graph says that it is loading',
    'bulk started': 'Neo4j runs on them',
    'bulk listed': 'empty lists are filled in',
    'bulk indexed': 'constraints and indexes are there',
    'bulk complete': 'the graph says that it is whole',
  },
  dump: {
    dumping: "Neo4j's dump runs, into a folder beside the file",
    dumped: 'the dump is whole, and does not have its name yet',
    named: 'it has',
  },
  restore: {
    restoring: "Neo4j's load runs, into a folder beside the database",
    restored: 'it is whole; the database is as it was',
    replacing: 'the database is gone; a mark in the folder says so',
    replaced: 'the new one has its place; the mark still stands',
  },
} as const;

export type Phase = { [Work in keyof typeof PHASES]: keyof (typeof PHASES)[Work] }[keyof typeof PHASES];

const reached = channel('antiphon:phase');

/** Says that a phase has been reached. Whoever listens on the channel can look, or end the process there, as tests do. */
export function reach(phase: Phase): void {
  reached.publish(phase);
}
