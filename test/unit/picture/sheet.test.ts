import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { SIZES, sizeNamed } from '../../../src/drawing/sizes.ts';
import { readAddress } from '../../../src/explorer/view/address.ts';
import { drawnMap } from '../../../src/picture/drawn.ts';
import { pixelsOf } from '../../../src/picture/pixels.ts';
import { printOf } from '../../../src/picture/print.ts';
import { shapesOfView } from '../../../src/picture/shapes.ts';
import { mapRoomOf, paperFor, sheetOf } from '../../../src/picture/sheet.ts';
import { forSheet } from '../../../src/picture/stretch.ts';
import { record, relation, scene } from '../explorer/scenes.ts';

const GUESS = { ...relation('crowd', 'PERFORMED', 'protest'), basis: 'ASSUMED' };
const REPORT = { ...relation('protest', 'RESPONDS_TO', 'shooting'), basis: 'REPORTED' };
const NODES = [record('shooting', 'Incident'), record('protest', 'Demonstration'), record('crowd', 'Group')];
const shapes = await shapesOfView(scene(NODES, [REPORT, GUESS]), readAddress('?around=shooting'));
const nameOf = (id: string) => `the ${id}`;
const drawn = drawnMap(shapes, nameOf);
/** Many records in a long row: no column has room for their names. */
const crowded = drawnMap(
  {
    ...shapes,
    nodes: shapes.nodes.map((node, index) => ({ ...node, x: index * 900, y: 0 })),
    bounds: { x: -50, y: -50, width: 1_900, height: 150 },
  },
  nameOf,
);
const TEXT = {
  title: 'Who & why?',
  sentence: '3 records.',
  source: 'Antiphon, today. https://example.org/?around=shooting',
  kinds: ['Incident'],
  deck: '',
  notes: '',
  credit: 'A. Desk',
  documents: { full: 'Sources: “One”; “Two”.', short: 'Sources: 2 documents.' },
};
const linesOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line ?? '');
const boxOf = (svg: string) => {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

describe('a picture for a desk', () => {
  it.each(SIZES.filter(({ height }) => height !== undefined))('is exactly of its size: $name', (size) => {
    const svg = sheetOf(drawn, TEXT, size, 'light').text;
    const { width, height } = boxOf(svg);
    expect(width / height).toBeCloseTo(size.width / (size.height ?? 0), 3);
    const png = Buffer.from(pixelsOf(svg, size.pixels));
    expect(png.readUInt32BE(16)).toBe(size.pixels);
    expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(width / height, 2);
  });

  it('cuts nothing: all words are there, over several lines', () => {
    const notes = Array.from({ length: 150 }, (_, index) => `word${index}`).join(' ');
    const long = `https://example.org/${'a'.repeat(300)}`;
    const lines = linesOf(
      sheetOf(drawn, { ...TEXT, notes, source: long }, sizeNamed('1-column'), 'light').text,
    );
    expect(lines.join(' ')).toContain(notes);
    expect(lines.join('')).toContain(long);
  });

  it('numbers the records where their names were too small to read, and lists the names', () => {
    const lines = linesOf(sheetOf(crowded, TEXT, sizeNamed('1-column'), 'light').text);
    expect(lines).toEqual(expect.arrayContaining(['1', '2', '3']));
    const listed = lines.join(' ');
    for (const { id } of NODES) expect(listed).toMatch(new RegExp(`\\d\u00a0the ${id}`));
    expect(linesOf(sheetOf(drawn, TEXT, sizeNamed('a3'), 'light').text)).not.toContain('1');
  });

  it('has a number behind a name that is cut, and the whole name in a list', () => {
    const cut = {
      ...shapes,
      nodes: shapes.nodes.map((node) =>
        node.id === 'crowd' && node.placed
          ? { ...node, placed: { ...node.placed, lines: ['the…'] } }
          : { ...node, placed: node.placed && { ...node.placed, lines: [nameOf(node.id)] } },
      ),
    };
    const lines = linesOf(sheetOf(drawnMap(cut, nameOf), TEXT, sizeNamed('a4'), 'light').text);
    expect(lines).toEqual(expect.arrayContaining(['the…\u00a0(1)', '1\u00a0the crowd', 'the protest']));
  });

  it('cuts no name, neither of a record nor of who did it', async () => {
    const long = 'Account of Cleveland police officials of what happened at the scene of the shooting';
    const nodes = [record('shooting', 'Incident', { name: long }), ...NODES.slice(1)];
    const view = readAddress('?around=shooting');
    const plain = await shapesOfView(scene(nodes, [REPORT, GUESS]), view);
    const named = ({ nodes }: typeof plain) =>
      nodes.find(({ id }) => id === 'shooting')?.placed?.lines.join(' ');
    const sheet = forSheet(plain, undefined);
    expect(named(await shapesOfView(scene(nodes, [REPORT, GUESS]), view, sheet))).toBe(long);
  });

  it('counts the documents where a list has no room, and is refused where the words have none', () => {
    const full = `Sources: ${'“A long headline”; '.repeat(300)}`;
    const svg = sheetOf(
      drawn,
      { ...TEXT, documents: { ...TEXT.documents, full } },
      sizeNamed('square'),
      'light',
    ).text;
    expect(linesOf(svg)).toContain('Sources: 2 documents.');
    expect(() =>
      sheetOf(drawn, { ...TEXT, notes: 'much too long '.repeat(400) }, sizeNamed('square'), 'light'),
    ).toThrow(/too many for this size/);
  });

  it('has its page, or none for the pages of others', () => {
    const page = (look: 'light' | 'dark' | 'clear') =>
      /<rect [^>]*fill="([^"]+)"/.exec(sheetOf(drawn, TEXT, sizeNamed('a4'), look).text)?.[1];
    expect([page('light'), page('dark'), page('clear')]).toEqual(['#fbfcfd', '#11151a', undefined]);
  });
});

