import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { SIZES, sizeNamed } from '../../../src/drawing/sizes.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { readAddress } from '../../../src/explorer/view/address.ts';
import { dateText } from '../../../src/ontology/values/date-text.ts';
import { edtfBounds } from '../../../src/ontology/values/edtf.ts';
import { drawnTimeline } from '../../../src/picture/drawn.ts';
import { printOf } from '../../../src/picture/print.ts';
import { sheetOf } from '../../../src/picture/sheet.ts';
import { record, relation, scene } from '../explorer/scenes.ts';

const event = (id: string, edtf: string, own: object = {}) =>
  record(id, 'Statement', {
    name: `the ${id} of people in Cleveland`,
    edtf,
    dateDisplay: dateText(edtf),
    ...edtfBounds(edtf),
    ...own,
  });
const SHOOTING = event('shooting', '2014-11-22');
const NODES = [
  SHOOTING,
  event('report', '2014-11-24', { basis: 'REPORTED' }),
  event('rumour', '2014-11-25', { basis: 'CLAIMED' }),
  event('plan', '2014-11-26', { basis: 'REPORTED', occurrence: 'PLANNED' }),
  event('search', '2014-11-22/2014-11-25', { basis: 'REPORTED' }),
  record('secret', 'Statement'),
];
const ANSWER = { ...relation('report', 'RESPONDS_TO', 'shooting'), basis: 'REPORTED' };
const TEXT = {
  title: 'When?',
  sentence: '6 records.',
  source: 'Antiphon, today.',
  kinds: ['Statement'],
  deck: '',
  notes: '',
  credit: '',
  documents: { full: 'Sources: “One”.', short: 'Sources: 1 document.' },
};
const timeline = (nodes = NODES) =>
  drawnTimeline(visibleOf(scene(nodes, [ANSWER])), readAddress('?around=shooting'), (id) => id);
const svgOf = (size: string | undefined, nodes = NODES) =>
  sheetOf(timeline(nodes), TEXT, sizeNamed(size), 'light').text;
const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line ?? '');
/** What an event looks like. */
const markOf = (svg: string, id: string) =>
  new RegExp(`<g data-id="${id}">.*?(?=<g data-|<g id=)`, 's').exec(svg)?.[0] ?? '';

const LAYERS = ['text', 'picture', 'lanes', 'lines', 'shapes', 'names', 'dates', 'notes', 'key'];
/** The names of layers, which Illustrator and Inkscape read from different attributes. */
const layersOf = (svg: string) =>
  [...svg.matchAll(/ id="(\w+)" inkscape:label="(\w+)" inkscape:groupmode="layer"/g)].map(([, id, label]) =>
    id === label ? id : `${id}, ${label}`,
  );

describe('a timeline for a desk', () => {
  it.each(SIZES.filter(({ width }) => width > 400))(
    'has the whole name of every dated event, on $name',
    ({ name }) => {
      const words = wordsOf(svgOf(name));
      const dated = NODES.filter(({ id }) => id !== 'secret').map((node) => node.name);
      expect(words).toEqual(expect.arrayContaining(dated));
      expect(words.join(' ')).not.toContain('…');
      expect(words.join(' ')).toContain('1 event without a date: not shown.');
    },
  );

  it('is refused where it has no room for whole names', () => {
    const wordy = event('call', '2014-11-24', { name: 'a long call for protests '.repeat(12) });
    expect(() => svgOf('1-column', [...NODES, wordy])).toThrow(/too many for this size/);
  });

  it('is pale for what was only planned, and has a dashed outline for what is only claimed', () => {
    const svg = svgOf('a3');
    expect(markOf(svg, 'report')).not.toMatch(/stroke-dasharray|fill-opacity="0\.25"/);
    expect(markOf(svg, 'rumour')).toContain('stroke-dasharray');
    expect(markOf(svg, 'rumour')).not.toContain('fill-opacity="0.25"');
    expect(markOf(svg, 'plan')).toContain('fill-opacity="0.25"');
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['pale: planned', 'a response; the arrow points to what it', 'responded to']),
    );
  });

  it('says what a bar is only where there is one', () => {
    expect(wordsOf(svgOf('a3')).join(' ')).toContain('went on for so long');
    expect(wordsOf(svgOf('a3', [SHOOTING])).join(' ')).not.toContain('went on for so long');
  });

  it('shows many events of one time apart where they have room, and else lists them', () => {
    const protests = Array.from({ length: 6 }, (_, index) =>
      event(`protest ${index}`, '2014-11-25', { kind: 'Demonstration', name: `Protest ${index}` }),
    );
    const apart = wordsOf(svgOf('a3', [...NODES, ...protests]));
    expect(apart).toEqual(expect.arrayContaining(['Protest 0', 'Protest 5']));
    const free = wordsOf(svgOf(undefined, [...NODES, ...protests])).join(' ');
    expect(free).toMatch(/6 demonstrations: Protest 0, .*Protest 5\./);
  });

  it.each(['a3', 'a4', '16x9'])('fills its sheet: its dates stand low on %s', (name) => {
    const svg = svgOf(name);
    const [, , high = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    const [, down = '', scale = ''] =
      /id="picture"[^>]*translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? [];
    const [, dates = ''] = /translate\(0 ([\d.]+)\)"><g id="dates"/.exec(svg) ?? [];
    const lowest = Number(down) + Number(dates) * Number(scale);
    expect(lowest / Number(high)).toBeGreaterThan(0.6);
    expect(lowest).toBeLessThan(Number(high));
  });

  it('has layers that a program for drawing names: lanes, lines, shapes, names, dates, and the words around', () => {
    expect(layersOf(svgOf('a3'))).toEqual(LAYERS);
  });

  it('is print of lines and words that can be searched', async () => {
    const { text: svg, width, height } = sheetOf(timeline(), TEXT, sizeNamed('a3'), 'light');
    const about = { title: 'When?', author: 'A. Desk', subject: '', day: '2026-01-02' };
    const print = await printOf({ svg, width, height, ...about });
    const pdf = await getDocument({ data: new Uint8Array(print), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item ? [item.str] : [])).join('');
    expect(words).toContain('the rumour of people in Cleveland');
    expect(words).toContain('Nov 2014');
    expect(words).toContain('Sources: “One”.');
    // A halo is no second copy of a name.
    expect(words.split('the report of people').length).toBe(2);
    expect((await page.getOperatorList()).fnArray).not.toContain(OPS.paintImageXObject);
  });
});
