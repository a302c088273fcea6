import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { strokeOf } from '../../drawing/certainty.ts';
import { hasGlyph } from '../../drawing/glyph.ts';
import { FADED, PALE, type Palette } from '../../drawing/palette.ts';
import { LABEL_FONT, LINE_HEIGHT } from '../layout/boxes.ts';
import { glyphImage } from './glyph-image.ts';
import { GAP } from './places.ts';
import { dashesAt, type Item, lineOf, weightOf } from './shapes.ts';

/** The sizes that follow the zoom; styles read them whenever they are computed. */
export interface Sizes {
  /** How much larger than usual labels are. */
  label: number;
  /** The size of a screen pixel in units of the drawing. */
  pixel: number;
}

/** Of a drawing that is neither near nor far. */
export const FULL_SIZE: Sizes = { label: 1, pixel: 1 };

/** How far the page's colour reaches around letters that stand on lines. */
export const HALO = 2.5;

const ACROSS = ['left', 'center', 'right'] as const;
const DOWN = ['top', 'center', 'bottom'] as const;

/** What is drawn on what. */
const LEVELS = { answer: 5, shape: 6, name: 10, selected: 12 } as const;

/** On which side of its shape a name stands, as a place in the lists above. */
const sideOf = (node: NodeSingular, way: 'across' | 'down'): number => Number(node.data(way) ?? 0) + 1;

/** How far from its side a name stands. */
const awayOf = (node: NodeSingular, way: 'x' | 'y'): number => Number(node.data('away')?.[way] ?? 0);

/** A name makes room for the lines below it. */
const linesBelow = (node: NodeSingular): number =>
  String(node.data('below') ?? '')
    .split('\n')
    .filter(Boolean).length;

/** How nodes and edges are drawn; what differs between them is in their data. */
export function styleOf(palette: Palette, sizes: Sizes): StylesheetJson {
  const text = (name: string) => (item: Item) => String(item.data(name));
  const stroke = (item: Item) =>
    strokeOf(lineOf(item), item.hasClass('selected') ? 'selected' : weightOf(item), sizes.pixel);
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': text('color'),
        'border-width': (node: NodeSingular) => stroke(node).width,
        'border-color': palette.rim,
        color: palette.text,
        'font-family': 'system-ui, sans-serif',
        'font-size': () => LABEL_FONT * sizes.label,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'line-height': 1.1,
        'text-outline-color': palette.page,
        'text-outline-width': () => HALO * sizes.label,
        'overlay-opacity': 0,
        // Above all lines but the selected one, whose words are never covered.
        'z-index-compare': 'manual',
        'z-index': LEVELS.shape,
      },
    },
    { selector: 'node[corners]', style: { shape: 'polygon', 'shape-polygon-points': text('corners') } },
    { selector: 'node[^corners]', style: { shape: 'ellipse' } },
    {
      selector: 'node[kind]',
      style: {
        'background-image': (node: NodeSingular) =>
          hasGlyph(node.width() * node.cy().zoom()) ? glyphImage(node, palette) : 'none',
        'background-fit': 'contain',
        'background-clip': 'none',
      },
    },
    {
      selector: 'node.labelled',
      style: {
        label: 'data(shown)',
        'text-halign': (node: NodeSingular) => ACROSS[sideOf(node, 'across')] ?? 'center',
        'text-valign': (node: NodeSingular) => DOWN[sideOf(node, 'down')] ?? 'center',
        'text-margin-x': (node: NodeSingular) =>
          (sideOf(node, 'across') - 1) * GAP * sizes.label + awayOf(node, 'x'),
        'text-margin-y': (node: NodeSingular) =>
          (sideOf(node, 'down') - 1) * GAP * sizes.label +
          awayOf(node, 'y') -
          (linesBelow(node) * LINE_HEIGHT * sizes.label) / 2,
      },
    },
    { selector: 'node.crowd.labelled', style: { 'z-index': LEVELS.name } },
    { selector: 'node.center', style: { 'font-weight': 'bold' } },
    {
      selector: 'node[line != "solid"]',
      style: {
        'border-style': 'dashed',
        'border-dash-pattern': (node: NodeSingular) => [...stroke(node).dashes],
        'border-cap': (node: NodeSingular) => stroke(node).cap,
      },
    },
    {
      selector: 'node[?unreal]',
      style: { 'background-opacity': PALE, 'border-color': palette.line },
    },
    {
      selector: 'edge',
      style: {
        width: (edge: EdgeSingular) => stroke(edge).width,
        'line-color': palette.line,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.line,
        // Heads grow with the line, of which this takes some back.
        'arrow-scale': () => 0.8 * Math.sqrt(sizes.pixel),
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[line != "solid"]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': patternOf((edge) => [...stroke(edge).dashes]),
        'line-dash-offset': (edge: EdgeSingular) => dashesAt(edge, stroke(edge).dashes),
        'line-cap': (edge: EdgeSingular) => stroke(edge).cap,
      },
    },
    {
      selector: 'edge[?answer]',
      style: {
        'line-color': palette.answer,
        'target-arrow-color': palette.answer,
        'z-index': LEVELS.answer,
      },
    },
    // What was only planned, called for or threatened is pale, as its shape is; the head is open.
    { selector: 'edge[?unmet]', style: { 'target-arrow-fill': 'hollow' } },
    {
      selector: 'edge[?answer][?unmet]',
      style: {
        'line-color': palette.paleAnswer,
        'target-arrow-color': palette.paleAnswer,
        // Where lines share a lane, what took place is on top.
        'z-index': LEVELS.answer - 1,
      },
    },
    {
      selector: 'edge[?bent]',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(along)',
        'control-point-distances': 'data(aside)',
      },
    },
    {
      selector: 'edge.chain[start]',
      style: {
        'curve-style': 'segments',
        'edge-distances': 'node-position',
        'segment-weights': 'data(along)',
        'segment-distances': 'data(aside)',
        'source-endpoint': text('start'),
        'target-endpoint': text('end'),
      },
    },
    {
      selector: 'edge[?disputed]',
      style: {
        'line-color': palette.disputed,
        'target-arrow-color': palette.disputed,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.disputed,
      },
    },
    { selector: 'node[?disputed]', style: { 'border-color': palette.disputed } },
    { selector: 'node.faded', style: { opacity: FADED.record } },
    { selector: 'edge.faded', style: { opacity: FADED.line } },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': palette.selected,
        'underlay-opacity': 0.22,
        'underlay-padding': 8,
        'border-color': palette.selected,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        // A band of the page's colour keeps others away from it: one of any other colour would fill the gaps between its dashes.
        'underlay-color': palette.page,
        'underlay-opacity': 1,
        'underlay-padding': 4,
        'z-index': LEVELS.selected,
      },
    },
    {
      selector: '.pinned',
      style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': palette.quiet },
    },
    // What does not match the lens has no body and no glyph: nothing that was planned looks so.
    {
      selector: 'node.outside, node.ghost',
      style: {
        'background-opacity': 0,
        'background-image': 'none',
        'border-color': palette.line,
        color: palette.quiet,
      },
    },
    { selector: 'edge.ghost', style: { opacity: FADED.ghost } },
    { selector: '.away', style: { display: 'none' } },
  ];
}

/** A pattern computed for each line. The library's types know no function here; the library takes one, as everywhere. */
const patternOf = (dashes: (edge: EdgeSingular) => number[]) => dashes as unknown as number[];
