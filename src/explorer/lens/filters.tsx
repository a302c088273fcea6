import type { ComponentChildren } from 'preact';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { byKindOrder } from '../../drawing/kinds.ts';
import { KINDS, kindPlural, RELATIONS, relationWords } from '../../vocabulary.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import { toggled, type View } from '../view/view.ts';

interface FiltersProps {
  readonly scene: Scene;
  readonly visible: Visible;
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}

/** Kinds and relations to show or hide, with how many are shown and how many there are. */
export function Filters({ scene, visible, view, onChange }: FiltersProps) {
  const read = countBy([...scene.nodes.values()].map(({ kind }) => kind));
  // How many there are the server knows: what is drawn may be cut off, and hangs on the limit of the drawing.
  const kinds = new Map(
    [...read.keys(), ...scene.all.keys(), ...scene.found.keys()].map(
      (kind) =>
        [
          kind,
          (scene.all.has(kind) || scene.found.has(kind)
            ? Math.max(scene.all.get(kind) ?? 0, scene.found.get(kind) ?? 0)
            : read.get(kind)) ?? 0,
        ] as const,
    ),
  );
  const shownKinds = countBy(visible.nodes.map(({ kind }) => kind));
  const isCut = scene.total > scene.nodes.size;
  const relations = countBy([...scene.edges.values()].map(({ relation }) => relation));
  const shownRelations = countBy(visible.edges.map(({ relation }) => relation));
  return (
    <>
      <Group
        title={STRINGS.kinds}
        all={[...kinds.keys()].sort(byKindOrder)}
        hidden={view.hiddenKinds}
        onChange={(hiddenKinds) => onChange({ hiddenKinds })}
        row={(kind) => (
          <>
            <KindIcon kind={kind} /> {kindPlural(kind)}
            <span class="tally">
              <Count shown={scene.left.get(kind) ?? 0} total={kinds.get(kind) ?? 0} />
              {isCut && (scene.found.get(kind) ?? 0) > (shownKinds.get(kind) ?? 0) && (
                <button
                  type="button"
                  class="link only"
                  title={STRINGS.onlyKind(kindPlural(kind))}
                  aria-label={STRINGS.onlyKind(kindPlural(kind))}
                  onClick={() => onChange({ hiddenKinds: [...KINDS.keys()].filter((one) => one !== kind) })}
                >
                  {STRINGS.only}
                </button>
              )}
            </span>
          </>
        )}
      />
      <Group
        title={isCut ? STRINGS.relationsDrawn : STRINGS.relations}
        all={[...relations.keys()].sort(
          (one, other) => (relations.get(other) ?? 0) - (relations.get(one) ?? 0),
        )}
        hidden={view.hiddenRelations}
        onChange={(hiddenRelations) => onChange({ hiddenRelations })}
        layers={LAYERS.map(({ name, most }) => ({
          name,
          hidden: [...relations.keys()].filter((relation) => (RELATIONS.get(relation)?.rank ?? 99) > most),
        }))}
        row={(relation) => (
          <>
            {relationWords(relation)}
            <span class="tally">
              <Count shown={shownRelations.get(relation) ?? 0} total={relations.get(relation) ?? 0} />
            </span>
          </>
        )}
      />
    </>
  );
}

/** From what the graph is about outwards: relations up to a rank. */
const LAYERS = [
  { name: STRINGS.layerResponses, most: 1 },
  { name: STRINGS.layerDoers, most: 3 },
] as const;

const Count = ({ shown, total }: { readonly shown: number; readonly total: number }) => (
  <small class="count">{STRINGS.ofTotal(shown, total)}</small>
);

interface GroupProps {
  readonly title: string;
  readonly all: readonly string[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
  readonly row: (name: string) => ComponentChildren;
  /** What to leave out in one step. */
  readonly layers?: readonly { readonly name: string; readonly hidden: readonly string[] }[];
}

function Group({ title, all, hidden, onChange, row, layers = [] }: GroupProps) {
  return (
    <fieldset class="filter">
      <legend>
        {title}{' '}
        <button type="button" class="link" onClick={() => onChange([])}>
          {STRINGS.showAll}
        </button>{' '}
        <button type="button" class="link" onClick={() => onChange(all)}>
          {STRINGS.showNone}
        </button>
        {layers.map((layer) => (
          <button key={layer.name} type="button" class="link layer" onClick={() => onChange(layer.hidden)}>
            {layer.name}
          </button>
        ))}
      </legend>
      {all.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={!hidden.includes(name)}
            onChange={() => onChange(toggled(hidden, name))}
          />
          {row(name)}
        </label>
      ))}
    </fieldset>
  );
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
