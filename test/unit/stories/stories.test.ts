import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkStories } from '../../../src/stories/check-stories.ts';
import { readStories, storiesBeside } from '../../../src/stories/read-stories.ts';
import { FIXTURE, fixtureSeeds } from '../../support/fixture.ts';

const GOOD = `title: "A title: with a colon"
deck: What it is about.
author: Somebody
steps:
  - view: /?around=shooting-of-tamir-rice
    text: |
      Words, and {record:anonymous}.

      {fact:cle-002} More words.
`;

/** The stories of a folder that holds one file. */
function read(text: string, file = 'a-story.yaml') {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-stories-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, file), text);
  return readStories(folder);
}

describe('a story', () => {
  it('is a file with a title, a deck, a credit and steps; its name is that of the file', () => {
    const story = read(GOOD).get('a-story');
    expect(story).toMatchObject({ name: 'a-story', title: 'A title: with a colon', author: 'Somebody' });
    expect(story?.steps[0]?.paragraphs).toEqual([
      [{ words: 'Words, and ' }, { record: 'anonymous' }, { words: '.' }],
      [{ fact: 'cle-002' }, { words: ' More words.' }],
    ]);
  });

  it('shows the map of a view, or its timeline', () => {
    const timeline = GOOD.replace('    text: |', '    picture: timeline\n    text: |');
    expect(read(GOOD).get('a-story')?.steps[0]?.picture).toBe('map');
    expect(read(timeline).get('a-story')?.steps[0]?.picture).toBe('timeline');
  });

  it('may be missing, and so may the folder', () => {
    expect(readStories(undefined).size).toBe(0);
    expect(readStories('/nowhere/at/all').size).toBe(0);
    expect(storiesBeside('/data/mine/seed')).toBe('/data/mine/stories');
  });

  it.each([
    [
      'a brace that is no token',
      GOOD.replace('{fact:cle-002}', '{cle-002}'),
      /:6:\d+: step 1, text: a brace begins/,
    ],
    [
      'a view that the page would write otherwise',
      GOOD.replace('/?around=shooting-of-tamir-rice', '/?around=shooting-of-tamir-rice&depth=99'),
      /:5:\d+: step 1, view: the page writes this view as \/\?around=shooting-of-tamir-rice&depth=3/,
    ],
    [
      'a view of nothing',
      GOOD.replace('/?around=shooting-of-tamir-rice', '/q/timeline'),
      /step 1, view: .* is no view/,
    ],
    [
      'a picture that is none',
      GOOD.replace('    text: |', '    picture: pie\n    text: |'),
      /:6:\d+: step 1, picture: /,
    ],
    ['a part that is no part', `${GOOD}mood: grave\n`, /mood/],
    ['no title', GOOD.replace(/^title.*\n/, ''), /title/],
    ['text without end', GOOD.replace('More words', 'word '.repeat(1_000)), /step 1, text/],
    ['no YAML', `${GOOD}  - [`, /this is no YAML/],
  ])('is refused with its place: %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('has a name that can stand in an address', () => {
    expect(() => read(GOOD, 'A Story.yaml')).toThrow(/this name cannot stand in an address/);
  });
});

describe('what stories take from the graph', async () => {
  const seed = await fixtureSeeds();
  const check = (stories: ReturnType<typeof read>) => checkStories(stories, seed.store, 'stories');

  it('is in the seeds', () => {
    const stories = readStories(FIXTURE.stories);
    expect(stories.size).toBeGreaterThan(0);
    expect(() => check(stories)).not.toThrow();
    expect(() => check(read(GOOD))).not.toThrow();
  });

  it('is an error otherwise, which names file, step and the way out', () => {
    expect(() => check(read(GOOD.replace('fact:cle-002', 'fact:cle-9999')))).toThrow(
      /stories\/a-story\.yaml:1:1: step 1: there is no claim cle-9999, which \{fact:cle-9999\} names\n +did you mean cle-/,
    );
    expect(() => check(read(GOOD.replace('record:anonymous', 'record:anonymos')))).toThrow(
      /there is no record anonymos, .*\n +did you mean anonymous\?/,
    );
    expect(() => check(read(GOOD.replace('=shooting-of', '=shootings-of')))).toThrow(
      /there is no record shootings-of-tamir-rice, which its view names/,
    );
  });

  it('is looked up by the kind that its token names: a record is no claim', () => {
    expect(() => check(read(GOOD.replace('fact:cle-002', 'fact:anonymous')))).toThrow(
      /there is no claim anonymous/,
    );
  });
});
