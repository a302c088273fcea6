import type { Room } from './places.ts';

/** The occupied space of a drawing and its owners, as cells of a grid. */
export class Taken {
  private readonly cells = new Map<number, string>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  isFree(room: Room, owner?: string): boolean {
    return !someCell(room, this.size, (cell) => (this.cells.get(cell) ?? owner) !== owner);
  }

  /** How many cells of a room others occupy. */
  overlap(room: Room, owner?: string): number {
    let overlap = 0;
    someCell(room, this.size, (cell) => {
      if ((this.cells.get(cell) ?? owner) !== owner) overlap += 1;
      return false;
    });
    return overlap;
  }

  claim(room: Room, owner: string): void {
    someCell(room, this.size, (cell) => {
      if (!this.cells.has(cell)) this.cells.set(cell, owner);
      return false;
    });
  }
}

/** Whether it is so of any cell of a room; the rest is then not looked at: most rooms are soon found taken. */
function someCell(
  { left, right, top, bottom }: Room,
  size: number,
  isSo: (cell: number) => boolean,
): boolean {
  const [lastColumn, lastRow] = [Math.floor(right / size), Math.floor(bottom / size)];
  for (let column = Math.floor(left / size); column <= lastColumn; column++)
    for (let row = Math.floor(top / size); row <= lastRow; row++)
      if (isSo(column * 65_536 + row)) return true;
  return false;
}
