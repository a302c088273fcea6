import { count } from '../../dossier/count.ts';

/** The text of the map, which is loaded when something is drawn. */
export const CANVAS_STRINGS = {
  folds: 'Responses that are alike',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  foldLabel: 'Each of them is drawn, or one stack for all',
  beyond: {
    left: (records: number) => `← ${records} more`,
    right: (records: number) => `${records} more →`,
    above: (records: number) => `↑ ${records} more`,
    below: (records: number) => `↓ ${records} more`,
  },
  legend: 'Legend',
  kindKey: 'What the shapes stand for',
  kindKeyShort: 'Shapes',
  legendSure: 'reported, or stated by the actor',
  legendClaimed: 'claimed, or our reading',
  legendAssumed: 'assumed',
  legendDisputed: 'disputed',
  legendAnswer: 'a response; the arrow points to what it responded to',
  legendOthers: (words: readonly string[]) => `${words.join(', ')}: not a response`,
  /** Of a line of a chain. */
  noResponse: 'not recorded as a response',
  legendOutline: (sure: string) => `outline: an event ${sure}`,
  legendHollow: 'hollow: not told by what this lens lets through',
  legendStack: 'one behind another: several alike, drawn as one',
  legendUnreal: (words: readonly string[]) => `pale: ${words.join(', ')}`,

  graphLabel: 'Drawing of the graph',
  /** What the bars of a timeline mean. */
  timelineBars: {
    window: 'happened at some time within, not all of it',
    lasting: 'went on for so long',
    fading: 'fades: the date is open, or only rough',
    bracket: 'bracket: no date tells this end, only the order of events',
  },
  walked: (name: string, kind: string, relation: string, lines: number) =>
    `${relation === '' ? '' : `${relation}: `}${name}, ${kind}, ${count(lines, 'line')}`,
} as const;
