import { describe, expect, it } from 'vitest';
import { placeOfCard } from '../../../src/explorer/canvas/card.tsx';
import { roomsAlong } from '../../../src/explorer/canvas/places.ts';

const GROUND = { clientWidth: 800, clientHeight: 500 };
const CARD = { width: 200, height: 70 };

describe('the card beside what is pointed at', () => {
  it('stands right below it where that is free', () => {
    expect(placeOfCard({ x: 100, y: 100, clear: [] }, CARD, GROUND)).toMatchObject({ left: 114, top: 114 });
  });

  it('covers neither the line nor the names at its ends', () => {
    const ends = [
      { left: 150, right: 250, top: 90, bottom: 140 },
      { left: 460, right: 560, top: 290, bottom: 340 },
    ];
    const clear = [
      ...ends,
      ...roomsAlong(
        [
          { x: 200, y: 110 },
          { x: 500, y: 310 },
        ],
        6,
      ),
    ];
    const card = placeOfCard({ x: 350, y: 210, clear }, CARD, GROUND);
    for (const room of clear)
      expect(
        card.left < room.right && room.left < card.right && card.top < room.bottom && room.top < card.bottom,
      ).toBe(false);
  });

  it('stays in the drawing', () => {
    const { left, right, top, bottom } = placeOfCard({ x: 795, y: 495, clear: [] }, CARD, GROUND);
    expect(left >= 0 && right <= 800 && top >= 0 && bottom <= 500).toBe(true);
  });
});
