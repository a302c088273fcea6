import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../src/drawing/palette.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { wordsOf } from '../../../src/explorer/share/picture-text.ts';
import { readAddress } from '../../../src/explorer/view/address.ts';
import { CARD, cardOf } from '../../../src/picture/frames.ts';
import type { Painter } from '../../../src/picture/painter.ts';
import { pixelsOf } from '../../../src/picture/pixels.ts';
import { printOf } from '../../../src/picture/print.ts';
import { shapesOfView } from '../../../src/picture/shapes.ts';
import { writtenAs } from '../../../src/picture/view-address.ts';
import { createViewPictures } from '../../../src/picture/view-picture.ts';
import { record, relation, scene } from '../explorer/scenes.ts';

const VIEW = readAddress('?around=shooting');
const NODES = [record('shooting', 'Incident'), record('protest', 'Demonstration'), record('crowd', 'Group')];
const PROTEST = { ...relation('protest', 'RESPONDS_TO', 'shooting'), basis: 'REPORTED' };
const CROWD = { ...relation('crowd', 'PERFORMED', 'protest'), basis: 'ASSUMED' };
const SCENE = scene(NODES, [PROTEST, CROWD]);

describe('a picture drawn without a screen', () => {
  it('has lines from shape to shape, each drawn as surely as it is known', async () => {
    const { nodes, lines } = await shapesOfView(SCENE, VIEW);
    expect(nodes.map(({ id }) => id).sort()).toEqual(['crowd', 'protest', 'shooting']);
    const response = lines.find(({ id }) => id === PROTEST.id);
    const deed = lines.find(({ id }) => id === CROWD.id);
    expect(response).toMatchObject({ line: 'solid', answer: true, label: 'responded to' });
    expect(deed).toMatchObject({ line: 'dotted', answer: false });
    const shooting = nodes.find(({ id }) => id === 'shooting');
    if (response === undefined || shooting === undefined) throw new Error('nothing is drawn');
    const gap = Math.hypot(response.to.x - shooting.x, response.to.y - shooting.y);
    expect(gap).toBeGreaterThan(shooting.size / 2 - 1);
    expect(gap).toBeLessThan(shooting.size);
  });

  it('is the same every time, so that a link always previews alike', async () => {
    expect(await shapesOfView(SCENE, VIEW)).toEqual(await shapesOfView(SCENE, VIEW));
  });

  it('bends lines between the same two, so that none covers another', async () => {
    const both = [PROTEST, { ...relation('protest', 'ABOUT', 'shooting'), basis: 'REPORTED' }];
    const { lines } = await shapesOfView(scene(NODES.slice(0, 2), both), VIEW);
    expect(lines.map(({ bend }) => bend !== undefined)).toEqual([true, true]);
  });

  it('leaves out what the lens and the filters hide', async () => {
    const hidden = scene(NODES, [PROTEST], ['crowd']);
    expect((await shapesOfView(hidden, VIEW)).nodes).toHaveLength(2);
    const filtered = scene(NODES, [PROTEST, CROWD], [], { filtered: ['protest', 'crowd'] });
    expect((await shapesOfView(filtered, VIEW)).nodes.map(({ id }) => id)).toEqual(['shooting']);
  });
});

describe('the preview of a link', () => {
  const palette = PALETTES.light;

  it('is a PNG of the size that previews have', async () => {
    const shapes = await shapesOfView(SCENE, VIEW);
    const png = Buffer.from(pixelsOf(cardOf(shapes, { title: 'A shooting', lens: '' }, palette)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
  });

  it('says below its title through which lens it is seen, and nothing without one', async () => {
    const shapes = await shapesOfView(SCENE, VIEW);
    const linesOf = (lens: string) =>
      [
        ...cardOf(shapes, { title: 'A shooting', lens }, palette).matchAll(/font-size="26"[^>]*>([^<]*)</g),
      ].map(([, line]) => line);
    expect(linesOf('as known on 10 July 2016')).toEqual(['As known on 10 July 2016']);
    expect(linesOf('')).toEqual([]);
  });

  it('breaks a long title, cuts what does not fit, and takes no markup from it', async () => {
    const shapes = await shapesOfView(SCENE, VIEW);
    const title = `<script>${' a very long title'.repeat(20)}`;
    const card = cardOf(shapes, { title, lens: '' }, palette);
    expect(card).not.toContain('<script');
    expect(card.match(/font-size="44"/g)).toHaveLength(2);
    expect(card).toContain('…</text>');
  });
});

describe('the line that an address selects', () => {
  it('has its words in a picture as on the page, and others keep off them', async () => {
    const labelIn = async (view: typeof VIEW) => {
      const { lines } = await shapesOfView(SCENE, view);
      return lines.find(({ id }) => id === CROWD.id)?.label;
    };
    expect(await labelIn(VIEW)).toBe('');
    expect(await labelIn({ ...VIEW, selected: CROWD.id })).toMatch(/^assumed: /);
  });
});

describe('a picture in words', () => {
  it('tells responses first, in the sentences that name who says so', () => {
    const told = scene(NODES, [
      { ...CROWD, sentence: 'Users assume that the crowd protested.' },
      { ...PROTEST, sentence: 'The protest responded to the shooting.' },
    ]);
    const words = wordsOf({
      title: 'Shooting',
      sentence: '3 records.',
      visible: visibleOf(told),
    });
    expect(words).toBe(
      'Shooting. 3 records. The protest responded to the shooting. Users assume that the crowd protested.',
    );
  });
});

describe('what is drawn', () => {
  const graph = { total: 3, truncated: false, kinds: [], nodes: NODES, edges: [PROTEST, CROWD] };
  let drawn = 0;
  const options = (version: string | undefined) => ({
    version,
    // The one question that a view around a record asks.
    ask: async () => JSON.parse(JSON.stringify({ neighborhood: graph })),
    paint: async <Result>(job: (painter: Painter) => Promise<Result>): Promise<Result> => {
      drawn += 1;
      return job({ shapes: shapesOfView, pixels: async (svg) => pixelsOf(svg), print: printOf });
    },
  });

  it('is kept while the graph stays as it is, whatever the camera', async () => {
    const pictures = createViewPictures({ mostRecords: 10 });
    const first = await pictures.draw('?around=shooting', options('1'));
    expect(await pictures.draw('?around=shooting&at=1,2,0.5', options('1'))).toBe(first);
    expect(drawn).toBe(1);
    await pictures.draw('?around=shooting', options('2'));
    await pictures.draw('?around=shooting', options(undefined));
    expect(drawn).toBe(3);
  });

  it('is refused, with a way out, where it is too much or nothing', async () => {
    const pictures = createViewPictures({ mostRecords: 2 });
    await expect(pictures.draw('?around=shooting', options('1'))).rejects.toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      message: 'the view holds 3 records; a picture has 2 at most',
    });
    await expect(pictures.draw('?hide=Person', options('1'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      hint: expect.stringContaining('?around='),
    });
  });

  it('has one address, in which nothing is lost', () => {
    expect(writtenAs('/?around=a&basis=REPORTED')).toBe('/?around=a&basis=REPORTED');
    expect(writtenAs('/?basis=REPORTED&around=a&unknown=1')).toBe('/?around=a&basis=REPORTED');
  });
});
