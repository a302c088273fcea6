import type { Formatter } from '../commands/formatted-file.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import type { SourceText } from '../text/source-texts.ts';
import type { DeskDomain, FilePart } from './folder.ts';
import type { Proposals } from './proposals.ts';
import type { Source } from './source.ts';
import type { View } from './view.ts';

/** A folder of seeds and the source that is edited in it, as they were at one moment. */
export interface Snapshot {
  readonly version: string;
  /** All files as they stand on disk. */
  readonly files: readonly FilePart[];
  /** Undefined while the file cannot be read. */
  readonly source: Source | undefined;
  /** What keeps the file from being read. */
  readonly broken: readonly SeedIssue[];
  readonly proposals: Proposals | undefined;
  readonly view: View;
  /** The same with what is proposed, of which nothing counts: it is only told. Undefined where nothing is proposed. */
  readonly proposed: View | undefined;
  close(): void;
}

/** What edits and previews are made with. */
export interface Making {
  readonly domain: DeskDomain;
  readonly formatter: Formatter;
  readonly text: SourceText;
}
