import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jarsFolder } from '../../src/database/local/files.ts';
import { projectRoot } from '../../src/project-root.ts';

/** A copy of the built program with a folder for data of its own, as after a clone: nothing has been downloaded. */
export interface OwnProject {
  readonly root: string;
  readonly cli: string;
  /** An environment in which Maven takes `seconds`, then gives the jars that the project has downloaded before. */
  env(seconds: number): Record<string, string>;
  /** Whatever runs for it, by its command lines. */
  processes(): readonly string[];
  remove(): void;
}

export function ownProject(): OwnProject {
  const root = mkdtempSync(join(tmpdir(), 'antiphon-project-'));
  for (const folder of ['node_modules', 'queries', 'seed', 'schema', 'src'])
    symlinkSync(join(projectRoot(), folder), join(root, folder));
  cpSync(join(projectRoot(), 'dist'), join(root, 'dist'), { recursive: true });
  cpSync(join(projectRoot(), 'package.json'), join(root, 'package.json'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin', 'mvn'), STAND_IN, { mode: 0o755 });
  const { NEO4J_URI: _, MAVEN_HOME: __, M2_HOME: ___, ...env } = process.env;
  return {
    root,
    cli: join(root, 'dist', 'src', 'cli.js'),
    env: (seconds) => ({
      ...env,
      PATH: `${join(root, 'bin')}:${env.PATH}`,
      JARS: jarsFolder(projectRoot()),
      SECONDS_TO_TAKE: String(seconds),
      PORT: '0',
      LOG_LEVEL: 'warn',
    }),
    processes: () =>
      execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(root)),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Like Maven's launcher: what does the work is a process of its own. */
const STAND_IN = `#!/bin/sh
for argument; do case "$argument" in -DoutputDirectory=*) folder="\${argument#-DoutputDirectory=}";; esac; done
sh -c 'echo part > "$0/first.jar"; sleep "$SECONDS_TO_TAKE"; rm "$0/first.jar"; cp "$JARS"/*.jar "$0"' "$folder"
`;
