import type { Ontology } from '../../ontology/index.ts';
import { sha256 } from '../../text/sha256.ts';
import { readSourceTexts, type SourceText } from '../../text/source-texts.ts';
import type { Seed, SeedEntity, SeedPassage } from '../model/seed.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { SeedRule } from '../model/seed-rules.ts';
import { type Coverage, coverageOf, type Span } from './coverage.ts';

/** What comparing a document's passages with its text showed. */
export interface SourceSummary extends Coverage {
  readonly document: string;
  /** The file with its text; undefined if the folder has none, and nothing was checked. */
  readonly path: string | undefined;
  readonly passages: number;
}

export interface SourceCheck {
  readonly issues: readonly SeedIssue[];
  readonly summary: readonly SourceSummary[];
}

/** How much of an uncovered span is shown, in code points. */
const EXCERPT = 40;

/**
 * Holds a seed against the texts in a folder, which are found by fingerprint: does a passage cover every letter? A document
 * without a text is no issue. `sourcesAreTheTexts` says whether the passages themselves are right.
 */
export async function checkSources(
  ontology: Ontology,
  seed: Pick<Seed, 'entities' | 'passages'>,
  directory: string,
): Promise<SourceCheck> {
  const texts = await readSourceTexts(directory);
  const issues: SeedIssue[] = [];
  const summary: SourceSummary[] = [];
  const byDocument = new Map<string, SeedPassage[]>();
  for (const passage of seed.passages) {
    const others = byDocument.get(passage.document);
    if (others === undefined) byDocument.set(passage.document, [passage]);
    else others.push(passage);
  }
  for (const document of seed.entities.filter(({ kind }) => kind === ontology.evidence.document)) {
    const passages = byDocument.get(document.id) ?? [];
    const text = texts.get(String(document.values.sha256));
    const coverage =
      text === undefined ? { letters: 0, covered: 0, gaps: [] } : coverageOf(text.points, passages);
    if (text !== undefined) issues.push(...uncovered(document, passages, text, coverage));
    summary.push({ document: document.id, path: text?.path, passages: passages.length, ...coverage });
  }
  return { issues, summary };
}

/** Stretches of a document's text that no passage covers. */
export const uncovered = (
  { id, at }: SeedEntity,
  passages: readonly SeedPassage[],
  { points }: SourceText,
  { gaps }: Coverage = coverageOf(points, passages),
): readonly SeedIssue[] => gaps.map((gap) => ({ ...at, ...describeGap(id, points, gap), undone: true }));

/** What is wrong with documents and passages whose texts are at hand, told with all else that is wrong; what no passage covers is not. */
export const sourcesAreTheTexts = (texts: ReadonlyMap<string, SourceText>): SeedRule => ({
  name: 'sources-are-the-texts',
  why: 'A passage at a wrong place shows readers words that say something else.',
  *check(seed, index) {
    const textOf = (document: SeedEntity | undefined) => texts.get(String(document?.values.sha256));
    for (const document of seed.entities) {
      const text = document.kind === index.ontology.evidence.document ? textOf(document) : undefined;
      if (text !== undefined) yield* lengthIssues(document, text);
    }
    for (const passage of seed.passages) {
      const text = textOf(index.entity(passage.document));
      if (text !== undefined) yield* passageIssues(passage, text);
    }
  },
});

function lengthIssues({ id, values, at }: SeedEntity, { points }: SourceText): readonly SeedIssue[] {
  if (values.length === points.length) return [];
  return [
    {
      ...at,
      message: `${id} has ${points.length} code points, not ${values.length}`,
      hint: `write length: ${points.length}`,
    },
  ];
}

function describeGap(
  id: string,
  points: readonly string[],
  { start, end }: Span,
): Pick<SeedIssue, 'message' | 'hint'> {
  const excerpt = points
    .slice(start, Math.min(end, start + EXCERPT))
    .join('')
    .replaceAll(/\s+/g, ' ');
  const shown = end - start > EXCERPT ? `${excerpt}…` : excerpt;
  return {
    message: `no passage of ${id} covers ${start} to ${end}: ${shown}`,
    hint: 'add a passage, with a note if it says nothing',
  };
}

function passageIssues(
  { id, start, end, sha256: expected, at }: SeedPassage,
  { points }: SourceText,
): readonly SeedIssue[] {
  const actual = sha256(points.slice(start, end).join(''));
  if (actual === expected) return [];
  return [
    {
      ...at,
      message: `the words at ${start} to ${end} are not those of ${id}: their fingerprint differs`,
      hint: `if the offsets are right, write sha256: ${actual}`,
    },
  ];
}
