import { LRUCache } from 'lru-cache';
import { renderToString } from 'preact-render-to-string';
import { PALETTES, type Theme } from '../drawing/palette.ts';
import { type Look, type Size, sizeNamed } from '../drawing/sizes.ts';
import { QueryError } from '../errors.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { type Sign, signsOf } from '../explorer/canvas/signs.ts';
import { type Names, namedIn, namesOf } from '../explorer/lens/names.ts';
import { lensSaid, sentenceOf } from '../explorer/lens/sentence.ts';
import { drawnSide } from '../explorer/scene/folds.ts';
import { type Asks, loadScenes } from '../explorer/scene/load.ts';
import type { Ids, Scene } from '../explorer/scene/scene.ts';
import { type Visible, visibleOf } from '../explorer/scene/visible.ts';
import { exportOf } from '../explorer/share/exports.ts';
import { framed, type PictureText, type Svg } from '../explorer/share/frame.ts';
import { pictureText, titleOf } from '../explorer/share/picture-text.ts';
import { sourcesLine } from '../explorer/share/sources-line.ts';
import { mapOf } from '../explorer/share/svg.ts';
import {
  isCut,
  timelineFile,
  timelineKinds,
  timelineNotes,
  timelineOf,
  timelineText,
} from '../explorer/share/timeline-svg.tsx';
import type { Laid } from '../explorer/timeline/laid.ts';
import { readAddress, writeAddress } from '../explorer/view/address.ts';
import { isHome, type View } from '../explorer/view/view.ts';
import { drawnMap, drawnTimeline, measured, TIMELINE_WIDTH } from './drawn.ts';
import { cardOf, plateOf, plateSize } from './frames.ts';
import type { Painter } from './painter.ts';
import type { Pictured } from './pictured.ts';
import { previewWords } from './preview-words.ts';
import { mapRoomOf, paperFor, type SheetText, sheetOf } from './sheet.ts';
import { forSheet } from './stretch.ts';

// As the page names and tells it, for those who know the page only by its pictures.
export { operationAddress } from '../dossier/address.ts';
export { fileName, wordsOf } from '../explorer/share/picture-text.ts';
export { isReading } from '../explorer/share/sources-line.ts';

/** What a view shows, drawn: the same as on the page. */
export interface ViewPicture {
  readonly scene: Scene;
  /** The address of the view, in the one way in which the page writes it. */
  readonly address: string;
  readonly title: string;
  /** What is shown, in one sentence. */
  readonly sentence: string;
  /** What the lens lets through; empty without one. */
  readonly lens: string;
  readonly view: View;
  /** The saved operation that gives what is shown, with its variables. */
  readonly question: ReturnType<typeof exportOf>;
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
      hint: 'name a record, as in ?around=<id>',
      refused: { argument: 'around' },
    });
  return view;
}

async function drawn(view: View, mostRecords: number, { ask, paint }: DrawOptions): Promise<ViewPicture> {
  const [{ scene }, names] = await Promise.all([loadScenes(view, ask), namesFor(namedIn(view.lens), ask)]);
  if (scene.nodes.size > mostRecords)
    throw new QueryError(`the view holds ${scene.nodes.size} records; a picture has ${mostRecords} at most`, {
      code: 'QUERY_TOO_COMPLEX',
      hint: 'ask for fewer, as in &limit=100',
      refused: { argument: 'limit' },
    });
  const visible = visibleOf(scene);
  return {
    scene,
    address: writeAddress(view),
    title: titleOf(scene),
    sentence: sentenceOf(scene, visible, view, names),
    lens: lensSaid(view.lens, names),
    view,
    question: exportOf(view, scene),
    visible,
    drawn: drawnSide({ scene, visible }, view).visible,
    shapes: await paint((painter) => painter.shapes(scene, view)),
  };
}

/** What the lens of an address lets through, for what is told of it before it is drawn; empty without one. */
export async function lensOf(search: string, ask: Asks): Promise<string> {
  const { lens } = readAddress(search);
  return lensSaid(lens, await namesFor(namedIn(lens), ask));
}

/** What the preview of an address says before it is drawn. */
export async function previewOf(search: string, ask: Asks): Promise<ReturnType<typeof previewWords>> {
  const { around, lens } = readAddress(search);
  const names = await namesFor([...around, ...namedIn(lens)], ask);
  return previewWords({
    about: around.flatMap((id) => names.get(id) ?? []),
    lens: lensSaid(lens, names),
  });
}

/** The names of some records; of none nothing is asked. */
async function namesFor(ids: readonly string[], ask: Asks): Promise<Names> {
  return namesOf(ids.length === 0 ? [] : (await ask('names', { ids })).nodes);
}

/** The picture as a file: the one that the page itself saves. `site` is where the page is. */
export async function fileOf(
  picture: ViewPicture,
  { of, site, theme, ask }: { of: Pictured; site: string; theme: Theme; ask: Asks },
): Promise<string> {
  const text = { ...textOf(picture, site), sources: await sourcesLine(picture.visible, ask) };
  const { inside, told } = alone(picture, of, theme);
  return framed(inside, told(text), PALETTES[theme]).text;
}

const textOf = (picture: ViewPicture, site: string): PictureText =>
  pictureText({ ...picture, address: `${site}${picture.address}` });

