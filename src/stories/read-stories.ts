import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import { type Story, StoryForm } from './story.ts';

/** The stories of a folder, by name. */
export type Stories = ReadonlyMap<string, Story>;

const FILE = /^([a-z0-9][a-z0-9-]{0,99})\.ya?ml$/;
const MOST_BYTES = 100_000;

/** Where the stories that go with some seeds are, unless somebody says otherwise. */
export const storiesBeside = (seeds: string): string => join(dirname(resolve(seeds)), 'stories');

/** Reads all stories of a folder; a folder that is not there holds none. Throws a SeedError with everything wrong. */
export function readStories(folder: string | undefined): Stories {
  const stories = new Map<string, Story>();
  const issues: SeedIssue[] = [];
  for (const file of folder !== undefined && existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!/\.ya?ml$/.test(file)) continue;
    const read = readStory(join(folder ?? '', file), file);
    if ('issues' in read) issues.push(...read.issues);
    else if (stories.has(read.name))
      issues.push({
        file: join(folder ?? '', file),
        line: 1,
        column: 1,
        message: `there is another story with the name ${read.name}`,
        hint: 'its address would be the same: rename one of the files',
      });
    else stories.set(read.name, read);
  }
  if (issues.length > 0) throw new SeedError(issues);
  return stories;
}

function readStory(path: string, file: string): Story | { readonly issues: readonly SeedIssue[] } {
  const issue = (message: string, hint: string, at = { line: 1, col: 1 }): SeedIssue => ({
    file: path,
    line: at.line,
    column: at.col,
    message,
    hint,
  });
  const [, name] = FILE.exec(file) ?? [];
  if (name === undefined)
    return { issues: [issue('this name cannot stand in an address', 'take small letters, digits and -')] };
  if (statSync(path).size > MOST_BYTES)
    return { issues: [issue(`a story has at most ${MOST_BYTES} bytes`, 'split it')] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined)
    return {
      issues: [
        issue(`this is no YAML: ${broken.message}`, 'quote texts that hold a colon', broken.linePos?.[0]),
      ],
    };
  const story = StoryForm.safeParse(document.toJS());
  if (story.success) return { name, ...story.data };
  return {
    issues: story.error.issues.map(({ path: keys, message }) => {
      const node = document.getIn(keys, true);
      const start =
        node instanceof Object && 'range' in node && Array.isArray(node.range) ? node.range[0] : 0;
      return issue(`${placeOf(keys)}: ${message}`, 'see “Stories” in docs/stories.md', lines.linePos(start));
    }),
  };
}

/** "step 2, text" */
const placeOf = (keys: readonly PropertyKey[]): string =>
  keys
    .filter((key) => key !== 'steps')
    .map((key) => (typeof key === 'number' ? `step ${key + 1}` : String(key)))
    .join(', ') || 'story';
