import { KindIcon } from '../../dossier/kind-icon.tsx';
import { labelOf } from '../../vocabulary.ts';
import type { Claim, GraphEdge, GraphNode } from '../api/answers.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import type { Scene } from '../scene/scene.ts';
import { eventOf } from '../scene/standing.ts';
import { factText } from '../scene/told.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';
import { Cite } from './cite.tsx';
import { ClaimList } from './claim-card.tsx';
import { Grounds } from './grounds.tsx';
import { LazyFared } from './lazy-fared.ts';
import { Known, KnownTerm } from './term.tsx';

interface EdgePanelProps {
  readonly edge: GraphEdge;
  readonly scene: Scene;
  readonly view: View;
  readonly onSelect: (id: string) => void;
}

/** What is known of a relation: its status, and every claim for and against it. */
export function EdgePanel({ edge, scene, view, onSelect }: EdgePanelProps) {
  const { rid, type, role, status, basis, modality, sources } = edge;
  const { data, error, again } = useAsk('evidence', { rid, ...lensVariables(view) });
  const claims = data?.claims.nodes ?? [];
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{factText(edge, scene.nodes)}</bdi>
      </h2>
      <p class="ends">
        {[edge.source, edge.target].map((id) => (
          <End key={id} node={scene.nodes.get(id)} onSelect={onSelect} />
        ))}
      </p>
      <Grounds
        status={status}
        basis={basis}
        sources={sources}
        occurrence={eventOf(edge, scene.nodes)?.occurrence}
        claims={claims}
      >
        {type && <Known name={STRINGS.type}>{labelOf('ResponseType', type)}</Known>}
        {role && <Known name={STRINGS.role}>{labelOf('Role', role)}</Known>}
        <KnownTerm name={STRINGS.stands} of="Status" word={status} />
        <KnownTerm name={STRINGS.basis} of="Basis" word={basis} />
        <KnownTerm name={STRINGS.modality} of="Modality" word={modality} />
        {sources !== null && <Known name={STRINGS.sources}>{sources}</Known>}
      </Grounds>
      <LazyFared rid={rid} view={view} />
      <h3>{STRINGS.evidenceTitle}</h3>
      <Failed asked={{ error, again }} />
      {!data && !error && <p class="quiet">{STRINGS.reading}…</p>}
      {data && claims.length === 0 && <p class="quiet">{STRINGS.noClaims}</p>}
      <Sides key={rid} claims={claims} />
      {claims.length > 0 && <Cite claims={claims} />}
    </>
  );
}

interface EndProps {
  readonly node: GraphNode | undefined;
  readonly onSelect: (id: string) => void;
}

/** One of the records that a fact joins. */
function End({ node, onSelect }: EndProps) {
  if (node === undefined) return null;
  const { id, kind, name, occurrence } = node;
  return (
    <button type="button" class="end" onClick={() => onSelect(id)}>
      <KindIcon kind={kind} occurrence={occurrence} size={18} />
      <bdi>{name}</bdi>
    </button>
  );
}

/** Claims for and against, side by side if there are both. */
function Sides({ claims }: { readonly claims: readonly Claim[] }) {
  const sides = [
    { title: STRINGS.claimsFor, polarity: 'AFFIRMED' },
    { title: STRINGS.claimsAgainst, polarity: 'NEGATED' },
    { title: STRINGS.claimsOpen, polarity: 'OPEN' },
  ].map((side) => ({ ...side, claims: claims.filter(({ polarity }) => polarity === side.polarity) }));
  const taken = sides.filter((side) => side.claims.length > 0);
  return (
    <div class={taken.length > 1 ? 'sides' : ''}>
      {taken.map((side) => (
        <section key={side.polarity}>
          {taken.length > 1 && <h4>{side.title}</h4>}
          <ClaimList claims={side.claims} />
        </section>
      ))}
    </div>
  );
}
