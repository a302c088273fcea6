import { lineOf } from '../../drawing/certainty.ts';
import { labelOf, RELATIONS, relationWords } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';
import { edgeName } from '../canvas/elements.ts';
import { KindIcon } from '../canvas/kind-icon.tsx';
import { LineSample } from '../canvas/line-sample.tsx';
import type { Scene } from '../scene/scene.ts';
import { meaningOf } from './term.tsx';

/** The relations the graph is about come first. */
const place = (relation: string): number => RELATIONS.get(relation)?.rank ?? 1_000;

interface FactListProps {
  readonly id: string;
  readonly scene: Scene;
  readonly edges: readonly GraphEdge[];
  readonly onSelect: (id: string) => void;
}

/** The relations of a record in the view, in groups; each opens its evidence. */
export function FactList({ id, scene, edges, onSelect }: FactListProps) {
  const own = edges.filter(({ source, target }) => source === id || target === id);
  const ordered = own.toSorted((one, other) => place(one.relation) - place(other.relation));
  const groups = Map.groupBy(ordered, ({ relation, source }) => relationWords(relation, source === id));
  return (
    <>
      {[...groups].map(([title, group]) => (
        <section key={title} class="facts">
          <h4>{title}</h4>
          <ul>
            {group.map((edge) => {
              const other = scene.nodes.get(edge.source === id ? edge.target : edge.source);
              return (
                <li key={edge.id}>
                  <button type="button" class="fact" onClick={() => onSelect(edge.id)}>
                    <LineSample line={lineOf(edge.basis)} />
                    <KindIcon kind={other?.kind ?? ''} />
                    <span>
                      <bdi>{other?.name}</bdi>
                      <FactNote edge={edge} />
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The modality and certainty of a relation, in brief. */
function FactNote({ edge }: { readonly edge: GraphEdge }) {
  const { type, role, basis, status } = edge;
  const how = [
    type && labelOf('ResponseType', type),
    role && labelOf('Role', role),
    basis && labelOf('Basis', basis),
  ];
  return (
    <small title={[basis && meaningOf('Basis', basis), status && meaningOf('Status', status)].join(' ')}>
      {how.filter(Boolean).join(', ')}
      {status === 'DISPUTED' && <b class="disputed"> {edgeName(edge)}</b>}
    </small>
  );
}
