import { doubtOf } from '../../dossier/doubt.ts';
import { grouped } from '../../dossier/grouped.ts';
import { isUnreal } from '../../drawing/certainty.ts';
import { labelOf, termOf } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import type { Scene } from './scene.ts';
import { FALLEN } from './standing.ts';

/** So many are named; the others are counted. */
const MOST = 2;

/** Whether it says that somebody did something, or had a part in it. */
export const isDeed = ({ relation, status }: Pick<GraphEdge, 'relation' | 'status'>): boolean =>
  relation === 'PERFORMED' && !FALLEN.has(status);

/** Who did each event of a chain, in a few words, only as sure as it is told: "Anonymous", "assumed: Anonymous". */
export function doersOf({
  nodes,
  background,
}: Pick<Scene, 'nodes' | 'background'>): ReadonlyMap<string, string> {
  if (background === undefined) return new Map();
  const names = new Map(background.nodes.map(({ id, name }) => [id, name]));
  const deeds = background.edges.filter((edge) => isDeed(edge) && nodes.has(edge.target));
  return new Map(
    grouped(deeds, ({ target }) => target).flatMap((parts) => {
      const event = nodes.get(parts[0]?.target ?? '');
      return event ? [[event.id, wordsOf(parts, event, names)] as const] : [];
    }),
  );
}

function wordsOf(parts: readonly GraphEdge[], event: GraphNode, names: ReadonlyMap<string, string>): string {
  // Whoever has several parts in an event has the surest of them.
  const byDoubt = grouped(
    grouped(
      parts.toSorted((one, other) => Number(caveatOf(one) !== '') - Number(caveatOf(other) !== '')),
      ({ source }) => source,
    ).flatMap(([surest]) => surest ?? []),
    caveatOf,
  );
  const told = byDoubt.map((same) => {
    const [doubt, all] = [caveatOf(same[0]), same.map(({ source }) => names.get(source) ?? source).sort()];
    const more = all.length - MOST;
    const who = more > 0 ? STRINGS.andMore(all.slice(0, MOST), more) : STRINGS.and(all);
    return doubt === '' ? who : `${doubt}: ${who}`;
  });
  return [told.join('; '), isUnreal(event.occurrence) && `(${meantOf(event)})`].filter(Boolean).join(' ');
}

/** Whoever is only answerable for those who did it did not do it. */
const ANSWERABLE = 'RESPONSIBLE_BODY';
export const isAnswerable = ({ role }: GraphEdge): boolean => role === ANSWERABLE;

/** What must be said with the name: that it is not certain, or that others did it; nothing where a source reports it. */
export function caveatOf(part: GraphEdge | undefined): string {
  if (part === undefined) return '';
  return [doubtOf(part)?.brief, isAnswerable(part) && labelOf('Role', ANSWERABLE)]
    .filter((word) => typeof word === 'string' && word !== '')
    .join(', ');
}

/** What did not happen was nobody's deed: who would have done it was called on to, or planned to. */
const meantOf = ({ occurrence }: GraphNode): string =>
  termOf('Occurrence', occurrence ?? '')?.meant?.said ?? labelOf('Occurrence', occurrence ?? '');
