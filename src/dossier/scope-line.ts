import type { ClockAnswer } from './clock-answer.ts';
import type { Clock } from './clock-stories.ts';
import { count } from './count.ts';

/** What the graph tells of, for who comes for the first time: "8 affairs that somebody responded to, 2014 to 2021". */
export function scopeLine({ incidents }: ClockAnswer, { stories, others, andMore }: Clock): string {
  const affairs = `${count(stories.length + others, 'affair')} that somebody responded to`;
  // Of what was not read the years are not known.
  if (andMore) return `At least ${affairs}.`;
  const years = incidents.nodes
    .flatMap(({ when, responses }) => [when, ...responses.edges.map(({ node }) => node.when)])
    .flatMap((when) => [when?.start, when?.end])
    .flatMap((day) => day?.slice(0, 'YYYY'.length) ?? [])
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return `${affairs}.`;
  return `${affairs}, ${first === last ? first : `${first} to ${last}`}.`;
}
