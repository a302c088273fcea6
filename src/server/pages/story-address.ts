import type { Story } from '../../stories/story.ts';

/** Where a story is told. */
export const storyAddress = ({ name }: Pick<Story, 'name'>): string => `/s/${name}`;
