import type { Ontology } from '../../ontology/index.ts';
import type { Position } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedLookups } from './seed-lookups.ts';
import type { Told } from './telling.ts';

/** Anything in a seed that an issue can be about. */
export type Located = { readonly at: Position };
export type Path = readonly (string | number)[];
/** What an id can stand for. */
export type Sort = 'entity' | 'claim' | 'passage';

/** What checks know of the whole seed, beyond the entries they look at. */
export interface SeedIndex extends SeedLookups {
  readonly ontology: Ontology;
  /** The kind of the entity with this id, merges followed. */
  kindOf(id: string): string | undefined;
  /** Whether an id belongs to an entity of this kind or of one that extends it. */
  isA(id: string, kind: string): boolean;
  /** All ids of one sort; those of entities include merged ones. */
  ids(sort: Sort): Iterable<string>;
  /** Whether a claim names this passage. */
  isRead(passage: string): boolean;
  /** Whether an entry has this field in its file, valid or not. */
  isWritten(item: Located, field: string): boolean;
  /** An issue at the value that a path leads to, such as `['passages', 2]`. */
  issue(
    item: Located,
    path: Path,
    message: Told,
    hint: Told,
    more?: Pick<SeedIssue, 'undone' | 'fits'>,
  ): SeedIssue;
}
