import type { ElementDefinition } from 'cytoscape';
import { doubtOf } from '../../dossier/doubt.ts';
import { grouped } from '../../dossier/grouped.ts';
import type { Positions } from '../../drawing/positions.ts';
import { labelOf, relationWords } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';
import { pointsAhead } from '../layout/ahead.ts';
import { boxesOf, doerLines } from '../layout/boxes.ts';
import { labelDown, routesDown } from '../layout/downwards.ts';
import { type Route, routesOf } from '../layout/routes.ts';
import { doersOf, isDeed } from '../scene/doers.ts';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import { edgeData, nodeData, unrealOf } from './looks.ts';

/** The nodes and edges of a scene, for Cytoscape. */
export function elementsOf(scene: Scene, positions: Positions, column?: number): ElementDefinition[] {
  const boxes = boxesOf(scene, column === undefined ? undefined : labelDown(scene, column));
  const labels = sharedLabels(scene);
  const doers = doersOf(scene);
  const ways = column === undefined ? routesOf : routesDown;
  const routes = scene.chains ? ways(scene.edges.values(), positions, boxes) : undefined;
  return [
    ...[...scene.nodes.values()].map((node) => ({
      group: 'nodes' as const,
      data: {
        ...nodeData(node),
        size: boxes.get(node.id)?.size ?? 24,
        name: node.name,
        stack: scene.folds?.has(node.id) === true,
        doers: doerLines(doers.get(node.id)).join('\n'),
      },
      position: { ...(positions.get(node.id) ?? { x: 0, y: 0 }) },
      classes: [scene.centers.includes(node.id) && 'center', scene.outside.has(node.id) && 'outside']
        .filter(Boolean)
        .join(' '),
    })),
    ...[...scene.edges.values()].map((edge) => ({
      group: 'edges' as const,
      data: {
        ...edgeData(edge, scene.nodes),
        name: edgeName(edge, unrealOf(edge, scene.nodes)),
        label: labels.get(edge.id) ?? '',
        ...pathOf(edge, routes?.get(edge.id), positions),
      },
    })),
  ];
}

/** Of parallel edges, the first carries the labels of all. */
function sharedLabels({ edges, nodes, shown }: Scene): ReadonlyMap<string, string> {
  const drawn = [...edges.values()].filter(({ id }) => shown.edges.has(id));
  const groups = grouped(drawn, ({ source, target, relation }) => `${source} ${target} ${relation}`);
  return new Map(
    groups.flatMap((group) =>
      group
        .slice(0, 1)
        .map(
          ({ id }) =>
            [
              id,
              [...new Set(group.map((edge) => edgeName(edge, unrealOf(edge, nodes))))].join(', '),
            ] as const,
        ),
    ),
  );
}

/** The ends of a line of a chain and the points between them, as Cytoscape counts them: from the records at its ends. */
function pathOf({ source, target, relation }: GraphEdge, route: Route | undefined, positions: Positions) {
  const [from, to] = [positions.get(source), positions.get(target)];
  const points = pointsAhead(relation) ? route : route?.toReversed();
  const [first, last] = [points?.[0], points?.at(-1)];
  if (!from || !to || !first || !last || points === undefined) return {};
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  const inner = points.slice(1, -1);
  return {
    route: points.map((point) => ({ x: point.x - from.x, y: point.y - from.y })),
    start: `${first.x - from.x}px ${first.y - from.y}px`,
    end: `${last.x - to.x}px ${last.y - to.y}px`,
    along: inner.map((point) => ((point.x - from.x) * x + (point.y - from.y) * y) / length ** 2),
    aside: inner.map((point) => ((point.y - from.y) * x - (point.x - from.x) * y) / length),
  };
}

/**
 * The label of an edge: the type of response, or else the relation; never bare where it is not certain. How a curator reads the
 * type of a response, its broken line says, in all the room that a line has.
 */
export function edgeName({ relation, type, role, status, basis }: GraphEdge, unreal?: string): string {
  const doubt = type !== null && basis === 'INFERRED' ? '' : (doubtOf({ status, basis })?.brief ?? '');
  const isMeant = unreal !== undefined && isDeed({ relation, status });
  const remarks = [
    ...(status === 'DISPUTED' ? [`≠ ${STRINGS.disputed.toLowerCase()}`] : doubt === '' ? [] : [doubt]),
    // Nobody is to read a plan as a deed.
    ...(isMeant ? [STRINGS.onlyMeant(labelOf('Occurrence', unreal))] : []),
  ];
  const part = role && labelOf('Role', role);
  const name = type ? labelOf('ResponseType', type) : relationWords(relation);
  // Nobody "did" what was only meant: the part that they were to have says enough.
  const words = !part ? name : isMeant && relation === 'PERFORMED' ? part : `${name} (${part})`;
  return remarks.length === 0 ? words : `${remarks.join(', ')}: ${words}`;
}
