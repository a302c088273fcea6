import { viewAround } from './address.ts';
import type { Follow } from './cells.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { type ClockRow, type ClockStory, clockOf, sizeOf } from './clock-stories.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import { mentionOf } from './tie-words.ts';

/** So many stand side by side. */
const MOST = 3;

interface OpeningsProps {
  readonly answer: ClockAnswer;
  readonly follow?: Follow | undefined;
}

/**
 * Questions to begin with, whatever the graph holds: who responded to each of the incidents that most responded to. Nothing,
 * where nobody responded to any.
 */
export function Openings({ answer, follow }: OpeningsProps) {
  const { stories } = clockOf(answer);
  const chosen = stories.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST);
  if (chosen.length === 0) return null;
  return (
    <>
      <h2>Questions to begin with</h2>
      <ul class="openings">
        {stories
          .filter((story) => chosen.includes(story))
          .map((story) => (
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

/** "22 to 23 November 2014: 6 responses, 2 reported, 4 our reading" */
function openingWords(story: ClockStory): string {
  const about = [story.when, story.doubt].filter((part) => part !== undefined).join(', ');
  const responses = count(sizeOf(story), 'response');
  const sorts = grouped([...story.placed, ...story.unplaced], sortOf).map(
    (rows) => `${rows.length} ${rows[0] === undefined ? '' : sortOf(rows[0])}`,
  );
  // What was not read cannot be told apart.
  const told = story.more > 0 ? responses : `${responses}: ${sorts.join(', ')}`;
  return about === '' ? told : `${about}. ${told}`;
}

/** How real, and else how sure: what is only threatened is no response like others. */
const sortOf = ({ unreal, sure, disputed }: ClockRow): string =>
  [unreal === undefined ? sure : `only ${unreal}`, ...(disputed ? ['disputed'] : [])].join(' and ');
