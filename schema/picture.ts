import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { projectRoot } from '../src/project-root.ts';
import { readSeed } from '../src/seed/read.ts';
import type { EdgeRow } from '../src/seed/seed.ts';
import { ontology } from './ontology/index.ts';
import { project } from './projection/index.ts';
import { rules } from './rules.ts';

const INCIDENT = 'shooting-of-tamir-rice';

/** Colour and shape by kind (Okabe-Ito, readable in greyscale). */
const LOOKS: readonly (readonly [kind: string, look: string])[] = [
  ['Incident', 'shape=octagon, fillcolor="#D55E00", fontcolor=white'],
  ['Statement', 'shape=note, fillcolor="#F0E442"'],
  ['CyberAction', 'shape=hexagon, fillcolor="#CC79A7"'],
  ['Event', 'shape=box, fillcolor="#E69F00"'],
  ['Actor', 'shape=ellipse, fillcolor="#56B4E9"'],
  ['Entity', 'shape=box, style="rounded,filled", fillcolor="#DDDDDD"'],
];

// Draws the facts about one incident, and who did what answers it, as the README shows them.
const root = projectRoot();
const { nodes, edges } = project(await readSeed(join(root, 'seed'), { ontology, rules }));
const facts = edges.filter(({ type }) => ontology.relation(type).layer === 'fact' && type !== 'ABOUT');
const near = facts.filter(({ from, to }) => from === INCIDENT || to === INCIDENT);
const answers = new Set(near.filter(({ type }) => type === 'RESPONDS_TO').map(({ from }) => from));
const drawn = facts.filter(
  (edge) => near.includes(edge) || (edge.type === 'PERFORMED' && answers.has(edge.to)),
);
const shown = new Set(drawn.flatMap(({ from, to }) => [from, to]));
const dot = `digraph "What answered the shooting of Tamir Rice" {
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
  .replace(/<svg[^>]*>/, '$&\n<title>What answered the shooting of Tamir Rice</title>');
writeFileSync(join(root, 'docs', 'incident.svg'), svg);
console.log('docs/incident.svg');

function lookOf(kind: string): string {
  return LOOKS.find(([base]) => ontology.isA(kind, base))?.[1] ?? '';
}

/** Solid: at least reported; dashed: claimed or inferred; dotted: assumed. Answers stand out. */
function drawEdge({ type, from, to, values }: EdgeRow): string {
  const rank = Number(values.basisRank);
  const style = rank >= 2 ? 'solid' : rank === 1 ? 'dashed' : 'dotted';
  const detail = values.type ?? values.role;
  const strong = type === 'RESPONDS_TO' ? ', penwidth=2.2, color="#D55E00"' : '';
  return `"${from}" -> "${to}" [label="${type}${detail === undefined ? '' : `\\n${String(detail)}`}", style=${style}${strong}]`;
}

function wrapped(text: string): string {
  return text.replace(/"/g, '\\"').replace(/(.{14,}?) /g, '$1\\n');
}
