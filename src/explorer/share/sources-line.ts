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
  return sourcesWords(known, asked.length === ids.length && known.length === bearing.size);
}

/** "Sources: The Guardian (2), Motherboard." Each publisher once; a document of none by its headline. */
export function sourcesWords(documents: readonly DocumentAnswer[], all: boolean): string {
  if (documents.length === 0) return '';
  const nameOf = (document: DocumentAnswer) =>
    document.publishedBy.nodes.map(({ name }) => name).join(' and ') || headlineOf(document);
  const names = grouped(documents.map(nameOf), (name) => name)
    .toSorted((one, other) => other.length - one.length)
    .map(([name = '', ...more]) => (more.length > 0 ? `${name} (${more.length + 1})` : name));
  return STRINGS.pictureSources(names.join(', '), all);
}
