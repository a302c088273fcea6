import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

export const notebooksFolder = join(projectRoot(), 'queries/notebooks');
/** The notebook that asks the project's own seeds, as three articles that stay as they are do not hold what it tells. */
export const OF_ALL_DATA = '05-how-a-claim-fared.ipynb';

/** Text of a notebook file: one string or its lines. */
type Text = string | readonly string[];

export interface Output {
  readonly output_type: 'stream' | 'display_data' | 'execute_result' | 'error';
  readonly name?: string;
  readonly text?: Text;
  readonly data?: Readonly<Record<string, Text>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly source: Text;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly execution_count?: number | null;
  readonly outputs?: readonly Output[];
}

export interface Notebook {
  readonly metadata: { readonly kernelspec: { readonly name: string } };
  readonly cells: readonly Cell[];
}

/** Pictures are compared for being there, not for their pixels, which differ with the machine. */
const PICTURES = ['image/png', 'image/svg+xml'];

export const readNotebook = (path: string): Notebook => JSON.parse(readFileSync(path, 'utf8'));

export const whole = (text: Text): string => (typeof text === 'string' ? text : text.join(''));

export const outputsOf = (notebook: Notebook): readonly Output[] =>
  notebook.cells.flatMap(({ outputs }) => outputs ?? []);

/** All text below the cells, of every kind but PNG. */
export const textsOf = (outputs: readonly Output[]): readonly string[] =>
  outputs.flatMap(({ text, data = {} }) => [
    ...(text === undefined ? [] : [whole(text)]),
    ...Object.entries(data).flatMap(([type, value]) => (type === 'image/png' ? [] : [whole(value)])),
  ]);

/** What a reader finds below each cell: texts as they are, of pictures and tables in HTML only that they are there. */
export function shown(notebook: Notebook): readonly (readonly unknown[])[] {
  return notebook.cells.map(({ outputs }) =>
    (outputs ?? []).map(({ output_type, name, text, data }) => ({
      kind: output_type,
      ...(name === undefined ? {} : { name }),
      ...(text === undefined ? {} : { text: whole(text) }),
      ...(data === undefined
        ? {}
        : {
            data: Object.fromEntries(
              Object.entries(data).map(([type, value]) => [
                type,
                PICTURES.includes(type) || type === 'text/html' ? 'is there' : whole(value),
              ]),
            ),
          }),
    })),
  );
}

/** The kinds of the chunks of a PNG. Times and texts, such as the program that drew it, would be chunks of their own. */
export function pngChunks(base64: string): ReadonlySet<string> {
  const bytes = Buffer.from(base64, 'base64');
  const kinds = new Set<string>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    kinds.add(bytes.toString('latin1', at + 4, at + 8));
  return kinds;
}
