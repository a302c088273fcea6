import type { Driver } from 'neo4j-driver';
import type { Ontology } from '../../ontology/index.ts';
import type { Rows } from './rows.ts';

export interface WriteOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly rows: Rows;
  readonly seedDigest: string;
  /** The files and folders that the seeds were read from. */
  readonly source?: string;
  /** Also removes what the seeds no longer name. */
  readonly prune?: boolean;
  /** Writes every row anew, whether or not it is known to be stored. */
  readonly rewrite?: boolean;
  /** Only says what would change. */
  readonly dryRun?: boolean;
  /** Goes ahead in a database that holds data of others, which is left alone. */
  readonly allowShared?: boolean;
  /** Rows for one transaction at most. */
  readonly oneTransaction?: number;
  readonly report: (line: string) => void;
  /** Asked before each transaction; fails where the disk has no room for it. */
  readonly room?: (() => Promise<void>) | undefined;
}
