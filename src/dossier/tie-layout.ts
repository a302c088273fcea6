import { byForm, type Form } from './form.ts';
import { grouped } from './grouped.ts';
import type { Tie } from './response-ties.ts';
import type { Kinded } from './responses-answer.ts';

/** Two columns of actors: who responded on the left, whose deeds were responded to on the right, with strands between. */
export interface TieLayout {
  readonly width: number;
  readonly height: number;
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  readonly strands: readonly Strand[];
}

/** An actor beside the strands that end there. */
export interface Place {
  readonly actor: Kinded | undefined;
  readonly y: number;
  readonly height: number;
}

/** The responses of one tie that are equally sure, from the left to the right. */
export interface Strand {
  readonly tie: Tie;
  /** The place of its tie among all. */
  readonly index: number;
  readonly form: Form;
  readonly count: number;
  /** How broad it is, and where its middle begins and ends. */
  readonly breadth: number;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** The room of a name, in which as many characters fit on a line. */
export const NAME_WIDTH = 250;
const CHARACTERS = 28;
const LINE = 18;
const PADDING = 10;
const WIDTH = 820;
const GAP = 4;
/** A response is so broad, unless there are so many that all would be too broad. */
const BREADTH = 3;
const MOST_BREADTH = 60;

export function tieLayout(ties: readonly Tie[]): TieLayout {
  const most = Math.max(1, ...ties.map(({ responses }) => responses.length));
  const unit = Math.min(BREADTH, MOST_BREADTH / most);
  const flat = ties.flatMap((tie, index) =>
    byForm(tie.responses).map(({ form, count }) => ({ tie, index, form, count, breadth: count * unit })),
  );
  // Whose deeds were responded to most stands first, nobody last; who responded stands as near to it as can be.
  const rights = [...grouped(flat, ({ tie }) => tie.to?.id)].sort(
    ([one], [other]) => Number(one?.tie.to === undefined) - Number(other?.tie.to === undefined),
  );
  const placeOf = new Map(rights.map(([strand], place) => [strand?.tie.to?.id, place]));
  const middle = (own: Flat) => mean(own.map(({ tie }) => placeOf.get(tie.to?.id) ?? 0));
  const lefts = grouped(flat, ({ tie }) => tie.from.id)
    .map((own) => [...own].sort((one, other) => middle([one]) - middle([other])))
    .sort((one, other) => middle(one) - middle(other));
  const left = columnOf(lefts, ({ from }) => from);
  const order = new Map(lefts.map(([strand], place) => [strand?.tie.from.id, place]));
  const right = columnOf(
    rights.map((own) =>
      [...own].sort((one, other) => (order.get(one.tie.from.id) ?? 0) - (order.get(other.tie.from.id) ?? 0)),
    ),
    ({ to }) => to,
  );
  const height = Math.max(left.height, right.height);
  const [atLeft, atRight] = [spread(left, height), spread(right, height)];
  return {
    width: WIDTH,
    height,
    left: atLeft.places,
    right: atRight.places,
    strands: flat.map((strand) => ({
      ...strand,
      from: [NAME_WIDTH + 2 * GAP, atLeft.ends.get(strand) ?? 0],
      to: [WIDTH - NAME_WIDTH - 2 * GAP, atRight.ends.get(strand) ?? 0],
    })),
  };
}

type Flat = readonly Pick<Strand, 'tie' | 'index' | 'form' | 'count' | 'breadth'>[];

interface Column {
  readonly height: number;
  readonly actors: readonly {
    readonly actor: Kinded | undefined;
    readonly height: number;
    readonly strands: Flat;
  }[];
}

/** Actors below one another, each as high as its name and its strands need. */
function columnOf(groups: readonly Flat[], actorOf: (tie: Tie) => Kinded | undefined): Column {
  const actors = groups.map((strands) => {
    const [first] = strands;
    const actor = first && actorOf(first.tie);
    const lines = Math.max(1, Math.ceil((actor?.name.length ?? 0) / CHARACTERS));
    return { actor, strands, height: Math.max(lines * LINE, breadthOf(strands)) + PADDING };
  });
  return { actors, height: actors.reduce((sum, { height }) => sum + height, 0) };
}

/** How much room strands side by side take. */
const breadthOf = (strands: Flat): number => strands.reduce((sum, { breadth }) => sum + breadth + GAP, -GAP);

/** The actors of a column over the whole height, and where each strand ends there. */
function spread({ actors, height: own }: Column, height: number) {
  const between = actors.length > 1 ? (height - own) / (actors.length - 1) : 0;
  const ends = new Map<Flat[number], number>();
  const places: Place[] = [];
  let y = 0;
  for (const { actor, strands, height: room } of actors) {
    let at = y + (room - breadthOf(strands)) / 2;
    for (const strand of strands) {
      ends.set(strand, at + strand.breadth / 2);
      at += strand.breadth + GAP;
    }
    places.push({ actor, y, height: room });
    y += room + between;
  }
  return { places, ends };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
