import { LINE_STYLES } from '../drawing/certainty.ts';
import {
  CertaintyCell,
  ColumnHeads,
  type Follow,
  NameLink,
  RecordLink,
  Sample,
  SaysCell,
  WhenCell,
} from './cells.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { ClockPicture } from './clock-picture.tsx';
import { farthestOf, isEven } from './clock-scale.ts';
import { type ClockRow, type ClockStory, clockOf } from './clock-stories.ts';
import { count } from './count.ts';
import { DISPUTED_WORDS } from './form.ts';
import { onlyWords } from './standing.ts';
import { waitWords } from './wait.ts';

const TITLE = 'How soon the responses came';

/** The same picture for a wide page and for a phone; the style sheet shows the one that fits. */
const PAPERS = [
  { name: 'clock-wide', paper: { width: 940, apart: 300 } },
  { name: 'clock-narrow', paper: { width: 340, apart: 'below' } },
] as const;

const LINES = { solid: 'reported', dashed: 'claimed, or our reading', dotted: 'assumed' } as const;

interface ClockProps {
  readonly answer: ClockAnswer;
  readonly follow?: Follow | undefined;
}

/** How soon something responded to each of some incidents: a picture, the key to it, and the same in words. */
export function Clock({ answer, follow }: ClockProps) {
  const { stories, finding, others, andMore } = clockOf(answer);
  if (stories.length === 0) return null;
  return (
    <section class="clock">
      <h2>{TITLE}</h2>
      <p>{finding}</p>
      {PAPERS.map(({ name, paper }) => (
        <ClockPicture
          key={name}
          name={name}
          paper={paper}
          stories={stories}
          title={TITLE}
          description={`${finding} All of it stands below in words.`}
        />
      ))}
      <p class="clock-key">
        A bar spans the days within which a response came, as far as the dates of both are known. Its outline:{' '}
        {LINE_STYLES.map((line) => (
          <span key={line}>
            <Sample line={line} ofResponse /> {LINES[line]}{' '}
          </span>
        ))}
        {stories.some(({ placed, unplaced }) => [...placed, ...unplaced].some((one) => one.disputed)) && (
          <span>
            <Sample line="solid" contested /> {DISPUTED_WORDS}{' '}
          </span>
        )}
        · grey: only planned, called for or threatened for then. A bar fades where the date is open or rough.
        {!isEven(farthestOf(stories)) && ' The scale is not even: the later a day, the less room it takes.'}
      </p>
      <details>
        <summary>The same in words, with who says so</summary>
        {stories.map((story) => (
          <StoryTable key={story.incident.id} story={story} follow={follow} />
        ))}
      </details>
      {(others > 0 || andMore) && (
        <p class="quiet">
          The incidents with most responses are shown
          {andMore ? ', of the first that were looked at' : `; ${count(others, 'other')} had responses, too`}:{' '}
          <a href="/q/response-times">all responses with their times</a>.
        </p>
      )}
    </section>
  );
}

const COLUMNS = ['With what', 'How long after', 'When', 'How sure', 'Says who'] as const;

function StoryTable({ story, follow }: { readonly story: ClockStory; readonly follow: Follow | undefined }) {
  const { incident, when, doubt, placed, unplaced, more } = story;
  return (
    <table class="responses waits">
      <caption>
        <NameLink record={incident} follow={follow} />
        {when !== undefined && `, ${when}`}
        {doubt !== undefined && `, ${doubt}`}
      </caption>
      <thead>
        <ColumnHeads columns={COLUMNS} />
      </thead>
      <tbody>
        {[...placed, ...unplaced].map((row) => (
          <Row key={row.response.id} row={row} follow={follow} />
        ))}
        {more > 0 && (
          <tr>
            <td colSpan={COLUMNS.length}>
              <a href={`/q/responses?to=${encodeURIComponent(incident.id)}&first=500`}>
                {more.toLocaleString('en')} more
              </a>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Row({ row, follow }: { readonly row: ClockRow; readonly follow: Follow | undefined }) {
  const { response, occurrence, types, wait } = row;
  const how = [onlyWords(occurrence), ...types].filter((words) => words !== undefined).join(', ');
  return (
    <tr>
      <th scope="row">
        <RecordLink record={response} follow={follow} occurrence={occurrence} />
        {how !== '' && <small>{how}</small>}
      </th>
      <td data-label="How long after">
        {typeof wait === 'string' ? <span class="quiet">{wait}</span> : waitWords(wait)}
      </td>
      <WhenCell when={row.when} />
      <CertaintyCell {...row} />
      <SaysCell says={row.says} follow={follow} />
    </tr>
  );
}
