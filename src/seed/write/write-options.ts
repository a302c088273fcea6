import type { Driver } from 'neo4j-driver';
import type { Ontology } from '../../ontology/index.ts';
import type { Remembered } from './entry.ts';
import type { Rows } from './rows.ts';

export interface WriteOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly rows: Rows;
  readonly seedDigest: string;
  /** The files and folders the seeds were read from. */
  readonly source?: string;
  /** Also removes what the seeds no longer name. */
  readonly prune?: boolean;
  /** Writes every row again, known to be stored or not. */
  readonly rewrite?: boolean;
  /** Only reports what would change. */
  readonly dryRun?: boolean;
  /** Proceeds in a database that holds foreign data, which is left alone. */
  readonly allowShared?: boolean;
  /** Rows for one transaction at most. */
  readonly oneTransaction?: number;
  /** How much of what loads changed the graph remembers; the defaults of the limits unless given. */
  readonly remembered?: Remembered | undefined;
  readonly report: (line: string) => void;
  /** Called before each transaction; fails if the disk has no room for it. */
  readonly room?: (() => Promise<void>) | undefined;
}
