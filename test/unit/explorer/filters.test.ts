import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Filters } from '../../../src/explorer/lens/filters.tsx';
import { sceneOf } from '../../../src/explorer/scene/scene.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { HOME } from '../../../src/explorer/view/view.ts';
import { record } from './scenes.ts';

/** A drawing of so many people, of those that the server counted. */
function graph(drawn: number, people: number) {
  const nodes = Array.from({ length: drawn }, (_, place) => record(`person-${place}`, 'Person'));
  const kinds = [{ kind: 'Person', total: people, shown: drawn }];
  return { total: people, truncated: drawn < people, kinds, nodes, edges: [] };
}

const counted = (limit: number): string | undefined => {
  const scene = sceneOf({ plain: graph(limit, 12), seen: graph(Math.min(limit, 5), 5), around: [] });
  const html = renderToStaticMarkup(
    Filters({ scene, visible: visibleOf(scene), view: { ...HOME, limit }, onChange: () => {} }),
  );
  return /<small class="count">([^<]*)<\/small>/.exec(html)?.[1];
};

it('counts beside kinds are of what the server found, however much of it is drawn', () => {
  expect([1, 3, 10, 12].map(counted)).toEqual(['5 of 12', '5 of 12', '5 of 12', '5 of 12']);
});
