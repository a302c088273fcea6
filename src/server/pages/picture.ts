import { sourceWords } from '../../dossier/where.ts';
import { sizeNamed } from '../../drawing/sizes.ts';
import {
  fileName,
  fileOf,
  plateIn,
  sheetIn,
  type ViewPicture,
  type Wishes,
} from '../../picture/view-picture.ts';
import { fileAnswer, knownOf, unchanged } from '../http/file-answer.ts';
import type { HttpRequest } from '../http/request.ts';
import { askedIn, type Drawings } from './drawings.ts';
import { at, type Page, type Visit } from './page.ts';
import { type Plain, plainOf, wishesOf } from './picture-wishes.ts';
import { type PictureZipOptions, pictureZip } from './picture-zip.ts';
import { sourcesOfPicture } from './sources.tsx';

/** Where the site is, for addresses that others follow: without a slash at its end. */
export type SiteOf = (request: Pick<HttpRequest, 'headers'>) => string;

/** The site that the operator names, or else the host that the request names. */
export const siteOf =
  (site: string | undefined): SiteOf =>
  ({ headers }) =>
    site ?? new URL(`http://${headers.host ?? 'localhost'}`).origin;

export interface PictureOptions extends PictureZipOptions {
  readonly drawings: Drawings;
  readonly siteOf: SiteOf;
}

/**
 * `/picture.svg`, `/picture.png` and `/picture.pdf`: what a view of the explorer shows, as a file, with what a desk wants
 * of it; the rest of the address is the view's own. `/picture.zip` is the same with the data behind it.
 */
export function picturePages({ drawings, siteOf: site, ...behind }: PictureOptions): readonly Page[] {
  const { asking } = behind;
  const sheetFor = async (picture: ViewPicture, wishes: Wishes, visit: Visit) => {
    const documents = documentsOf(await sourcesOfPicture(askedIn(asking, visit), picture));
    return sheetIn(picture, site(visit.request), wishes, documents, drawings.paint(visit));
  };
  /** The picture that the page saves, for an address that wants nothing of its own. */
  const plainSvg = async (
    picture: ViewPicture,
    { picture: of }: Wishes,
    { theme, frame }: Plain,
    visit: Visit,
  ): Promise<string> =>
    frame === 'none'
      ? plateIn(picture, of, theme)
      : fileOf(picture, { of, site: site(visit.request), theme, ask: askedIn(asking, visit) });
  const page = (
    suffix: Suffix,
    body: (picture: ViewPicture, wishes: Wishes, visit: Visit) => Promise<string | Uint8Array>,
  ): Page => ({
    ...at(`/picture.${suffix}`),
    async handle(visit) {
      const { request, url, version } = visit;
      const wishes = wishesOf(url);
      const plain = plainOf(url, wishes);
      const known = knownOf(request, 'file', version?.tag);
      const same = unchanged(known);
      if (same !== undefined) return same;
      const picture = await drawings.picture(url.search, visit);
      const mediaType = TYPES[suffix];
      if (plain && suffix === 'svg')
        return fileAnswer(known, { mediaType, body: await plainSvg(picture, wishes, plain, visit) });
      if (plain && suffix === 'png' && plain.theme === 'light' && wishes.picture === 'map')
        return fileAnswer(known, { mediaType, body: await drawings.card(picture, visit) });
      const of = wishes.picture === 'map' ? '' : '-timeline';
      const name = `${fileName(wishes.headline ?? picture.title)}${of}${suffix === 'zip' ? '-data' : ''}.${suffix}`;
      return fileAnswer(known, { mediaType, name, body: await body(picture, wishes, visit) });
    },
  });
  return [
    page('svg', async (...asked) => (await sheetFor(...asked)).text),
    page('png', async (picture, wishes, visit) => {
      const { text, width, height } = await sheetFor(picture, wishes, visit);
      const size = sizeNamed(wishes.size);
      // Of a sheet that is turned, its width has the pixels of the other side.
      const pixels = size ? Math.round(size.pixels * (width / size.width)) : pixelsOfFree(width, height);
      return drawings.paint(visit)((painter) => painter.pixels(text, pixels));
    }),
    page('pdf', async (picture, wishes, visit) => {
      const { text, width, height } = await sheetFor(picture, wishes, visit);
      const title = wishes.headline ?? picture.title;
      const author = wishes.credit || 'Antiphon';
      const day = new Date().toISOString().slice(0, 10);
      const print = { svg: text, width, height, title, author, subject: picture.sentence, day };
      return drawings.paint(visit)((painter) => painter.print(print));
    }),
    page('zip', async (picture, wishes, visit) => {
      const plain = plainOf(visit.url, wishes);
      const svg = plain
        ? await plainSvg(picture, wishes, plain, visit)
        : (await sheetFor(picture, wishes, visit)).text;
      return pictureZip({ picture, wishes, svg, site: site(visit.request) }, behind, visit);
    }),
  ];
}

const TYPES = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;
type Suffix = keyof typeof TYPES;

/** Twice as fine as a screen, as far as pixels go. */
const pixelsOfFree = (width: number, height: number): number =>
  Math.round(width * Math.min(2, Math.sqrt(MOST_PIXELS / (width * height))));
const MOST_PIXELS = 9_000_000;

/** The documents behind a picture, in a paragraph, and in short for where it has no room. */
function documentsOf({ sources, all, ours }: Awaited<ReturnType<typeof sourcesOfPicture>>) {
  if (sources.length === 0) return { full: '', short: '' };
  const listed = sources.map(sourceWords).join('; ');
  const reading = ours ? '; and our reading' : '';
  const count = sources.length === 1 ? '1 document' : `${sources.length} documents`;
  return {
    full: `${all ? 'Sources' : 'Some of the sources'}: ${listed}${reading}.`,
    short: `Sources: ${all ? '' : 'more than '}${count}${reading}; see the address below.`,
  };
}
