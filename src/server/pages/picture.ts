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
import { type AskingOptions, askedIn, type Drawings } from './drawings.ts';
import { at, type Page, type Visit } from './page.ts';
import { plainOf, wishesOf } from './picture-wishes.ts';
import { sourcesOfPicture, sourceText } from './sources.tsx';

/** Where the site is, for addresses that others follow: without a slash at its end. */
export type SiteOf = (request: Pick<HttpRequest, 'headers'>) => string;

/** The site that the operator names, or else the host that the request names. */
export const siteOf =
  (site: string | undefined): SiteOf =>
  ({ headers }) =>
    site ?? new URL(`http://${headers.host ?? 'localhost'}`).origin;

export interface PictureOptions {
  readonly drawings: Drawings;
  readonly asking: AskingOptions;
  readonly siteOf: SiteOf;
}

/**
 * `/picture.svg`, `/picture.png` and `/picture.pdf`: what a view of the explorer shows, as a file, with what a desk wants
 * of it; the rest of the address is the view's own.
 */
export function picturePages({ drawings, asking, siteOf: site }: PictureOptions): readonly Page[] {
  const sheetFor = async (picture: ViewPicture, wishes: Wishes, visit: Visit) => {
    const documents = documentsOf(await sourcesOfPicture(askedIn(asking, visit), picture));
    return sheetIn(picture, site(visit.request), wishes, documents, drawings.paint(visit));
  };
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
      if (plain && suffix === 'svg') {
        const { theme, frame } = plain;
        const of = wishes.picture;
        const drawn =
          frame === 'none' ? plateIn(picture, of, theme) : fileOf(picture, of, site(request), theme);
        return fileAnswer(known, { mediaType, body: drawn });
      }
      if (plain && suffix === 'png' && plain.theme === 'light' && wishes.picture === 'map')
        return fileAnswer(known, { mediaType, body: await drawings.card(picture, visit) });
      const name = `${fileName(wishes.headline ?? picture.title)}${wishes.picture === 'map' ? '' : '-timeline'}.${suffix}`;
      return fileAnswer(known, { mediaType, name, body: await body(picture, wishes, visit) });
    },
  });
  return [
    page('svg', async (...asked) => (await sheetFor(...asked)).text),
    page('png', async (picture, wishes, visit) => {
      const { text, width, height } = await sheetFor(picture, wishes, visit);
      const pixels = sizeNamed(wishes.size)?.pixels ?? pixelsOfFree(width, height);
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
  ];
}

const TYPES = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const;
type Suffix = keyof typeof TYPES;

/** Twice as fine as a screen, as far as pixels go. */
const pixelsOfFree = (width: number, height: number): number =>
  Math.round(width * Math.min(2, Math.sqrt(MOST_PIXELS / (width * height))));
const MOST_PIXELS = 9_000_000;

/** The documents behind a picture, in a paragraph, and in short for where it has no room. */
function documentsOf({ sources, all }: Awaited<ReturnType<typeof sourcesOfPicture>>) {
  if (sources.length === 0) return { full: '', short: '' };
  const listed = sources.map(sourceText).join('; ');
  const count = sources.length === 1 ? '1 document' : `${sources.length} documents`;
  return {
    full: `${all ? 'Sources' : 'Some of the sources'}: ${listed}.`,
    short: `Sources: ${all ? '' : 'more than '}${count}; see the address below.`,
  };
}
