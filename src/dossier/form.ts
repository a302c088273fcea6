import { isUnreal, LINE_STYLES, type Line } from '../drawing/certainty.ts';
import { grouped } from './grouped.ts';
import type { Certainty } from './standing.ts';

/** How what is told of something is drawn. */
export interface Form {
  readonly line: Line;
  readonly hollow: boolean;
  readonly disputed: boolean;
}

/** What has a form. */
type Formed = Pick<Certainty, 'line' | 'occurrence' | 'disputed'>;

export const formOf = ({ line, occurrence, disputed }: Formed): Form => ({
  line,
  hollow: isUnreal(occurrence),
  disputed,
});

/** More marks than this in a cell are counted, each form apart. */
export const MOST_MARKS = 6;

/** What looks alike, the surest first, what is unreal last. */
export function byForm(marks: readonly Formed[]): readonly { readonly form: Form; readonly count: number }[] {
  return grouped(marks, (mark) => JSON.stringify(formOf(mark)))
    .flatMap((own) => own.slice(0, 1).map((mark) => ({ form: formOf(mark), count: own.length })))
    .sort((one, other) => weightOf(one.form) - weightOf(other.form));
}

const weightOf = ({ line, hollow }: Form): number => (hollow ? 3 : 0) + LINE_STYLES.indexOf(line);

/** How sure what is drawn so is, for legends. */
export const SURE_WORDS: Readonly<Record<Line, string>> = {
  solid: 'reported by a source, or stated by the actor',
  dashed: 'claimed by a party to it, or our reading',
  dotted: 'only assumed',
};

/** What the colour and the stroke across what is disputed mean: on paper without colours the stroke alone. */
export const DISPUTED_WORDS = 'crossed: disputed, a source says otherwise';
