import type { Theme } from '../../drawing/palette.ts';
import { QueryError } from '../../errors.ts';
import { fileOf, plateIn } from '../../picture/view-picture.ts';
import { fileAnswer, knownOf, unchanged } from '../http/file-answer.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Drawings } from './drawings.ts';
import { at, type Page } from './page.ts';

/** Where the site is, for addresses that others follow: without a slash at its end. */
export type SiteOf = (request: Pick<HttpRequest, 'headers'>) => string;

/** The site that the operator names, or else the host that the request names. */
export const siteOf =
  (site: string | undefined): SiteOf =>
  ({ headers }) =>
    site ?? new URL(`http://${headers.host ?? 'localhost'}`).origin;

export interface PictureOptions {
  readonly drawings: Drawings;
  readonly siteOf: SiteOf;
}

const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];
const FRAMES = ['full', 'none'] as const;

/** `/picture.svg` and `/picture.png`: what a view of the explorer shows, as a file; the rest of the address is the view's own. */
export function picturePages({ drawings, siteOf: site }: PictureOptions): readonly Page[] {
  return [
    {
      ...at('/picture.svg'),
      async handle(visit) {
        const { request, url, version } = visit;
        const theme = oneOf(THEMES, url, 'theme');
        const frame = oneOf(FRAMES, url, 'frame');
        const known = knownOf(request, 'file', version?.tag);
        const same = unchanged(known);
        if (same !== undefined) return same;
        const picture = await drawings.picture(url.search, visit);
        const body = frame === 'none' ? plateIn(picture, theme) : fileOf(picture, site(request), theme);
        return fileAnswer(known, { mediaType: 'image/svg+xml', body });
      },
    },
    {
      ...at('/picture.png'),
      async handle(visit) {
        const { request, url, version } = visit;
        const known = knownOf(request, 'file', version?.tag);
        const same = unchanged(known);
        if (same !== undefined) return same;
        const body = await drawings.card(await drawings.picture(url.search, visit), visit);
        return fileAnswer(known, { mediaType: 'image/png', body });
      },
    },
  ];
}

/** A word of a list from an address; the first unless it is given. */
function oneOf<Word extends string>(
  words: readonly [Word, ...Word[]],
  { searchParams }: URL,
  name: string,
): Word {
  const given = searchParams.get(name) ?? words[0];
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  throw new QueryError(`${name} ${JSON.stringify(given.slice(0, 100))} is none of ${words.join(', ')}`, {
    hint: `write ${name}=${words[0]}, or leave it out`,
    refused: { argument: name, value: given, suggestions: words },
  });
}
