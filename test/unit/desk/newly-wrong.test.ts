import { expect, it } from 'vitest';
import { newlyWrong } from '../../../src/desk/making.ts';
import type { View } from '../../../src/desk/view.ts';

const issue = (file: string, line: number, column = 1) => ({
  ...{ file, line, column },
  message: `${file}:${line}:${column} is wrong`,
  hint: 'put it right',
});
const view = (...issues: readonly ReturnType<typeof issue>[]): Pick<View, 'issues'> => ({ issues });

it('what an edit makes wrong is told in the order of the files, and without what was wrong before', () => {
  const before = view(issue('a.yaml', 3));
  const after = view(issue('b.yaml', 2), issue('a.yaml', 9), issue('a.yaml', 3), issue('a.yaml', 9, 7));
  expect(newlyWrong(before, after).map(({ message }) => message)).toEqual([
    'a.yaml:9:1 is wrong',
    'a.yaml:9:7 is wrong',
    'b.yaml:2:1 is wrong',
  ]);
});
