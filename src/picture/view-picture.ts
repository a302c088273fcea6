import { LRUCache } from 'lru-cache';
import { PALETTES, type Theme } from '../drawing/palette.ts';
import type { Look } from '../drawing/sizes.ts';
import { QueryError } from '../errors.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { type Names, namedIn, namesOf } from '../explorer/lens/names.ts';
import { sentenceOf } from '../explorer/lens/sentence.ts';
import { drawnSide } from '../explorer/scene/folds.ts';
import { type Asks, loadScenes } from '../explorer/scene/load.ts';
import { type Visible, visibleOf } from '../explorer/scene/visible.ts';
import type { Svg } from '../explorer/share/frame.ts';
import { pictureText, titleOf } from '../explorer/share/picture-text.ts';
import { mapOf, svgOf } from '../explorer/share/svg.ts';
import { readAddress, writeAddress } from '../explorer/view/address.ts';
import { isHome, type View } from '../explorer/view/view.ts';
import { cardOf, plateOf, plateSize } from './frames.ts';
import type { Painter } from './painter.ts';
import { type SheetText, sheetOf } from './sheet.ts';

// As the page names and tells it, for those who know the page only by its pictures.
export { fileName, wordsOf } from '../explorer/share/picture-text.ts';

/** What a view shows, drawn: the same as on the page. */
export interface ViewPicture {
  /** The address of the view, in the one way in which the page writes it. */
  readonly address: string;
  readonly title: string;
  /** What is shown, in one sentence. */
  readonly sentence: string;
  readonly visible: Visible;
  /** What of that is drawn: one record in the place of several that are folded. */
  readonly drawn: Visible;
  readonly shapes: Shapes;
}

export interface DrawOptions {
  /** Answers from the graph. */
  readonly ask: Asks;
  /** Gives the painter for one job, and only to one at a time. */
  readonly paint: <Result>(job: (painter: Painter) => Promise<Result>) => Promise<Result>;
  /** The version of the graph that is asked; undefined while it is not known. */
  readonly version: string | undefined;
}

/** Draws views. What was drawn lately is kept for as long as the graph stays as it is. */
export interface ViewPictures {
  /** Throws a QueryError where there is nothing to draw, or too much. */
  draw(search: string, options: DrawOptions): Promise<ViewPicture>;
  /** The preview of a link to the view, as PNG. */
  card(picture: ViewPicture, options: Pick<DrawOptions, 'paint'>): Promise<Uint8Array>;
}

/** How many pictures are kept: a few megabytes. */
const KEPT = 50;

export function createViewPictures({ mostRecords }: { readonly mostRecords: number }): ViewPictures {
  const pictures = new LRUCache<string, ViewPicture>({ max: KEPT });
  // By the picture itself: a new version of the graph has new pictures.
  const cards = new WeakMap<ViewPicture, Uint8Array>();
  return {
    async draw(search, options) {
      const view = drawable(search);
      const address = writeAddress(view);
      const key = options.version && `${options.version} ${address}`;
      const known = key && pictures.get(key);
      if (known) return known;
      const picture = await drawn(view, mostRecords, options);
      if (key) pictures.set(key, picture);
      return picture;
    },
    async card(picture, { paint }) {
      const known = cards.get(picture);
      if (known) return known;
      const { light } = PALETTES;
      const svg = cardOf(picture.shapes, picture, light);
      const made = await paint((painter) => painter.pixels(svg));
      cards.set(picture, made);
      return made;
    },
  };
}

/** A picture shows all of one map. */
const ONE_MAP = { camera: undefined, reading: undefined, beside: undefined, form: 'map' } as const;

/** The view of an address, without what no picture depends on. */
function drawable(search: string): View {
  const view = { ...readAddress(search), ...ONE_MAP } as const;
  if (isHome(view))
    throw new QueryError('the address names nothing to draw', {
      hint: 'name a record, as in ?around=shooting-of-tamir-rice',
      refused: { argument: 'around' },
    });
  return view;
}

async function drawn(view: View, mostRecords: number, { ask, paint }: DrawOptions): Promise<ViewPicture> {
  const [{ scene }, names] = await Promise.all([loadScenes(view, ask), namesFor(view, ask)]);
  if (scene.nodes.size > mostRecords)
    throw new QueryError(`the view holds ${scene.nodes.size} records; a picture has ${mostRecords} at most`, {
      code: 'QUERY_TOO_COMPLEX',
      hint: 'ask for fewer, as in &limit=100',
      refused: { argument: 'limit' },
    });
  const visible = visibleOf(scene);
  return {
    address: writeAddress(view),
    title: titleOf(scene),
    sentence: sentenceOf(scene, visible, view, names),
    visible,
    drawn: drawnSide({ scene, visible }, view).visible,
    shapes: await paint((painter) => painter.shapes(scene, view)),
  };
}

/** The names of those whom the lens names. */
async function namesFor({ lens }: View, ask: Asks): Promise<Names> {
  const ids = namedIn(lens);
  return namesOf(ids.length === 0 ? [] : (await ask('names', { ids })).nodes);
}

/** The picture as a file: the one that the page itself saves. `site` is where the page is. */
export function fileOf(picture: ViewPicture, site: string, theme: Theme): string {
  const text = pictureText({ ...picture, address: `${site}${picture.address}` });
  return svgOf(picture.shapes, text, PALETTES[theme]).text;
}

/** What a desk adds to a picture. */
export interface Wishes {
  /** In place of the title. */
  readonly headline: string | undefined;
  readonly deck: string;
  readonly notes: string;
  readonly credit: string;
  /** Of `SIZES`; undefined for as large as the map needs it. */
  readonly size: string | undefined;
  readonly look: Look;
}

/** The picture as a sheet with what a desk adds to it, and the documents that it rests on. */
export function sheetIn(
  picture: ViewPicture,
  site: string,
  { headline, size, look, ...words }: Wishes,
  documents: SheetText['documents'],
): Svg {
  const text = pictureText({ ...picture, address: `${site}${picture.address}` });
  const names = new Map(picture.drawn.nodes.map(({ id, name }) => [id, name]));
  const drawn = { shapes: picture.shapes, nameOf: (id: string) => names.get(id) ?? id };
  return sheetOf(drawn, { ...text, ...words, title: headline ?? text.title, documents }, size, look);
}

/** The map alone. */
export const plateIn = ({ shapes, title, sentence }: ViewPicture, theme: Theme): string =>
  plateOf(mapOf(shapes, PALETTES[theme]), { title, sentence }, PALETTES[theme]);

export const sizeOf = ({ shapes }: ViewPicture) => plateSize(shapes.bounds);
