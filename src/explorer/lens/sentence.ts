import { isSure } from '../../drawing/certainty.ts';
import { kindPlural, labelOf, relationWords, termOf, termsOf } from '../../vocabulary.ts';
import { beginsWithResponse, joinedBy, reachedBy, startOf } from '../scene/affair.ts';
import { day } from '../scene/dates.ts';
import { beyondLens, isCut, type Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import { isAlone, type Lens, type View } from '../view/view.ts';
import type { Names } from './names.ts';

/** What a view shows, in one sentence: "33 of 412 records, at least reported, without places." */
export function sentenceOf(scene: Scene, visible: Visible, view: View, names: Names): string {
  const { lens, hiddenKinds, hiddenRelations, time } = view;
  const { hidden } = visible;
  const present = new Set([...scene.nodes.values()].map(({ kind }) => kind));
  const related = new Set([...scene.edges.values()].map(({ relation }) => relation));
  const kinds = hiddenKinds.filter((kind) => present.has(kind));
  const relations = hiddenRelations.filter((relation) => related.has(relation));
  const weakest = weakestOf(scene);
  const parts = [
    aroundWhat(scene, view),
    chainWords(scene, view),
    weakest && (isSure(weakest) ? STRINGS.allSure : STRINGS.someLess(labelOf('Basis', weakest))),
    ...lensParts(lens, names),
    respondedWords(scene, visible),
    kinds.length > 0 && STRINGS.shownWithout(STRINGS.and(kinds.map(kindPlural))),
    relations.length > 0 &&
      STRINGS.shownWithout(STRINGS.and(relations.map((relation) => `“${relationWords(relation)}”`))),
    time && STRINGS.shownTime(day(time.from), day(time.to)),
    hidden.undated > 0 && STRINGS.shownUndated(hidden.undated),
    hidden.loose > 0 && STRINGS.shownLoose(hidden.loose),
    loneWords(scene, visible),
  ].filter((part) => typeof part === 'string');
  return STRINGS.shown({ shown: visible.nodes.length, total: scene.total, parts });
}

/** That some stand alone only because what they are connected with is not drawn. */
function loneWords(scene: Scene, { nodes, edges }: Visible): string | undefined {
  if (!isCut(scene)) return undefined;
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const lone = nodes.filter(({ id }) => !joined.has(id)).length;
  return lone === 0 ? undefined : STRINGS.shownLone(lone);
}

/** What is drawn only because something that matches responds to it. */
function respondedWords(scene: Scene, visible: Visible): string | undefined {
  const beyond = beyondLens(scene).filter((id) => visible.nodeIds.has(id));
  if (beyond.length === 0) return undefined;
  const said = new Set(beyond.map((id) => occurrenceSaid(scene, id)));
  const [first] = said;
  return STRINGS.shownOutside(beyond.length, said.size === 1 ? first : undefined);
}

const occurrenceSaid = ({ nodes }: Scene, id: string) =>
  termOf('Occurrence', nodes.get(id)?.occurrence ?? '')?.said;

/** What a lens lets through: "at least reported", "as Anonymous tells it"; everything, where it has no condition. */
export const lensWords = (lens: Lens, names: Names): string => lensSaid(lens, names) || STRINGS.noLens;

/** The same; nothing, where it has no condition. */
export const lensSaid = (lens: Lens, names: Names): string => lensParts(lens, names).join(', ');

function lensParts(lens: Lens, names: Names): readonly string[] {
  const named = (ids: readonly string[]) => STRINGS.and(ids.map((id) => names.get(id) ?? id));
  const without = [...new Set([...lens.withoutAssertedBy, ...lens.withoutDocuments])];
  return [
    lens.minBasis && (termOf('Basis', lens.minBasis)?.least ?? lens.minBasis),
    lens.assertedBy.length > 0 && STRINGS.shownTold(named(lens.assertedBy)),
    lens.documents.length > 0 && STRINGS.shownDocuments(named(lens.documents)),
    without.length > 0 && STRINGS.shownFallen(named(without)),
    lens.asOf && STRINGS.shownAsOf(dayOr(lens.asOf)),
    lens.occurrence.length > 0 && STRINGS.shownOccurrence(occurrenceWords(lens.occurrence)),
  ].filter((part) => typeof part === 'string');
}

/** "was planned or was threatened" */
export const occurrenceWords = (words: readonly string[]): string =>
  STRINGS.or(words.map((one) => termOf('Occurrence', one)?.said ?? one));

/** What chains lead to: responses, and apart from them what only came after, or is joined otherwise. */
function chainWords(scene: Scene, { direction }: View): string | undefined {
  if (scene.chains === undefined) return undefined;
  const { responses, others } = reachedBy(scene.chains);
  return [
    STRINGS.shownChain(responses.length, chainsAbout(scene), direction),
    others.length > 0 && STRINGS.shownOthers(others.length, joinedBy(others), direction),
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}

/** What responses start from: the event asked about, if any does, and the others of its affair. */
function chainsAbout(scene: Scene): string {
  const { chains = [], centers } = scene;
  const responding = chains.filter(beginsWithResponse);
  const starts = new Set(responding.length === 0 ? centers.slice(0, 1) : responding.map(startOf));
  return STRINGS.and([...starts].map((id) => nameOf(scene, id)));
}

/** What a map is around, and which of that does not match the lens itself. */
function aroundWhat(scene: Scene, view: View): string | undefined {
  const { lens, depth } = view;
  const [center, ...others] = scene.centers;
  if (center === undefined || scene.chains) return undefined;
  if (isAlone(view)) return STRINGS.shownAlone(nameOf(scene, center), scene.nodes.size - 1);
  const itself = (id: string): string | undefined => {
    if (!scene.outside.has(id)) return undefined;
    const occurrence = scene.nodes.get(id)?.occurrence ?? '';
    const isOther = lens.occurrence.length > 0 && !lens.occurrence.includes(occurrence);
    return STRINGS.itself((isOther && termOf('Occurrence', occurrence)?.said) || undefined);
  };
  const beside = others.flatMap((id) => (itself(id) ? [`${nameOf(scene, id)}, ${itself(id)}`] : []));
  return STRINGS.shownAround({
    name: nameOf(scene, center),
    itself: itself(center),
    more: others.length,
    beside,
    steps: depth,
  });
}

const nameOf = ({ nodes }: Scene, id: string): string => nodes.get(id)?.name ?? id;

/** The basis of the weakest link of all chains. */
function weakestOf({ chains }: Scene): string | undefined {
  const weakestFirst = [...termsOf('Basis').keys()].toReversed();
  return weakestFirst.find((basis) => chains?.some(({ weakestBasis }) => weakestBasis === basis));
}

/** A day in words; what is none as it is. */
export function dayOr(text: string): string {
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? text : day(moment);
}
