import type { SourceText } from '../../text/source-texts.ts';
import { sentences } from '../check/locate.ts';
import { scalarText } from './flow.ts';

/** A seed to begin with: the document, ready for claims, and a passage for every sentence of its text. */
export interface FirstDraft {
  readonly seed: string;
  readonly passages: string;
  readonly sentences: number;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly language: string;
}

/** Lays out a seed for a text; nothing in it is a claim yet. */
export function firstDraft(
  { points, sha256 }: Pick<SourceText, 'points' | 'sha256'>,
  { id, name, language }: Draft,
): FirstDraft {
  const all = sentences(points, language);
  const width = Math.max(2, String(all.length).length);
  const passages = all.map(
    ({ start, end, sha256: own }, index) =>
      `  s${String(index + 1).padStart(width, '0')}: ${start}-${end} ${own}`,
  );
  return {
    seed: `document:
  id: ${scalarText(id)}
  name: ${scalarText(name)}
  # title: the headline; edtf: the day, in quotes; url: where it is; publishedBy: the id of its outlet
  language: ${scalarText(language)}
  sha256: ${scalarText(sha256)}
  length: ${points.length}

# What most claims of this file have in common.
defaults:
  assertedBy: ${scalarText(id)}
  voice: OWN
  modality: ASSERTED
  basis: REPORTED

# antiphon read --help shows how a claim is written.
claims: []
`,
    passages: `document: ${scalarText(id)}\n\npassages:\n${passages.join('\n')}\n`,
    sentences: all.length,
  };
}
