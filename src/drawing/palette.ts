import { isMain } from '../vocabulary.ts';

/** The colours of a drawing beside those of its kinds, which the ontology declares. */
export interface Palette {
  readonly page: string;
  readonly text: string;
  readonly quiet: string;
  /** Lines that are no answers. */
  readonly line: string;
  readonly answer: string;
  /** Lines of responses that were only planned, called for or threatened. */
  readonly paleAnswer: string;
  readonly disputed: string;
  readonly selected: string;
  /** Around shapes, so that light ones stand out. */
  readonly rim: string;
}

/** How opaque what is not selected is: its names are still to be read. */
export const FADED = { record: 0.65, line: 0.5, ghost: 0.2 } as const;

/** How opaque the body of what did not take place is. */
export const PALE = 0.25;

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#fbfcfd',
    text: '#1c2430',
    quiet: '#566170',
    line: '#7d8896',
    answer: '#b25000',
    paleAnswer: '#cc7f3f',
    disputed: '#b00040',
    selected: '#111820',
    rim: '#232d3a',
  },
  dark: {
    page: '#11151a',
    text: '#e8ecf1',
    quiet: '#a6b1be',
    line: '#6b7785',
    answer: '#f0a030',
    paleAnswer: '#a8752f',
    disputed: '#ff7a9c',
    selected: '#ffffff',
    rim: '#c3ccd6',
  },
};

/** The colour of a line: what is disputed stands out, then what responds to something. */
export function lineColorOf(
  { relation, status }: { readonly relation: string; readonly status: string | null },
  { line, answer, disputed }: Palette,
): string {
  if (status === 'DISPUTED') return disputed;
  return isMain(relation) ? answer : line;
}
