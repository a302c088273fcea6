import type { Room } from './places.ts';

/** The occupied space of a drawing and its owners, as cells of a grid. */
export class Taken {
  private readonly cells = new Map<number, string>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  isFree(room: Room, owner?: string): boolean {
    return cellsOf(room, this.size).every((cell) => (this.cells.get(cell) ?? owner) === owner);
  }

  /** How many cells of a room others occupy. */
  overlap(room: Room, owner?: string): number {
    return cellsOf(room, this.size).filter((cell) => {
      const by = this.cells.get(cell);
      return by !== undefined && by !== owner;
    }).length;
  }

  claim(room: Room, owner: string): void {
    for (const cell of cellsOf(room, this.size)) if (!this.cells.has(cell)) this.cells.set(cell, owner);
  }
}

function cellsOf({ left, right, top, bottom }: Room, size: number): readonly number[] {
  const cells: number[] = [];
  for (let column = Math.floor(left / size); column <= Math.floor(right / size); column++)
    for (let row = Math.floor(top / size); row <= Math.floor(bottom / size); row++)
      cells.push(column * 65_536 + row);
  return cells;
}
