import { describe, expect, it } from 'vitest';
import { signedOf } from '../../../src/explorer/canvas/looks.ts';
import { signsOf } from '../../../src/explorer/canvas/signs.ts';
import { spreadFor } from '../../../src/explorer/canvas/spread.ts';
import { record, relation } from './scenes.ts';

describe('the key to a drawing', () => {
  const planned = record('march', 'Demonstration', { occurrence: 'PLANNED' });

  it('explains a stack where there is one', () => {
    const marks = (folds: readonly string[]) =>
      signsOf(signedOf({ nodes: [planned], edges: [] }, { folds: new Set(folds) })).map(({ mark }) => mark);
    expect(marks([])).not.toContain('stack');
    expect(marks(['march'])).toContain('stack');
  });

  it('says of the grey lines of a chain that they are no responses; on a map, where most lines are none, it does not', () => {
    const drawn = {
      nodes: [record('video', 'Statement'), record('takedown', 'CyberAction')],
      edges: [relation('takedown', 'AFTER', 'video'), relation('post', 'RESPONDS_TO', 'takedown')],
    };
    const names = (chains: readonly []) => signsOf(signedOf(drawn, { chains })).map(({ name }) => name);
    expect(names([])).toContain('came after: not a response');
    expect(signsOf(signedOf(drawn)).map(({ name }) => name)).not.toContain('came after: not a response');
  });

  it('tells what does not match the lens from what was planned', () => {
    const marks = (outside: readonly string[]) =>
      signsOf(signedOf({ nodes: [planned], edges: [] }, { outside: new Set(outside) })).map(
        ({ mark }) => mark,
      );
    expect(marks([])).toEqual(['pale']);
    expect(marks(['march'])).toEqual(['hollow']);
  });
});

describe('a map in a wide room', () => {
  const square = new Map([
    ['one', { x: 0, y: 0 }],
    ['other', { x: 100, y: 100 }],
  ]);

  it('is spread to the shape of the room, but never torn apart', () => {
    expect(spreadFor(square, { width: 1_500, height: 1_000 })).toEqual({ x: 1.5, y: 1 });
    expect(spreadFor(square, { width: 400, height: 600 })).toEqual({ x: 1, y: 1.5 });
    expect(spreadFor(square, { width: 9_000, height: 1_000 })).toEqual({ x: 2, y: 1 });
  });
});
