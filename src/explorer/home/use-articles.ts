import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../dossier/articles.tsx';

/** The stories that hold what is looked for; none where that cannot be known: the rest of a search is of use without. */
export const storiesAbout = (text: string, signal: AbortSignal): Promise<readonly Article[]> =>
  storiesAt(`/s.json?${new URLSearchParams({ about: text })}`, signal).catch(() => []);

const storiesAt = async (address: string, signal?: AbortSignal): Promise<readonly Article[]> => {
  const response = await fetch(address, signal === undefined ? {} : { signal });
  const { stories = [] }: { readonly stories?: readonly Article[] } = await response.json();
  return stories;
};

/** The stories that this server tells as articles, once they are known. */
export function useArticles(): readonly Article[] {
  const [articles, setArticles] = useState<readonly Article[]>([]);
  useEffect(() => {
    // The page is complete without them.
    storiesAt('/s.json').then(setArticles, () => {});
  }, []);
  return articles;
}
