import { KindIcon } from '../../dossier/kind-icon.tsx';
import { LineSample } from '../../dossier/line-sample.tsx';
import { gradedIn } from '../../dossier/standing.ts';
import { lineOf } from '../../drawing/certainty.ts';
import type { GraphEdge } from '../api/answers.ts';
import { beyondLens, type Scene } from '../scene/scene.ts';
import { eventOf } from '../scene/standing.ts';
import { type Told, toldOf } from '../scene/told.ts';
import { STRINGS } from '../strings.ts';
import { Shortened } from './shortened.tsx';

/** Of each group, at first. */
const MOST = 50;

interface FactListProps {
  readonly id: string;
  readonly scene: Scene;
  readonly edges: readonly GraphEdge[];
  readonly onSelect: (id: string) => void;
}

/** The relations of a record in the view, deeds apart from plans and claims; each opens its evidence. */
export function FactList({ id, scene, edges, onSelect }: FactListProps) {
  const own = edges.filter(({ source, target }) => source === id || target === id);
  const groups = Map.groupBy(toldOf(own, scene.nodes, beyondLens(scene)), ({ standing }) => standing);
  return (
    <>
      {[...groups].map(([standing, group]) => (
        <section key={standing} class="facts">
          <h4>{STRINGS.standings[standing]}</h4>
          <Shortened
            items={group}
            most={MOST}
            keyOf={(told) => told.id}
            row={(told) => <FactRow told={told} id={id} scene={scene} onSelect={onSelect} />}
          />
        </section>
      ))}
    </>
  );
}

interface FactRowProps {
  readonly told: Told;
  /** The record whose list it is in. */
  readonly id: string;
  readonly scene: Scene;
  readonly onSelect: (id: string) => void;
}

function FactRow({ told: { edge, text, date }, id, scene, onSelect }: FactRowProps) {
  const { basis, status } = edge;
  const other = scene.nodes.get(edge.source === id ? edge.target : edge.source);
  const graded = gradedIn({ basis, status }, eventOf(edge, scene.nodes));
  const note = [date, graded?.sure].filter(Boolean).join(' · ');
  return (
    <button type="button" class="fact" onClick={() => onSelect(edge.id)}>
      <LineSample line={graded?.line ?? lineOf(basis)} />
      <KindIcon kind={other?.kind ?? ''} occurrence={other?.occurrence} />
      <span>
        <bdi>{text}</bdi>
        <small>
          {note}
          {graded?.disputed === true && <b class="disputed"> {STRINGS.disputed.toLowerCase()}</b>}
        </small>
      </span>
    </button>
  );
}
