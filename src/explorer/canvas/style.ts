import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { Palette } from '../../drawing/palette.ts';
import { EDGE_FONT, LABEL_FONT } from '../layout/boxes.ts';
import { startOffset } from './labels.ts';

/** The current scale of labels; styles read it whenever they are computed. */
export interface Labels {
  scale: number;
}

/** How nodes and edges are drawn; what differs between them is in their data. */
export function styleOf(palette: Palette, labels: Labels): StylesheetJson {
  const text = (name: string) => (item: NodeSingular | EdgeSingular) => String(item.data(name));
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': text('color'),
        'border-width': 1.5,
        'border-color': palette.rim,
        'border-style': 'solid',
        color: palette.text,
        'font-family': 'system-ui, sans-serif',
        'font-size': () => LABEL_FONT * labels.scale,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'line-height': 1.1,
        'text-outline-color': palette.page,
        'text-outline-width': 2.5,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[corners]', style: { shape: 'polygon', 'shape-polygon-points': text('corners') } },
    { selector: 'node[^corners]', style: { shape: 'ellipse' } },
    { selector: 'node.labelled', style: { label: 'data(name)' } },
    {
      selector: 'node.crowd',
      style: { 'text-background-color': palette.page, 'text-background-opacity': 0.75 },
    },
    { selector: 'node.crowd.labelled', style: { 'z-index': 10 } },
    { selector: 'node.center', style: { 'font-weight': 'bold', 'border-width': 3 } },
    { selector: 'node[line = "dashed"]', style: { 'border-style': 'dashed', 'border-width': 2 } },
    { selector: 'node[line = "dotted"]', style: { 'border-style': 'dotted', 'border-width': 2.5 } },
    {
      selector: 'node[?unreal]',
      style: { 'background-opacity': 0.25, 'border-color': text('color'), 'border-width': 2.5 },
    },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': palette.line,
        'line-style': 'solid',
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.line,
        'arrow-scale': 0.8,
        color: palette.quiet,
        'font-family': 'system-ui, sans-serif',
        'font-size': () => EDGE_FONT * labels.scale,
        'text-outline-color': palette.page,
        'text-outline-width': 2.5,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[line = "dashed"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: 'edge[line = "dotted"]', style: { 'line-style': 'dotted', width: 2.2 } },
    {
      selector: 'edge[?answer]',
      style: {
        width: 3,
        'line-color': palette.answer,
        'target-arrow-color': palette.answer,
        color: palette.answer,
        'z-index': 5,
      },
    },
    { selector: 'edge.labelled', style: { label: 'data(label)' } },
    {
      selector: 'node.chain',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-y': 0, 'text-margin-x': 5 },
    },
    {
      selector: 'edge.chain',
      style: {
        'curve-style': 'straight',
        'source-endpoint': text('start'),
        'target-endpoint': text('end'),
        'source-text-offset': (edge: EdgeSingular) =>
          startOffset(text('label')(edge).length * EDGE_FONT * 0.56 * labels.scale),
        width: 2.2,
      },
    },
    { selector: 'edge.chain.labelled', style: { label: '', 'source-label': 'data(label)' } },
    {
      selector: 'edge[?disputed]',
      style: {
        label: 'data(name)',
        color: palette.disputed,
        'line-color': palette.disputed,
        'target-arrow-color': palette.disputed,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.disputed,
      },
    },
    { selector: 'node[?disputed]', style: { 'border-color': palette.disputed, 'border-width': 4 } },
    { selector: 'node.outside', style: { opacity: 0.55 } },
    { selector: '.faded', style: { opacity: 0.4 } },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': palette.selected,
        'underlay-opacity': 0.22,
        'underlay-padding': 8,
        'border-color': palette.selected,
        'border-width': 3.5,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        label: 'data(name)',
        width: 4.5,
        'underlay-color': palette.selected,
        'underlay-opacity': 0.2,
        'underlay-padding': 5,
        'z-index': 9,
      },
    },
    {
      selector: '.pinned',
      style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': palette.quiet },
    },
    { selector: '.away', style: { display: 'none' } },
  ];
}
