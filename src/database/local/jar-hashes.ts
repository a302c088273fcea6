import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';
import { localSourceFolder } from './files.ts';

/**
 * Makes sure that a folder holds exactly the jars named in jars.sha256: a repository, a mirror or a cache may supply
 * something else under the same name.
 * @throws SetupError with the first that differs
 */
export function verifyJars(root: string, folder: string): void {
  const file = join(localSourceFolder(root), 'jars.sha256');
  const pinned = new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [hash = '', name = ''] = line.split(/ +/);
        return [name, hash] as const;
      }),
  );
  const found = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  const wrong =
    found.find((name) => pinned.get(name) !== sha256(join(folder, name))) ??
    [...pinned.keys()].find((name) => !found.includes(name));
  if (wrong === undefined) return;
  throw new SetupError(
    `What Maven delivered for ${wrong} is not what this version of Antiphon was made with.`,
    {
      hint: `Empty Maven's own folder (~/.m2/repository) and try again. If you changed the version of Neo4j in pom.xml, change ${file} as well.`,
    },
  );
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
