import { issueAt, type SeedIssue } from '../model/seed-error.ts';
import type { SeedPart } from '../model/seed-part.ts';
import { inFiles } from '../model/telling.ts';
import type { SourceFile, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Report } from './fields.ts';
import { readEntries } from './validator.ts';

/** Reads what one text says; what is written once for many claims is reported once. */
export function readPart(
  { source, root }: { readonly source: SourceFile; readonly root: TreeNode },
  vocabulary: Vocabulary,
  add: (issue: SeedIssue) => void,
): SeedPart {
  const reported = new Set<string>();
  const report: Report = (offset, message, hint) => {
    const key = `${offset} ${inFiles(message)}`;
    if (reported.has(key)) return;
    reported.add(key);
    add(issueAt(source.position(offset), message, hint));
  };
  return readEntries(root, { vocabulary, file: source, report });
}