describe('a map on a sheet', () => {
  /** A map that is three times as wide as high. */
  const wide = {
    nodes: shapes.nodes.slice(0, 2).map((node, index) => ({ ...node, x: index * 500, y: index * 120 })),
    lines: [],
    bounds: { x: -50, y: -40, width: 600, height: 200 },
  };

  it.each([
    ['high', { width: 600, height: 330 }],
    ['small and high', { width: 300, height: 165 }],
    ['wide', { width: 1_000, height: 200 }],
  ])('fills its room, if that is %s: its records are moved apart, and never together', (_, room) => {
    const { positions } = forSheet(wide, room);
    const [one, other] = wide.nodes.map(({ id }) => positions.get(id));
    const [across, down] = [(other?.x ?? 0) - (one?.x ?? 0), (other?.y ?? 0) - (one?.y ?? 0)];
    expect([across >= 500, down >= 120]).toEqual([true, true]);
    // What reaches out beyond the records stays as large as it is.
    expect((across + 100) / (down + 80)).toBeCloseTo(room.width / room.height, 1);
  });

  it('has its records not moved where the sheet is as large as the map needs it', () => {
    const { positions } = forSheet(wide, undefined);
    expect([...positions.values()]).toEqual(wide.nodes.map(({ x, y }) => ({ x, y })));
  });

  /** A map whose records lie in a box of this size. */
  const boxed = (width: number, height: number) => ({
    ...wide,
    nodes: wide.nodes.map((node, index) => ({ ...node, x: index * width, y: index * height })),
    bounds: { x: -50, y: -40, width: width + 100, height: height + 80 },
  });

  it.each([
    ['a wide one on A4', 'a4', boxed(3_000, 100), [297, 210]],
    ['one about as wide as high on A4', 'a4', boxed(900, 900), [210, 297]],
    ['a high one on A3', 'a3', boxed(100, 3_000), [297, 420]],
    ['one as wide as its room on A3', 'a3', boxed(1_400, 1_000), [420, 297]],
  ])('turns its paper if it gets much larger so: %s', (_, name, map, [wideOf, highOf]) => {
    const paper = paperFor(sizeNamed(name), map);
    expect(Math.round(paper?.wide ?? 0)).toBe(wideOf);
    expect(((paper?.height ?? 0) / (paper?.width ?? 1)) * (paper?.wide ?? 0)).toBeCloseTo(highOf ?? 0, 0);
    // As fine as the other way round.
    expect((paper?.pixels ?? 0) / (paper?.wide ?? 1)).toBeCloseTo(
      (sizeNamed(name)?.pixels ?? 0) / (sizeNamed(name)?.wide ?? 1),
      1,
    );
  });

  it('has its words below and not beside it where it is too wide for both', () => {
    expect(paperFor(sizeNamed('a3'), boxed(4_000, 100))?.aside).toBe(false);
    expect(paperFor(sizeNamed('16x9'), boxed(4_000, 100))).toBe(sizeNamed('16x9'));
    expect(paperFor(undefined, boxed(4_000, 100))).toBeUndefined();
  });

  it('leaves room for larger type where it fills less than its room', () => {
    const typeOf = (map: typeof wide) =>
      Number(
        /font-size="([\d.]+)"[^>]*>A\. Desk</.exec(
          sheetOf(drawnMap(map, nameOf), TEXT, sizeNamed('a4'), 'light').text,
        )?.[1],
      );
    expect(typeOf(boxed(900, 20))).toBeGreaterThan(typeOf(boxed(900, 1_200)));
  });

  it('has a room on sheets of a given height only', () => {
    const rooms = SIZES.map((size) => [size.height !== undefined, mapRoomOf(size) !== undefined]);
    for (const [given, room] of rooms) expect(room).toBe(given);
  });
});

describe('a picture as PDF', () => {
  const print = async () => {
    const { text, width, height } = sheetOf(drawn, TEXT, sizeNamed('a3'), 'light');
    const about = { title: TEXT.title, author: TEXT.credit, subject: TEXT.sentence, day: '2026-01-02' };
    return printOf({ svg: text, width, height, ...about });
  };

  it('is a page of paper with lines and words, and says what it is', async () => {
    const pdf = await getDocument({ data: new Uint8Array(await print()), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    const [, , width = 0, height = 0] = page.view;
    expect([width, height].map((side) => Math.round((side / 72) * 25.4))).toEqual([420, 297]);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item ? [item.str] : []));
    expect(words.join('').replaceAll(' ', '')).toContain('Who&why?');
    // In the key and at the line, each once: a halo is no second copy of the words.
    expect(words.join('').split('responded to').length).toBe(3);
    expect((await page.getOperatorList()).fnArray).not.toContain(OPS.paintImageXObject);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Who & why?', Author: 'A. Desk' });
  });

  it('is the same file for the same picture', async () => {
    expect(await print()).toEqual(await print());
  });
});