/** Who made the picture, when, and where to see it again: as it stands below it. */
export const creditOf = (picture: ViewPicture, site: string): string => textOf(picture, site).source;

/** A map or a timeline without its frame, and what stands around it. */
function alone(picture: ViewPicture, of: Pictured, theme: Theme) {
  if (of === 'map')
    return { inside: mapOf(picture.shapes, PALETTES[theme]), told: (text: PictureText) => text };
  const laid = laidFor(picture);
  const told = (text: PictureText) => timelineText(text, laid, picture.visible);
  return { inside: timelineOf(laid, picture, theme, renderToString), told };
}

/** The widths of a timeline beside the text of a page, which shows it no wider than a column: narrow, if no name is cut. */
const COLUMNS = [740, 900];

/** A timeline for a page that has its title and key beside it. */
function laidInPage(picture: ViewPicture): Laid {
  for (const width of COLUMNS) {
    const laid = laidFor(picture, width);
    if (!isCut(laid)) return laid;
  }
  return laidFor(picture);
}

/** The timeline, as wide as one that stands alone unless told otherwise. */
function laidFor({ visible, view }: ViewPicture, width: number = TIMELINE_WIDTH): Laid {
  const laid = timelineFile({ visible, view, width, measure: measured });
  if (laid.marks.length > 0) return laid;
  throw new QueryError('nothing here has a date, so there is no timeline', {
    hint: 'leave out picture=timeline, or name other records',
    refused: { argument: 'picture' },
  });
}

/** The records and relations of a view that a picture of it shows, by their ids: those that are folded, each. */
export function shownIn(picture: ViewPicture, of: Pictured): Ids {
  const { visible, view } = picture;
  if (of === 'map') return { nodes: visible.nodeIds, edges: visible.edgeIds };
  const events = new Set(
    laidFor(picture)
      .marks.flatMap(({ members }) => members.map(({ id }) => id))
      .filter((id) => visible.nodeIds.has(id)),
  );
  // Arcs, and what puts an event in the lane of whoever did it.
  const edges = visible.edges.filter(
    ({ relation, source, target }) =>
      events.has(target) &&
      (relation === 'RESPONDS_TO' ? events.has(source) : relation === 'PERFORMED' && view.lanes === 'who'),
  );
  return {
    nodes: new Set([...events, ...edges.map(({ source }) => source)]),
    edges: new Set(edges.map(({ id }) => id)),
  };
}

/** What a desk adds to a picture. */
export interface Wishes {
  readonly picture: Pictured;
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
export async function sheetIn(
  picture: ViewPicture,
  site: string,
  { picture: of, headline, size, look, ...words }: Wishes,
  documents: SheetText['documents'],
  paint: DrawOptions['paint'],
): Promise<Svg> {
  const { scene, visible, view, drawn } = picture;
  const plain = textOf(picture, site);
  const text = of === 'map' ? plain : { ...plain, kinds: timelineKinds(laidFor(picture)) };
  const names = new Map(drawn.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const insideOn = async (on: Size | undefined) => {
    if (of === 'timeline') return drawnTimeline(visible, view, nameOf);
    const sheet = forSheet(picture.shapes, mapRoomOf(on));
    return drawnMap(await paint((painter) => painter.shapes(scene, view, sheet)), nameOf);
  };
  const told = { ...text, ...words, title: headline ?? text.title, documents };
  const sheetOn = async (on: Size | undefined) => sheetOf(await insideOn(on), told, on, look);
  const usual = sizeNamed(size);
  // A timeline is wide: it has its words below.
  const laid = of === 'map' ? paperFor(usual, picture.shapes) : usual && { ...usual, aside: false };
  if (laid === usual) return sheetOn(usual);
  return sheetOn(laid).catch((error: unknown) => {
    // Laid so, it may have too little room for the words.
    if (error instanceof QueryError) return sheetOn(usual);
    throw error;
  });
}

/** The map or the timeline alone. */
export const plateIn = (picture: ViewPicture, of: Pictured, theme: Theme): string =>
  plateOf(
    of === 'map'
      ? mapOf(picture.shapes, PALETTES[theme])
      : timelineOf(laidInPage(picture), picture, theme, renderToString),
    picture,
    PALETTES[theme],
  );

export const sizeOf = ({ shapes }: ViewPicture) => plateSize(shapes.bounds);

/** What a page says around a map or a timeline: how large it is, and what its signs and shapes mean. */
export interface Around {
  readonly size: ReturnType<typeof plateSize>;
  readonly signs: readonly Sign[];
  readonly shapes: readonly { readonly kind: string }[];
  /** What else has to be said of its marks. */
  readonly notes: string;
}

export function aroundOf(picture: ViewPicture, of: Pictured): Around {
  const { shapes, visible } = picture;
  if (of === 'map') return { size: sizeOf(picture), signs: signsOf(shapes), shapes: shapes.nodes, notes: '' };
  const laid = laidInPage(picture);
  const drawn = timelineOf(laid, picture, 'light', renderToString);
  return {
    size: plateSize(drawn),
    signs: drawn.signs,
    shapes: timelineKinds(laid).map((kind) => ({ kind })),
    notes: timelineNotes(laid, visible),
  };
}
