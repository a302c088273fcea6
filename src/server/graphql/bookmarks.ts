import { QueryError } from '../../errors.ts';

/** The request header with which a client asks for at least the state that a bookmark names. */
export const BOOKMARK_HEADER = 'antiphon-bookmark';

const MOST = 10;

/** The bookmarks of a header, separated by commas. Throws a QueryError for what cannot be one. */
export function readBookmarks(header: string | undefined): readonly string[] | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const bookmarks = header.split(',').map((one) => one.trim());
  if (bookmarks.length > MOST || bookmarks.some((one) => !/^[A-Z]{2}:[A-Za-z0-9+/]{8,500}={0,2}$/.test(one)))
    throw new QueryError(`${BOOKMARK_HEADER}: not a bookmark`, {
      hint: 'send the bookmark that `antiphon seed` printed',
    });
  return bookmarks;
}
