import { LINE_STYLES } from '../drawing/certainty.ts';
import { viewAround } from './address.ts';
import { capital } from './capital.ts';
import type { Follow } from './cells.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { type ClockRow, type ClockStory, clockOf, sizeOf } from './clock-stories.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import { STANDINGS } from './standing.ts';
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
  const { stories } = clockOf(answer);
  if (stories.length === 0) return null;
  return (
    <>
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

/** "Between 22 and 23 November 2014. 6 responses: 2 reported, 4 our reading"; the surest first, what was only meant last. */
function openingWords(story: ClockStory): string {
  const about = [story.when, story.doubt].filter((part) => part !== undefined).join(', ');
  const responses = count(sizeOf(story), 'response');
  const rows = [...story.placed, ...story.unplaced].toSorted(
    (one, other) =>
      STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
      LINE_STYLES.indexOf(one.line) - LINE_STYLES.indexOf(other.line),
  );
  const sorts = grouped(rows, sortOf).map(
    (alike) => `${alike.length} ${alike.slice(0, 1).map(sortOf).join('')}`,
  );
  // What was not read cannot be told apart.
  const told = story.more > 0 ? responses : `${responses}: ${sorts.join(', ')}`;
  return about === '' ? told : `${capital(about)}. ${told}`;
}

/** How real, and else how sure: what is only threatened is no response like others. */
const sortOf = ({ unreal, sure, disputed }: ClockRow): string =>
  [unreal === undefined ? sure : `only ${unreal}`, ...(disputed ? ['disputed'] : [])].join(' and ');
