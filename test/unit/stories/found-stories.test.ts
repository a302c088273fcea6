import { expect, it } from 'vitest';
import { storiesFor } from '../../../src/stories/found-stories.ts';
import { readStories } from '../../../src/stories/read-stories.ts';
import { FIXTURE } from '../../support/fixture.ts';

const stories = readStories(FIXTURE.stories);

it.each([
  ['who took the site down', ['who-took-the-site-down']],
  ['who hacked the police', ['who-took-the-site-down']],
  ['website taken down in Minneapolis', ['who-took-the-site-down']],
  ['solidarity', ['planned-called-for-done']],
  ['protests that were planned', ['planned-called-for-done']],
  ['tamir', []],
  ['the', []],
  ['?!', []],
  // Both are about Anonymous.
  ['anonymous', ['planned-called-for-done', 'who-took-the-site-down']],
])('“%s” finds the stories %j by their words', (typed, names) =>
  expect(storiesFor(typed, stories.values()).map(({ name }) => name)).toEqual(names),
);
