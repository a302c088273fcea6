import { pictureAddress, viewAround } from '../../dossier/address.ts';
import { QueryError } from '../../errors.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import { CARD } from '../../picture/frames.ts';
import { isDrawn } from '../../picture/view-address.ts';
import { sizeOf, type ViewPicture } from '../../picture/view-picture.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { fileAnswer, JSON_TYPE, knownOf, unchanged } from '../http/file-answer.ts';
import { HttpError } from '../http/public-error.ts';
import type { Drawings } from './drawings.ts';
import { at, type Page, pathOf } from './page.ts';
import type { SiteOf } from './picture.ts';

export interface OembedOptions {
  readonly drawings: Drawings;
  readonly siteOf: SiteOf;
  /** The view that opens a story; undefined if there is no such story. */
  readonly storyView: (name: string) => string | undefined;
}

/** `/oembed`: how an address of this site is shown on other pages, by the specification at oembed.com. */
export function oembedPage({ drawings, siteOf, storyView }: OembedOptions): Page {
  return {
    ...at('/oembed'),
    async handle(visit) {
      const { request, url, version } = visit;
      const { searchParams: given } = url;
      if ((given.get('format') ?? 'json') !== 'json')
        throw new HttpError(501, 'Only JSON is given.', {}, 'write format=json, or leave it out');
      const site = siteOf(request);
      const view = viewOf(given.get('url') ?? '', site, storyView);
      const [maxWidth, maxHeight] = [largest(given, 'maxwidth'), largest(given, 'maxheight')];
      const known = knownOf(request, 'file', version?.tag);
      const same = unchanged(known);
      if (same !== undefined) return same;
      const picture = await drawings.picture(view.slice(view.indexOf('?')), visit);
      const width = Math.min(WIDTH, maxWidth);
      const height = Math.min(heightOf(picture, width), maxHeight);
      const { address, lens } = picture;
      const title = [picture.title, lens].filter((part) => part !== '').join(', ');
      const frame = `${site}/embed${address.slice(1)}`;
      const answer = {
        version: '1.0',
        type: 'rich',
        provider_name: 'Antiphon',
        provider_url: `${site}/`,
        title,
        width,
        height,
        html: `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
        thumbnail_url: `${site}${pictureAddress(address, 'png')}`,
        thumbnail_width: CARD.width,
        thumbnail_height: CARD.height,
      };
      return fileAnswer(known, { mediaType: JSON_TYPE, body: `${JSON.stringify(answer)}\n` });
    },
  };
}

function viewOf(address: string, site: string, storyView: OembedOptions['storyView']): string {
  const most = FIXED_LIMITS.embeddedAddress;
  if (address.length > most)
    throw new QueryError(`url has ${address.length} characters; at most ${most} are allowed`, {
      hint: 'give the address of a page without pins',
      refused: { argument: 'url' },
    });
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const view = url?.origin === site ? viewOfPage(url, storyView) : undefined;
  if (view !== undefined) return view;
  throw new QueryError(`there is nothing to embed at ${JSON.stringify(address.slice(0, 200))}`, {
    code: 'NOT_FOUND',
    hint: `give an address such as ${site}/?around=<id>`,
    refused: { argument: 'url' },
  });
}

/** The view that stands for a page: itself, what is around a record, or the one that opens a story. */
function viewOfPage(url: URL, storyView: OembedOptions['storyView']): string | undefined {
  if (url.pathname === '/') return isDrawn(url.search) ? `/${url.search}` : undefined;
  const [, folder, name = ''] = /^\/(e|s)\/([^/]+)$/.exec(pathOf(url)) ?? [];
  if (folder === 'e') return viewAround(name);
  return folder === 's' ? storyView(name) : undefined;
}

/** What the reader of the specification allows at most; any number if nothing is given. */
function largest(given: URLSearchParams, name: string): number {
  const text = given.get(name);
  if (text === null) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new QueryError(`${name} ${JSON.stringify(text.slice(0, 100))} is not a number of pixels`, {
    hint: `write ${name}=600`,
    refused: { argument: name },
  });
}

const WIDTH = 720;
/** Of the page around the picture: its sides, and its words above and below. */
const [SIDES, WORDS] = [40, 380];

function heightOf(picture: ViewPicture, frame: number): number {
  const { width, height } = sizeOf(picture);
  return Math.round(height * Math.min(1, Math.max(0, frame - SIDES) / width)) + WORDS;
}
