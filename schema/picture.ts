import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { lineOf } from '../src/drawing/certainty.ts';
import { inkOn } from '../src/drawing/contrast.ts';
import { type SimpleShape, simpleShapeOf, styleOfKind } from '../src/drawing/kinds.ts';
import { PALETTES } from '../src/drawing/palette.ts';
import { isWordOf } from '../src/ontology/index.ts';
import { projectRoot } from '../src/project-root.ts';
import type { EdgeRow } from '../src/seed/model/seed.ts';
import { readSeeds } from '../src/seed/read/read-seeds.ts';
import { isMain, relationWords } from '../src/vocabulary.ts';
import { ResponseType, Role } from './ontology/fact.ts';
import { ontology } from './ontology/index.ts';
import { projection, projectView } from './projection/index.ts';
import { rules } from './rules.ts';

const INCIDENT = 'shooting-of-tamir-rice';

/** The shapes of Graphviz that come closest to those of the page. */
const SHAPES: Readonly<Record<SimpleShape, string>> = {
  disc: 'ellipse',
  square: 'box',
  triangle: 'triangle',
  diamond: 'diamond',
};

// Draws the facts about one incident, and who did what responds to it, as seed/README.md shows them.
const root = projectRoot();
const { store } = await readSeeds([join(root, 'seed')], {
  ontology,
  rules,
  projection,
  report: console.error,
});
const { nodes, edges } = projectView(store);
const facts = edges.filter(({ type }) => ontology.relation(type).layer === 'fact' && type !== 'ABOUT');
const near = facts.filter(({ from, to }) => from === INCIDENT || to === INCIDENT);
const answers = new Set(near.filter(({ type }) => type === 'RESPONDS_TO').map(({ from }) => from));
const drawn = facts.filter(
  (edge) => near.includes(edge) || (edge.type === 'PERFORMED' && answers.has(edge.to)),
);
const shown = new Set(drawn.flatMap(({ from, to }) => [from, to]));
const dot = `digraph "What responded to the shooting of Tamir Rice" {
rankdir=LR; bgcolor=white; nodesep=0.35; ranksep=1.1; margin=0.2
node [style=filled, color="#444444", fontname="Helvetica", fontsize=12]
edge [fontname="Helvetica", fontsize=10, color="#444444"]
${nodes
  .filter(({ id }) => shown.has(id))
  .map(({ id, kind, values }) => `"${id}" [label="${wrapped(String(values.name))}", ${lookOf(kind)}]`)
  .join('\n')}
${drawn.map(drawEdge).join('\n')}
}`;
mkdirSync(join(root, 'docs'), { recursive: true });
// Graphviz puts its title below the first group, where screen readers do not look.
const svg = (await Graphviz.load())
  .dot(dot)
  .replace(/<svg[^>]*>/, '$&\n<title>What responded to the shooting of Tamir Rice</title>');
writeFileSync(join(root, 'docs', 'incident.svg'), svg);
console.log('docs/incident.svg');

/** In the colour of the page, and a shape close to that on the page. */
function lookOf(kind: string): string {
  const { color } = styleOfKind(kind);
  return `shape=${SHAPES[simpleShapeOf(kind)]}, fillcolor="${color}", fontcolor="${inkOn(color)}"`;
}

/** Lines are drawn as on the page: by how sure the fact is, and responses stand out. */
function drawEdge({ type, from, to, values }: EdgeRow): string {
  const style = lineOf(String(values.basis));
  const words = isWordOf(Role, values.role) ? Role.words[values.role].said : relationWords(type);
  const way = isWordOf(ResponseType, values.type) ? `\\n${ResponseType.words[values.type].label}` : '';
  const strong = isMain(type) ? `, penwidth=2.2, color="${PALETTES.light.answer}"` : '';
  return `"${from}" -> "${to}" [label="${words}${way}", style=${style}${strong}]`;
}

function wrapped(text: string): string {
  return text.replace(/"/g, '\\"').replace(/(.{14,}?) /g, '$1\\n');
}
