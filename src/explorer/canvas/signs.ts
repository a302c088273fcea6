import { isUnreal, LINE_STYLES, type Line, type Weight } from '../../drawing/certainty.ts';
import { labelOf, termsOf } from '../../vocabulary.ts';
import type { LineShape, NodeShape } from './shapes.ts';
import { CANVAS_STRINGS } from './strings.ts';

/** What is drawn, as far as its signs go. */
export interface Signed {
  readonly nodes: readonly (Pick<NodeShape, 'kind' | 'line' | 'occurrence' | 'disputed'> &
    Partial<Pick<NodeShape, 'stack' | 'hollow'>>)[];
  readonly lines: readonly (Pick<LineShape, 'line' | 'answer' | 'disputed'> &
    Partial<Pick<LineShape, 'other'>>)[];
}

/** How a date is drawn that is no single day. */
export type BarMark = keyof typeof BAR_PATHS;

/** Of these signs, their lines: in 22 by 12, around the middle of the left side. */
export const BAR_PATHS = {
  lasting: 'M1-5h20v10h-20z',
  window: 'M1-2h20v4h-20zM1-5v10M21-5v10',
  bracket: 'M16-2h-15v4h15M17-5h4v10h-4',
  fading: 'M1-2h8M1 2h8M13-2h3M13 2h3M19-2h1.5M19 2h1.5',
} as const;

export const isBarMark = (mark: Sign['mark']): mark is BarMark => mark in BAR_PATHS;

/** A sign of the drawing, and what it means. */
export interface Sign {
  readonly name: string;
  readonly mark: 'line' | 'arrow' | 'crossed' | 'outline' | 'pale' | 'hollow' | 'stack' | BarMark;
  readonly color: 'line' | 'answer' | 'disputed';
  readonly line: Line;
  readonly weight: Weight;
}

/** What the bars of a timeline need explained: those that occur in it. */
export function barSigns(
  marks: readonly {
    readonly uncertain: boolean;
    readonly lasts: boolean;
    readonly rough: boolean;
    readonly ends: readonly string[];
  }[],
): readonly Sign[] {
  const bars = marks.filter(({ uncertain }) => uncertain);
  const { window, lasting, fading, bracket } = CANVAS_STRINGS.timelineBars;
  const sign = (mark: BarMark, name: string) => ({ ...plain('line', 'solid', name), mark });
  return [
    ...signIf(
      bars.some(({ lasts }) => !lasts),
      sign('window', window),
    ),
    ...signIf(
      bars.some(({ lasts }) => lasts),
      sign('lasting', lasting),
    ),
    ...signIf(
      bars.some(({ ends, rough }) => rough || ends.includes('open')),
      sign('fading', fading),
    ),
    ...signIf(
      bars.some(({ ends }) => ends.includes('ordered')),
      sign('bracket', bracket),
    ),
  ];
}

const LINES: Readonly<Record<Line, string>> = {
  solid: CANVAS_STRINGS.legendSure,
  dashed: CANVAS_STRINGS.legendClaimed,
  dotted: CANVAS_STRINGS.legendAssumed,
};

/** The signs that a drawing needs explained: those that occur in it; kinds are explained elsewhere. */
export function signsOf({ nodes: all, lines }: Signed): readonly Sign[] {
  // Of what does not match the lens only the outline is drawn.
  const nodes = all.filter(({ hollow }) => !hollow);
  const unreal = new Set(nodes.map(({ occurrence }) => occurrence).filter(isUnreal));
  const unrealWords = [...termsOf('Occurrence').keys()].filter((word) => unreal.has(word));
  const others = [...new Set(lines.flatMap(({ other }) => other ?? []))];
  const disputed = {
    name: CANVAS_STRINGS.legendDisputed,
    color: 'disputed',
    line: 'solid',
    weight: 'strong',
  } as const;
  return [
    ...signIf(
      lines.some(({ answer }) => answer),
      {
        name: CANVAS_STRINGS.legendAnswer,
        mark: 'arrow',
        color: 'answer',
        line: 'solid',
        weight: 'strong',
      },
    ),
    ...signIf(others.length > 0, plain('arrow', 'solid', CANVAS_STRINGS.legendOthers(others))),
    ...drawnStyles(lines).map((line) => plain('line', line, LINES[line])),
    ...signIf(
      lines.some((line) => line.disputed),
      { ...disputed, mark: 'crossed' },
    ),
    ...drawnStyles(nodes)
      .filter((line) => line !== 'solid')
      .map((line) => plain('outline', line, CANVAS_STRINGS.legendOutline(LINES[line]))),
    ...signIf(
      nodes.some((node) => node.disputed),
      { ...disputed, mark: 'outline' },
    ),
    ...signIf(unrealWords.length > 0, {
      ...plain(
        'pale',
        'solid',
        CANVAS_STRINGS.legendUnreal(unrealWords.map((word) => labelOf('Occurrence', word))),
      ),
      weight: 'strong',
    }),
    ...signIf(nodes.length < all.length, plain('hollow', 'solid', CANVAS_STRINGS.legendHollow)),
    ...signIf(
      nodes.some(({ stack }) => stack),
      plain('stack', 'solid', CANVAS_STRINGS.legendStack),
    ),
  ];
}

const signIf = (occurs: boolean, sign: Sign): readonly Sign[] => (occurs ? [sign] : []);

const plain = (mark: Sign['mark'], line: Line, name: string): Sign => ({
  name,
  mark,
  line,
  color: 'line',
  weight: 'plain',
});

const drawnStyles = (items: readonly { readonly line: Line }[]): readonly Line[] =>
  LINE_STYLES.filter((line) => items.some((item) => item.line === line));
