import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../dossier/articles.tsx';

/** The stories that this server tells as articles, once they are known. */
export function useArticles(): readonly Article[] {
  const [articles, setArticles] = useState<readonly Article[]>([]);
  useEffect(() => {
    fetch('/s.json')
      .then((response) => response.json())
      .then(
        ({ stories = [] }: { readonly stories?: readonly Article[] }) => setArticles(stories),
        // The page is complete without them.
        () => {},
      );
  }, []);
  return articles;
}
