import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../dossier/articles.tsx';

const storiesAt = async (address: string): Promise<readonly Article[]> => {
  const response = await fetch(address);
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
