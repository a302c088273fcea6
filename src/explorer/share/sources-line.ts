import { grouped } from '../../dossier/grouped.ts';
import { headlineOf } from '../../dossier/where.ts';
import type { DocumentAnswer } from '../api/answers.ts';
import type { Asks } from '../scene/load.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';

/** How many claims are asked for, and how many documents are looked through. */
const [MOST_CLAIMS, MOST_DOCUMENTS] = [200, 200];

/** On whose word a picture rests, in a line: every file says so, however short. Empty where nothing shown rests on a source. */
export async function sourcesLine({ edges }: Pick<Visible, 'edges'>, ask: Asks): Promise<string> {
  const ids = [...new Set(edges.flatMap(({ claimIds }) => claimIds))];
  if (ids.length === 0) return '';
  const asked = ids.slice(0, MOST_CLAIMS);
  const [{ claims }, { documents }] = await Promise.all([
    ask('claims', { 'filter.id.in': asked, first: asked.length }),
    ask('documents', { first: MOST_DOCUMENTS }),
  ]);
  const bearing = new Set(
    claims.nodes.flatMap(({ passages }) => passages.nodes.map(({ document }) => document.id)),
  );
  const known = documents.nodes.filter(({ id }) => bearing.has(id));
  return sourcesWords(known, {
    all: asked.length === ids.length && known.length === bearing.size,
    ours: isReading(edges),
  });
}

/** Whether some of what is drawn is the curators' reading, which no source says outright: no publisher answers for that. */
export const isReading = (edges: Visible['edges']): boolean =>
  edges.some(({ basis }) => basis === 'INFERRED');

interface Rest {
  /** Whether these are all documents that bear what is drawn. */
  readonly all: boolean;
  /** Whether it rests on the curators' reading, too. */
  readonly ours: boolean;
}

/** "Sources: The Guardian (2), Motherboard; and our reading." Each publisher once; a document of none by its headline. */
export function sourcesWords(documents: readonly DocumentAnswer[], { all, ours }: Rest): string {
  if (documents.length === 0) return '';
  const nameOf = (document: DocumentAnswer) =>
    document.publishedBy.nodes.map(({ name }) => name).join(' and ') || headlineOf(document);
  const names = grouped(documents.map(nameOf), (name) => name)
    .toSorted((one, other) => other.length - one.length)
    .map(([name = '', ...more]) => (more.length > 0 ? `${name} (${more.length + 1})` : name));
  return STRINGS.pictureSources(names.join(', '), { all, ours });
}
