import { SetupError } from '../../errors.ts';
import { reach } from '../../phases.ts';
import { type AdminPlace, reasonOf, runAdmin } from './admin.ts';
import { beginReplacing } from './interrupted.ts';
import { askOwner, inUse } from './owner.ts';

/** A file of rows to import, with a header; `name` is a relationship type, or labels joined by colons. */
export interface ImportFile {
  readonly name: string;
  readonly path: string;
}

export interface OfflineImport extends AdminPlace {
  readonly nodes: readonly ImportFile[];
  readonly relationships: readonly ImportFile[];
  /** The code point that separates the items of a list. */
  readonly listSeparator: number;
}

/**
 * Fills the database of a stopped managed Neo4j from files, many times faster than with statements; replaces whatever
 * it holds.
 * @throws SetupError when Neo4j runs, or the import fails
 */
export async function importOffline(options: OfflineImport): Promise<void> {
  const { dataDir, report } = options;
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  const end = beginReplacing(dataDir, 'import');
  const outcome = await runAdmin(options, {
    args: importArguments(options),
    onLine: (line) => {
      if (!/^\(\d\/\d\)/.test(line)) return;
      reach('bulk importing');
      report(`importing: ${line.replace(/ \d{4}-.*/, '')}`);
    },
  }).catch((error: unknown) => {
    // Nothing has been touched yet.
    end();
    throw error;
  });
  if (!outcome.done)
    throw new SetupError(`The offline import failed: ${reasonOf(outcome.said)}`, {
      hint: 'Run the same command again, or load without --bulk after `antiphon db reset --yes`.',
    });
  reach('bulk imported');
  end();
  reach('bulk unmarked');
}

function importArguments({ nodes, relationships, listSeparator }: OfflineImport): string[] {
  const code = listSeparator.toString(16).toUpperCase().padStart(4, '0');
  return [
    ...['database', 'import', 'full', 'neo4j', '--overwrite-destination=true', `--array-delimiter=U+${code}`],
    ...nodes.map(({ name, path }) => `--nodes=${name}=${path}`),
    ...relationships.map(({ name, path }) => `--relationships=${name}=${path}`),
  ];
}
