import { isUnreal, LINE_STYLES, type Line, type Weight } from '../../drawing/certainty.ts';
import { labelOf, termsOf } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import type { LineShape, NodeShape } from './shapes.ts';

/** What is drawn, as far as its signs go. */
export interface Signed {
  readonly nodes: readonly (Pick<NodeShape, 'kind' | 'line' | 'occurrence' | 'disputed'> &
    Partial<Pick<NodeShape, 'stack' | 'hollow'>>)[];
  readonly lines: readonly (Pick<LineShape, 'line' | 'answer' | 'disputed'> &
    Partial<Pick<LineShape, 'other'>>)[];
}

/** A sign of the drawing, and what it means. */
export interface Sign {
  readonly name: string;
  readonly mark: 'line' | 'arrow' | 'crossed' | 'outline' | 'pale' | 'hollow' | 'stack';
  readonly color: 'line' | 'answer' | 'disputed';
  readonly line: Line;
  readonly weight: Weight;
}

const LINES: Readonly<Record<Line, string>> = {
  solid: STRINGS.legendSure,
  dashed: STRINGS.legendClaimed,
  dotted: STRINGS.legendAssumed,
};

/** The signs that a drawing needs explained: those that occur in it; kinds are explained elsewhere. */
export function signsOf({ nodes: all, lines }: Signed): readonly Sign[] {
  // Of what does not match the lens only the outline is drawn.
  const nodes = all.filter(({ hollow }) => !hollow);
  const unreal = new Set(nodes.map(({ occurrence }) => occurrence).filter(isUnreal));
  const unrealWords = [...termsOf('Occurrence').keys()].filter((word) => unreal.has(word));
  const others = [...new Set(lines.flatMap(({ other }) => other ?? []))];
  const disputed = {
    name: STRINGS.legendDisputed,
    color: 'disputed',
    line: 'solid',
    weight: 'strong',
  } as const;
  return [
    ...signIf(
      lines.some(({ answer }) => answer),
      {
        name: STRINGS.legendAnswer,
        mark: 'arrow',
        color: 'answer',
        line: 'solid',
        weight: 'strong',
      },
    ),
    ...signIf(others.length > 0, plain('arrow', 'solid', STRINGS.legendOthers(others))),
    ...drawnStyles(lines).map((line) => plain('line', line, LINES[line])),
    ...signIf(
      lines.some((line) => line.disputed),
      { ...disputed, mark: 'crossed' },
    ),
    ...drawnStyles(nodes)
      .filter((line) => line !== 'solid')
      .map((line) => plain('outline', line, STRINGS.legendOutline(LINES[line]))),
    ...signIf(
      nodes.some((node) => node.disputed),
      { ...disputed, mark: 'outline' },
    ),
    ...signIf(unrealWords.length > 0, {
      ...plain('pale', 'solid', STRINGS.legendUnreal(unrealWords.map((word) => labelOf('Occurrence', word)))),
      weight: 'strong',
    }),
    ...signIf(nodes.length < all.length, plain('hollow', 'solid', STRINGS.legendHollow)),
    ...signIf(
      nodes.some(({ stack }) => stack),
      plain('stack', 'solid', STRINGS.legendStack),
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
