import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/explorer/view/address.ts';
import { createPainter } from '../../../src/picture/painter.ts';
import { shapesOfView } from '../../../src/picture/shapes.ts';
import { record, relation, scene } from '../explorer/scenes.ts';

const VIEW = readAddress('?around=a');
const SCENE = scene([record('a', 'Incident'), record('b', 'Group')], [relation('b', 'PERFORMED', 'a')]);

describe('the thread that draws', () => {
  it('draws what the program itself would', async () => {
    const painter = createPainter({ mostMs: 20_000 });
    expect(await painter.shapes(SCENE, VIEW)).toEqual(await shapesOfView(SCENE, VIEW));
  });

  it('is ended where a drawing takes too long, and the next drawing has another', async () => {
    const many = Array.from({ length: 150 }, (_, index) => record(`n${index}`, 'Group'));
    const web = many.flatMap(({ id }, index) => [
      relation(id, 'PERFORMED', `n${(index * 7 + 1) % 150}`),
      relation(id, 'ABOUT', `n${(index * 13 + 5) % 150}`),
    ]);
    const hasty = createPainter({ mostMs: 50 });
    await expect(hasty.shapes(scene(many, web), VIEW)).rejects.toMatchObject({ code: 'TIMEOUT' });
    await expect(hasty.shapes(scene(many, web), VIEW)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('tells why a drawing failed, and draws the next', async () => {
    const painter = createPainter({ mostMs: 20_000 });
    await expect(painter.pixels('no drawing')).rejects.toThrow(/SVG|svg|parse|data/i);
    expect((await painter.shapes(SCENE, VIEW)).nodes).toHaveLength(2);
  });
});
