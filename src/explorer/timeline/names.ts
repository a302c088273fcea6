/** A name on the timeline, as much of it as there is room for. */
export interface Name {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Whether it ends at its right, and so grows to the left where a font is wider or narrower than expected. */
  readonly toLeft: boolean;
}

/** How wide a text is drawn. */
export type Measure = (text: string) => number;

/** A stretch of the screen. */
interface Room {
  readonly left: number;
  readonly right: number;
}

const GAP = 5;
const ELLIPSIS = '…';

/**
 * Where the name of a mark stands: in its bar if it fits, at the end that is known; else behind the mark, before it, or
 * across the end of the bar. Only where none of these is wide enough, the end of the name is left out.
 */
export function placeName(
  text: string,
  { mark, room, inside, over, openLeft }: NamePlace,
  measure: Measure,
): Name {
  const within = { left: mark.left + GAP, right: mark.right - GAP };
  const behind = { left: mark.right + GAP, right: room.right };
  const before = { left: room.left, right: mark.left - GAP };
  const across = { left: mark.left + GAP, right: room.right };
  const places = inside
    ? [within, behind, before, across]
    : [behind, before, ...(over ? [within, across] : [])];
  const wanted = measure(text);
  const widest = places.reduce((best, one) => (widthOf(one) > widthOf(best) ? one : best));
  const place = places.find((one) => widthOf(one) >= wanted) ?? widest;
  const shown = wanted <= widthOf(place) ? text : shortened(text, widthOf(place), measure);
  const width = measure(shown);
  const atEnd = place === before || (place === within && openLeft);
  return atEnd
    ? { text: shown, left: place.right - width, right: place.right, toLeft: true }
    : { text: shown, left: place.left, right: place.left + width, toLeft: false };
}

interface NamePlace {
  readonly mark: Room;
  /** From where to where names may stand. */
  readonly room: Room;
  /** Whether the mark is a bar, which a name can stand in. */
  readonly inside: boolean;
  /** Whether it is a thin bar, over which a name stands where there is no room beside it. */
  readonly over: boolean;
  readonly openLeft: boolean;
}

const widthOf = ({ left, right }: Room): number => Math.max(right - left, 0);

/** As many whole words as fit: screen readers and those who search a page find them in the whole name. */
function shortened(text: string, width: number, measure: Measure): string {
  const words = text.split(' ');
  const cut = () => `${words.join(' ')}${ELLIPSIS}`;
  while (words.length > 0 && measure(cut()) > width) words.pop();
  return words.length === 0 ? '' : cut();
}
