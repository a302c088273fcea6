import { farthestOf, type Scale, scaleOf } from './clock-scale.ts';
import type { ClockRow, ClockStory } from './clock-stories.ts';
import { onlyWords } from './standing.ts';
import type { Unplaced, Wait } from './wait.ts';

/** The picture of some stories on one clock: where everything stands, in its own units. */
export interface ClockLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
  readonly axis: { readonly left: number; readonly right: number; readonly y: number };
  readonly bands: readonly Band[];
}

export interface Band {
  readonly story: ClockStory;
  readonly top: number;
  readonly bottom: number;
  readonly heading: Text;
  readonly bars: readonly Bar[];
  /** What has no place on the clock, under words that say so. */
  readonly apart: { readonly heading: Text | undefined; readonly items: readonly Apart[] };
}

/** Lines of text from the line of its first on. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Whether it ends at `x`, and does not begin there. */
  readonly isBefore?: boolean;
}

export interface Bar {
  readonly row: ClockRow<Wait>;
  /** The middle of the icon, on the line of a text. */
  readonly icon: { readonly x: number; readonly y: number };
  readonly name: Text;
  /** How long and how sure, beside the bar or between it and its name. */
  readonly words: Text;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Apart {
  readonly row: ClockRow<Unplaced>;
  readonly text: Text;
}

/** The width of the picture, and whether what has no place in time stands beside the clock or below. */
export interface Paper {
  readonly width: number;
  readonly apart: number | 'below';
}

/** Widths are estimated, for the server cannot measure: no name of the Latin alphabet is wider on average. */
const LETTER = 7.6;
const LINE = 17;
export const BAR = 10;
/** Left of a name stands its icon, left of what has no bar the line that says how sure. */
export const ICON = 18;
export const SAMPLE = 30;
const EDGE = 8;
const SHORTEST = 6;

export function layoutOf(stories: readonly ClockStory[], paper: Paper): ClockLayout {
  const side = paper.apart === 'below' ? 0 : paper.apart;
  const axis = { left: EDGE, right: paper.width - EDGE - side, y: 2 * LINE + 4 };
  const scale = scaleOf(farthestOf(stories), axis);
  const bands: Band[] = [];
  let top = axis.y + 10;
  for (const story of stories) {
    const band = bandOf(story, { top, axis, scale, paper });
    bands.push(band);
    top = band.bottom;
  }
  return { width: paper.width, height: top + 4, scale, axis, bands };
}

interface Place {
  readonly top: number;
  readonly axis: { readonly left: number; readonly right: number };
  readonly scale: Scale;
  readonly paper: Paper;
}

function bandOf(story: ClockStory, { top, axis, scale, paper }: Place): Band {
  const { incident, when, doubt } = story;
  const title = [
    incident.name,
    ...(when === undefined ? [] : [when]),
    ...(doubt === undefined ? [] : [doubt]),
  ].join(', ');
  const heading = textAt(title, { x: EDGE + ICON, y: top + LINE + 4, right: axis.right });
  let y = below(heading) + 2;
  const bars = story.placed.map((row) => {
    const bar = barOf(row, y, { axis, scale });
    y = bar.y + BAR + 7;
    return bar;
  });
  const beside = paper.apart !== 'below';
  const [from, right] = beside ? [axis.right + 2 * EDGE, paper.width] : [axis.left, axis.right];
  let apartY = beside ? heading.y : y + LINE;
  const heads =
    story.unplaced.length > 0 ? textAt(apartWords(story), { x: from, y: apartY, right }) : undefined;
  if (heads) apartY = below(heads) + LINE;
  const items = story.unplaced.map((row): Apart => {
    const text = textAt(apartText(row), { x: from + SAMPLE + ICON, y: apartY, right });
    apartY = below(text) + LINE + 2;
    return { row, text };
  });
  const bottom = Math.max(y, items.length > 0 ? apartY - LINE : 0) + 12;
  return { story, top, bottom, heading, bars, apart: { heading: heads, items } };
}

function barOf(row: ClockRow<Wait>, top: number, { axis, scale }: Pick<Place, 'axis' | 'scale'>): Bar {
  const { least, most } = row.wait;
  const from = scale.at(least);
  const end = most === undefined ? axis.right : scale.at(most);
  const [left, right] = [from, Math.max(end, from + SHORTEST)];
  const { icon, name } = markOf(row, { left, right, top, axis });
  const wide = widthOf(row.words);
  const y = below(name) + 6;
  const beside = right + 6 + wide <= axis.right ? right + 6 : left - 6 - wide;
  if (beside >= axis.left)
    return { row, icon, name, left, right, y, words: { x: beside, y: y + BAR, lines: [row.words] } };
  const words = textAt(row.words, {
    x: Math.max(axis.left, Math.min(icon.x - WITHIN, axis.right - wide)),
    y: below(name) + LINE - 2,
    right: axis.right,
  });
  return { row, icon, name, words, left, right, y: below(words) + 6 };
}

/** The middle of an icon is so far from the day that it marks: it stands within the bar. */
const WITHIN = 7;

/** The icon at its day, of a bar of which only the end is known at that end, and the name beside it where there is room, or below. */
function markOf(
  { response, wait }: ClockRow<Wait>,
  { left, right, top, axis }: Pick<Bar, 'left' | 'right'> & Pick<Place, 'top' | 'axis'>,
): Pick<Bar, 'icon' | 'name'> {
  const x = Math.min(wait.isLastOnly ? right - WITHIN : left + WITHIN, axis.right - WITHIN);
  const y = top + LINE;
  const [after, before] = [x - WITHIN + ICON, x + WITHIN - ICON];
  const wide = widthOf(response.name);
  const name = (): Text => {
    if (after + wide <= axis.right) return { x: after, y, lines: [response.name] };
    if (before - wide >= axis.left) return { x: before, y, lines: [response.name], isBefore: true };
    const from = Math.max(axis.left, Math.min(x - WITHIN, axis.right - wide));
    return textAt(response.name, { x: from, y: y + LINE, right: axis.right });
  };
  return { icon: { x, y }, name: name() };
}

/** Why what follows has no bar; where reasons differ, each says its own. */
const apartWords = ({ unplaced }: ClockStory): string =>
  unplaced.every(({ wait }) => wait === 'not dated') ? 'Not dated' : 'Not placed in time';

const apartText = ({ response, occurrence, sure, disputed, wait }: ClockRow<Unplaced>): string => {
  const how = [
    onlyWords(occurrence),
    sure,
    disputed ? 'disputed' : undefined,
    wait === 'not dated' ? undefined : wait,
  ].filter((words) => words !== undefined);
  return `${response.name} (${how.join(', ')})`;
};

const widthOf = (text: string): number => text.length * LETTER;

/** The line of the last of its lines. */
const below = ({ y, lines }: Text): number => y + (lines.length - 1) * LINE;

export const lineAt = ({ y }: Text, line: number): number => y + line * LINE;

/** A text in as many lines as it needs. */
function textAt(
  text: string,
  { x, y, right }: { readonly x: number; readonly y: number; readonly right: number },
): Text {
  const most = Math.max(8, Math.floor((right - x) / LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return { x, y, lines };
}
