import { viewAround } from './address.ts';
import { capital } from './capital.ts';
import type { Follow } from './cells.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { type ClockRow, type ClockStory, clockOf } from './clock-stories.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import { scopeLine } from './scope-line.ts';
import { doubtRank, standingCounts, unsureWords } from './standing.ts';
import { mentionOf } from './tie-words.ts';

interface OpeningsProps {
  readonly answer: ClockAnswer;
  readonly follow?: Follow | undefined;
}

/**
 * Questions to begin with, whatever the graph holds: who responded to each of the incidents that most responded to. Nothing,
 * where nobody responded to any.
 */
export function Openings({ answer, follow }: OpeningsProps) {
  const clock = clockOf(answer);
  const { stories } = clock;
  if (stories.length === 0) return null;
  return (
    <>
      <p class="quiet">{scopeLine(answer, clock)}</p>
      <h2>Questions to begin with</h2>
      <ul class="openings">
        {stories.map((story) => (
          <li key={story.incident.id}>
            <a href={viewAround(story.incident.id)} onClick={follow?.(story.incident.id)}>
              <strong>Who responded to {mentionOf(story.incident)}?</strong>
              <span>{openingWords(story)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Between 22 and 23 November 2014. 6 responses: 2 reported, 4 our reading; 1 only planned, called for or threatened". */
function openingWords(story: ClockStory): string {
  const about = [story.when, story.doubt].filter((part) => part !== undefined).join(', ');
  const told = responsesWords(story);
  return about === '' ? capital(told) : `${capital(about)}. ${capital(told)}`;
}

/** How many there are, in the words of the table to which this leads: what happened, how sure it is, and apart from it the rest. */
function responsesWords({ placed, unplaced, more }: ClockStory): string {
  const rows = [...placed, ...unplaced].toSorted((one, other) => doubtRank(one) - doubtRank(other));
  const counts = standingCounts(rows);
  const sorts = grouped(
    rows.filter(({ standing }) => standing === 'HAPPENED'),
    sortOf,
  ).map((alike) => `${alike.length} ${alike.slice(0, 1).map(sortOf).join('')}`);
  return `${more > 0 ? 'at least ' : ''}${[
    ...(counts.HAPPENED > 0 ? [`${count(counts.HAPPENED, 'response')}: ${sorts.join(', ')}`] : []),
    ...unsureWords(counts),
  ].join('; ')}`;
}

const sortOf = ({ sure, disputed }: ClockRow): string => `${sure}${disputed ? ' and disputed' : ''}`;
