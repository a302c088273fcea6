import { basename } from 'node:path';
import { count } from '../dossier/count.ts';
import { SetupError } from '../errors.ts';
import { edtfBounds, type Ontology } from '../ontology/index.ts';
import {
  type ComparedText,
  type KnownDocument,
  type Overlap,
  overlapsOf,
  type Proposal,
} from '../overlap/compare.ts';
import type { Shared } from '../overlap/measure.ts';
import { scalarText } from '../seed/format/flow.ts';
import type { SeedView } from '../seed/model/seed-view.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { slug } from '../text/slug.ts';
import { readSourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';

export interface OverlapOptions {
  readonly words: number;
  readonly share: number;
  readonly seed?: readonly string[];
  readonly format: 'text' | 'json';
}

export interface SeedReader {
  readonly readSeeds: (paths: readonly string[], options: { readonly unfinished: boolean }) => Promise<Seeds>;
}

interface OverlapContext extends CommandContext, SeedReader {
  readonly ontology: Ontology;
}

const NOT_A_FACT =
  'a measurement, not a fact: it does not say which was first, nor whether both have it from a third';

/** What `antiphon overlap` does. */
export async function overlapOfTexts(
  paths: readonly string[],
  { words, share, seed, format }: OverlapOptions,
  { ontology, readSeeds, print }: OverlapContext,
): Promise<void> {
  if (paths.length < 2)
    throw new SetupError('one text has nothing to be compared with', { hint: 'give two or more' });
  const known: ReadonlyMap<string, KnownDocument> =
    seed === undefined ? new Map() : await documentsOf(seed, ontology, readSeeds);
  const texts: ComparedText[] = [];
  for (const path of paths) {
    const text = await readSourceText(path);
    const document = known.get(text.sha256);
    texts.push({ text, known: document, id: document?.id ?? slug(basename(path).replace(/\.[^.]*$/, '')) });
  }
  const found = overlapsOf(texts, { words, share });
  if (format === 'json')
    print(JSON.stringify({ words, share, note: NOT_A_FACT, pairs: found.map(asData) }, null, 2));
  else for (const line of asText(found, words)) print(line);
}

/** What seeds know of their documents, by the fingerprints of their texts. */
async function documentsOf(
  paths: readonly string[],
  { evidence }: Ontology,
  readSeeds: SeedReader['readSeeds'],
): Promise<ReadonlyMap<string, KnownDocument>> {
  const { store } = await readSeeds(paths, { unfinished: true });
  try {
    const passages = passagesIn(store);
    const documents = new Map<string, KnownDocument>();
    for (const { id, kind, values } of store.entities()) {
      if (kind !== evidence.document) continue;
      const { edtf, zone, sha256 } = values;
      const bounds =
        typeof edtf === 'string' ? edtfBounds(edtf, typeof zone === 'string' ? zone : undefined) : undefined;
      documents.set(String(sha256), {
        id,
        start: bounds?.start ?? undefined,
        end: bounds?.end ?? undefined,
        passages: passages.get(id) ?? [],
      });
    }
    return documents;
  } finally {
    store.close();
  }
}

function passagesIn(view: SeedView): ReadonlyMap<string, KnownDocument['passages']> {
  const found = new Map<string, { key: string; start: number; end: number }[]>();
  for (const { id, document, start, end } of view.passages())
    found.set(document, [...(found.get(document) ?? []), { key: id.slice(document.length + 1), start, end }]);
  return found;
}

function* asText(found: readonly Overlap[], words: number): Iterable<string> {
  const some = found.filter(({ longestRun }) => longestRun > 0);
  for (const { texts, shared, longestRun, proposal } of some) {
    const [one, other] = texts;
    yield `${one.text.path} and ${other.text.path}`;
    yield `  ${shareText(one.text.path, shared[0])}`;
    yield `  ${shareText(other.text.path, shared[1])}`;
    yield `  the longest run has ${count(longestRun, 'word')}`;
    if (one.text.sha256 === other.text.sha256) yield '  the two are the same text';
    if (proposal !== undefined) yield* proposalLines(proposal);
    yield '';
  }
  const none = found.length - some.length;
  if (none > 0) yield `${count(none, 'pair')} without a run of ${count(words, 'word')}`;
}

const shareText = (path: string, { share, shared, words, stretches }: Shared): string =>
  `${share} of 100 words of ${path} (${shared} of ${words}, in ${count(stretches.length, 'place')})`;

/** What a seed would say, if a person finds that it is so. */
function* proposalLines({ document, copies }: Proposal): Iterable<string> {
  const { taken, ...more } = copies;
  const fields = Object.entries(more).map(([name, value]) => `${name}: ${scalarText(value)}`);
  const all = taken === undefined ? fields : [...fields, `taken: [${taken.join(', ')}]`];
  yield `  # ${NOT_A_FACT}.`;
  yield `  # If you find that it is so, write in the document ${document}:`;
  yield `  copies: { ${all.join(', ')} }`;
}

/** Never the words themselves: places and numbers. */
const asData = ({ texts, shared, longestRun, proposal }: Overlap) => ({
  longestRun,
  texts: texts.map(({ text, known, id }, at) => ({
    path: text.path,
    sha256: text.sha256,
    id,
    inSeed: known !== undefined,
    ...shared[at],
  })),
  proposal: proposal ?? null,
});
